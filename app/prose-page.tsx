import { useLocale, useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { localeHref } from '../i18n/routing'
import { Breadcrumb } from '../ui/components/breadcrumb'

type ProsePageProps = { readonly title: string; readonly lead: string; readonly children: ReactNode }

/** The frame of a page that is only read. */
export const ProsePage = ({ title, lead, children }: ProsePageProps) => {
  const home = useTranslations('home')
  return (
    <>
      <Breadcrumb path={[{ name: home('title'), href: localeHref(useLocale(), '/') }]} here={title} />
      <div className="wrap">
        <div className="head">
          <h1>{title}</h1>
          <p className="lead">{lead}</p>
        </div>
        <div className="narrow prose">{children}</div>
      </div>
    </>
  )
}
