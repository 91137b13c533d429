import type { Metadata } from 'next'
import { getLocale, getTranslations } from 'next-intl/server'
import { dopoMossaCanone } from '../../../../../contracts/canone/mosse'
import { ANNI_CANONE } from '../../../../../contracts/canone/risposte'
import { today } from '../../../../../server/platform/clock'
import { altroOf } from '../../../../../ui/calcolo/confronto/address'
import { canoneSentences } from '../../../../../ui/canone/asked'
import { contoCanone } from '../../../../../ui/canone/conto'
import { pageMetadata } from '../../../../page-metadata'
import { paramsOf, type SearchParams } from '../imu/load'
import { keptOf } from '../kept'
import { CalculatorWay, QuestionStep } from '../question-step'
import { CanoneForm, TipoForm } from './form'
import { CanoneFrame } from './frame'
import { loadCanone } from './load'

type Props = { readonly searchParams: SearchParams }

export const generateMetadata = async ({ searchParams }: Props): Promise<Metadata> => {
  const t = await getTranslations('canone')
  const wrong = (await paramsOf(searchParams)).get('verifica') === 'si'
  const [title, description] = [t('title'), t('description')]
  return pageMetadata({ locale: await getLocale(), path: '/calcolo/canone', title, description, wrong })
}

const currentYear = (): number => {
  const year = Number(today().slice(0, 4))
  return ANNI_CANONE.find((anno) => anno === year) ?? ANNI_CANONE[0]!
}

type Ready = Extract<Awaited<ReturnType<typeof loadCanone>>, { kind: 'ready' }>

const Step2 = async ({ comune, risposte, params }: Ready & { readonly params: URLSearchParams }) => {
  const t = await getTranslations()
  const check = params.get('verifica') === 'si' && risposte.tipi.length > 0
  const conto = check ? contoCanone(risposte, comune.popolazione) : undefined
  const { wrongs, problemOf } = canoneSentences(t, conto && !conto.ok ? conto.problems : [])
  const Form = risposte.tipi.length === 0 ? TipoForm : CanoneForm
  return (
    <QuestionStep
      frame={<CanoneFrame step="domande" query={keptOf(params).toString()} />}
      wrongs={wrongs}
      title={t('canone.heading', { comune: comune.nome, year: String(risposte.anno) })}
      lead={t('canone.lead')}
    >
      <Form asked={{ risposte, comune, problemOf }} belfiore={comune.belfiore} altro={altroOf(params)} />
    </QuestionStep>
  )
}

/** The canone unico: comune and year, then what is on public ground, then everything else on one page. */
const CanonePage = async ({ searchParams }: Props) => {
  const params = await paramsOf(searchParams)
  return (
    <CalculatorWay
      tax="canone"
      anni={ANNI_CANONE}
      usual={currentYear()}
      params={params}
      dopo={dopoMossaCanone}
      load={loadCanone}
      frame={(query) => <CanoneFrame step="comune" query={query} />}
      questions={(calcolo: Ready) => <Step2 {...calcolo} params={params} />}
    />
  )
}

export default CanonePage
