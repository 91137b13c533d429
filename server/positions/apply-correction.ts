import { previousDay, type IsoDate } from '../../engine/kernel/dates'
import { dayColumn, isoDayOf } from '../platform/clock'
import type { Prisma, Tx } from '../platform/db'
import type { Scope } from '../platform/scope'
import type { Correction } from './correction'
import type { Asked } from './read'

/** The row is no longer the one that who decides has seen: somebody changed it meanwhile. Undoes the transaction. */
export class Superata extends Error {
  constructor() {
    super('the row was replaced meanwhile')
    this.name = 'Superata'
  }
}

/** What is corrected: of whose property, in the row that counts last in a year. */
export type Correggere = Asked & {
  readonly immobile: string
  readonly correction: Correction
  /** First day of the correction; before it the row stays as it was. A row that begins later is corrected as a whole. */
  readonly dal: IsoDate
  /** Id of the row that who decides has seen; undefined where there is none. */
  readonly riga: string | undefined
}

/** Ids of the row that was replaced and of the one that counts now. */
export type Corretta = { readonly tolta: string | undefined; readonly messa: string }

type Dated = { readonly id: string; readonly dal: Date; readonly al: Date | null; readonly chiave: string | null }
type Own = { readonly fonte: 'ufficio'; readonly registratoDa: string }

/** What the three tables have in common here. */
type Table<Row extends Dated, New> = {
  readonly find: () => Promise<Row | null>
  readonly supera: (id: string) => Promise<number>
  readonly put: (rows: New[]) => Promise<readonly { readonly id: string }[]>
  /** A row as it is written again: without its id, and what says when it was known. */
  readonly again: (row: Row) => New
  /** What the correction says. */
  readonly says: Partial<New>
}

const inYear = (anno: number) => ({
  superatoIl: null,
  dal: { lte: dayColumn(`${anno}-12-31`) },
  OR: [{ al: null }, { al: { gte: dayColumn(`${anno}-01-01`) } }],
})

const LAST: { orderBy: ({ dal: 'desc' } | { id: 'desc' })[] } = { orderBy: [{ dal: 'desc' }, { id: 'desc' }] }

const bare = <Row extends object, Key extends keyof Row>(row: Row, ...keys: readonly Key[]): Omit<Row, Key> => {
  const left = { ...row }
  for (const key of keys) delete left[key]
  return left
}

const datoTable = (
  tx: Tx,
  { belfiore, immobile, anno, correction }: Correggere,
): Table<Prisma.DatoCatastaleGetPayload<object>, Prisma.DatoCatastaleCreateManyInput> => ({
  find: () => tx.datoCatastale.findFirst({ where: { belfiore, immobileId: immobile, ...inYear(anno) }, ...LAST }),
  supera: async (id) => {
    const where = { belfiore, id, superatoIl: null }
    return (await tx.datoCatastale.updateMany({ where, data: { superatoIl: new Date() } })).count
  },
  put: (data) => tx.datoCatastale.createManyAndReturn({ data, select: { id: true } }),
  again: (row) => bare(row, 'id', 'registratoIl', 'superatoIl') as Prisma.DatoCatastaleCreateManyInput,
  says: correction.oggetto === 'dato_catastale' ? { [correction.campo]: BigInt(correction.valore) } : {},
})

const titoloTable = (
  tx: Tx,
  { belfiore, immobile, codiceFiscale, anno, correction }: Correggere,
): Table<Prisma.TitolaritaGetPayload<object>, Prisma.TitolaritaCreateManyInput> => ({
  find: () =>
    tx.titolarita.findFirst({ where: { belfiore, immobileId: immobile, codiceFiscale, ...inYear(anno) }, ...LAST }),
  supera: async (id) => {
    const where = { belfiore, id, superatoIl: null }
    return (await tx.titolarita.updateMany({ where, data: { superatoIl: new Date() } })).count
  },
  put: (data) => tx.titolarita.createManyAndReturn({ data, select: { id: true } }),
  again: (row) => bare(row, 'id', 'registratoIl', 'superatoIl'),
  says:
    correction.oggetto === 'titolarita'
      ? { quotaNum: BigInt(correction.quota.num), quotaDen: BigInt(correction.quota.den) }
      : {},
})

const condizioneTable = (
  tx: Tx,
  { belfiore, immobile, codiceFiscale, anno, correction }: Correggere,
): Table<Prisma.CondizioneImuGetPayload<object>, Prisma.CondizioneImuCreateManyInput> => ({
  find: () =>
    tx.condizioneImu.findFirst({ where: { belfiore, immobileId: immobile, codiceFiscale, ...inYear(anno) }, ...LAST }),
  supera: async (id) => {
    const where = { belfiore, id, superatoIl: null }
    return (await tx.condizioneImu.updateMany({ where, data: { superatoIl: new Date() } })).count
  },
  put: (data) => tx.condizioneImu.createManyAndReturn({ data, select: { id: true } }),
  again: (row) => bare(row, 'id', 'registratoIl', 'superatoIl') as Prisma.CondizioneImuCreateManyInput,
  says:
    correction.oggetto === 'condizione_imu'
      ? { uso: correction.uso, dati: { ...correction.dati }, pertinenzaDi: correction.pertinenzaDi ?? null }
      : {},
})

/**
 * In the place of the row: what it said until the day before, under the source that said it but no longer under its key, and
 * what holds from that day on. The key stays with the decision of the office, so that the same file brought in again is known.
 */
const replace = async <Row extends Dated, New extends object>(
  table: Table<Row, New>,
  row: Row,
  dal: IsoDate,
  own: Own,
): Promise<Corretta> => {
  if ((await table.supera(row.id)) !== 1) throw new Superata()
  const splits = dal > isoDayOf(row.dal)
  const until = { ...table.again(row), chiave: null, registratoDa: own.registratoDa, al: dayColumn(previousDay(dal)) }
  const now = { ...table.again(row), ...table.says, ...own, ...(splits ? { dal: dayColumn(dal) } : {}) }
  if (splits) await table.put([until])
  const [messa] = await table.put([now])
  return { tolta: row.id, messa: messa!.id }
}

const change = async <Row extends Dated, New extends object>(
  table: Table<Row, New>,
  { riga, dal }: Correggere,
  own: Own,
): Promise<Corretta | undefined> => {
  const row = await table.find()
  if (row?.id !== riga) throw new Superata()
  if (row === null || row === undefined) return undefined
  if (row.al !== null && dal > isoDayOf(row.al)) throw new Superata()
  return replace(table, row, dal, own)
}

/** A use that nobody had recorded. */
const firstUso = async (tx: Tx, about: Correggere, own: Own): Promise<Corretta> => {
  const { belfiore, immobile, codiceFiscale, correction, dal } = about
  if (correction.oggetto !== 'condizione_imu') throw new Superata()
  const says = { uso: correction.uso, dati: { ...correction.dati }, dal: dayColumn(dal) }
  const row = { belfiore, immobileId: immobile, codiceFiscale, ...says, ...own }
  const [messa] = await tx.condizioneImu.createManyAndReturn({ data: [row], select: { id: true } })
  return { tolta: undefined, messa: messa!.id }
}

const inTable = (tx: Tx, about: Correggere, own: Own): Promise<Corretta | undefined> => {
  switch (about.correction.oggetto) {
    case 'dato_catastale':
      return change(datoTable(tx, about), about, own)
    case 'titolarita':
      return change(titoloTable(tx, about), about, own)
    case 'condizione_imu':
      return change(condizioneTable(tx, about), about, own)
  }
}

/** Two who change the same property go one after the other, until the transaction ends. */
export const lockImmobile = async (
  tx: Tx,
  { belfiore, immobile }: { readonly belfiore: string; readonly immobile: string },
): Promise<void> => {
  const lock = `immobile ${belfiore} ${immobile}`
  await tx.$executeRaw`select pg_advisory_xact_lock(hashtextextended(${lock}, 0))`
}

/**
 * Changes a position as the office has decided: a new row from a day on, and the one before it kept as history. Two who change
 * the same property go one after the other. Who calls writes the audit.
 * @throws Superata where the row is not the one that was seen, or has ended before the day
 */
export const applyCorrection = async (tx: Tx, scope: Scope, about: Correggere): Promise<Corretta> => {
  await lockImmobile(tx, about)
  const own: Own = { fonte: 'ufficio', registratoDa: scope.actor }
  return (await inTable(tx, about, own)) ?? firstUso(tx, about, own)
}
