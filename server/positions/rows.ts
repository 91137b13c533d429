import { TRIBUTI, type Tributo } from '../../contracts/tributi'
import { ratio, toCents, type Cents, type Ratio } from '../../engine/kernel/money'
import { Problem } from '../../engine/kernel/problem'
import { isoDayOf } from '../platform/clock'
import type { Dated } from './position.types'

/*
 * From columns to the words of the engine: the one place where bigint becomes cents and null becomes absent.
 */

export const said = <T>(value: T | null): T | undefined => value ?? undefined

/** @throws Problem `amount-invalid` for what no tax of Italy could be */
export const centsOf = (value: bigint, field = ''): Cents => toCents(Number(value), field)

export const centsSaid = (value: bigint | null): Cents | undefined => (value === null ? undefined : centsOf(value))

export const shareOf = (num: bigint, den: bigint): Ratio => ratio(Number(num), Number(den))

export const tributoOf = (text: string): Tributo => {
  const found = TRIBUTI.find((each) => each === text)
  if (found === undefined) throw new Problem('choice-unknown', 'tributo', { value: text })
  return found
}

export const datedOf = (row: {
  readonly id: string
  readonly dal: Date
  readonly al: Date | null
  readonly fonte: string
}): Dated => ({
  id: row.id,
  dal: isoDayOf(row.dal),
  al: row.al === null ? undefined : isoDayOf(row.al),
  fonte: row.fonte,
})
