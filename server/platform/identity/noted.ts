import { audit } from '../audit'
import { db } from '../db'
import { logError } from '../log'
import { citizen, INSTALLATION } from '../scope'
import { isUnavailable } from '../unavailable'

type Passage = { readonly codiceFiscale: string; readonly kind: string; readonly from?: string }

const WHY = { enter: 'accesso al portale', leave: 'uscita dal portale' } as const

/**
 * Writes down that a person came in, or left: in the chain of the installation, since it is no comune's. Who came in may not
 * be told while the database is away, and then no page of one's own opens: the log says what was not written.
 */
export const notePassage = async (what: keyof typeof WHY, { codiceFiscale, kind, from }: Passage): Promise<void> => {
  const scope = citizen(codiceFiscale, from === undefined ? {} : { from })
  const about = { belfiore: INSTALLATION, persona: codiceFiscale, reason: WHY[what], values: { con: kind } }
  try {
    await db(scope, (tx) => audit(tx, scope, { ...about, action: `${what}:portale` }))
  } catch (error) {
    if (!isUnavailable(error)) throw error
    logError('passage-not-noted', error, { what })
  }
}
