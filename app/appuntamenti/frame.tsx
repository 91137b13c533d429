import { useLocale, useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { localeHref } from '../../i18n/routing'
import { SessionEnd } from '../../ui/accesso/session-end'
import { Breadcrumb } from '../../ui/components/breadcrumb'
import { APPUNTAMENTI } from './address'

type FrameProps = {
  readonly title: string
  readonly lead?: ReactNode
  /** The page itself, from `/`. */
  readonly page: string
  /** The end of the session, in milliseconds of the clock. */
  readonly until: number
  readonly children: ReactNode
}

/** What stands around every page of one's appointments. */
export const AppuntamentiFrame = ({ title, lead, page, until, children }: FrameProps) => {
  const t = useTranslations('appuntamenti')
  const area = useTranslations('area')
  const locale = useLocale()
  const own = { name: t('title'), href: localeHref(locale, APPUNTAMENTI) }
  return (
    <>
      <Breadcrumb
        path={[{ name: area('title'), href: localeHref(locale, '/area') }, ...(page === APPUNTAMENTI ? [] : [own])]}
        here={title}
      />
      <div className="wrap">
        <div className="head">
          <h1>{title}</h1>
          {lead === undefined ? null : <p className="lead">{lead}</p>}
        </div>
        <div className="narrow mt-8 grid grid-cols-1 gap-8">{children}</div>
        <SessionEnd until={until} back={localeHref(locale, page)} />
      </div>
    </>
  )
}
