import { useLocale, useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { localeHref } from '../../../i18n/routing'
import { Breadcrumb, type Crumb } from '../../../ui/components/breadcrumb'

type OfficeFrameProps = {
  readonly title: string
  readonly lead: string
  /** Pages between the office's first and this one. */
  readonly above?: readonly Crumb[]
  /** Below the lead. */
  readonly more?: ReactNode
  readonly children: ReactNode
}

/** Around a page of the office: where it stands, its name, what it is for. */
export const OfficeFrame = ({ title, lead, above = [], more, children }: OfficeFrameProps) => {
  const t = useTranslations('ufficio')
  const locale = useLocale()
  return (
    <>
      <Breadcrumb path={[{ name: t('title'), href: localeHref(locale, '/ufficio') }, ...above]} here={title} />
      <div className="wrap">
        <div className="head">
          <h1>{title}</h1>
          <p className="lead">{lead}</p>
          {more}
        </div>
        {children}
      </div>
    </>
  )
}
