import { randomUUID } from 'node:crypto'
import type { DelegaForm, RappresentanzaForm } from '../../contracts/delega'
import { audit, type AuditEntry } from '../platform/audit'
import { db, type Tx } from '../platform/db'
import type { Scope } from '../platform/scope'

const ASKED = 'chiesto dalla persona'

/** Whose deleghe somebody gives: their own, or those of the firm that they represent. */
const giverOf = ({ persona }: Scope): string => {
  if (persona === null) throw new Error('A delega is given by a person, or by who represents a firm.')
  return persona
}

/** Gives a delega, which counts once the other person has accepted it. @returns its id */
export const giveDelega = (scope: Scope, form: DelegaForm): Promise<string> =>
  db(scope, async (tx) => {
    const { comune: belfiore, delegato, tributi, dal, al } = form
    const [id, delegante] = [randomUUID(), giverOf(scope)]
    await tx.delega.createMany({
      data: [{ belfiore, id, delegante, delegato, tributi, dal: new Date(dal), al: new Date(al) }],
    })
    await audit(tx, scope, {
      belfiore,
      persona: delegante,
      action: 'change:delega',
      reason: ASKED,
      object: id,
      values: { tributi, dal, al },
    })
    return id
  })

type Change = { readonly accettataIl: Date } | { readonly revocataIl: Date; readonly revocataDa: string }

/** @returns false where there is no such delega for who asks, or it is not open to that */
const changeDelega = async (tx: Tx, scope: Scope, id: string, data: Change, where: object): Promise<boolean> => {
  const found = await tx.delega.findFirst({ where: { id, revocataIl: null, ...where } })
  if (!found) return false
  const { belfiore, delegante } = found
  const { count } = await tx.delega.updateMany({ where: { belfiore, id }, data })
  const entry: AuditEntry = { belfiore, persona: delegante, action: 'change:delega', reason: ASKED, object: id }
  await audit(tx, scope, { ...entry, values: { what: 'accettataIl' in data ? 'accepted' : 'revoked' } })
  return count === 1
}

/** Accepts a delega given to who asks; from then on it opens what it names. */
export const acceptDelega = (scope: Scope, id: string): Promise<boolean> =>
  db(scope, (tx) =>
    changeDelega(tx, scope, id, { accettataIl: new Date() }, { delegato: scope.persona ?? '', accettataIl: null }),
  )

/** Ends a delega, given or received: from this moment it opens nothing. */
export const revokeDelega = (scope: Scope, id: string): Promise<boolean> =>
  db(scope, (tx) => changeDelega(tx, scope, id, { revocataIl: new Date(), revocataDa: scope.actor }, {}))

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
