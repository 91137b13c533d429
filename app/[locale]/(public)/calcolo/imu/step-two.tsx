import { useLocale, useTranslations } from 'next-intl'
import { getLocale, getTranslations } from 'next-intl/server'
import { headers } from 'next/headers'
import { redirect } from 'next/navigation'
import { coltivatoreNonPaga, isPrima } from '../../../../../contracts/calcolo/anni'
import { isFieldOf, passiDi } from '../../../../../contracts/calcolo/passi'
import { localeHref } from '../../../../../i18n/routing'
import { queryOf } from '../../../../../contracts/calcolo/indirizzo'
import { altroOf, altroParams, type Altro } from '../../../../../ui/calcolo/confronto/address'
import { blocking, contoDi } from '../../../../../ui/calcolo/conto'
import { CalcoloForm } from '../../../../../ui/calcolo/form'
import type { FormProps } from '../../../../../ui/calcolo/form-props'
import { problemSentences } from '../../../../../ui/calcolo/problems'
import { UnaForm } from '../../../../../ui/calcolo/una/form'
import { isPhoneOf, modoOf } from '../../../../../ui/calcolo/una/modo'
import { ModoSwitch } from '../../../../../ui/calcolo/una/switch'
import { ErrorSummary, type Wrong } from '../../../../../ui/components/error-summary'
import { Notice } from '../../../../../ui/components/notice'
import { Frame } from './frame'
import type { Calcolo } from './load'
import { unaDi } from './una-step'

type Step2Props = Extract<Calcolo, { kind: 'ready' }> & { readonly params: URLSearchParams }

const Head = ({ comune, anno, query }: { readonly comune: string; readonly anno: string; readonly query: string }) => {
  const t = useTranslations('calcolo')
  const action = localeHref(useLocale(), '/calcolo/imu')
  return (
    <div className="head">
      <h1>{t('heading', { comune })}</h1>
      <p className="lead">{t('lead', { year: anno })}</p>
      <p className="mt-2">
        <a href={`${action}?passo=comune&${query}`}>{t('changeYear')}</a>
      </p>
    </div>
  )
}

/** The answers are a copy, to be put beside the case they come from. */
const OtherCase = ({ altro, action }: { readonly altro: Altro; readonly action: string }) => {
  const t = useTranslations('confronto.form')
  return (
    <div className="mt-6">
      <Notice title={t('title')} level={2}>
        <p>{t('text')}</p>
        <p>
          <a href={`${action}/risultato?${altro.query}`}>{t('cancel')}</a>
        </p>
      </Notice>
    </div>
  )
}

/** The years of the IMU before 2020: what is different, and that it is mostly history. */
const Prima = ({ form }: { readonly form: FormProps }) => {
  const t = useTranslations('calcolo.prima')
  const { anno } = form.contesto
  if (!isPrima(anno)) return null
  return (
    <div className="mt-6">
      <Notice title={t('title', { year: String(anno) })} level={2}>
        <p>{t('text', { comune: form.comune.nome })}</p>
        {anno === 2012 || anno === 2013 ? <p>{t(`of${anno}`)}</p> : null}
        {coltivatoreNonPaga(anno) ? null : <p>{t('terreni')}</p>}
      </Notice>
    </div>
  )
}

/** What the page says on top of its questions. */
const Above = ({ form, wrongs, needOne }: { form: FormProps; wrongs: readonly Wrong[]; needOne: boolean }) => {
  const t = useTranslations('calcolo')
  return (
    <>
      {wrongs.length > 0 ? (
        <div className="mt-6">
          <ErrorSummary wrongs={wrongs} />
        </div>
      ) : null}
      {needOne ? (
        <div className="mt-6">
          <Notice tone="wait" level={2} title={t('needOne')} />
        </div>
      ) : null}
      <Head comune={form.comune.nome} anno={form.risposte.anno} query={queryOf(form.risposte)} />
      <Prima form={form} />
      {form.altro ? <OtherCase altro={form.altro} action={form.action} /> : null}
    </>
  )
}

/** What both ways of asking need. */
const formOf = async ({ params, comune, contesto, risposte }: Step2Props) => {
  const action = localeHref(await getLocale(), '/calcolo/imu')
  const altro = altroOf(params)
  const common = { action, resultAction: `${action}/risultato`, comune, contesto, risposte }
  const form = { ...common, conto: contoDi(risposte, contesto), ...(altro === undefined ? {} : { altro }) }
  return { form, keptAltro: altroParams(altro) }
}

/** All the questions together. */
const Tutte = async (props: Step2Props) => {
  const { params, risposte } = props
  const { form } = await formOf(props)
  const t = await getTranslations()
  const all = params.get('verifica') === 'si'
  const shown = all
    ? blocking(form.conto)
    : params.has('aggiorna')
      ? blocking(form.conto).filter(({ code }) => code !== 'answer-missing')
      : []
  const { problemOf, wrongs } = problemSentences(t, shown)
  const opened = /^\d{1,2}$/.exec(params.get('aperto') ?? '')?.[0]
  const isOpen = (at: number): boolean =>
    opened === undefined || Number(opened) === at || shown.some(({ field }) => field.startsWith(`i${at}.`))
  const whole: FormProps = {
    ...form,
    problemOf,
    isOpen,
    keep: all ? '&verifica=si' : '',
    ...(opened === undefined ? {} : { opened }),
    ...(params.get('modo') === 'tutte' ? { modo: 'tutte' } : {}),
  }
  return (
    <>
      <Frame step="immobili" query={queryOf(risposte)} />
      <div className="wrap">
        <Above form={whole} wrongs={all ? wrongs : []} needOne={all && risposte.immobili.length === 0} />
        {risposte.immobili.length > 0 ? <ModoSwitch form={whole} modo="tutte" /> : null}
        <CalcoloForm {...whole} />
      </div>
    </>
  )
}

/** One question at a time, the same questions; after the last one the answers are checked. */
const UnaAllaVolta = async (props: Step2Props) => {
  const { params, contesto, risposte } = props
  const { form, keptAltro } = await formOf(props)
  const passi = passiDi(risposte, contesto, form.conto.preparato)
  const una = unaDi(params, passi, blocking(form.conto))
  const torna = params.has('torna')
  if (una.kind === 'go') {
    const kept = `${queryOf(risposte)}${keptAltro}`
    redirect(
      una.to
        ? `${form.action}?${kept}&modo=una&domanda=${una.to.id}${torna ? '&torna=si' : ''}`
        : `${form.action}/risposte?${kept}`,
    )
  }
  const shown = una.isWrong ? blocking(form.conto).filter(({ field }) => isFieldOf(una.passo, field)) : []
  const { problemOf, wrongs } = problemSentences(await getTranslations(), shown)
  const one: FormProps = { ...form, problemOf, isOpen: () => true, keep: '', modo: 'una' }
  return (
    <>
      <Frame step="immobili" query={queryOf(risposte)} />
      <div className="wrap">
        <Above form={one} wrongs={wrongs} needOne={false} />
        <ModoSwitch form={one} modo="una" />
        <UnaForm form={one} passi={passi} passo={una.passo} torna={torna} />
      </div>
    </>
  )
}

/** Step 2: the questions, in the way that was chosen. */
export const Step2 = async (props: Step2Props) => {
  const modo = modoOf(props.params, isPhoneOf(await headers()))
  return modo === 'una' && props.risposte.immobili.length > 0 ? <UnaAllaVolta {...props} /> : <Tutte {...props} />
}
