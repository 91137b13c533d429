import type { Metadata } from 'next'
import { getLocale, getTranslations } from 'next-intl/server'
import { readRating } from '../../../../contracts/page-rating'
import { cleanPath } from '../../../../contracts/personal-text'
import { ErrorSummary } from '../../../../ui/components/error-summary'
import { RatingForm } from '../../../../ui/desk/rating'
import { NotKept } from '../../../not-kept'
import { pageMetadata } from '../../../page-metadata'
import { postedForm } from '../../../posted'
import { typedOf } from './typed'

type Props = { readonly searchParams: Promise<Record<string, string | string[] | undefined>> }

const problemsOf = (form: URLSearchParams | undefined) => {
  const read = form && readRating(form)
  return read && !read.ok ? read.problems : []
}

export const generateMetadata = async (): Promise<Metadata> => {
  const title = (await getTranslations('valuta'))('pageTitle')
  const wrong = problemsOf(await postedForm()).length > 0
  return {
    ...(await pageMetadata({ locale: await getLocale(), path: '/valuta', title, wrong })),
    robots: { index: false },
  }
}

/** The rating again, with what is to correct; nothing typed is lost. */
const RatingPage = async ({ searchParams }: Props) => {
  const t = await getTranslations('valuta')
  const params = await searchParams
  const form = await postedForm()
  const problems = problemsOf(form)
  const asked = form?.get('pagina') ?? (typeof params.pagina === 'string' ? params.pagina : '')
  return (
    <div className="wrap">
      <div className="head">
        <h1>{t('title')}</h1>
      </div>
      <div className="narrow mt-8 grid grid-cols-1 gap-8">
        <ErrorSummary
          wrongs={problems.map(({ field, code }) => ({
            field,
            about: t(`about.${field}`),
            sentence: t(`wrong.${code}`),
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
        <RatingForm about={cleanPath(asked) ?? '/'} typed={typedOf(form)} problems={problems} />
      </div>
    </div>
  )
}

export default RatingPage
