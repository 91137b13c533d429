import type { EffettoImu } from '../../contracts/pratiche/effetti-imu'
import type { ImmobileNoto } from '../../contracts/pratiche/dichiarazione'
import { previousDay } from '../../engine/kernel/dates'
import { dayColumn } from '../platform/clock'
import type { Tx } from '../platform/db'
import type { Scope } from '../platform/scope'
import { searchable } from '../platform/searchable'
import { applyCorrection, lockImmobile, Superata } from '../positions/apply-correction'
import { datoOf, readPosition, rowOf, type Position } from '../positions/queries'
import {
  correzioneDi,
  finitoDi,
  nuovoDi,
  provaImu,
  quotaOf,
  type Ostacolo,
  type Provata,
  type Trovato,
} from './prova-imu'

/** Of a person, or of a firm. */
export type Nominato = { readonly cognome: string; readonly nome: string } | { readonly denominazione: string }

/** Whose position, for which year, and their name as they sent it: whom the comune does not know yet it knows from then on. */
export type SuImu = {
  readonly belfiore: string
  readonly codiceFiscale: string
  readonly anno: number
  readonly chi: Nominato
}

/** Of whom the comune knows nothing. */
export const vuota = ({ belfiore, codiceFiscale, anno, chi }: SuImu): Position => ({
  ...{ belfiore, codiceFiscale, anno, nome: nomeOf(chi), natura: naturaOf(codiceFiscale), tributi: ['imu'] },
  ...{ immobili: [], utenze: [], concessioni: [], dovuti: [], versamenti: [], proposte: [] },
  tariffe: { tari: undefined, canone: undefined },
})

const nomeOf = (chi: Nominato): string => ('denominazione' in chi ? chi.denominazione : `${chi.cognome} ${chi.nome}`)

const naturaOf = (codiceFiscale: string): string => (/^\d{11}$/.test(codiceFiscale) ? 'giuridica' : 'persona')

const LIVE = { where: { superatoIl: null }, orderBy: { dal: 'asc' } } as const

const byId = async (tx: Tx, belfiore: string, id: string): Promise<Trovato | Ostacolo> => {
  const row = await tx.immobile.findFirst({ where: { belfiore, id }, include: { dati: LIVE } })
  return row === null ? 'ignoto' : { id, tipo: row.tipo, dati: row.dati.map(datoOf) }
}

/** Zeros before a figure are how somebody wrote it. */
const bare = (text: string | null | undefined): string =>
  (text ?? '')
    .trim()
    .replace(/^0+(?=.)/, '')
    .toUpperCase()

/** The property that is described, where the comune has it under anybody's name: one, none, or more than one. */
const descritto = async (tx: Tx, belfiore: string, di: ImmobileNoto): Promise<readonly string[]> => {
  if (di.foglio === undefined || di.particella === undefined) return []
  const rows = await tx.$queryRaw<{ id: string; subalterno: string | null }[]>`
    select distinct immobile_id as id, subalterno from dato_catastale
    where belfiore = ${belfiore} and superato_il is null
      and upper(ltrim(trim(foglio), '0')) = ${bare(di.foglio)} and upper(ltrim(trim(particella), '0')) = ${bare(di.particella)}`
  return [...new Set(rows.filter((row) => bare(row.subalterno) === bare(di.subalterno)).map(({ id }) => id))]
}

const trovaImmobile = async (tx: Tx, belfiore: string, effetto: EffettoImu): Promise<Trovato | Ostacolo> => {
  if (effetto.tipo !== 'possesso-nuovo') return 'ignoto'
  const { immobile, dal } = effetto
  if (typeof immobile === 'string') return byId(tx, belfiore, immobile)
  const [first, other] = await descritto(tx, belfiore, immobile)
  if (other !== undefined) return 'piu-immobili'
  if (first === undefined) return nuovoDi(immobile, dal)
  const found = await byId(tx, belfiore, first)
  return typeof found !== 'string' && found.tipo !== immobile.tipo ? 'natura' : found
}

/** What the declaration would make of the position of that year; the position before it is with it. */
export const provaIn = async (
  tx: Tx,
  scope: Scope,
  su: SuImu,
  effetto: EffettoImu,
): Promise<{ readonly prima: Position; readonly provata: Provata; readonly trovato: Trovato | Ostacolo }> => {
  const prima = (await readPosition(tx, scope, su)) ?? vuota(su)
  const trovato = await trovaImmobile(tx, su.belfiore, effetto)
  return { prima, trovato, provata: provaImu(prima, effetto, trovato) }
}

const ufficio = (scope: Scope) => ({ fonte: 'ufficio', registratoDa: scope.actor })

/** Somebody new to the comune is entered with the name of their identity. */
export const conosci = async (tx: Tx, scope: Scope, { belfiore, codiceFiscale, chi }: SuImu): Promise<void> => {
  if ((await tx.soggetto.count({ where: { belfiore, codiceFiscale } })) > 0) return
  const natura = naturaOf(codiceFiscale)
  await tx.soggetto.createMany({ data: [{ belfiore, codiceFiscale, natura }] })
  const named = { ...chi, ricerca: searchable(nomeOf(chi)) }
  await tx.datoSoggetto.createMany({ data: [{ belfiore, codiceFiscale, ...named, ...ufficio(scope) }] })
}

const nuovoImmobile = async (
  tx: Tx,
  scope: Scope,
  { belfiore }: SuImu,
  { dal, immobile }: Extract<EffettoImu, { tipo: 'possesso-nuovo' }>,
): Promise<string> => {
  if (typeof immobile === 'string') return immobile
  const made = await tx.immobile.createManyAndReturn({
    data: [{ belfiore, tipo: immobile.tipo }],
    select: { id: true },
  })
  const immobileId = made[0]!.id
  const cents = (value: number | undefined): bigint | null => (value === undefined ? null : BigInt(value))
  const { foglio, particella, subalterno, categoria, classe, indirizzo } = immobile
  const said = { foglio, particella, subalterno, categoria, classe, indirizzo }
  const named = Object.fromEntries(Object.entries(said).map(([key, value]) => [key, value ?? null]))
  const worth = {
    rendita: cents(immobile.rendita),
    redditoDominicale: cents(immobile.redditoDominicale),
    valoreVenale: cents(immobile.valoreVenale),
  }
  await tx.datoCatastale.createMany({
    data: [{ belfiore, immobileId, ...named, ...worth, dal: dayColumn(dal), ...ufficio(scope) }],
  })
  return immobileId
}

type Dato = { readonly tx: Tx; readonly scope: Scope; readonly su: SuImu; readonly prima: Position }

const acquista = async (
  { tx, scope, su, prima }: Dato,
  effetto: Extract<EffettoImu, { tipo: 'possesso-nuovo' }>,
  { id }: Trovato,
): Promise<void> => {
  const { belfiore, codiceFiscale } = su
  const { dal, diritto, uso, dati } = effetto
  await conosci(tx, scope, su)
  if (id !== undefined) await lockImmobile(tx, { belfiore, immobile: id })
  const immobileId = id ?? (await nuovoImmobile(tx, scope, su, effetto))
  const own = { belfiore, immobileId, codiceFiscale, dal: dayColumn(dal), ...ufficio(scope) }
  const { num, den } = quotaOf(effetto.quota)
  await tx.titolarita.createMany({ data: [{ ...own, diritto, quotaNum: BigInt(num), quotaDen: BigInt(den) }] })
  const before = prima.immobili.find((held) => held.id === id)
  const used = before?.condizioni.some((row) => row.dal <= dal && (row.al === undefined || row.al >= dal)) === true
  if (!used) await tx.condizioneImu.createMany({ data: [{ ...own, uso, dati: { ...dati } }] })
}

const cede = async (
  { tx, scope, su, prima }: Dato,
  { immobile, dal, quota }: Extract<EffettoImu, { tipo: 'possesso-finito' }>,
): Promise<void> => {
  const { belfiore } = su
  await lockImmobile(tx, { belfiore, immobile })
  const held = prima.immobili.find(({ id }) => id === immobile)
  const end = held === undefined ? 'ignoto' : finitoDi(held, dal, quota)
  if (typeof end === 'string') throw new Superata()
  const where = { belfiore, id: end.titolo.id, superatoIl: null }
  const row = await tx.titolarita.findFirst({ where })
  if (row === null) throw new Superata()
  if ((await tx.titolarita.updateMany({ where, data: { superatoIl: new Date() } })).count !== 1) throw new Superata()
  const { id: _, registratoIl: __, superatoIl: ___, ...as } = row
  const until = { ...as, al: dayColumn(previousDay(dal)), registratoDa: scope.actor }
  if (end.resta === undefined) {
    await tx.titolarita.createMany({ data: [{ ...until, fonte: 'ufficio' }] })
    return
  }
  const { num, den } = end.resta
  const now = { ...as, ...ufficio(scope), dal: dayColumn(dal), quotaNum: BigInt(num), quotaDen: BigInt(den) }
  // the key of a file stays with what holds now: the same file brought in again is known
  await tx.titolarita.createMany({ data: [{ ...until, chiave: null }, now] })
}

/**
 * Changes the position as the declaration says: new dated rows, and those before them kept as history. Who calls writes the audit.
 * @throws Superata where it can no longer be applied by itself
 */
export const applicaImu = async (tx: Tx, scope: Scope, su: SuImu, effetto: EffettoImu): Promise<void> => {
  const { prima, provata, trovato } = await provaIn(tx, scope, su, effetto)
  if (!provata.ok) throw new Superata()
  const dato: Dato = { tx, scope, su, prima }
  if (effetto.tipo === 'possesso-nuovo') {
    if (typeof trovato === 'string') throw new Superata()
    return acquista(dato, effetto, trovato)
  }
  if (effetto.tipo === 'possesso-finito') return cede(dato, effetto)
  const held = prima.immobili.find(({ id }) => id === effetto.immobile)
  const correction = held === undefined ? 'ignoto' : correzioneDi(held, su.anno, effetto)
  if (held === undefined || typeof correction === 'string') throw new Superata()
  const riga = rowOf(held, su.anno, correction)?.id
  const { belfiore, codiceFiscale, anno } = su
  const about = { belfiore, codiceFiscale, anno, immobile: effetto.immobile, dal: effetto.dal, correction, riga }
  await applyCorrection(tx, scope, about)
}
