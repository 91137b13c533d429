import type { Metadata } from 'next'
import { getLocale, getTranslations } from 'next-intl/server'
import { cleanPath } from '../../../../../contracts/personal-text'
import { localeHref } from '../../../../../i18n/routing'
import { ButtonLink } from '../../../../../ui/components/button'
import { pageMetadata } from '../../../../page-metadata'

type Props = { readonly searchParams: Promise<Record<string, string | string[] | undefined>> }

export const generateMetadata = async (): Promise<Metadata> => {
  const title = (await getTranslations('valuta'))('pageTitle')
  return {
    ...(await pageMetadata({ locale: await getLocale(), path: '/valuta/grazie', title })),
    robots: { index: false },
  }
}

const ThanksPage = async ({ searchParams }: Props) => {
  const t = await getTranslations('valuta')
  const { pagina } = await searchParams
  const page = cleanPath(typeof pagina === 'string' ? pagina : '')
  const back = page === undefined || page === '/altra' ? '/' : page
  return (
    <div className="wrap">
      <div className="head">
        <h1>{t('thanks')}</h1>
        <p className="lead">{t('thanksText')}</p>
        <p className="btns mt-8">
          <ButtonLink kind="second" href={localeHref(await getLocale(), back)}>
            {t('back')}
          </ButtonLink>
        </p>
      </div>
    </div>
  )
}

export default ThanksPage
