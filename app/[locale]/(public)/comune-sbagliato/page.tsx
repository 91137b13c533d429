import type { Metadata } from 'next'
import { getLocale, getTranslations } from 'next-intl/server'
import { localeHref } from '../../../../i18n/routing'
import { Breadcrumb } from '../../../../ui/components/breadcrumb'
import { ErroreForm } from '../../../../ui/comune-sbagliato/form'
import { Lettere } from '../../../../ui/comune-sbagliato/lettere'
import { pageMetadata } from '../../../page-metadata'
import { loadErrore } from './load'

export const generateMetadata = async (): Promise<Metadata> => {
  const t = await getTranslations('comuneSbagliato')
  const { sent, pronte } = await loadErrore()
  return pageMetadata({
    locale: await getLocale(),
    path: '/comune-sbagliato',
    title: pronte === undefined ? t('title') : `${t('ready.title')} – ${t('title')}`,
    description: t('description'),
    wrong: sent && pronte === undefined,
  })
}

/** A payment that went to another comune becomes the two letters of L. 147/2013 art. 1 c. 722. Nothing of it is kept. */
const ComuneSbagliatoPage = async () => {
  const t = await getTranslations('comuneSbagliato')
  const home = await getTranslations('home')
  const locale = await getLocale()
  const { capito, sent, count, hidden, pronte } = await loadErrore()
  return (
    <>
      <Breadcrumb path={[{ name: home('title'), href: localeHref(locale, '/') }]} here={t('title')} />
      <div className="wrap">
        {pronte === undefined ? (
          <ErroreForm
            scritto={capito.scritto}
            problems={sent ? capito.problems : []}
            count={count}
            simili={capito.simili}
            ricevuto={capito.ricevuto}
          />
        ) : (
          <Lettere {...pronte} hidden={hidden} />
        )}
      </div>
    </>
  )
}

export default ComuneSbagliatoPage
