import { idIn } from '../../../../../contracts/uuid'
import { preparaProssimo } from '../../../../../server/lotti/tenuti/prossimo'
import { action } from '../../../../../server/platform/action'

/** Somebody wants the table of the next batch made of one that is kept: it waits to be looked at, as one that was sent. */
export const POST = action({
  page: '/studio/lotti',
  roles: ['intermediario'],
  anyClient: true,
  read: (form) => {
    const id = idIn(form)
    return id === undefined ? undefined : { id, rata: form.get('rata') ?? '' }
  },
  run: async (scope, { id, rata }) => {
    const done = await preparaProssimo(scope, id, rata)
    return done.ok ? `/studio/lotti/${done.id}` : `/studio/lotti?esito=${done.why}`
  },
})
