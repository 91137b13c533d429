import type { Metadata } from 'next'
import { getLocale, getTranslations } from 'next-intl/server'
import { redirect } from 'next/navigation'
import { ANNI_TARI } from '../../../../../contracts/tari/risposte'
import { localeHref } from '../../../../../i18n/routing'
import { today } from '../../../../../server/platform/clock'
import { altroOf } from '../../../../../ui/calcolo/confronto/address'
import { ErrorSummary } from '../../../../../ui/components/error-summary'
import { contoTari } from '../../../../../ui/tari/conto'
import { tariSentences } from '../../../../../ui/tari/problems'
import { pageMetadata } from '../../../../page-metadata'
import { findFor } from '../../comuni/find'
import { CalcoloStart } from '../start'
import { paramsOf, type SearchParams } from '../imu/load'
import { KindForm, TariForm } from './form'
import { TariFrame } from './frame'
import { keptOf, loadTari, type CalcoloTari } from './load'

type Props = { readonly searchParams: SearchParams }

export const generateMetadata = async ({ searchParams }: Props): Promise<Metadata> => {
  const t = await getTranslations('tari')
  const wrong = (await paramsOf(searchParams)).get('verifica') === 'si'
  const [title, description] = [t('title'), t('description')]
  return pageMetadata({ locale: await getLocale(), path: '/calcolo/tari', title, description, wrong })
}

const currentYear = (): number => {
  const year = Number(today().slice(0, 4))
  return ANNI_TARI.find((anno) => anno === year) ?? ANNI_TARI[0]!
}

const Step1 = async ({ params, wrong }: { readonly params: URLSearchParams; readonly wrong: boolean }) => {
  const t = await getTranslations('tari.inizio')
  const action = localeHref(await getLocale(), '/calcolo/tari')
  const asked = Number(params.get('anno'))
  const anno = ANNI_TARI.includes(asked) ? asked : currentYear()
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
      <TariFrame step="comune" query={kept.toString()} />
      <CalcoloStart
        page="/calcolo/tari"
        words={{ title: t('title'), lead: t('lead'), where: t('where'), annoHint: t('annoHint'), go: t('go') }}
        anni={ANNI_TARI}
        anno={anno}
        text={text}
        search={search}
        kept={kept}
        wrong={wrong}
      />
    </>
  )
}

type Ready = Extract<CalcoloTari, { kind: 'ready' }>

const Step2 = async ({ comune, risposte, params }: Ready & { readonly params: URLSearchParams }) => {
  const t = await getTranslations()
  const check = params.get('verifica') === 'si' && risposte.utenza !== ''
  const conto = check ? contoTari(risposte) : undefined
  const { wrongs, problemOf } = tariSentences(t, conto && !conto.ok ? conto.problems : [])
  const asked = { risposte, comune: comune.nome, problemOf }
  const altro = altroOf(params)
  return (
    <>
      <TariFrame step="utenza" query={keptOf(params).toString()} />
      <div className="wrap">
        {wrongs.length > 0 ? (
          <div className="mt-6">
            <ErrorSummary wrongs={wrongs} />
          </div>
        ) : null}
        <div className="head">
          <h1>{t('tari.heading', { comune: comune.nome, year: String(risposte.anno) })}</h1>
          <p className="lead">{t('tari.lead')}</p>
        </div>
        {risposte.utenza === '' ? (
          <KindForm asked={asked} belfiore={comune.belfiore} altro={altro} />
        ) : (
          <TariForm asked={asked} belfiore={comune.belfiore} altro={altro} />
        )}
      </div>
    </>
  )
}

const TariPage = async ({ searchParams }: Props) => {
  const params = await paramsOf(searchParams)
  const action = localeHref(await getLocale(), '/calcolo/tari')
  if (params.get('comune') && !params.get('anno')) {
    params.set('anno', String(currentYear()))
    redirect(`${action}?${params}`)
  }
  const calcolo = await loadTari(params)
  if (calcolo.kind === 'moved') {
    params.set('comune', calcolo.belfiore)
    redirect(`${action}?${params}`)
  }
  if (calcolo.kind === 'start') return <Step1 params={params} wrong={calcolo.wrong === 'comune'} />
  return <Step2 {...calcolo} params={params} />
}

export default TariPage
