import { useLocale, useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { localeHref } from '../../i18n/routing'
import { SessionEnd } from '../../ui/accesso/session-end'
import { Breadcrumb, type Crumb } from '../../ui/components/breadcrumb'
import { PRATICHE } from './address'

type FrameProps = {
  readonly title: ReactNode
  readonly here: string
  readonly lead?: ReactNode
  /** Below the list of requests. */
  readonly path?: readonly Crumb[]
  /** The page itself, from `/`. */
  readonly page: string
  /** The end of the session, in milliseconds of the clock. */
  readonly until: number
  readonly children: ReactNode
}

/** What stands around every page of requests. */
export const PraticheFrame = ({ title, here, lead, path, page, until, children }: FrameProps) => {
  const t = useTranslations('pratiche')
  const area = useTranslations('area')
  const locale = useLocale()
  const own = { name: t('titolo'), href: localeHref(locale, PRATICHE) }
  return (
    <>
      <Breadcrumb
        path={[
          { name: area('title'), href: localeHref(locale, '/area') },
          ...(page === PRATICHE ? [] : [own]),
          ...(path ?? []),
        ]}
        here={here}
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
