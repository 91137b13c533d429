import { readDelega } from '../../../../../contracts/delega'
import { giveDelega } from '../../../../../server/deleghe/commands'
import { findEnti } from '../../../../../server/enti/queries'
import { action } from '../../../../../server/platform/action'
import { today } from '../../../../../server/platform/clock'

export const POST = action({
  page: '/area/deleghe',
  roles: ['cittadino', 'rappresentante'],
  read: async (form, scope) => {
    const comuni = (await findEnti()).map(({ belfiore }) => belfiore)
    const read = readDelega(form, { delegante: scope.persona ?? '', today: today(), comuni })
    return read.ok ? read.value : undefined
  },
  run: async (scope, delega) => {
    await giveDelega(scope, delega)
    return '/area/deleghe?esito=data'
  },
})
