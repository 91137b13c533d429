import { randomUUID } from 'node:crypto'
import type { RappresentanzaForm } from '../../contracts/rappresentanza'
import { audit } from '../platform/audit'
import { db } from '../platform/db'
import type { Scope } from '../platform/scope'

const ASKED = 'chiesto dalla persona'

/** A person asks to act for a firm: it counts once the comune has confirmed it. @returns its id */
export const askRappresentanza = (scope: Scope, form: RappresentanzaForm): Promise<string> =>
  db(scope, async (tx) => {
    const { comune: belfiore, codiceFiscale, titolo, dal } = form
    const id = randomUUID()
    await tx.rappresentanza.createMany({
      data: [{ belfiore, id, codiceFiscale, rappresentante: scope.actor, titolo, dal: new Date(dal) }],
    })
    const entry = { belfiore, persona: codiceFiscale, object: id, reason: ASKED }
    await audit(tx, scope, { ...entry, action: 'change:rappresentanza', values: { titolo, dal } })
    return id
  })

/** The comune confirms or ends a representation, and says why. @returns false where there is none to decide */
export const decideRappresentanza = (
  scope: Scope,
  id: string,
  what: 'confirm' | 'revoke',
  reason: string,
): Promise<boolean> =>
  db(scope, async (tx) => {
    const open = what === 'confirm' ? { confermataIl: null, revocataIl: null } : { revocataIl: null }
    const found = await tx.rappresentanza.findFirst({ where: { id, ...open } })
    if (!found) return false
    const { belfiore, codiceFiscale } = found
    const now = new Date()
    const data =
      what === 'confirm'
        ? { confermataIl: now, confermataDa: scope.actor }
        : { revocataIl: now, revocataDa: scope.actor }
    const { count } = await tx.rappresentanza.updateMany({ where: { belfiore, id }, data })
    if (count === 0) return false
    const entry = { belfiore, persona: codiceFiscale, object: id, reason }
    await audit(tx, scope, { ...entry, action: 'change:rappresentanza', values: { what } })
    return true
  })
