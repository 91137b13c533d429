import type { Metadata } from 'next'
import { getLocale, getTranslations } from 'next-intl/server'
import { readReport, type ReportProblem } from '../../../../contracts/problem-report'
import { localeHref } from '../../../../i18n/routing'
import { Breadcrumb } from '../../../../ui/components/breadcrumb'
import { ErrorSummary } from '../../../../ui/components/error-summary'
import { Notice } from '../../../../ui/components/notice'
import { ReportForm } from '../../../../ui/desk/report'
import { reportSentence } from '../../../../ui/desk/report-words'
import { NotKept } from '../../../not-kept'
import { pageMetadata } from '../../../page-metadata'
import { postedForm } from '../../../posted'

type Props = { readonly searchParams: Promise<Record<string, string | string[] | undefined>> }

const problemsOf = (form: URLSearchParams | undefined): readonly ReportProblem[] => {
  const read = form && readReport(form)
  return read && !read.ok ? read.problems : []
}

export const generateMetadata = async (): Promise<Metadata> => {
  const t = await getTranslations('segnala')
  const wrong = problemsOf(await postedForm()).length > 0
  return pageMetadata({
    locale: await getLocale(),
    path: '/segnala',
    title: t('title'),
    description: t('description'),
    wrong,
  })
}

const typedOf = (form: URLSearchParams | undefined, asked: string | string[] | undefined) => ({
  kind: form?.get('tipo') ?? '',
  page: (form?.get('pagina') ?? (typeof asked === 'string' ? asked : '')).slice(0, 200),
  text: (form?.get('testo') ?? '').slice(0, 4000),
})

/** A problem with a page, told without saying who one is. */
const ReportPage = async ({ searchParams }: Props) => {
  const t = await getTranslations('segnala')
  const home = await getTranslations('home')
  const locale = await getLocale()
  const params = await searchParams
  const form = await postedForm()
  const problems = problemsOf(form)
  return (
    <>
      <Breadcrumb path={[{ name: home('title'), href: localeHref(locale, '/') }]} here={t('title')} />
      <div className="wrap">
        <div className="head">
          <h1>{t('title')}</h1>
          <p className="lead">{t('lead')}</p>
        </div>
        <div className="narrow mt-8 grid grid-cols-1 gap-8">
          <ErrorSummary
            wrongs={problems.map((one) => ({
              field: one.field,
              about: t(`about.${one.field}`),
              sentence: reportSentence(t, one),
            }))}
          />
          <NotKept
            why={params.esito}
            words={{
              wait: t('wait'),
              waitText: t('waitText'),
              unavailable: t('unavailable'),
              unavailableText: t('unavailableText'),
            }}
          />
          <Notice tone="wait" level={2} title={t('warning')}>
            <p>{t('warningText')}</p>
          </Notice>
          <p>{t.rich('risposta', { a: (words) => <a href={localeHref(locale, '/servizi/reclamo')}>{words}</a> })}</p>
          <ReportForm typed={typedOf(form, params.pagina)} problems={problems} />
        </div>
      </div>
    </>
  )
}

export default ReportPage
