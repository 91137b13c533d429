import { typedEnte } from '../../../../../contracts/gestione'
import { openEnte } from '../../../../../server/enti/commands'
import { action } from '../../../../../server/platform/action'
import { checkEnte } from '../check'

export const POST = action({
  page: '/gestione/nuovo',
  roles: ['gestore'],
  read: async (form, scope) => {
    const read = await checkEnte(scope, typedEnte(form))
    return read.ok ? read.value : undefined
  },
  run: async (scope, form) => {
    await openEnte(scope, form)
    return `/gestione/${form.comune.toLowerCase()}?esito=entrato`
  },
})
