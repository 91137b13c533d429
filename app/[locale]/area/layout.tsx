import { getLocale } from 'next-intl/server'
import { headers } from 'next/headers'
import { redirect } from 'next/navigation'
import type { ReactNode } from 'react'
import { localeHref, withoutLocale } from '../../../i18n/routing'
import { findEnti } from '../../../server/enti/queries'
import { nomeDelCliente } from '../../../server/organizzazioni/queries'
import { scopeIn, signedIn } from '../../../server/platform/auth'
import { formToken } from '../../../server/platform/identity/kept-form'
import { pathOf } from '../../../ui/address'
import { Banda } from '../../../ui/studio/banda'

/** Pages of one's area that who acts for others has without a client. */
const ALONE = ['/area', '/area/ruolo']

/** What stands over the pages of a client, for who acts for them: nothing for everybody else. It opens nothing. */
const AreaLayout = async ({ children }: { readonly children: ReactNode }) => {
  const { session, seat } = (await signedIn()) ?? {}
  if (session === undefined || seat?.role !== 'intermediario') return children
  const path = pathOf((await headers()).get('x-address') ?? '/area')
  const locale = await getLocale()
  const { cliente } = seat
  const scope = cliente && (await scopeIn(['intermediario']))
  if (cliente === undefined || scope === undefined) {
    if (!ALONE.includes(withoutLocale(path))) redirect(localeHref(locale, '/studio'))
    return children
  }
  const names = new Map((await findEnti()).map(({ belfiore, denominazione }) => [belfiore, denominazione]))
  return (
    <>
      <Banda
        nome={(await nomeDelCliente(scope)) ?? cliente.codiceFiscale}
        codiceFiscale={cliente.codiceFiscale}
        mandati={cliente.mandati.map(({ belfiore, ...mandato }) => ({
          ...mandato,
          comune: belfiore && (names.get(belfiore) ?? belfiore),
        }))}
        token={await formToken(session)}
      />
      {children}
    </>
  )
}

export default AreaLayout
