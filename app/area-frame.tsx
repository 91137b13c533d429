import { getLocale, getTranslations } from 'next-intl/server'
import type { ReactNode } from 'react'
import { localeHref } from '../i18n/routing'
import { signedIn } from '../server/platform/auth'
import { lasting } from '../server/platform/identity/session'
import { SessionEnd } from '../ui/accesso/session-end'
import { Breadcrumb, type Crumb } from '../ui/components/breadcrumb'

type AreaFrameProps = {
  /** Absent where what is shown has its own heading. */
  readonly title?: string
  /** What the page is called where it stands; its title if nothing else. */
  readonly here?: string
  readonly lead?: ReactNode
  /** Pages between one's area and this one. */
  readonly above?: readonly Crumb[]
  /** The page itself, from `/`: who stays signed in comes back to it. */
  readonly page: string
  readonly children: ReactNode
}

/** Around a page of one's area: where it stands, its name, what it is for, and when the session ends. */
export const AreaFrame = async ({ title, here = title ?? '', lead, above = [], page, children }: AreaFrameProps) => {
  const t = await getTranslations('area')
  const locale = await getLocale()
  const { session } = (await signedIn())!
  return (
    <>
      <Breadcrumb path={[{ name: t('title'), href: localeHref(locale, '/area') }, ...above]} here={here} />
      <div className="wrap">
        {title === undefined ? null : (
          <div className="head">
            <h1>{title}</h1>
            {lead === undefined ? null : <p className="lead">{lead}</p>}
          </div>
        )}
        {children}
        <SessionEnd end={lasting(session)} back={localeHref(locale, page)} />
      </div>
    </>
  )
}
