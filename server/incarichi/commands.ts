import { randomUUID } from 'node:crypto'
import { audit } from '../platform/audit'
import { today } from '../platform/clock'
import { db } from '../platform/db'
import type { Scope, StaffRole } from '../platform/scope'

export type IncaricoForm = {
  readonly comune: string
  readonly codiceFiscale: string
  readonly role: StaffRole
  readonly reason: string
}

/** Gives somebody a role in a comune from today. The database refuses who may not. @returns its id */
export const giveIncarico = (scope: Scope, form: IncaricoForm): Promise<string> =>
  db(scope, async (tx) => {
    const { comune: belfiore, codiceFiscale, role, reason } = form
    const id = randomUUID()
    await tx.incarico.createMany({
      data: [{ belfiore, id, codiceFiscale, ruolo: role, dal: new Date(today()), datoDa: scope.actor }],
    })
    const entry = { belfiore, persona: codiceFiscale, object: id, reason }
    await audit(tx, scope, { ...entry, action: 'change:incarico', values: { role } })
    return id
  })

/**
 * Ends a role: yesterday was its last day, so that it counts no longer at the next call. The last administrator of a comune
 * stays: nobody could give a role after them.
 * @returns false where there is none to end
 */
export const endIncarico = (scope: Scope, id: string, reason: string): Promise<boolean> =>
  db(scope, async (tx) => {
    const now = new Date(today())
    const live = { OR: [{ al: null }, { al: { gte: now } }] }
    const found = await tx.incarico.findFirst({ where: { id, ...live } })
    if (!found) return false
    const { belfiore, ruolo, codiceFiscale } = found
    if (ruolo === 'amministratore') {
      const others = await tx.incarico.count({ where: { belfiore, ruolo, id: { not: id }, ...live } })
      if (others === 0) return false
    }
    const yesterday = new Date(now.getTime() - 86_400_000)
    const { count } = await tx.incarico.updateMany({
      where: { belfiore, id },
      data: { al: yesterday, chiusoDa: scope.actor },
    })
    if (count === 0) return false
    await audit(tx, scope, { belfiore, persona: codiceFiscale, action: 'change:incarico', reason, object: id })
    return true
  })
