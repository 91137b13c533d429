import type { IsoDate } from './dates'
import type { Law } from './law'
import { Problem } from './problem'

/**
 * Values of the law by date. An entry has only a *from*: it holds until the next one, so overlaps and gaps cannot be
 * written. `verified` is the last day on which somebody checked that the last entry still holds.
 */
export type DatedTable<T> = {
  readonly name: string
  readonly verified: IsoDate
  readonly values: readonly { readonly from: IsoDate; readonly value: T; readonly law: Law }[]
}

/** The entry in force on `day`. @throws Problem `table-before-first-entry` before the first one. */
export const entryOn = <T>(table: DatedTable<T>, day: IsoDate): DatedTable<T>['values'][number] => {
  for (let i = table.values.length - 1; i >= 0; i--) {
    const entry = table.values[i]!
    if (entry.from <= day) return entry
  }
  throw new Problem('table-before-first-entry', '', { table: table.name, day })
}

export const valueOn = <T>(table: DatedTable<T>, day: IsoDate): T => entryOn(table, day).value
