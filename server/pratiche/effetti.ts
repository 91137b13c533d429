import type { Effetto } from '../../contracts/pratiche/effetti'
import type { Concessa, EffettoCanone, TariffaConcessa } from '../../contracts/pratiche/effetti-canone'
import type { EffettoImu } from '../../contracts/pratiche/effetti-imu'
import { previousDay, type IsoDate } from '../../engine/kernel/dates'
import { dayColumn, isoDayOf } from '../platform/clock'
import type { Prisma, Tx } from '../platform/db'
import type { Scope } from '../platform/scope'
import { applyCorrection, Superata } from '../positions/apply-correction'
import {
  corrected,
  imuDiImmobile,
  imuOfImmobile,
  readPosition,
  rowOf,
  tariMisurata,
  type Position,
  type Rates,
  type UtenzaRow,
} from '../positions/queries'
import { aliquotePossibili, conAliquota, type AliquotaPossibile } from './aliquote-imu'
import { applicaCanone, importiCanone, type OstacoloCanone } from './effetti-canone'
import { applicaImu, provaIn, type SuImu } from './effetti-imu'
import type { Ostacolo } from './prova-imu'

export { Superata }

/** Whose position, for which year, and by which request. */
export type Su = SuImu & {
  /** Of the request: a new utenza is known by it. */
  readonly protocollo: string
}

type EffettoTari = Exclude<Effetto, EffettoImu | EffettoCanone | { tipo: 'comodato' }>

const IMU = ['possesso-nuovo', 'possesso-finito', 'valore-cambiato', 'condizione-cambiata'] as const
const isImu = (effetto: Effetto): effetto is EffettoImu => IMU.some((each) => each === effetto.tipo)

const COMODATO = { oggetto: 'condizione_imu', uso: 'comodato', dati: { comodatoRidotto: true } } as const

type Finita = Extract<Effetto, { tipo: 'utenza-finita' }>
type Cambiata = Extract<Effetto, { tipo: 'utenza-cambiata' }>

const said = ({ occupanti, superficie }: Cambiata) => ({
  ...(occupanti === undefined ? {} : { occupanti }),
  ...(superficie === undefined ? {} : { superficie }),
})

/** Until when a row holds and what holds from then on; a row that begins on the day or later changes as a whole. */
const splitAt = (dal: IsoDate, day: IsoDate): { readonly until: IsoDate | undefined; readonly from: IsoDate } =>
  day > dal ? { until: previousDay(day), from: day } : { until: undefined, from: dal }

const after = (row: UtenzaRow, effetto: Finita | Cambiata): readonly UtenzaRow[] => {
  if (effetto.tipo === 'utenza-finita') return [{ ...row, al: effetto.al }]
  const { until, from } = splitAt(row.dal, effetto.dal)
  const now = { ...row, ...said(effetto), dal: from }
  return until === undefined ? [now] : [{ ...row, al: until }, now]
}

/** Rows of the utenze as they would be: of several of one code, the last is the one that is meant. */
const changed = (utenze: readonly UtenzaRow[], effetto: EffettoTari): readonly UtenzaRow[] => {
  switch (effetto.tipo) {
    case 'utenza-finita':
    case 'utenza-cambiata': {
      const last = utenze.findLast(({ codice }) => codice === effetto.codice)
      return utenze.flatMap((row) => (row === last ? after(row, effetto) : [row]))
    }
    case 'utenza-nuova': {
      const { dal, indirizzo, superficie, occupanti } = effetto
      const more = { codice: '', tipo: 'domestica', categoria: undefined, dati: undefined, al: undefined }
      return [...utenze, { id: '', fonte: 'ufficio', dal, indirizzo, superficie, occupanti, ...more }]
    }
  }
}

export type Importi = {
  readonly prima: number | undefined
  readonly dopo: number | undefined
  /** Why it is not applied by itself: then the amounts are not known either. */
  readonly ostacolo?: Ostacolo | OstacoloCanone
  /** Those that may hold where nobody has recorded which: the office chooses. */
  readonly aliquote?: readonly AliquotaPossibile[]
}

const NESSUNO = { prima: undefined, dopo: undefined } as const

const amount = (measured: ReturnType<typeof tariMisurata>): number | undefined =>
  typeof measured === 'number' ? measured : undefined

const importiOn = (
  position: Position,
  effetto: Exclude<Effetto, EffettoImu | EffettoCanone>,
  rates: Rates,
): Importi => {
  if (effetto.tipo === 'comodato') {
    const lent = corrected(position, effetto.immobile, COMODATO, effetto.dal)
    return {
      prima: imuOfImmobile(position, effetto.immobile, rates),
      dopo: imuOfImmobile(lent, effetto.immobile, rates),
    }
  }
  const tariffe = position.tariffe.tari
  const dopo = { ...position, utenze: changed(position.utenze, effetto) }
  return { prima: amount(tariMisurata(position, tariffe)), dopo: amount(tariMisurata(dopo, tariffe)) }
}

const importiImu = async (tx: Tx, scope: Scope, su: Su, effetto: EffettoImu, rates: Rates): Promise<Importi> => {
  const { prima, provata, trovato } = await provaIn(tx, scope, su, effetto)
  if (!provata.ok) return { ...NESSUNO, ostacolo: provata.ostacolo }
  const { immobile } = provata
  const dopo = imuDiImmobile(provata.dopo, immobile, rates)
  const aliquote = dopo === undefined ? aliquotePossibili(prima, effetto, trovato, rates) : []
  return { prima: imuDiImmobile(prima, immobile, rates), dopo, ...(aliquote.length > 0 ? { aliquote } : {}) }
}

/** With the rate that the office chose among those that may hold. @throws Superata for another */
export const scelta = async (
  tx: Tx,
  scope: Scope,
  su: Su,
  effetto: Effetto,
  rates: Rates,
  aliquota: string | undefined,
): Promise<Effetto> => {
  if (aliquota === undefined || !isImu(effetto)) return effetto
  const { aliquote = [] } = await importiImu(tx, scope, su, effetto, rates)
  if (!aliquote.some(({ id }) => id === aliquota)) throw new Superata()
  return conAliquota(effetto, aliquota)
}

/**
 * The tax of the year before and after, in cents, each where the record says enough.
 * @param tariffa of a concession, as the office gives it; without, the ordinary one
 */
export const importiDi = async (
  tx: Tx,
  scope: Scope,
  su: Su,
  effetto: Effetto,
  rates: Rates,
  tariffa?: TariffaConcessa,
): Promise<Importi> => {
  if (isImu(effetto)) return importiImu(tx, scope, su, effetto, rates)
  if (effetto.tipo === 'concessione-nuova') return importiCanone(tx, scope, su, effetto, tariffa)
  const position = await readPosition(tx, scope, su)
  return position === undefined ? NESSUNO : importiOn(position, effetto, rates)
}

type UtenzaFound = NonNullable<Awaited<ReturnType<Tx['utenzaTari']['findFirst']>>>

/** The last row of an utenza. One that had ended by that day is not as the request found it. */
const utenzaOf = async (tx: Tx, su: Su, codice: string, day: IsoDate): Promise<UtenzaFound> => {
  const { belfiore, codiceFiscale } = su
  const where = { belfiore, codiceFiscale, codice, superatoIl: null }
  const row = await tx.utenzaTari.findFirst({ where, orderBy: { dal: 'desc' } })
  if (row === null || (row.al !== null && isoDayOf(row.al) < day)) throw new Superata()
  return row
}

/** The row is history, and these stand in its place. */
const inPlaceOf = async (
  tx: Tx,
  scope: Scope,
  row: UtenzaFound,
  more: readonly Partial<Prisma.UtenzaTariCreateManyInput>[],
): Promise<void> => {
  const where = { belfiore: row.belfiore, id: row.id, superatoIl: null }
  const { count } = await tx.utenzaTari.updateMany({ where, data: { superatoIl: new Date() } })
  if (count !== 1) throw new Superata()
  const { id: _, registratoIl: __, superatoIl: ___, ...as } = row
  const same = { ...as, registratoDa: scope.actor } as Prisma.UtenzaTariCreateManyInput
  await tx.utenzaTari.createMany({ data: more.map((each) => ({ ...same, ...each })) })
}

const changeUtenza = async (tx: Tx, scope: Scope, su: Su, effetto: Cambiata) => {
  const row = await utenzaOf(tx, su, effetto.codice, effetto.dal)
  const { until, from } = splitAt(isoDayOf(row.dal), effetto.dal)
  const now = { ...said(effetto), fonte: 'ufficio', dal: dayColumn(from) }
  // the key of a file stays with what holds now: the same file brought in again is known
  await inPlaceOf(tx, scope, row, until === undefined ? [now] : [{ chiave: null, al: dayColumn(until) }, now])
}

const endUtenza = async (tx: Tx, scope: Scope, su: Su, { codice, al }: Finita) => {
  const row = await utenzaOf(tx, su, codice, al)
  // nothing ends before it began
  if (isoDayOf(row.dal) > al) throw new Superata()
  await inPlaceOf(tx, scope, row, [{ fonte: 'ufficio', al: dayColumn(al) }])
}

/** The row of its use that the property has now. */
const usoOf = async (tx: Tx, scope: Scope, su: Su, immobile: string): Promise<string | undefined> => {
  const held = (await readPosition(tx, scope, su))?.immobili.find(({ id }) => id === immobile)
  return held && rowOf(held, su.anno, COMODATO)?.id
}

const newUtenza = async (tx: Tx, scope: Scope, su: Su, effetto: Extract<Effetto, { tipo: 'utenza-nuova' }>) => {
  const { belfiore, codiceFiscale, protocollo } = su
  const { dal, indirizzo, superficie, occupanti } = effetto
  const own = { belfiore, codiceFiscale, codice: `P${protocollo}`, tipo: 'domestica', fonte: 'ufficio' }
  await tx.utenzaTari.createMany({
    data: [{ ...own, dal: dayColumn(dal), indirizzo, superficie, occupanti, registratoDa: scope.actor }],
  })
}

/**
 * Changes the position as the request asks: new rows from a day on, and those before them kept as history. Who calls writes the
 * audit. @throws Superata where the position is no longer as the request found it
 */
export const applica = async (tx: Tx, scope: Scope, su: Su, effetto: Effetto, concessa?: Concessa): Promise<void> => {
  if (isImu(effetto)) return applicaImu(tx, scope, su, effetto)
  switch (effetto.tipo) {
    case 'concessione-nuova':
      return applicaCanone(tx, scope, su, effetto, concessa)
    case 'comodato': {
      const { immobile, dal } = effetto
      const riga = await usoOf(tx, scope, su, immobile)
      await applyCorrection(tx, scope, { ...su, immobile, dal, correction: COMODATO, riga })
      return
    }
    case 'utenza-finita':
      return endUtenza(tx, scope, su, effetto)
    case 'utenza-cambiata':
      return changeUtenza(tx, scope, su, effetto)
    case 'utenza-nuova':
      return newUtenza(tx, scope, su, effetto)
  }
}
