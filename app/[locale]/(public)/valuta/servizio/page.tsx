import type { Metadata } from 'next'
import { getLocale, getTranslations } from 'next-intl/server'
import { readOpinion } from '../../../../../contracts/page-rating'
import { localeHref } from '../../../../../i18n/routing'
import { BIGLIETTO, readBiglietto } from '../../../../../server/desk/biglietto'
import { ButtonLink } from '../../../../../ui/components/button'
import { ErrorSummary } from '../../../../../ui/components/error-summary'
import { RatingForm } from '../../../../../ui/desk/rating'
import { NotKept } from '../../../../not-kept'
import { pageMetadata } from '../../../../page-metadata'
import { postedForm } from '../../../../posted'
import { typedOf } from '../typed'

type Props = { readonly searchParams: Promise<Record<string, string | string[] | undefined>> }

const problemsOf = (form: URLSearchParams) => {
  const read = readOpinion(form)
  return read.ok ? [] : read.problems
}

export const generateMetadata = async (): Promise<Metadata> => {
  const title = (await getTranslations('valuta'))('pageTitle')
  const form = await postedForm()
  const wrong = form !== undefined && problemsOf(form).length > 0
  return {
    ...(await pageMetadata({ locale: await getLocale(), path: '/valuta/servizio', title, wrong })),
    robots: { index: false },
  }
}

/** Opened without what it is about, or too late: where it is asked again. */
const Nothing = async () => {
  const t = await getTranslations('valuta.servizio')
  return (
    <div className="wrap">
      <div className="head">
        <h1>{t('niente')}</h1>
        <p className="lead">{t('nienteTesto')}</p>
        <p className="btns mt-8">
          <ButtonLink kind="second" href={localeHref(await getLocale(), '/area/pratiche')}>
            {t('alleRichieste')}
          </ButtonLink>
        </p>
      </div>
    </div>
  )
}

/** The opinion of a service again, with what is to correct; nothing typed is lost. */
const ServiceRatingPage = async ({ searchParams }: Props) => {
  const form = await postedForm()
  if (form === undefined || (await readBiglietto(form)) === undefined) return <Nothing />
  const t = await getTranslations('valuta')
  const problems = problemsOf(form)
  return (
    <div className="wrap">
      <div className="head">
        <h1>{t('servizio.title')}</h1>
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
          why={(await searchParams).esito}
          words={{
            wait: t('wait'),
            waitText: t('waitText'),
            unavailable: t('unavailable'),
            unavailableText: t('unavailableText'),
          }}
        />
        <RatingForm of="servizio" about={form.get(BIGLIETTO) ?? ''} typed={typedOf(form)} problems={problems} />
      </div>
    </div>
  )
}

export default ServiceRatingPage
