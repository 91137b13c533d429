import type { Metadata } from 'next'
import { getLocale, getTranslations } from 'next-intl/server'
import { ANNI_IMPI, dopoMossaImpi } from '../../../../../contracts/impi/risposte'
import { today } from '../../../../../server/platform/clock'
import { altroOf } from '../../../../../ui/calcolo/confronto/address'
import { impiSentences } from '../../../../../ui/impi/asked'
import { contoImpi } from '../../../../../ui/impi/conto'
import { pageMetadata } from '../../../../page-metadata'
import { paramsOf, type SearchParams } from '../imu/load'
import { keptOf } from '../kept'
import { CalculatorWay, QuestionStep } from '../question-step'
import { ImpiForm } from './form'
import { ImpiFrame } from './frame'
import { loadImpi } from './load'

type Props = { readonly searchParams: SearchParams }

export const generateMetadata = async ({ searchParams }: Props): Promise<Metadata> => {
  const t = await getTranslations('impi')
  const wrong = (await paramsOf(searchParams)).get('verifica') === 'si'
  const [title, description] = [t('title'), t('description')]
  return pageMetadata({ locale: await getLocale(), path: '/calcolo/impi', title, description, wrong })
}

const currentYear = (): number => {
  const year = Number(today().slice(0, 4))
  return ANNI_IMPI.find((anno) => anno === year) ?? ANNI_IMPI[0]!
}

type Ready = Extract<Awaited<ReturnType<typeof loadImpi>>, { kind: 'ready' }>

const Step2 = async ({ comune, risposte, params }: Ready & { readonly params: URLSearchParams }) => {
  const t = await getTranslations()
  const conto = params.get('verifica') === 'si' ? contoImpi(risposte) : undefined
  const { wrongs, problemOf } = impiSentences(t, conto && !conto.ok ? conto.problems : [])
  return (
    <QuestionStep
      frame={<ImpiFrame step="domande" query={keptOf(params).toString()} />}
      wrongs={wrongs}
      title={t('impi.heading', { comune: comune.nome, year: String(risposte.anno) })}
      lead={t('impi.lead')}
    >
      <ImpiForm asked={{ risposte, problemOf }} belfiore={comune.belfiore} altro={altroOf(params)} />
    </QuestionStep>
  )
}

/** The IMPi of plants at sea: comune and year, then everything else on one page. */
const ImpiPage = async ({ searchParams }: Props) => {
  const params = await paramsOf(searchParams)
  return (
    <CalculatorWay
      tax="impi"
      anni={ANNI_IMPI}
      usual={currentYear()}
      params={params}
      dopo={dopoMossaImpi}
      load={loadImpi}
      frame={(query) => <ImpiFrame step="comune" query={query} />}
      questions={(calcolo: Ready) => <Step2 {...calcolo} params={params} />}
    />
  )
}

export default ImpiPage
