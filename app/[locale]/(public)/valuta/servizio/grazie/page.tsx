import type { Metadata } from 'next'
import { getLocale, getTranslations } from 'next-intl/server'
import { localeHref } from '../../../../../../i18n/routing'
import { ButtonLink } from '../../../../../../ui/components/button'
import { pageMetadata } from '../../../../../page-metadata'

type Props = { readonly searchParams: Promise<Record<string, string | string[] | undefined>> }

export const generateMetadata = async (): Promise<Metadata> => {
  const title = (await getTranslations('valuta'))('pageTitle')
  return {
    ...(await pageMetadata({ locale: await getLocale(), path: '/valuta/servizio/grazie', title })),
    robots: { index: false },
  }
}

const ThanksPage = async ({ searchParams }: Props) => {
  const t = await getTranslations('valuta')
  const locale = await getLocale()
  const twice = (await searchParams).esito === 'gia'
  return (
    <div className="wrap">
      <div className="head">
        <h1>{twice ? t('servizio.gia') : t('thanks')}</h1>
        <p className="lead">{twice ? t('servizio.giaTesto') : t('servizio.thanksText')}</p>
        <p className="btns mt-8">
          <ButtonLink kind="second" href={localeHref(locale, '/area/pratiche')}>
            {t('servizio.alleRichieste')}
          </ButtonLink>
        </p>
      </div>
    </div>
  )
}

export default ThanksPage
