import type { Metadata } from 'next'
import { getLocale, getTranslations } from 'next-intl/server'
import { ANNI_TASI } from '../../../../../contracts/tasi/risposte'
import { altroOf } from '../../../../../ui/calcolo/confronto/address'
import { contoTasi } from '../../../../../ui/tasi/conto'
import { tasiSentences } from '../../../../../ui/tasi/problems'
import { pageMetadata } from '../../../../page-metadata'
import { paramsOf, type SearchParams } from '../imu/load'
import { keptOf } from '../kept'
import type { Begun } from '../load-comune'
import { CalculatorWay, QuestionStep } from '../question-step'
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
    <QuestionStep
      frame={<TasiFrame step="immobile" query={keptOf(params).toString()} />}
      wrongs={wrongs}
      title={t('tasi.heading', { comune: comune.nome, year: String(risposte.anno) })}
      lead={t('tasi.lead')}
    >
      <Form asked={asked} belfiore={comune.belfiore} altro={altroOf(params)} />
    </QuestionStep>
  )
}

/** The TASI of 2014 to 2019: comune and year, then whose part and of what, then everything else on one page. */
const TasiPage = async ({ searchParams }: Props) => {
  const params = await paramsOf(searchParams)
  return (
    <CalculatorWay
      tax="tasi"
      anni={ANNI_TASI}
      usual={ANNI_TASI[0]!}
      params={params}
      load={loadTasi}
      frame={(query) => <TasiFrame step="comune" query={query} />}
      questions={(calcolo: Exclude<CalcoloTasi, Begun>) =>
        calcolo.kind === 'other-tax' ? <OtherTax {...calcolo} /> : <Step2 {...calcolo} params={params} />
      }
    />
  )
}

export default TasiPage
