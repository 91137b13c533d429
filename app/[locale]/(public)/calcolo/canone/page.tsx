import type { Metadata } from 'next'
import { getLocale, getTranslations } from 'next-intl/server'
import { redirect } from 'next/navigation'
import { ANNI_CANONE } from '../../../../../contracts/canone/risposte'
import { localeHref } from '../../../../../i18n/routing'
import { today } from '../../../../../server/platform/clock'
import { canoneSentences } from '../../../../../ui/canone/asked'
import { contoCanone } from '../../../../../ui/canone/conto'
import { ErrorSummary } from '../../../../../ui/components/error-summary'
import { pageMetadata } from '../../../../page-metadata'
import { paramsOf, type SearchParams } from '../imu/load'
import { StartStep } from '../start-step'
import { keptOf } from '../tari/load'
import { CanoneForm, TipoForm } from './form'
import { CanoneFrame } from './frame'
import { loadCanone, type CalcoloCanone } from './load'

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

type Ready = Extract<CalcoloCanone, { kind: 'ready' }>

const Step2 = async ({ comune, risposte, params }: Ready & { readonly params: URLSearchParams }) => {
  const t = await getTranslations()
  const check = params.get('verifica') === 'si' && risposte.tipo !== ''
  const conto = check ? contoCanone(risposte, comune.popolazione) : undefined
  const { wrongs, problemOf } = canoneSentences(t, conto && !conto.ok ? conto.problems : [])
  const Form = risposte.tipo === '' ? TipoForm : CanoneForm
  return (
    <>
      <CanoneFrame step="domande" query={keptOf(params).toString()} />
      <div className="wrap">
        {wrongs.length > 0 ? (
          <div className="mt-6">
            <ErrorSummary wrongs={wrongs} />
          </div>
        ) : null}
        <div className="head">
          <h1>{t('canone.heading', { comune: comune.nome, year: String(risposte.anno) })}</h1>
          <p className="lead">{t('canone.lead')}</p>
        </div>
        <Form asked={{ risposte, comune, problemOf }} belfiore={comune.belfiore} />
      </div>
    </>
  )
}

const CanonePage = async ({ searchParams }: Props) => {
  const params = await paramsOf(searchParams)
  const action = localeHref(await getLocale(), '/calcolo/canone')
  if (params.get('comune') && !params.get('anno')) {
    params.set('anno', String(currentYear()))
    redirect(`${action}?${params}`)
  }
  const calcolo = await loadCanone(params)
  if (calcolo.kind === 'moved') {
    params.set('comune', calcolo.belfiore)
    redirect(`${action}?${params}`)
  }
  if (calcolo.kind === 'start') {
    return (
      <StartStep
        tax="canone"
        anni={ANNI_CANONE}
        usual={currentYear()}
        params={params}
        wrong={calcolo.wrong === 'comune'}
        frame={(query) => <CanoneFrame step="comune" query={query} />}
      />
    )
  }
  return <Step2 {...calcolo} params={params} />
}

export default CanonePage
