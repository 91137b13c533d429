import { randomInt } from 'node:crypto'
import { CON_INDIRIZZO, type ConIndirizzo, type RecapitiForm } from '../../contracts/notifiche/recapiti'
import { audit } from '../platform/audit'
import { db, type Tx } from '../platform/db'
import { INSTALLATION, type Scope } from '../platform/scope'
import { queueMessage } from './commands'

const HOUR_MS = 3_600_000
/** Codes that somebody may have sent in an hour: to nobody's mailbox more. */
const MOST_CODES = 5
const MOST_TRIES = 5

export type SavedRecapiti = 'salvati' | 'codice' | 'troppi'

const newCode = (): string => String(randomInt(1_000_000)).padStart(6, '0')

const tooMany = async (tx: Tx, codiceFiscale: string): Promise<boolean> => {
  const since = new Date(Date.now() - HOUR_MS)
  const where = { belfiore: INSTALLATION, codiceFiscale, modello: 'conferma-recapito', creatoIl: { gte: since } }
  return (await tx.messaggio.count({ where })) >= MOST_CODES
}

const change = { belfiore: INSTALLATION, action: 'change:recapito', reason: 'recapiti scelti da sé' } as const

type Own = { readonly scope: Scope; readonly codiceFiscale: string; readonly form: RecapitiForm }

/** One address: kept, put in the place of another and to be confirmed, or taken away. */
const saveOne = async (tx: Tx, { scope, codiceFiscale, form }: Own, canale: ConIndirizzo): Promise<SavedRecapiti> => {
  const key = { codiceFiscale, canale }
  const indirizzo = form.indirizzi[canale]
  const known = await tx.recapito.findFirst({ where: key })
  if (indirizzo === '') {
    await tx.recapito.deleteMany({ where: key })
    return 'salvati'
  }
  const wishes = { lingua: form.lingua, messaggi: [...form.messaggi], messoDa: scope.actor }
  if (known !== null && known.indirizzo === indirizzo && known.confermatoIl !== null) {
    await tx.recapito.updateMany({ where: key, data: wishes })
    return 'salvati'
  }
  if (await tooMany(tx, codiceFiscale)) return 'troppi'
  const codice = newCode()
  const fresh = {
    ...wishes,
    indirizzo,
    codice,
    codiceFino: new Date(Date.now() + HOUR_MS),
    prove: 0,
    confermatoIl: null,
  }
  if (known === null) await tx.recapito.createMany({ data: [{ ...key, ...fresh }] })
  else await tx.recapito.updateMany({ where: key, data: { ...fresh, messoIl: new Date() } })
  const about = { belfiore: INSTALLATION, codiceFiscale, lingua: form.lingua }
  await queueMessage(tx, scope, { ...about, modello: 'conferma-recapito', valori: { codice } })
  return 'codice'
}

/** Keeps where a person, or a firm, wants to be written to; a new address gets a code, and counts once it is typed. */
export const saveRecapiti = (scope: Scope, form: RecapitiForm): Promise<SavedRecapiti> =>
  db(scope, async (tx) => {
    const codiceFiscale = scope.persona ?? scope.actor
    const done: SavedRecapiti[] = []
    for (const canale of CON_INDIRIZZO) done.push(await saveOne(tx, { scope, codiceFiscale, form }, canale))
    await audit(tx, scope, { ...change, persona: codiceFiscale })
    return (['troppi', 'codice'] as const).find((one) => done.includes(one)) ?? 'salvati'
  })

/** The code of an address, typed. Five wrong ones, or an hour, and another has to be sent. */
export const confirmRecapito = (
  scope: Scope,
  { canale, codice }: { readonly canale: ConIndirizzo; readonly codice: string },
): Promise<'confermato' | 'sbagliato' | 'finito'> =>
  db(scope, async (tx) => {
    const key = { codiceFiscale: scope.persona ?? scope.actor, canale }
    const known = await tx.recapito.findFirst({ where: key })
    if (known === null || known.codice === null || known.confermatoIl !== null) return 'finito'
    if (known.prove >= MOST_TRIES || known.codiceFino === null || known.codiceFino < new Date()) return 'finito'
    if (known.codice !== codice) {
      await tx.recapito.updateMany({ where: key, data: { prove: { increment: 1 }, messoDa: scope.actor } })
      return 'sbagliato'
    }
    const data = { confermatoIl: new Date(), codice: null, codiceFino: null, messoDa: scope.actor }
    await tx.recapito.updateMany({ where: key, data })
    await audit(tx, scope, { ...change, reason: 'recapito confermato', persona: key.codiceFiscale, object: canale })
    return 'confermato'
  })
