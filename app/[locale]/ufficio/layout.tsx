import { getLocale } from 'next-intl/server'
import { headers } from 'next/headers'
import type { ReactNode } from 'react'
import { localeHref } from '../../../i18n/routing'
import { findEnti } from '../../../server/enti/queries'
import { signedIn } from '../../../server/platform/auth'
import { lasting } from '../../../server/platform/identity/session'
import { isStaffRole } from '../../../server/platform/scope'
import { SessionEnd } from '../../../ui/accesso/session-end'
import { pathOf } from '../../../ui/address'
import { OfficeNav } from '../../../ui/ufficio/office-nav'
import { isCounter } from '../../../ui/ufficio/sections'

/**
 * What stands around every page of the office: for whom one acts and where one can go, and when the session ends. It opens
 * nothing: each page asks for its scope itself.
 */
const UfficioLayout = async ({ children }: { readonly children: ReactNode }) => {
  const path = pathOf((await headers()).get('x-address') ?? '/ufficio')
  const { session, seat } = (await signedIn()) ?? {}
  if (session === undefined || seat === undefined || !isStaffRole(seat.role) || isCounter(path)) return children
  const names = new Map((await findEnti()).map(({ belfiore, denominazione }) => [belfiore, denominazione]))
  return (
    <>
      <OfficeNav role={seat.role} comuni={seat.comuni.map((code) => names.get(code) ?? code)} path={path} />
      {children}
      <div className="wrap">
        <SessionEnd end={lasting(session)} back={localeHref(await getLocale(), path)} />
      </div>
    </>
  )
}

export default UfficioLayout
