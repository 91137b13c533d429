import type { Metadata } from 'next'
import { getLocale, getTranslations } from 'next-intl/server'
import { installedOffice } from '../../../../server/platform/installation'
import { Paragraphs } from '../../../../ui/components/paragraphs'
import { Contacts } from '../../../../ui/servizi/contacts'
import { pageMetadata } from '../../../page-metadata'
import { ProsePage } from '../../../prose-page'

export const generateMetadata = async (): Promise<Metadata> => {
  const t = await getTranslations('privacy')
  return pageMetadata({
    locale: await getLocale(),
    path: '/privacy',
    title: t('title'),
    description: t('description'),
  })
}

const PARTS = ['sum', 'scadenzario', 'f24', 'access', 'messages', 'desk', 'limits', 'cookies', 'rights'] as const

const PrivacyPage = async () => {
  const t = await getTranslations('privacy')
  const office = installedOffice()
  return (
    <ProsePage title={t('title')} lead={t('lead')}>
      <h2>{t('who.title')}</h2>
      <p>{office ? t('who.text', { name: office.name }) : t('who.none')}</p>
      {office ? <Contacts office={office} /> : null}
      {PARTS.map((part) => (
        <section key={part} className="prose">
          <h2>{t(`${part}.title`)}</h2>
          <Paragraphs text={t(`${part}.text`)} />
        </section>
      ))}
    </ProsePage>
  )
}

export default PrivacyPage
