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
import { findFor } from '../../comuni/find'
import { paramsOf, type SearchParams } from '../imu/load'
import { CalcoloStart } from '../start'
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

const Step1 = async ({ params, wrong }: { readonly params: URLSearchParams; readonly wrong: boolean }) => {
  const t = await getTranslations('canone.inizio')
  const action = localeHref(await getLocale(), '/calcolo/canone')
  const asked = Number(params.get('anno'))
  const anno = ANNI_CANONE.includes(asked) ? asked : currentYear()
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
      <CanoneFrame step="comune" query={kept.toString()} />
      <CalcoloStart
        page="/calcolo/canone"
        words={{ title: t('title'), lead: t('lead'), where: t('where'), annoHint: t('annoHint'), go: t('go') }}
        anni={ANNI_CANONE}
        anno={anno}
        text={text}
        search={search}
        kept={kept}
        wrong={wrong}
      />
    </>
  )
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
  if (calcolo.kind === 'start') return <Step1 params={params} wrong={calcolo.wrong === 'comune'} />
  return <Step2 {...calcolo} params={params} />
}

export default CanonePage
