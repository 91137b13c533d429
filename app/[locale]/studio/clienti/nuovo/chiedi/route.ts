import { readMandato } from '../../../../../../contracts/mandato'
import { findEnti } from '../../../../../../server/enti/queries'
import { askMandato } from '../../../../../../server/organizzazioni/commands'
import { action } from '../../../../../../server/platform/action'
import { today } from '../../../../../../server/platform/clock'

export const POST = action({
  page: '/studio/clienti/nuovo',
  roles: ['intermediario'],
  anyClient: true,
  read: async (form, { actor }) => {
    const comuni = (await findEnti()).map(({ belfiore }) => belfiore)
    const read = readMandato(form, { actor, today: today(), comuni })
    return read.ok ? read.value : undefined
  },
  run: async (scope, mandato) => {
    await askMandato(scope, mandato)
    return '/studio?esito=chiesto'
  },
})
