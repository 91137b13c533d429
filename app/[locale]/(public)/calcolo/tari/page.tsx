import type { Metadata } from 'next'
import { getLocale, getTranslations } from 'next-intl/server'
import { dopoMossa } from '../../../../../contracts/tari/mosse'
import { ANNI_TARI } from '../../../../../contracts/tari/risposte'
import { today } from '../../../../../server/platform/clock'
import { altroOf } from '../../../../../ui/calcolo/confronto/address'
import { contoTari } from '../../../../../ui/tari/conto'
import { tariSentences } from '../../../../../ui/tari/problems'
import { pageMetadata } from '../../../../page-metadata'
import { paramsOf, type SearchParams } from '../imu/load'
import { keptOf } from '../kept'
import { CalculatorWay, QuestionStep } from '../question-step'
import { KindForm, TariForm } from './form'
import { TariFrame } from './frame'
import { loadTari } from './load'

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

type Ready = Extract<Awaited<ReturnType<typeof loadTari>>, { kind: 'ready' }>

const Step2 = async ({ comune, risposte, params }: Ready & { readonly params: URLSearchParams }) => {
  const t = await getTranslations()
  const check = params.get('verifica') === 'si' && risposte.utenza !== ''
  const conto = check ? contoTari(risposte) : undefined
  const { wrongs, problemOf } = tariSentences(t, conto && !conto.ok ? conto.problems : [])
  const asked = { risposte, comune: comune.nome, problemOf }
  const Form = risposte.utenza === '' ? KindForm : TariForm
  return (
    <QuestionStep
      frame={<TariFrame step="utenza" query={keptOf(params).toString()} />}
      wrongs={wrongs}
      title={t('tari.heading', { comune: comune.nome, year: String(risposte.anno) })}
      lead={t('tari.lead')}
    >
      <Form asked={asked} belfiore={comune.belfiore} altro={altroOf(params)} />
    </QuestionStep>
  )
}

/** The TARI: comune and year, then what it is paid for, then everything else on one page. */
const TariPage = async ({ searchParams }: Props) => {
  const params = await paramsOf(searchParams)
  return (
    <CalculatorWay
      tax="tari"
      anni={ANNI_TARI}
      usual={currentYear()}
      params={params}
      dopo={dopoMossa}
      load={loadTari}
      frame={(query) => <TariFrame step="comune" query={query} />}
      questions={(calcolo: Ready) => <Step2 {...calcolo} params={params} />}
    />
  )
}

export default TariPage
