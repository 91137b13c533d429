import { intake, reference } from '../db'
import { logError } from '../log'
import { isUnavailable } from '../unavailable'
import { endOf, type Session } from './session'

/** Ends a session for good: whoever has a copy of its cookie has nothing. */
export const closeSession = async (session: Session): Promise<void> => {
  try {
    await intake(async (client) => {
      await client.sessioneChiusa.deleteMany({ where: { fino: { lt: new Date() } } })
      const row = { id: session.id, fino: new Date(endOf(session) * 1000) }
      await client.sessioneChiusa.createMany({ data: [row], skipDuplicates: true })
    })
  } catch (error) {
    if (!isUnavailable(error)) throw error
    // leaving must not fail: the cookie goes all the same, and without the database no page of one's own opens
    logError('session-not-closed', error)
  }
}

export const isClosed = async ({ id }: Session): Promise<boolean> =>
  (await reference((client) => client.sessioneChiusa.count({ where: { id } }))) > 0
