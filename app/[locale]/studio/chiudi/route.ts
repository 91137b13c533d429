import { action } from '../../../../server/platform/action'
import { currentSession } from '../../../../server/platform/auth'
import { sessionCookie } from '../../../../server/platform/identity/cookies'
import { studioSeat } from '../../../../server/platform/identity/session'

/** Leaves the pages of a client, for the list of them. */
export const POST = action({
  page: '/studio',
  roles: ['intermediario'],
  anyClient: true,
  read: () => true,
  run: async ({ organizzazione = '' }) => {
    const session = await currentSession()
    const cookies = session ? [await sessionCookie({ ...session, seat: studioSeat(organizzazione) })] : []
    return { to: '/studio', cookies }
  },
})
