import type { Metadata } from 'next'
import { getLocale, getTranslations } from 'next-intl/server'
import { redirect } from 'next/navigation'
import { avvisiVisti, campiVisti, leggiPasso, passiVisti, primoAperto } from '../../../contracts/pratiche/percorso'
import { localeHref } from '../../../i18n/routing'
import { requireScope, signedIn, typedBefore } from '../../../server/platform/auth'
import { formToken } from '../../../server/platform/identity/kept-form'
import { contestoOf } from '../../../server/pratiche/bozze'
import type { Bozza } from '../../../server/pratiche/queries'
import { Notice } from '../../../ui/components/notice'
import { PraticheOutcome } from '../../../ui/pratiche/outcome'
import { paroleOf } from '../../../ui/pratiche/parole'
import { keptAsTyped } from '../../../ui/pratiche/question'
import { StepForm, StepWrongs } from '../../../ui/pratiche/step-form'
import { passoTitolo } from '../../../ui/pratiche/words'
import { readChiave, readVersione, type PassoParams } from '../address'
import { PraticaGone } from '../gone'
import type { Via } from '../via'
import { BozzaFrame } from './frame'
import { postedForm } from '../../posted'

type Props = {
  readonly params: PassoParams
  readonly searchParams: Promise<Record<string, string | string[] | undefined>>
}

export const passoMetadata = async (): Promise<Metadata> => ({
  title: (await getTranslations('pratiche'))('domandaTitolo'),
  robots: { index: false },
})

/** Where the step stands among those that are walked; -1 where it is none of them, or one before it is still open. */
const placeOf = (bozza: Bozza, passo: string): number => {
  const { procedura, risposte } = bozza
  const seen = passiVisti(procedura, risposte)
  const at = seen.findIndex(({ id }) => id === passo)
  const open = seen.findIndex(({ id }) => id === primoAperto(procedura, risposte, contestoOf(bozza))?.id)
  return open >= 0 && at > open ? -1 : at
}

/** One step of a draft: its questions, with what is known and what was answered before. */
const PassoPage = async ({ via, params, searchParams }: Props & { readonly via: Via }) => {
  const scope = await requireScope(...via.roles)
  const { passo: name } = await params
  const key = await readChiave(params)
  const bozza = key && (await via.find(scope, key))
  if (bozza === undefined) return <PraticaGone via={via} />
  const { procedura, risposte, versione, oggetti, oggi } = bozza
  const locale = await getLocale()
  const at = placeOf(bozza, name)
  const seen = passiVisti(procedura, risposte)
  const passo = seen[at]
  if (passo === undefined) {
    const open = primoAperto(procedura, risposte, contestoOf(bozza))
    const to = via.bozza(bozza, open?.id ?? 'riepilogo')
    redirect(localeHref(locale, `${to}?esito=altra-pagina`))
  }
  const t = await getTranslations('pratiche')
  const parole = await paroleOf(procedura.id)
  const { session } = (await signedIn())!
  const page = via.bozza(bozza, name)
  const posted = await postedForm()
  const before = posted ? undefined : await typedBefore(page)
  const read = posted && leggiPasso(passo, posted, risposte, contestoOf(bozza))
  const campi = campiVisti(passo, read?.risposte ?? risposte)
  const noti = await via.noti(scope, bozza)
  const known = Object.fromEntries(
    campi.flatMap(({ id, noto }) => (noto && noti[noto] !== undefined ? [[id, noti[noto]]] : [])),
  )
  const problems = read?.problems ?? []
  const back = at > 0 ? seen[at - 1] : undefined
  const { esito } = await searchParams
  return (
    <BozzaFrame
      via={via}
      bozza={bozza}
      title={passoTitolo(t, parole, passo)}
      here={t('passoDi', { n: String(at + 1), di: String(seen.length) })}
      path={[{ name: parole('titolo'), href: localeHref(locale, via.bozza(bozza, 'riepilogo')) }]}
      lead={t('passoDi', { n: String(at + 1), di: String(seen.length) })}
      page={page}
    >
      <StepWrongs passo={passo.id} parole={parole} problems={problems} />
      <PraticheOutcome code={posted && readVersione(posted) !== versione ? 'cambiata' : esito} />
      {before === undefined ? null : (
        <Notice level={2} title={t('trovato')}>
          <p>{t('trovatoTesto')}</p>
        </Notice>
      )}
      {avvisiVisti(procedura, risposte)
        .filter(({ quando }) => passo.campi.some(({ id }) => id === quando.campo))
        .map(({ id }) => (
          <Notice key={id} tone="wait" level={2} title={t('attenzione')}>
            <p>{parole(`avvisi.${id}`)}</p>
          </Notice>
        ))}
      <StepForm
        to={`${page}/salva`}
        token={await formToken(session)}
        versione={versione}
        passo={passo.id}
        campi={campi}
        parole={parole}
        typed={posted ?? before ?? keptAsTyped(campi, { ...known, ...risposte })}
        oggetti={oggetti}
        oggi={oggi}
        problems={problems}
      />
      <p className="btns">
        {back === undefined ? null : <a href={localeHref(locale, via.bozza(bozza, back.id))}>{t('indietro')}</a>}
        <a href={localeHref(locale, via.bozza(bozza, 'riepilogo'))}>{t('vediTutto')}</a>
      </p>
    </BozzaFrame>
  )
}

export const passoPage = (via: Via) => {
  const Page = (props: Props) => <PassoPage via={via} {...props} />
  return Page
}
