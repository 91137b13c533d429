import type { Metadata } from 'next'
import { getLocale, getTranslations } from 'next-intl/server'
import { notFound } from 'next/navigation'
import { localeHref } from '../../../../../i18n/routing'
import { isReportCode } from '../../../../../server/desk/commands'
import { ButtonLink } from '../../../../../ui/components/button'
import { Notice } from '../../../../../ui/components/notice'
import { pageMetadata } from '../../../../page-metadata'

type Props = { readonly searchParams: Promise<Record<string, string | string[] | undefined>> }

export const generateMetadata = async (): Promise<Metadata> => {
  const title = (await getTranslations('segnala.receipt'))('title')
  return {
    ...(await pageMetadata({ locale: await getLocale(), path: '/segnala/ricevuta', title })),
    robots: { index: false },
  }
}

/** What was kept, under which code, and what happens now. */
const ReceiptPage = async ({ searchParams }: Props) => {
  const { codice } = await searchParams
  if (typeof codice !== 'string' || !isReportCode(codice)) notFound()
  const t = await getTranslations('segnala.receipt')
  return (
    <div className="wrap">
      <div className="head">
        <h1>{t('title')}</h1>
      </div>
      <div className="narrow mt-8 grid gap-6">
        <Notice tone="ok" level={2} title={t('code', { code: codice })}>
          <p>{t('text')}</p>
        </Notice>
        <p>{t('what')}</p>
        <p className="soft">{t('kept')}</p>
        <p className="btns">
          <ButtonLink kind="second" href={localeHref(await getLocale(), '/')}>
            {t('home')}
          </ButtonLink>
        </p>
      </div>
    </div>
  )
}

export default ReceiptPage
