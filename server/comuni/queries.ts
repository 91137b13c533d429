import type { AliquoteComune } from '../../engine/imu/imu.types'
import type { IsoDate } from '../../engine/kernel/dates'
import { regimeOf, type Regime } from '../../engine/speciali/speciali'
import { aliquoteIn, areeIn } from './aliquote-in'
import { archivioOf, type Archivio } from './archivio'
import { held } from './current'
import { belfioreOfSlug } from './nomi'
import type { Vocabolario } from '../../contracts/parametri/vocabolario'
import { reference } from '../platform/db'
import { toDifferenziate, toProspetto, withProprio, type RigaPropria } from './propri'
import type { AreeProprie, FinestrePropria, Proprio } from './propri.types'
import { toAliquote } from './to-aliquote'
import type { ComuneRow } from './nomi-rows'

export { anniCoperti } from './anni'
export type { Archivio, ComuneLotto } from './archivio'
export type { AreeProprie, FinestrePropria, Proprio } from './propri.types'
export { askAgain, standingIn } from './current'
export { normaliseName } from './nomi'
export { LICENZA, prospettoAperto } from './prospetto-aperto'
export { searchComuni, type ComuneTrovato } from './search'
export type { Regime } from '../../engine/speciali/speciali'

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

const toComune = ({ altra_lingua, ...row }: ComuneRow): Comune => ({
  ...row,
  ...(altra_lingua === null ? {} : { altraLingua: altra_lingua }),
})

/** The comune of today with this codice catastale; undefined for a code that is no comune's today. */
export const findComune = async (belfiore: string): Promise<Comune | undefined> => {
  const row = (await held()).comuni.get(belfiore)
  return row && toComune(row)
}

/** The comune of today that a code leads to: its own, or the one it became part of where we know it. */
export const findComuneDiOggi = async (belfiore: string): Promise<Comune | undefined> => {
  const { comuni, nomiDi } = await held()
  const code = nomiDi.get(belfiore)?.find(({ comune_oggi }) => comune_oggi !== null)?.comune_oggi
  const row = code == null ? undefined : comuni.get(code)
  return row && toComune(row)
}

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

/**
 * The rates of a comune for a tax year, line by line with how sure each is. A year we do not hold gives the figures of
 * the nearest year we do, all of them `unknown`. Ask `regime` first: under IMIS, IMI or ILIA there is nothing to hold.
 * @returns undefined when there is no such comune today
 */
export const findAliquote = async (belfiore: string, anno: number): Promise<AliquoteComune | undefined> =>
  aliquoteIn(await held(), belfiore, anno)

/** The same as if what the comune entered itself for the year were another row of its settings, or none. */
export const findAliquoteCon = async (
  belfiore: string,
  anno: number,
  row: Omit<RigaPropria, 'belfiore'> | undefined,
): Promise<AliquoteComune | undefined> =>
  aliquoteIn(withProprio(await held(), { belfiore, anno }, row && { ...row, belfiore }), belfiore, anno)

/** Version of the reference data, and the moment it came in: it changes when a load changed something. */
export type DataState = { readonly version: string; readonly since?: Date }

/** All that we hold now, for many calculations at once. */
export const archivio = async (): Promise<Archivio> => archivioOf(await held())

/** What we hold now; undefined before the first load. */
export const dataState = async (): Promise<DataState | undefined> => {
  const { version, since } = await held()
  return version === 'none' ? undefined : { version, ...(since === undefined ? {} : { since }) }
}

/** The version alone: what an ETag is made of. */
export const dataVersion = async (): Promise<string | undefined> => (await dataState())?.version

/** Every name that a codice catastale ever had, today's included, the oldest first. */
export const nomiDi = async (belfiore: string) => (await held()).nomiDi.get(belfiore) ?? []

/** What a comune of this installation entered itself for a year, whether it holds yet or not. */
export const proprioDi = async (belfiore: string, anno: number): Promise<Proprio | undefined> =>
  (await held()).propri.findLast((own) => own.belfiore === belfiore && own.anno === anno)

/** How a comune reads the window of 1/8 of what is mended on a day; undefined where it has not said. */
export const findFinestre = async (belfiore: string, giorno: IsoDate): Promise<FinestrePropria | undefined> =>
  (await held()).finestre.findLast((own) => own.belfiore === belfiore && own.dal <= giorno)

/** What a comune decided that plots are worth, as it holds for a tax year; undefined where it has entered nothing here. */
export const findAree = async (belfiore: string, anno: number): Promise<AreeProprie | undefined> =>
  areeIn(await held(), belfiore, anno)

/** Its figures as those of any prospetto. */
export const aliquoteProprie = (own: Proprio): AliquoteComune => toAliquote(toProspetto(own), toDifferenziate(own))

/** The words in which a comune may tell its rates apart, in the order of the decree. */
export const vocabolarioDm = (): Promise<Vocabolario> =>
  reference(async (client) => {
    const rows = await client.fattispecieImu.findMany({
      select: { codice: true, titolo: true, tipo: true, opzioni: true },
    })
    const place = (codice: string): string => codice.replace(/\d+/g, (digits) => digits.padStart(3, '0'))
    return rows.sort((a, b) => (place(a.codice) < place(b.codice) ? -1 : 1))
  })
