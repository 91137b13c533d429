import type { Metadata } from 'next'
import { useTranslations } from 'next-intl'
import { getLocale, getTranslations } from 'next-intl/server'
import { Paragraphs } from '../../../../ui/components/paragraphs'
import { pageMetadata } from '../../../page-metadata'
import { ProsePage } from '../../../prose-page'

export const generateMetadata = async (): Promise<Metadata> => {
  const t = await getTranslations('noteLegali')
  return pageMetadata({
    locale: await getLocale(),
    path: '/note-legali',
    title: t('title'),
    description: t('description'),
  })
}

const CC_BY = 'https://creativecommons.org/licenses/by/4.0/legalcode.it'

/** The licence in the wording and with the names of elements of C.SI.3.4. */
const Licence = () => {
  const t = useTranslations('noteLegali.licence')
  return (
    <>
      <h2 data-element="legal-notes-section">{t('title')}</h2>
      <p data-element="legal-notes-body">{t.rich('text', { cc: (words) => <a href={CC_BY}>{words}</a> })}</p>
    </>
  )
}

const LegalPage = () => {
  const t = useTranslations('noteLegali')
  return (
    <ProsePage title={t('title')} lead={t('lead')}>
      <Licence />
      <h2>{t('data.title')}</h2>
      <ul className="points-list">
        {(['anpr', 'istat', 'mef', 'fonts'] as const).map((source) => (
          <li key={source}>{t(`data.${source}`)}</li>
        ))}
      </ul>
      {(['terms', 'code'] as const).map((part) => (
        <section key={part} className="prose">
          <h2>{t(`${part}.title`)}</h2>
          <Paragraphs text={t(`${part}.text`)} />
        </section>
      ))}
    </ProsePage>
  )
}

export default LegalPage
