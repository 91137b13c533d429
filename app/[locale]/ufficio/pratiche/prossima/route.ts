import { currentSession } from '../../../../../server/platform/auth'
import { action } from '../../../../../server/platform/action'
import { STAFF_ROLES } from '../../../../../server/platform/scope'
import { prossimaLibera } from '../../../../../server/pratiche/coda'
import { prendi } from '../../../../../server/pratiche/decisioni'
import { findPratica } from '../../../../../server/pratiche/queries'
import { CODA, ufficioPath } from '../../../../pratiche/ufficio'

const TRIES = 5

/** Takes charge of the most urgent one that nobody has. Of two who press at once, each gets another. */
export const POST = action({
  page: CODA,
  roles: STAFF_ROLES,
  read: () => true,
  run: async (scope) => {
    const { name, surname } = (await currentSession())!
    for (let tries = 0; tries < TRIES; tries++) {
      const key = await prossimaLibera(scope)
      if (key === undefined) return `${CODA}?esito=vuota`
      const pratica = await findPratica(scope, key)
      const done = pratica && (await prendi(scope, key, pratica.versione, `${name} ${surname}`))
      if (done === 'ok') return `${ufficioPath(key)}?esito=prendi`
    }
    return `${CODA}?esito=cambiata`
  },
})
