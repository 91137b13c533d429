import { getLocale } from 'next-intl/server'
import { notFound, redirect } from 'next/navigation'
import type { RegistrazioneId } from '../../contracts/registra/registrazioni'
import { localeHref } from '../../i18n/routing'
import { currentLook } from '../../server/contribuenti/current-look'
import { findContribuente } from '../../server/contribuenti/queries'
import { requireScope, signedIn } from '../../server/platform/auth'
import { STAFF_ROLES, type Scope } from '../../server/platform/scope'
import { registrateDi, type Registrata } from '../../server/registra/queries'
import type { Whose } from '../../server/registra/registra'

/** Whose position is written into, for who has said why they opened it; others are led to the page that asks. */
export const openRegistra = async (id: string) => {
  const scope = await requireScope(...STAFF_ROLES)
  const { session } = (await signedIn())!
  const whose = await findContribuente(scope, id)
  if (whose === undefined) notFound()
  const position = localeHref(await getLocale(), `/ufficio/contribuenti/${id}`)
  if ((await currentLook(session)) === undefined) redirect(position)
  return { scope, session, whose, position }
}

/** What is on record as owed, of which a plan makes instalments: no other form asks for it. */
export const apertiPer = async (scope: Scope, whose: Whose, cosa: RegistrazioneId): Promise<readonly Registrata[]> =>
  cosa === 'rate' ? (await registrateDi(scope, whose)).filter(({ oggetto }) => oggetto === 'dovuto') : []
