import type { IsoDate } from '../../engine/kernel/dates'
import type { Delibera } from '../../formats/delibere'
import type { DifferenziataLetta } from './differenziata'
import type { ComuneRow, NomeRow } from './nomi-rows'
import type { Propri, Proprio } from './propri.types'
import type { Prospetto } from './prospetto'

/** All reference data as a process holds them: of the database, or of the files that came with the program. */
export type Held = Pick<Propri, 'regolamenti' | 'finestre' | 'aree'> & {
  readonly version: string
  /** When these data came in; the files of the program have no such moment. */
  readonly since?: Date
  readonly origin: 'database' | 'files'
  /** The newest reading of a prospetto: how old the rates are at most. */
  readonly newest: IsoDate | ''
  readonly comuni: ReadonlyMap<string, ComuneRow>
  readonly nomi: readonly NomeRow[]
  /** Names by the code that bore them, and by the comune of today they lead to. */
  readonly nomiDi: ReadonlyMap<string, readonly NomeRow[]>
  readonly nomiVerso: ReadonlyMap<string, readonly NomeRow[]>
  /** By comune, then by year. */
  readonly prospetti: ReadonlyMap<string, ReadonlyMap<number, Prospetto>>
  readonly differenziate: ReadonlyMap<string, ReadonlyMap<number, readonly DifferenziataLetta[]>>
  readonly delibere: ReadonlyMap<string, readonly Delibera[]>
  /** What comuni entered themselves, whether it holds or not. */
  readonly propri: readonly Proprio[]
  /** Rates as they were read, without what comuni entered in their place. */
  readonly lette?: Pick<Held, 'prospetti' | 'differenziate'>
}

export type Parts = Pick<Held, 'version' | 'since' | 'origin'> & {
  readonly comuni: readonly ComuneRow[]
  readonly nomi: readonly NomeRow[]
  readonly prospetti: readonly Prospetto[]
  readonly differenziate: readonly DifferenziataLetta[]
  readonly delibere: readonly Delibera[]
}

const grouped = <T, K>(rows: readonly T[], keyOf: (row: T) => K): Map<K, T[]> => {
  const groups = new Map<K, T[]>()
  for (const row of rows) {
    const key = keyOf(row)
    const group = groups.get(key)
    if (group === undefined) groups.set(key, [row])
    else group.push(row)
  }
  return groups
}

const byYear = <T extends { readonly belfiore: string; readonly anno: number }, V>(
  rows: readonly T[],
  valueOf: (rows: readonly T[]) => V,
): Map<string, Map<number, V>> =>
  new Map(
    [...grouped(rows, ({ belfiore }) => belfiore)].map(([belfiore, own]) => [
      belfiore,
      new Map([...grouped(own, ({ anno }) => anno)].map(([anno, some]) => [anno, valueOf(some)])),
    ]),
  )

/** Lays the rows out for looking them up. */
export const heldOf = ({ version, since, origin, comuni, nomi, prospetti, differenziate, delibere }: Parts): Held => ({
  version,
  ...(since === undefined ? {} : { since }),
  origin,
  newest: prospetti.reduce((newest, { rilevata }) => (rilevata > newest ? rilevata : newest), ''),
  comuni: new Map(comuni.map((row) => [row.belfiore, row])),
  nomi,
  nomiDi: grouped(
    [...nomi].sort((a, b) => ((a.dal ?? '') < (b.dal ?? '') ? -1 : (a.dal ?? '') > (b.dal ?? '') ? 1 : 0)),
    ({ belfiore }) => belfiore,
  ),
  nomiVerso: grouped(
    nomi.filter(({ comune_oggi }) => comune_oggi !== null),
    ({ comune_oggi }) => comune_oggi!,
  ),
  prospetti: byYear(prospetti, ([own]) => own!),
  differenziate: byYear(differenziate, (own) => [...own].sort((a, b) => a.ordine - b.ordine)),
  delibere: grouped(delibere, ({ belfiore }) => belfiore),
  propri: [],
  regolamenti: [],
  finestre: [],
  aree: [],
})
