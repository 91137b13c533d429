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
import { findFor } from '../../comuni/find'
import { paramsOf, type SearchParams } from '../imu/load'
import { CalcoloStart } from '../start'
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

const Step1 = async ({ params, wrong }: { readonly params: URLSearchParams; readonly wrong: boolean }) => {
  const t = await getTranslations('tasi.inizio')
  const action = localeHref(await getLocale(), '/calcolo/tasi')
  const asked = Number(params.get('anno'))
  const anno = ANNI_TASI.includes(asked) ? asked : ANNI_TASI[0]!
  const kept = keptOf(params)
  kept.delete('comune')
  kept.delete('anno')
  const text = (params.get('q') ?? '').trim().slice(0, 80)
  const search = await findFor(text, '')
  if (search.kind === 'one') {
    redirect(`${action}?${new URLSearchParams([['comune', search.belfiore], ['anno', String(anno)], ...kept])}`)
  }
  return (
    <>
      <TasiFrame step="comune" query={kept.toString()} />
      <CalcoloStart
        page="/calcolo/tasi"
        words={{ title: t('title'), lead: t('lead'), where: t('where'), annoHint: t('annoHint'), go: t('go') }}
        anni={ANNI_TASI}
        anno={anno}
        text={text}
        search={search}
        kept={kept}
        wrong={wrong}
      />
    </>
  )
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
  if (calcolo.kind === 'start') return <Step1 params={params} wrong={calcolo.wrong === 'comune'} />
  if (calcolo.kind === 'other-tax') return <OtherTax {...calcolo} />
  return <Step2 {...calcolo} params={params} />
}

export default TasiPage
