import type { Metadata } from 'next'
import { getLocale, getTranslations } from 'next-intl/server'
import { localeHref } from '../../../../i18n/routing'
import { Breadcrumb } from '../../../../ui/components/breadcrumb'
import { pageMetadata } from '../../../page-metadata'
import { VerificaContent } from './content'
import { loadVerifica } from './load'

export const generateMetadata = async (): Promise<Metadata> => {
  const t = await getTranslations('verificaF24')
  const { verificato, lettura } = await loadVerifica()
  return pageMetadata({
    locale: await getLocale(),
    path: '/verifica-f24',
    title: verificato === undefined ? t('title') : `${t('result.title')} – ${t('title')}`,
    description: t('description'),
    wrong: lettura !== undefined,
  })
}

/** An F24 filled elsewhere, typed, pasted or sent: read in memory, checked row by row, forgotten. */
const VerificaF24Page = async () => {
  const t = await getTranslations('verificaF24')
  const home = await getTranslations('home')
  const locale = await getLocale()
  const view = await loadVerifica()
  return (
    <>
      <Breadcrumb path={[{ name: home('title'), href: localeHref(locale, '/') }]} here={t('title')} />
      <div className="wrap">
        <div className="head">
          <h1>{t('title')}</h1>
          <p className="lead">{t('lead')}</p>
        </div>
        <VerificaContent view={view} />
      </div>
    </>
  )
}

export default VerificaF24Page
