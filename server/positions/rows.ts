import { TRIBUTI, type Tributo } from '../../contracts/tributi'
import type { IsoDate } from '../../engine/kernel/dates'
import { ratio, toCents, type Cents, type Ratio } from '../../engine/kernel/money'
import { Problem } from '../../engine/kernel/problem'
import { isoDayOf } from '../platform/clock'
import type { Dated } from './position.types'

/*
 * From columns to the words of the engine: the one place where bigint becomes cents and null becomes absent.
 */

export const said = <T>(value: T | null): T | undefined => value ?? undefined

/** @throws Problem `amount-invalid` for what no tax of Italy could be */
export const centsOf = (value: bigint | number, field = ''): Cents => toCents(Number(value), field)

export const centsSaid = (value: bigint | number | null): Cents | undefined =>
  value === null ? undefined : centsOf(value)

export const shareOf = (num: bigint | number, den: bigint | number): Ratio => ratio(Number(num), Number(den))

export const tributoOf = (text: string): Tributo => {
  const found = TRIBUTI.find((each) => each === text)
  if (found === undefined) throw new Problem('choice-unknown', 'tributo', { value: text })
  return found
}

/** A day as a column has it, or as a JSON text does. */
export type Day = Date | IsoDate

export const dayOf = (day: Day): IsoDate => (typeof day === 'string' ? day : isoDayOf(day))

export type DatedRow = { readonly id: string; readonly dal: Day; readonly al: Day | null; readonly fonte: string }

export const datedOf = ({ id, dal, al, fonte }: DatedRow): Dated => ({
  id,
  dal: dayOf(dal),
  al: al === null ? undefined : dayOf(al),
  fonte,
})

/** Rows by what they have in common, in the order in which they came. */
export const by = <Row, Own>(rows: readonly Row[], keyOf: (row: Row) => string, toOwn: (row: Row) => Own) => {
  const found = new Map<string, Own[]>()
  for (const row of rows) {
    const [key, own] = [keyOf(row), toOwn(row)]
    const known = found.get(key)
    if (known === undefined) found.set(key, [own])
    else known.push(own)
  }
  return found
}
