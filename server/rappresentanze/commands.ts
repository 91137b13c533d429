import { randomUUID } from 'node:crypto'
import type { RappresentanzaForm } from '../../contracts/rappresentanza'
import { queueMessage } from '../notifiche/commands'
import { audit } from '../platform/audit'
import { dayColumn } from '../platform/clock'
import { db } from '../platform/db'
import { citizen, type Scope } from '../platform/scope'

const ASKED = 'chiesto dalla persona'

/** Who signed in, as themselves: what is asked for is theirs, whatever firm they have open. */
const themselves = ({ actor, from }: Scope): Scope => ({ ...citizen(actor), ...(from === undefined ? {} : { from }) })

/**
 * A person asks to act for a firm or a body: it counts once the comune has confirmed it.
 * @param impresa codice fiscale of the firm that their digital identity names
 * @returns its id; undefined where the same is asked for already, or holds
 */
export const askRappresentanza = (
  scope: Scope,
  form: RappresentanzaForm,
  impresa?: string,
): Promise<string | undefined> =>
  db(themselves(scope), async (tx) => {
    const { comune: belfiore, codiceFiscale, denominazione, titolo, dal } = form
    const id = randomUUID()
    const who = { codiceFiscale, denominazione, rappresentante: scope.actor, daIdentita: impresa === codiceFiscale }
    const data = [{ belfiore, id, ...who, titolo, dal: dayColumn(dal) }]
    if ((await tx.rappresentanza.createMany({ data, skipDuplicates: true })).count === 0) return undefined
    const entry = { belfiore, persona: codiceFiscale, object: id, reason: ASKED }
    await audit(tx, themselves(scope), { ...entry, action: 'change:rappresentanza', values: { titolo, dal } })
    return id
  })

/** The comune confirms or ends a representation, says why, and tells who asked. @returns false where there is none to decide */
export const decideRappresentanza = (
  scope: Scope,
  id: string,
  what: 'confirm' | 'revoke',
  motivo: string,
): Promise<boolean> =>
  db(scope, async (tx) => {
    const ours = { id, belfiore: { in: [...scope.comuni] } }
    // nobody confirms themselves: a colleague does
    const open = what === 'confirm' ? { confermataIl: null, rappresentante: { not: scope.actor } } : {}
    const where = { ...ours, revocataIl: null, ...open }
    const found = await tx.rappresentanza.findFirst({ where })
    if (!found) return false
    const { belfiore, codiceFiscale, rappresentante } = found
    const now = new Date()
    const done =
      what === 'confirm'
        ? { confermataIl: now, confermataDa: scope.actor }
        : { revocataIl: now, revocataDa: scope.actor }
    const { count } = await tx.rappresentanza.updateMany({ where, data: { ...done, motivo } })
    if (count === 0) return false
    const entry = { belfiore, persona: codiceFiscale, object: id, reason: motivo }
    await audit(tx, scope, { ...entry, action: 'change:rappresentanza', values: { what } })
    await queueMessage(tx, scope, {
      ...{ belfiore, codiceFiscale: rappresentante },
      ...{ modello: 'rappresentanza-decisa', valori: {} },
    })
    return true
  })

/** Who represents stops, or takes back what they asked. @returns false where there is none of theirs to end */
export const endRappresentanza = (scope: Scope, id: string): Promise<boolean> =>
  db(themselves(scope), async (tx) => {
    const where = { id, rappresentante: scope.actor, revocataIl: null }
    const found = await tx.rappresentanza.findFirst({ where })
    if (!found) return false
    const data = { revocataIl: new Date(), revocataDa: scope.actor }
    if ((await tx.rappresentanza.updateMany({ where, data })).count === 0) return false
    const { belfiore, codiceFiscale } = found
    const entry = { belfiore, persona: codiceFiscale, object: id, reason: 'rinuncia della persona' }
    await audit(tx, themselves(scope), { ...entry, action: 'change:rappresentanza', values: { what: 'revoke' } })
    return true
  })
