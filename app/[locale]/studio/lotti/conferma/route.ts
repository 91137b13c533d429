import { idIn } from '../../../../../contracts/uuid'
import { conferma } from '../../../../../server/lotti/tenuti/commands'
import { action } from '../../../../../server/platform/action'

/** Somebody has seen what the file would bring and says yes: it is kept, and the workers compute it. */
export const POST = action({
  page: '/studio/lotti',
  roles: ['intermediario'],
  anyClient: true,
  read: idIn,
  run: async (scope, id) => {
    const done = await conferma(scope, id)
    if (done === 'assente') return '/studio/lotti?esito=assente'
    return done === 'tenuto' ? `/studio/lotti/${id}` : `/studio/lotti/${id}?esito=${done}`
  },
})
