import { useTranslations } from 'next-intl'
import { LABELS, campoOf } from '../../../../../ui/f24/contribuente-labels'
import { controlloDi } from '../../../../../contracts/dichiarazione/campo'
import { campiDi, prefixDi, quanti, type PassoModulo, type Quadro } from '../../../../../contracts/dichiarazione/modulo'
import { azione, nascoste, VAI } from '../../../../../contracts/dichiarazione/percorso'
import type { DichiarazioneProblem } from '../../../../../contracts/dichiarazione/problemi'
import { IMMOBILI } from '../../../../../contracts/dichiarazione/quadri-imu'
import { Button } from '../../../../../ui/components/button'
import { ErrorSummary, type Wrong } from '../../../../../ui/components/error-summary'
import { ListaView } from '../../../../../ui/dichiarazione/lista-view'
import { fraseDi, nomeDi, parolaDi, unoDi } from '../../../../../ui/dichiarazione/parole'
import { QuadroView } from '../../../../../ui/dichiarazione/quadro-view'
import { ModuloFrame, passiDi, useIndirizzi } from './frame'
import type { VistaModulo } from './load'
import { MODULI, type QualeModulo } from './moduli'

type Props = { readonly quale: QualeModulo; readonly vista: VistaModulo }

/** What a control is called: the question, and of which of a list. */
const useNome = (passo: PassoModulo) => {
  const t = useTranslations('dichiarazione')
  const chi = useTranslations('contribuente')
  const of = (quadro: Quadro, { field }: DichiarazioneProblem): string | undefined => {
    if (quadro.anagrafica && field.startsWith('p0.')) {
      const label = LABELS[campoOf(field)]
      return chi(label)
    }
    if (field === azione.aggiungi(quadro)) return unoDi(t, quadro)
    for (let at = 0; at < (quadro.molti ?? 1); at++) {
      const prefix = prefixDi(quadro, at)
      const campo = campiDi(quadro).find((one) => controlloDi(one, prefix + one.id) === field)
      if (!campo) continue
      const label = t(`campi.${parolaDi(campo)}.label`)
      return quadro.molti === undefined ? label : `${nomeDi(t, quadro, at)}, ${label}`
    }
    return undefined
  }
  return (problem: DichiarazioneProblem): string =>
    passo.quadri.map((quadro) => of(quadro, problem)).find((name) => name !== undefined) ?? problem.field
}

/** The order of the page. */
const place = (passo: PassoModulo, { field }: DichiarazioneProblem): number => {
  const names = passo.quadri.flatMap((quadro) => [
    ...(quadro.anagrafica ? Object.keys(LABELS).map((name) => `p0.${name}`) : []),
    ...Array.from({ length: quadro.molti ?? 1 }, (_, at) =>
      campiDi(quadro).map((campo) => controlloDi(campo, prefixDi(quadro, at) + campo.id)),
    ).flat(),
  ])
  return names.indexOf(field)
}

const useWrongs = (passo: PassoModulo, problems: readonly DichiarazioneProblem[]): readonly Wrong[] => {
  const t = useTranslations('dichiarazione')
  const chi = useTranslations('contribuente')
  const nome = useNome(passo)
  return [...problems]
    .sort((a, b) => place(passo, a) - place(passo, b))
    .map((problem) => ({ field: problem.field, about: nome(problem), sentence: fraseDi({ t, chi }, problem) }))
}

const Buttons = ({ quale, passo }: { readonly quale: QualeModulo; readonly passo: string }) => {
  const t = useTranslations('dichiarazione.compila')
  const steps = passiDi(quale)
  const at = steps.indexOf(passo)
  const before = steps[at - 1]
  return (
    <div className="btns section">
      <Button name={VAI} value={steps[at + 1]!}>
        {t('avanti')}
      </Button>
      {before === undefined ? null : (
        <Button kind="quiet" name={VAI} value={before}>
          {t('indietro')}
        </Button>
      )}
    </div>
  )
}

/** One step of the form: what it does not ask travels along, hidden. */
export const ModuloForm = ({ quale, vista }: Props) => {
  const t = useTranslations('dichiarazione')
  const { page } = useIndirizzi(quale)
  const { modulo } = MODULI[quale]
  const passo = modulo.passi.find(({ id }) => id === vista.passo)!
  const { risposte, problems, mancano, nuovo, contesto } = vista
  const wrongs = useWrongs(passo, problems)
  const around = {
    risposte,
    problems,
    oggi: Number(contesto.oggi.slice(0, 4)),
    immobili: quanti(IMMOBILI, risposte),
  }
  const steps = passiDi(quale)
  return (
    <ModuloFrame
      quale={quale}
      passo={vista.passo}
      title={t(`compila.${quale}`)}
      {...(vista.passo === steps[0] ? { lead: t(quale === 'enc' ? 'compila.leadEnc' : 'compila.lead') } : {})}
      wrong={wrongs.length > 0 ? <ErrorSummary wrongs={wrongs} /> : null}
    >
      <form method="post" action={page} className="f24-form dich-form narrow" noValidate>
        {/* first, so that Enter in a box goes on and takes nothing away */}
        <button
          type="submit"
          className="vh"
          tabIndex={-1}
          aria-hidden="true"
          name={VAI}
          value={steps[steps.indexOf(vista.passo) + 1]}
        />
        {nascoste(modulo, vista).map(([name, value]) => (
          <input key={name} type="hidden" name={name} value={value} />
        ))}
        {passo.quadri.map((quadro) =>
          quadro.molti === undefined ? (
            <QuadroView key={quadro.id} quadro={quadro} {...around} />
          ) : (
            <ListaView
              key={quadro.id}
              quadro={quadro}
              mancano={mancano}
              {...around}
              {...(nuovo?.quadro === quadro.id ? { nuovo: nuovo.at } : {})}
            />
          ),
        )}
        <Buttons quale={quale} passo={vista.passo} />
      </form>
    </ModuloFrame>
  )
}
