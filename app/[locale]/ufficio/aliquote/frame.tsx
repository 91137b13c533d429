import { useLocale, useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { localeHref } from '../../../../i18n/routing'
import { Breadcrumb } from '../../../../ui/components/breadcrumb'

type FrameProps = { readonly title: string; readonly lead: string; readonly children: ReactNode }

/** Around a page of one of the comune's decisions: where it stands, and its name. */
export const Frame = ({ title, lead, children }: FrameProps) => {
  const t = useTranslations('parametri')
  const office = useTranslations('ufficio')
  const locale = useLocale()
  const path = [
    { name: office('title'), href: localeHref(locale, '/ufficio') },
    { name: t('title'), href: localeHref(locale, '/ufficio/aliquote') },
  ]
  return (
    <>
      <Breadcrumb path={path} here={title} />
      <div className="wrap">
        <div className="head">
          <h1>{title}</h1>
          <p className="lead">{lead}</p>
        </div>
        <div className="narrow mt-8 grid grid-cols-1 gap-8">{children}</div>
      </div>
    </>
  )
}
