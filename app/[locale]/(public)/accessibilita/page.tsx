import type { Metadata } from 'next'
import { getLocale, getTranslations } from 'next-intl/server'
import { localeHref } from '../../../../i18n/routing'
import { accessibilityStatement, installedOffice } from '../../../../server/platform/installation'
import { Paragraphs } from '../../../../ui/components/paragraphs'
import { Contacts } from '../../../../ui/servizi/contacts'
import { pageMetadata } from '../../../page-metadata'
import { ProsePage } from '../../../prose-page'

export const generateMetadata = async (): Promise<Metadata> => {
  const t = await getTranslations('accessibilita')
  return pageMetadata({
    locale: await getLocale(),
    path: '/accessibilita',
    title: t('title'),
    description: t('description'),
  })
}

/** What was tested, what was not, what does not work, whom to tell: nothing is claimed that nobody saw. */
const AccessibilityPage = async () => {
  const t = await getTranslations('accessibilita')
  const locale = await getLocale()
  const statement = accessibilityStatement()
  const office = installedOffice()
  return (
    <ProsePage title={t('title')} lead={t('lead')}>
      <h2>{t('official')}</h2>
      <p>{statement ? <a href={statement}>{t('officialLink')}</a> : t('officialNone')}</p>
      {(['state', 'tested', 'limits'] as const).map((part) => (
        <section key={part} className="prose">
          <h2>{t(`${part}.title`)}</h2>
          <Paragraphs text={t(`${part}.text`)} />
        </section>
      ))}
      <h2>{t('feedback.title')}</h2>
      <p>{t('feedback.text')}</p>
      <p>
        <a href={localeHref(locale, '/segnala')}>{t('feedback.link')}</a>
      </p>
      {office ? (
        <>
          <p>{t('feedback.office', { name: office.name })}</p>
          <Contacts office={office} />
        </>
      ) : null}
      <h2>{t('difensore.title')}</h2>
      <p>{t('difensore.text')}</p>
    </ProsePage>
  )
}

export default AccessibilityPage
