import { useLocale, useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { localeHref } from '../../../../i18n/routing'
import { OfficeFrame } from '../office-frame'

type FrameProps = { readonly title: string; readonly lead: string; readonly children: ReactNode }

/** Around a page of one of the comune's decisions. */
export const Frame = ({ title, lead, children }: FrameProps) => {
  const t = useTranslations('parametri')
  const locale = useLocale()
  return (
    <OfficeFrame
      title={title}
      lead={lead}
      above={[{ name: t('title'), href: localeHref(locale, '/ufficio/aliquote') }]}
    >
      <div className="narrow mt-8 grid grid-cols-1 gap-8">{children}</div>
    </OfficeFrame>
  )
}
