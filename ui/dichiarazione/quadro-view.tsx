import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { prefixOf, readTyped, type ContribuenteProblem } from '../../contracts/contribuente/campi'
import { controlloDi, type Campo } from '../../contracts/dichiarazione/campo'
import { isScritto } from '../../contracts/dichiarazione/lettura'
import { campiDi, type Gruppo, type Quadro } from '../../contracts/dichiarazione/modulo'
import type { DichiarazioneProblem } from '../../contracts/dichiarazione/problemi'
import type { Risposte } from '../../contracts/dichiarazione/risposte'
import { Help } from '../components/help'
import { ContribuenteFields } from '../f24/contribuente-fields'
import { CampoView, isCorto } from './campo-view'
import { fraseDi, gruppoDi, titoloDi } from './parole'

/** What the questions of a step are shown with. */
export type Intorno = {
  readonly risposte: Risposte
  /** What is wrong in the step, once somebody wants to leave it. */
  readonly problems: readonly DichiarazioneProblem[]
  readonly oggi: number
  readonly immobili: number
}

type Props = Intorno & { readonly prefix: string }

const useDetto = ({ problems, prefix }: Props) => {
  const t = useTranslations('dichiarazione')
  const chi = useTranslations('contribuente')
  return (campo: Campo): string | undefined => {
    const found = problems.find(({ field }) => field === controlloDi(campo, prefix + campo.id))
    return found && fraseDi({ t, chi }, found)
  }
}

/** Short boxes that follow one another stand in a row. */
const rowsOf = (campi: readonly Campo[]): readonly (readonly Campo[])[] => {
  const rows: Campo[][] = []
  for (const campo of campi) {
    const last = rows.at(-1)
    const first = last?.[0]
    if (last && first && isCorto(campo) && isCorto(first)) last.push(campo)
    else rows.push([campo])
  }
  return rows
}

const Campi = ({ gruppo, ...props }: Props & { readonly gruppo: Gruppo }) => {
  const detto = useDetto(props)
  const one = (campo: Campo): ReactNode => {
    const problem = detto(campo)
    return <CampoView key={campo.id} campo={campo} {...props} {...(problem === undefined ? {} : { problem })} />
  }
  return rowsOf(gruppo.campi).map((row) =>
    row.length === 1 ? (
      one(row[0]!)
    ) : (
      <div key={row[0]!.id} className="fila">
        {row.map(one)}
      </div>
    ),
  )
}

const isWrong = ({ problems, prefix }: Props, campi: readonly Campo[]): boolean =>
  problems.some(({ field }) => campi.some((campo) => field === controlloDi(campo, prefix + campo.id)))

const GruppoView = ({ gruppo, ...props }: Props & { readonly gruppo: Gruppo }) => {
  const t = useTranslations('dichiarazione')
  const campi = <Campi gruppo={gruppo} {...props} />
  if (!gruppo.chiuso) {
    const key = `gruppi.${gruppo.id}` as 'gruppi.dove'
    const named = t.has(key)
    return (
      <div className="gruppo">
        {named ? <h3>{gruppoDi(t, gruppo.id)}</h3> : null}
        {campi}
      </div>
    )
  }
  const open = isScritto(gruppo, props.risposte, props.prefix) || isWrong(props, gruppo.campi)
  return (
    <Help summary={gruppoDi(t, gruppo.id)} open={open}>
      <div className="gruppo">{campi}</div>
    </Help>
  )
}

/** Its groups, one below the other. */
export const Gruppi = ({ quadro, ...props }: Props & { readonly quadro: Quadro }) =>
  quadro.gruppi
    .filter(({ id }) => id !== 'stesso' || props.prefix !== `${quadro.prefix}0.`)
    .map((gruppo) => <GruppoView key={gruppo.id} gruppo={gruppo} {...props} />)

const Anagrafica = ({ risposte, problems }: Intorno) => {
  const own = problems.filter(({ field }) => field.startsWith(prefixOf(0))) as readonly ContribuenteProblem[]
  return (
    <ContribuenteFields
      prefix={prefixOf(0)}
      typed={readTyped(new URLSearchParams(risposte), 0)}
      problems={own}
      contradicted={risposte['p0.confermo'] === 'si' || own.some(({ code }) => code.startsWith('differs-'))}
      own
      declares
    />
  )
}

/** A part of the model that is there once. */
export const QuadroView = ({ quadro, ...around }: Intorno & { readonly quadro: Quadro }) => {
  const t = useTranslations('dichiarazione')
  const props = { ...around, prefix: quadro.prefix }
  const groups = <Gruppi quadro={quadro} {...props} />
  if (quadro.chiuso) {
    const open = quadro.gruppi.some((gruppo) => isScritto(gruppo, around.risposte, quadro.prefix))
    return (
      <section className="section">
        <Help summary={titoloDi(t, quadro)} open={open || isWrong(props, campiDi(quadro))}>
          {groups}
        </Help>
      </section>
    )
  }
  return (
    <section className="section" aria-labelledby={`quadro-${quadro.id}`}>
      <h2 id={`quadro-${quadro.id}`}>{titoloDi(t, quadro)}</h2>
      {quadro.anagrafica ? <Anagrafica {...around} /> : null}
      {groups}
    </section>
  )
}
