import { z } from 'zod'
import { isDiAvviso, readContenuto, sceltaOf, type Contenuto } from '../../contracts/notifiche/modelli'
import { CANALI, isCanale, type NomeCanale } from '../../contracts/notifiche/stati'
import { CANALI_AVVISI, ordineDi } from '../../contracts/parametri/canali'
import { isLocale, type Locale } from '../../i18n/routing'
import { dayColumn, today } from '../platform/clock'
import { db, type Tx } from '../platform/db'
import { parametroNel } from '../platform/parametro'
import { system } from '../platform/scope'

/** How long a message is one worker's. One that dies holds it so long; then it is sent again, under the same name. */
const LEASE = '2 minutes'
/** Of the comune's own decision (`notifiche.canali`), else this one: the certified way first. */
const ORDER: readonly NomeCanale[] = ['pec', 'io', 'email']

type Row = {
  readonly codice_fiscale: string
  readonly modello: string
  readonly valori: unknown
  readonly lingua: string
  readonly canale: string | null
  readonly tentativi: number
}

/** One way to reach the person. */
export type Via = { readonly canale: NomeCanale; readonly indirizzo: string; readonly lingua: Locale }

/** A message in the hands of this worker, with the ways to go in their order. */
export type Claimed = {
  readonly belfiore: string
  readonly id: string
  readonly codiceFiscale: string
  readonly contenuto: Contenuto
  readonly lingua: Locale
  /** How often it was taken up, this time included. */
  readonly tentativi: number
  readonly vie: readonly Via[]
}

const localeIn = (text: string): Locale => (isLocale(text) ? text : 'it')

const decided = (tx: Tx, belfiore: string, chiave: string): Promise<unknown> =>
  parametroNel(tx, belfiore, chiave, today())

/** Of statements the comune's own order alone: where it has none any more, they go on paper. */
const orderOf = async (tx: Tx, belfiore: string, { modello }: Contenuto): Promise<readonly NomeCanale[]> => {
  if (isDiAvviso(modello)) return ordineDi(await decided(tx, belfiore, CANALI_AVVISI)) ?? []
  const own = z.array(z.enum(CANALI)).safeParse(await decided(tx, belfiore, 'notifiche.canali'))
  return own.success ? own.data : ORDER
}

/** A firm's address counts where who put it in speaks for the firm today. */
const countsHere = async (tx: Tx, belfiore: string, codiceFiscale: string, messoDa: string): Promise<boolean> => {
  if (messoDa === codiceFiscale || belfiore === '0000') return true
  const now = dayColumn(today())
  const live = { revocataIl: null, confermataIl: { not: null }, dal: { lte: now } }
  const open = { OR: [{ al: null }, { al: { gte: now } }] }
  const where = { belfiore, codiceFiscale, rappresentante: messoDa, ...live, ...open }
  return (await tx.rappresentanza.count({ where })) > 0
}

/** Addresses that the person has confirmed and wants this kind of message at. */
const wanted = async (tx: Tx, belfiore: string, row: Row, contenuto: Contenuto): Promise<readonly Via[]> => {
  const scelta = sceltaOf(contenuto.modello)
  const own = await tx.recapito.findMany({ where: { codiceFiscale: row.codice_fiscale } })
  const vie: Via[] = []
  for (const { canale, indirizzo, lingua, messaggi, codice, confermatoIl, messoDa } of own) {
    const isWanted = scelta !== undefined && confermatoIl !== null && messaggi.includes(scelta)
    const isAsked = contenuto.modello === 'conferma-recapito' && codice === contenuto.valori.codice
    if (!isCanale(canale) || !(isWanted || isAsked)) continue
    if (!(await countsHere(tx, belfiore, row.codice_fiscale, messoDa))) continue
    vie.push({ canale, indirizzo, lingua: localeIn(lingua) })
    // the installation has no PEC of its own: a code may come to a certified mailbox from an ordinary one
    if (isAsked && canale === 'pec') vie.push({ canale: 'email', indirizzo, lingua: localeIn(lingua) })
  }
  return vie
}

const isPersona = (codiceFiscale: string): boolean => codiceFiscale.length === 16

/** The ways in the comune's order. IO asks nothing of the portal: who has it says there from whom they want to hear. */
const viasOf = async (tx: Tx, belfiore: string, row: Row, contenuto: Contenuto): Promise<readonly Via[]> => {
  const own = await wanted(tx, belfiore, row, contenuto)
  const lingua = own[0]?.lingua ?? localeIn(row.lingua)
  const io: readonly Via[] =
    isPersona(row.codice_fiscale) && contenuto.modello !== 'conferma-recapito'
      ? [{ canale: 'io', indirizzo: row.codice_fiscale, lingua }]
      : []
  const order = await orderOf(tx, belfiore, contenuto)
  const sorted = order.flatMap((canale) => [...own, ...io].filter((via) => via.canale === canale))
  // a way that was refused for good is behind: the row names the one it has come to
  const at = sorted.findIndex(({ canale }) => canale === row.canale)
  return at < 0 ? sorted : sorted.slice(at)
}

/** Takes a message up, if it is due and nobody else's; undefined otherwise. */
export const claim = (belfiore: string, id: string): Promise<Claimed | undefined> =>
  db(system(belfiore, 'worker'), async (tx) => {
    const rows = await tx.$queryRaw<Row[]>`
      update messaggio set tentativi = tentativi + 1, prossimo_tentativo = now() + ${LEASE}::interval
      where belfiore = ${belfiore} and id = ${id}::uuid and stato = 'in-coda' and prossimo_tentativo <= now()
      returning codice_fiscale, modello, valori, lingua, canale, tentativi`
    const [row] = rows
    if (row === undefined) return undefined
    const contenuto = readContenuto(row.modello, row.valori)
    const vie = await viasOf(tx, belfiore, row, contenuto)
    const about = { belfiore, id, codiceFiscale: row.codice_fiscale, tentativi: row.tentativi }
    return { ...about, contenuto, lingua: vie[0]?.lingua ?? localeIn(row.lingua), vie }
  })

/** Those of a comune that are due, the oldest first. */
export const dueMessages = (belfiore: string, most = 5_000): Promise<readonly string[]> =>
  db(system(belfiore, 'worker'), async (tx) => {
    const rows = await tx.messaggio.findMany({
      where: { belfiore, stato: 'in-coda', prossimoTentativo: { lte: new Date() } },
      orderBy: { prossimoTentativo: 'asc' },
      select: { id: true },
      take: most,
    })
    return rows.map(({ id }) => id)
  })
