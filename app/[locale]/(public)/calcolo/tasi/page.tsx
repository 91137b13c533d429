import type { Metadata } from 'next'
import { getLocale, getTranslations } from 'next-intl/server'
import { redirect } from 'next/navigation'
import { ANNI_TASI } from '../../../../../contracts/tasi/risposte'
import { localeHref } from '../../../../../i18n/routing'
import { altroOf } from '../../../../../ui/calcolo/confronto/address'
import { ErrorSummary } from '../../../../../ui/components/error-summary'
import { contoTasi } from '../../../../../ui/tasi/conto'
import { tasiSentences } from '../../../../../ui/tasi/problems'
import { pageMetadata } from '../../../../page-metadata'
import { paramsOf, type SearchParams } from '../imu/load'
import { StartStep } from '../start-step'
import { keptOf } from '../tari/load'
import { KindForm, TasiForm } from './form'
import { TasiFrame } from './frame'
import { isBegun, loadTasi, type CalcoloTasi } from './load'
import { OtherTax } from './other-tax'

type Props = { readonly searchParams: SearchParams }

export const generateMetadata = async ({ searchParams }: Props): Promise<Metadata> => {
  const t = await getTranslations('tasi')
  const wrong = (await paramsOf(searchParams)).get('verifica') === 'si'
  const [title, description] = [t('title'), t('description')]
  return pageMetadata({ locale: await getLocale(), path: '/calcolo/tasi', title, description, wrong })
}

type Ready = Extract<CalcoloTasi, { kind: 'ready' }>

const Step2 = async ({ comune, risposte, params }: Ready & { readonly params: URLSearchParams }) => {
  const t = await getTranslations()
  const check = params.get('verifica') === 'si' && isBegun(risposte)
  const conto = check ? contoTasi(risposte) : undefined
  const { wrongs, problemOf } = tasiSentences(t, conto && !conto.ok ? conto.problems : [])
  const asked = { risposte, comune: comune.nome, problemOf }
  const Form = isBegun(risposte) ? TasiForm : KindForm
  return (
    <>
      <TasiFrame step="immobile" query={keptOf(params).toString()} />
      <div className="wrap">
        {wrongs.length > 0 ? (
          <div className="mt-6">
            <ErrorSummary wrongs={wrongs} />
          </div>
        ) : null}
        <div className="head">
          <h1>{t('tasi.heading', { comune: comune.nome, year: String(risposte.anno) })}</h1>
          <p className="lead">{t('tasi.lead')}</p>
        </div>
        <Form asked={asked} belfiore={comune.belfiore} altro={altroOf(params)} />
      </div>
    </>
  )
}

/** The TASI of 2014 to 2019: comune and year, then whose part and of what, then everything else on one page. */
const TasiPage = async ({ searchParams }: Props) => {
  const params = await paramsOf(searchParams)
  const action = localeHref(await getLocale(), '/calcolo/tasi')
  if (params.get('comune') && !params.get('anno')) {
    params.set('anno', String(ANNI_TASI[0]))
    redirect(`${action}?${params}`)
  }
  const calcolo = await loadTasi(params)
  if (calcolo.kind === 'moved') {
    params.set('comune', calcolo.belfiore)
    redirect(`${action}?${params}`)
  }
  if (calcolo.kind === 'start') {
    return (
      <StartStep
        tax="tasi"
        anni={ANNI_TASI}
        usual={ANNI_TASI[0]!}
        params={params}
        wrong={calcolo.wrong === 'comune'}
        frame={(query) => <TasiFrame step="comune" query={query} />}
      />
    )
  }
  if (calcolo.kind === 'other-tax') return <OtherTax {...calcolo} />
  return <Step2 {...calcolo} params={params} />
}

export default TasiPage
