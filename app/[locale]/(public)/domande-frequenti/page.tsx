import type { Metadata } from 'next'
import { useLocale, useTranslations } from 'next-intl'
import { getLocale, getTranslations } from 'next-intl/server'
import { localeHref } from '../../../../i18n/routing'
import { Breadcrumb } from '../../../../ui/components/breadcrumb'
import { ButtonLink } from '../../../../ui/components/button'
import { JsonLd } from '../../../../ui/components/json-ld'
import { FaqQuestion } from '../../../../ui/faq/question'
import { GROUPS, QUESTIONS, questionsOf, type QuestionId } from '../../../../ui/faq/questions'
import { pageMetadata } from '../../../page-metadata'

export const generateMetadata = async (): Promise<Metadata> => {
  const t = await getTranslations('faq')
  return pageMetadata({
    locale: await getLocale(),
    path: '/domande-frequenti',
    title: t('title'),
    description: t('description'),
  })
}

const FaqData = () => {
  const t = useTranslations('faq')
  return (
    <JsonLd
      data={{
        '@type': 'FAQPage',
        inLanguage: useLocale(),
        mainEntity: (Object.keys(QUESTIONS) as QuestionId[]).map((id) => ({
          '@type': 'Question',
          name: t(`${id}.q`),
          acceptedAnswer: { '@type': 'Answer', text: t(`${id}.a`) },
        })),
      }}
    />
  )
}

const FaqPage = () => {
  const t = useTranslations('faq')
  const home = useTranslations('home')
  const locale = useLocale()
  return (
    <>
      <FaqData />
      <Breadcrumb path={[{ name: home('title'), href: localeHref(locale, '/') }]} here={t('title')} />
      <div className="wrap">
        <div className="head">
          <h1>{t('title')}</h1>
          <p className="lead">{t('lead')}</p>
        </div>
        <div className="narrow">
          {GROUPS.map((group) => (
            <section key={group} className="section" aria-labelledby={`gruppo-${group}`}>
              <h2 id={`gruppo-${group}`}>{t(`groups.${group}`)}</h2>
              <div className="mt-4">
                {questionsOf(group).map((id) => (
                  <FaqQuestion key={id} id={id} />
                ))}
              </div>
            </section>
          ))}
          <section className="section" aria-labelledby="manca">
            <h2 id="manca">{t('missing')}</h2>
            <p>{t('missingText')}</p>
            <p className="mt-6">
              <ButtonLink kind="second" href={`${localeHref(locale, '/segnala')}?pagina=/domande-frequenti`}>
                {t('ask')}
              </ButtonLink>
            </p>
          </section>
        </div>
      </div>
    </>
  )
}

export default FaqPage
