import type { Metadata } from 'next'
import { useLocale, useMessages, useTranslations } from 'next-intl'
import { getLocale, getTranslations } from 'next-intl/server'
import { localeHref } from '../../../../i18n/routing'
import { Breadcrumb } from '../../../../ui/components/breadcrumb'
import type { TermineId } from '../../../../ui/components/termine'
import { pageMetadata } from '../../../page-metadata'

export const generateMetadata = async (): Promise<Metadata> => {
  const t = await getTranslations('termini')
  return pageMetadata({
    locale: await getLocale(),
    path: '/glossario',
    title: t('title'),
    description: t('description'),
  })
}

/** Every word with its meaning in a line: the same words as where they are met, in the order of the language. */
const GlossarioPage = () => {
  const t = useTranslations('termini')
  const home = useTranslations('home')
  const locale = useLocale()
  const voci = useMessages().termini.voci
  const ids = (Object.keys(voci) as TermineId[]).sort((a, b) => voci[a].name.localeCompare(voci[b].name, locale))
  return (
    <>
      <Breadcrumb path={[{ name: home('title'), href: localeHref(locale, '/') }]} here={t('path')} />
      <div className="wrap">
        <div className="head">
          <h1>{t('title')}</h1>
          <p className="lead">{t('lead')}</p>
        </div>
        <dl className="glossary mt-8">
          {ids.map((id) => (
            <div key={id} id={id}>
              <dt>{t(`voci.${id}.name`)}</dt>
              <dd>{t(`voci.${id}.text`)}</dd>
            </div>
          ))}
        </dl>
      </div>
    </>
  )
}

export default GlossarioPage
