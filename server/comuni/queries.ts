import type { AliquoteComune } from '../../engine/imu/imu.types'
import { regimeOf, type Regime } from '../../engine/speciali/speciali'
import { isoDayOf } from '../platform/clock'
import { reference, type Db, type Prisma } from '../platform/db'
import type { DifferenziataLetta } from './differenziata'
import { belfioreOfSlug } from './nomi'
import type { Motivo, Prospetto } from './prospetto'
import { nearestYear, noAliquote, toAliquote, toAliquoteNotHeld } from './to-aliquote'

export { LICENZA, prospettoAperto } from './prospetto-aperto'
export { searchComuni, type ComuneTrovato } from './search'
export type { Regime } from '../../engine/speciali/speciali'
export { anniCoperti } from './anni'

/** A comune of today. `popolazione`: residents on 1 January 2025. */
export type Comune = {
  readonly belfiore: string
  readonly istat: string
  readonly nome: string
  readonly altraLingua?: string
  readonly sigla: string
  readonly provincia: string
  readonly regione: string
  readonly popolazione: number
  readonly slug: string
}

const toComune = ({ altraLingua, ...row }: Prisma.ComuneGetPayload<object>): Comune => ({
  ...row,
  ...(altraLingua === null ? {} : { altraLingua }),
})

const CODICE = /^[A-Z]\d{3}$/

/** The comune of today with this codice catastale; undefined for a code that is no comune's today. */
export const findComune = (belfiore: string): Promise<Comune | undefined> =>
  reference(async (db) => {
    const row = CODICE.test(belfiore) ? await db.comune.findUnique({ where: { belfiore } }) : null
    return row === null ? undefined : toComune(row)
  })

/** The comune of today that a code leads to: its own, or the one it became part of where we know it. */
export const findComuneDiOggi = (belfiore: string): Promise<Comune | undefined> =>
  reference(async (db) => {
    if (!CODICE.test(belfiore)) return undefined
    const nome = await db.comuneNome.findFirst({
      where: { belfiore, comuneOggi: { not: null } },
      include: { comune: true },
    })
    return nome?.comune ? toComune(nome.comune) : undefined
  })

/**
 * The comune of a page's address. Only the code at its end counts, so an address with an old or misspelt name still
 * leads there: compare `slug` to send the reader to the right one.
 */
export const comuneBySlug = async (slug: string): Promise<Comune | undefined> => {
  const belfiore = belfioreOfSlug(slug)
  return belfiore === undefined ? undefined : findComuneDiOggi(belfiore)
}

/** Which tax the comune has in that year; undefined when there is no such comune. */
export const regime = async (belfiore: string, anno: number): Promise<Regime | undefined> => {
  const comune = await findComune(belfiore)
  return comune && regimeOf(comune.sigla, comune.regione, anno)
}

type ProspettoRow = Prisma.ProspettoImuGetPayload<{ include: { aliquote: true } }>

const dayOrNull = (column: Date | null): string | null => (column === null ? null : isoDayOf(column))

const toProspetto = ({ aliquote, ...row }: ProspettoRow): Prospetto => ({
  ...row,
  deliberaData: dayOrNull(row.deliberaData),
  pubblicazione: dayOrNull(row.pubblicazione),
  rilevata: isoDayOf(row.rilevata),
  terreniEsenti: row.terreniEsenti as Prospetto['terreniEsenti'],
  linee: aliquote.map(({ linea, aliquota, stato, motivo }) => ({
    linea: linea as Prospetto['linee'][number]['linea'],
    aliquota: aliquota === null ? null : aliquota.toString(),
    stato,
    motivo: motivo as Motivo | null,
  })),
})

const toDifferenziata = (row: Prisma.AliquotaDifferenziataImuGetPayload<object>): DifferenziataLetta => ({
  ...row,
  gruppo: row.gruppo as DifferenziataLetta['gruppo'],
  aliquota: row.aliquota.toString(),
  fattispecie: row.fattispecie ?? '',
  condizioni: row.condizioni as DifferenziataLetta['condizioni'],
})

const inForce = { supersededAt: null }

const aliquoteOf = async (db: Db, belfiore: string, anno: number): Promise<AliquoteComune | undefined> => {
  const where = { belfiore, anno, ...inForce }
  const [prospetto, differenziate] = await Promise.all([
    db.prospettoImu.findFirst({ where, include: { aliquote: true } }),
    db.aliquotaDifferenziataImu.findMany({ where, orderBy: { ordine: 'asc' } }),
  ])
  return prospetto === null ? undefined : toAliquote(toProspetto(prospetto), differenziate.map(toDifferenziata))
}

const standIn = async (db: Db, belfiore: string, anno: number): Promise<AliquoteComune> => {
  const held = await db.prospettoImu.findMany({ where: { belfiore, ...inForce }, select: { anno: true } })
  const year = nearestYear(
    held.map((row) => row.anno),
    anno,
  )
  const nearest = year === undefined ? undefined : await aliquoteOf(db, belfiore, year)
  if (nearest !== undefined) return toAliquoteNotHeld(anno, nearest)
  const { _max } = await db.prospettoImu.aggregate({ _max: { rilevata: true }, where: inForce })
  if (_max.rilevata === null) throw new Error('No reference data in this database: run `npm run rates`.')
  return noAliquote(belfiore, anno, isoDayOf(_max.rilevata))
}

/**
 * The rates of a comune for a tax year, line by line with how sure each is. A year we do not hold gives the figures of
 * the nearest year we do, all of them `unknown`. Ask `regime` first: under IMIS, IMI or ILIA there is nothing to hold.
 * @returns undefined when there is no such comune today
 */
export const findAliquote = (belfiore: string, anno: number): Promise<AliquoteComune | undefined> =>
  reference(async (db) => {
    if (!CODICE.test(belfiore) || !Number.isInteger(anno) || anno < 1990 || anno > 2100) return undefined
    const comune = await db.comune.findUnique({ where: { belfiore }, select: { belfiore: true } })
    if (comune === null) return undefined
    return (await aliquoteOf(db, belfiore, anno)) ?? standIn(db, belfiore, anno)
  })

/** Version of the reference data, and the day it came in: it changes when a load changed something. */
export type DataState = { readonly version: string; readonly since: Date }

/** What the database holds now; undefined before the first load. */
export const dataState = (): Promise<DataState | undefined> =>
  reference(async (db) => {
    const newest = await db.referenceLoad.findFirst({
      orderBy: { id: 'desc' },
      select: { versione: true, loadedAt: true },
    })
    return newest === null ? undefined : { version: newest.versione, since: newest.loadedAt }
  })

/** The version alone: what an ETag is made of. */
export const dataVersion = async (): Promise<string | undefined> => (await dataState())?.version
