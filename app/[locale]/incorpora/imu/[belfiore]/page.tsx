import type { Metadata } from 'next'
import { useLocale, useTranslations } from 'next-intl'
import { getLocale, getTranslations } from 'next-intl/server'
import { notFound, redirect } from 'next/navigation'
import type { Risposte } from '../../../../../contracts/calcolo/risposte'
import { localeHref } from '../../../../../i18n/routing'
import { blocking, contoDi } from '../../../../../ui/calcolo/conto'
import { CalcoloForm } from '../../../../../ui/calcolo/form'
import { problemSentences } from '../../../../../ui/calcolo/problems'
import { COLORE, coloreHref } from '../../../../../ui/incorpora/address'
import { coloreOf } from '../../../../../ui/incorpora/colore'
import { Altezza } from '../../../../../ui/incorpora/vivo'
import { afterAzione } from '../../../(public)/calcolo/imu/after-azione'
import { currentYear, loadCalcolo, paramsOf, type Calcolo, type SearchParams } from '../../../(public)/calcolo/imu/load'
import { OtherTax } from '../../../(public)/calcolo/imu/other-tax'
import { pageMetadata } from '../../../../page-metadata'

type Props = { readonly params: Promise<{ readonly belfiore: string }>; readonly searchParams: SearchParams }

/** A part of another site's page, not a page of its own: kept out of search engines. */
export const generateMetadata = async (): Promise<Metadata> => {
  const t = await getTranslations('calcolo')
  return {
    ...(await pageMetadata({ locale: await getLocale(), path: '/calcolo/imu', title: t('title') })),
    robots: { index: false },
  }
}

/** Nothing was said yet: the home is what most people ask about. */
const started = (risposte: Risposte): Risposte =>
  risposte.immobili.length > 0
    ? risposte
    : {
        ...risposte,
        immobili: [{ campi: { tipo: 'abitazione' }, periodi: [{ campi: {}, costi: [], contitolari: [] }] }],
      }

/** Who answers for the sum, and where the rest of it is. */
const From = () => {
  const t = useTranslations('incorpora.pagina')
  const locale = useLocale()
  return (
    <p className="small soft mt-8">
      {t('valore')} {t.rich('da', { a: (words) => <a href={localeHref(locale, '/')}>{words}</a> })}{' '}
      <a href={localeHref(locale, '/privacy')}>{t('privacy')}</a>
    </p>
  )
}

type ReadyProps = {
  readonly calcolo: Extract<Calcolo, { kind: 'ready' }>
  readonly params: URLSearchParams
  readonly action: string
  readonly colore: string | undefined
}

const Ready = async ({ calcolo, params, action, colore }: ReadyProps) => {
  const t = await getTranslations()
  const locale = await getLocale()
  const { comune, contesto } = calcolo
  const risposte = started(calcolo.risposte)
  const conto = contoDi(risposte, contesto)
  const shown = params.has('aggiorna') ? blocking(conto).filter(({ code }) => code !== 'answer-missing') : []
  const { problemOf } = problemSentences(t, shown)
  return (
    <>
      <h1>{t('calcolo.heading', { comune: comune.nome })}</h1>
      <p className="lead">{t('calcolo.lead', { year: risposte.anno })}</p>
      <CalcoloForm
        action={action}
        resultAction={localeHref(locale, '/calcolo/imu/risultato')}
        resultTarget="_blank"
        comune={comune}
        contesto={contesto}
        risposte={risposte}
        conto={conto}
        problemOf={problemOf}
        isOpen={() => true}
        keep=""
        hidden={colore === undefined ? {} : { [COLORE]: colore }}
      />
    </>
  )
}

/** The calculator of one comune, for a frame in its own site: the questions and the sum; the rest opens in a window. */
const FramedPage = async (props: Props) => {
  const belfiore = (await props.params).belfiore.toUpperCase()
  const params = await paramsOf(props.searchParams)
  const colore = coloreOf(params.get(COLORE))
  const action = localeHref(await getLocale(), `/incorpora/imu/${belfiore}`)
  params.set('comune', belfiore)
  if (!params.get('anno')) params.set('anno', String(currentYear()))
  params.delete('passo')
  const calcolo = await loadCalcolo(params)
  if (calcolo.kind === 'start') notFound()
  if (calcolo.kind === 'moved') redirect(action.replace(belfiore, calcolo.belfiore))
  if (calcolo.kind === 'ready') {
    const next = afterAzione(params, started(calcolo.risposte))
    if (next !== undefined) redirect(`${action}?${next}${colore === undefined ? '' : `&${COLORE}=${colore}`}`)
  }
  return (
    <div className="wrap framed">
      {colore === undefined ? null : <link rel="stylesheet" href={coloreHref(colore)} precedence="comune" />}
      {calcolo.kind === 'ready' ? (
        <Ready calcolo={calcolo} params={params} action={action} colore={colore} />
      ) : (
        <OtherTax comune={calcolo.comune.nome} anno={calcolo.anno} tributo={calcolo.tributo} />
      )}
      <From />
      <Altezza />
    </div>
  )
}

export default FramedPage
