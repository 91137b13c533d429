import type { Metadata } from 'next'
import { getLocale, getTranslations } from 'next-intl/server'
import { readLottoView, type LottoView } from '../../../../../contracts/lotto'
import { scadenzeImu } from '../../../../../engine/calendario/scadenze'
import { longDate } from '../../../../../i18n/figures'
import { localeHref } from '../../../../../i18n/routing'
import { campiLotto, rateOggi } from '../../../../../server/lotti/ricevi'
import { today } from '../../../../../server/platform/clock'
import { Breadcrumb } from '../../../../../ui/components/breadcrumb'
import { ErrorSummary } from '../../../../../ui/components/error-summary'
import { ComeFunziona } from '../../../../../ui/lotto/come-funziona'
import { LottoForm } from '../../../../../ui/lotto/form'
import { Trovato } from '../../../../../ui/lotto/trovato'
import { pageMetadata } from '../../../../page-metadata'
import { postedForm } from '../../../../posted'

type Props = { readonly searchParams: Promise<Record<string, string | string[] | undefined>> }

const load = async ({ searchParams }: Props): Promise<LottoView> => {
  const [posted, { esito }] = [await postedForm(), await searchParams]
  return readLottoView(posted ?? new URLSearchParams(), esito)
}

export const generateMetadata = async (props: Props): Promise<Metadata> => {
  const t = await getTranslations('piuContribuenti')
  const { why } = await load(props)
  return pageMetadata({
    locale: await getLocale(),
    path: '/calcolo/lotto',
    title: t('title'),
    description: t('description'),
    wrong: why !== undefined,
  })
}

/** The IMU of many, from a table: looked at first, then made into one ZIP. Nothing of it is kept. */
const LottoPage = async (props: Props) => {
  const t = await getTranslations('piuContribuenti')
  const home = await getTranslations('home')
  const locale = await getLocale()
  const view = await load(props)
  const { why, controllo } = view
  const anno = Number(today().slice(0, 4))
  const { acconto, saldo } = scadenzeImu(anno)
  const problem = why === undefined ? undefined : t(`esito.${why}`)
  return (
    <>
      <Breadcrumb path={[{ name: home('title'), href: localeHref(locale, '/') }]} here={t('title')} />
      <div className="wrap">
        {problem ? <ErrorSummary wrongs={[{ field: 'file', about: t('file'), sentence: problem }]} /> : null}
        <div className="head">
          <h1>{t('title')}</h1>
          <p className="lead">{t('lead')}</p>
        </div>
        {controllo === undefined ? <ComeFunziona /> : <Trovato controllo={controllo} />}
        <LottoForm
          view={view}
          problem={problem}
          anno={anno}
          rate={rateOggi()}
          giorni={{ acconto: longDate(acconto, locale), saldo: longDate(saldo, locale) }}
          campi={campiLotto()}
        />
      </div>
    </>
  )
}

export default LottoPage
