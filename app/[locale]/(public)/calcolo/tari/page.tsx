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
import { StartStep } from '../start-step'
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
  if (calcolo.kind === 'start') {
    return (
      <StartStep
        tax="tari"
        anni={ANNI_TARI}
        usual={currentYear()}
        params={params}
        wrong={calcolo.wrong === 'comune'}
        frame={(query) => <TariFrame step="comune" query={query} />}
      />
    )
  }
  return <Step2 {...calcolo} params={params} />
}

export default TariPage
