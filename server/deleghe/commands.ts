import type { DelegaForm, DelegaRef } from '../../contracts/delega'
import { audit, type AuditEntry } from '../platform/audit'
import { dayColumn, today } from '../platform/clock'
import { db, type Tx } from '../platform/db'
import type { Scope } from '../platform/scope'

const about = (
  belfiore: string,
  persona: string | null,
  action: AuditEntry['action'],
  reason: string,
  object?: string,
) => ({
  belfiore,
  persona,
  action,
  reason,
  ...(object === undefined ? {} : { object }),
})

/** Lets another person see one's taxes in a comune, once they have accepted. */
export const giveDelega = (scope: Scope, { comune, delegato, tributi, al }: DelegaForm): Promise<void> =>
  db(scope, async (tx) => {
    const row = { belfiore: comune, delegante: scope.persona ?? '', delegato, tributi: [...tributi] }
    await tx.delega.createMany({ data: [{ ...row, dal: dayColumn(today()), al: dayColumn(al) }] })
    await audit(tx, scope, about(comune, scope.persona, 'change:delega-data', 'delega data a un’altra persona'))
  })

/** Rows that changed: none where the delega is not one's own, or is over. The database decides it, not this filter. */
const change = async (tx: Tx, { comune, id }: DelegaRef, data: object): Promise<boolean> =>
  (await tx.delega.updateMany({ where: { belfiore: comune, id, revocataIl: null }, data })).count > 0

/** Takes what another gave. @returns false where there is nothing of the kind to accept */
export const acceptDelega = (scope: Scope, ref: DelegaRef): Promise<boolean> =>
  db(scope, async (tx) => {
    const mine = { belfiore: ref.comune, id: ref.id, delegato: scope.actor, accettataIl: null, revocataIl: null }
    const found = await tx.delega.findFirst({ where: mine })
    if (found === null || !(await change(tx, ref, { accettataIl: new Date() }))) return false
    await audit(tx, scope, about(ref.comune, null, 'change:delega-accettata', 'delega accettata', ref.id))
    return true
  })

/** Ends it from now on, whoever of the two does. @returns false where there is nothing of the kind to end */
export const endDelega = (scope: Scope, ref: DelegaRef): Promise<boolean> =>
  db(scope, async (tx) => {
    if (!(await change(tx, ref, { revocataIl: new Date(), revocataDa: scope.actor }))) return false
    await audit(tx, scope, about(ref.comune, null, 'change:delega-finita', 'delega revocata', ref.id))
    return true
  })
