import type { ProblemCode } from '../../engine/kernel/problem'
import { daysInMonth, toIsoDate, type IsoDate } from '../../engine/kernel/dates'
import { decimal, ratio, toCents, type Cents, type Ratio } from '../../engine/kernel/money'

/** What may be wrong with an answer. A closed union: each has a sentence in every catalogue under `campo`. */
export type CampoProblemCode =
  | 'answer-missing'
  | 'amount-ambiguous'
  | 'amount-too-large'
  | 'amount-unreadable'
  | 'choice-unknown'
  | 'count-unreadable'
  | 'date-outside-year'
  | 'date-unreadable'
  | 'dates-crossed'
  | 'quota-too-large'
  | 'quota-unreadable'
  | 'percent-unreadable'
  | 'permille-unreadable'
  | 'rate-unreadable'
  | 'rendita-unknown'
  | 'titolari-unreadable'
  | 'year-unreadable'
  | 'pertinenza-twice'
  | 'quote-above-whole'

export type CampoProblem = {
  readonly code: CampoProblemCode | ProblemCode
  /** The name of the field in the form, for the link of the error summary. */
  readonly field: string
  readonly values: Readonly<Record<string, string | number>>
}

export type Typed<T> = { readonly value: T } | { readonly code: CampoProblemCode }

const BILLION_CENTS = 100_000_000_000

/**
 * Euro as people write them: `743,69`, `743.69`, `€ 743,69`, `1.234,56`, `1 234`. One dot before exactly three digits
 * could mean either (`1.234`): it is asked, not guessed.
 */
export const typedEuro = (text: string): Typed<Cents> => {
  const bare = text.replace(/[\s\u00a0'’]|€|euro/gi, '')
  if (bare === '') return { code: 'answer-missing' }
  const dotted = bare.includes(',') ? bare.replaceAll('.', '').replace(',', '.') : fromDots(bare)
  if (dotted === undefined) return { code: 'amount-ambiguous' }
  if (
    !/^\d+(\.\d{0,2})?$/.test(dotted) ||
    (bare.includes(',') && !/^\d{1,3}(\.\d{3})*,\d{0,2}$|^\d+,\d{0,2}$/.test(bare))
  ) {
    return { code: 'amount-unreadable' }
  }
  const [whole = '', fraction = ''] = dotted.split('.')
  if (whole.replace(/^0+/, '').length > 9) return { code: 'amount-too-large' }
  const cents = Number(whole) * 100 + Number(fraction.padEnd(2, '0'))
  return cents > BILLION_CENTS ? { code: 'amount-too-large' } : { value: toCents(cents) }
}

const fromDots = (bare: string): string | undefined => {
  if (/^\d{1,3}(\.\d{3}){2,}$/.test(bare)) return bare.replaceAll('.', '')
  return /^\d{1,3}\.\d{3}$/.test(bare) ? undefined : bare
}

/** A share as `50`, `50 %`, `33,33`, `1/3`: above zero, at most the whole. */
export const typedQuota = (text: string): Typed<Ratio> => {
  const bare = text.replace(/[\s\u00a0%]/g, '').replace(',', '.')
  if (bare === '') return { code: 'answer-missing' }
  const fraction = /^(\d{1,6})\/(\d{1,6})$/.exec(bare)
  if (fraction) return quotaOf(Number(fraction[1]), Number(fraction[2]))
  if (!/^\d{1,3}(\.\d{1,8})?$/.test(bare)) return { code: 'quota-unreadable' }
  const { num, den } = decimal(bare)
  return quotaOf(num, den * 100)
}

const quotaOf = (num: number, den: number): Typed<Ratio> => {
  if (den === 0 || num === 0) return { code: 'quota-unreadable' }
  return num > den ? { code: 'quota-too-large' } : { value: ratio(num, den) }
}

/** A rate as `1,06` or `1,06 %`: at most four decimals, at most 100 %. */
export const typedAliquota = (text: string): Typed<{ readonly ratio: Ratio; readonly pct: string }> => {
  const bare = text.replace(/[\s\u00a0%]/g, '').replace(',', '.')
  if (bare === '') return { code: 'answer-missing' }
  if (!/^\d{1,2}(\.\d{1,4})?$/.test(bare)) return { code: 'rate-unreadable' }
  const { num, den } = decimal(bare)
  return { value: { ratio: ratio(num, den * 100), pct: bare } }
}

/** Three native fields; a year left out is the tax year. The day must lie in the tax year. */
export const typedDay = (giorno: string, mese: string, year: string, anno: number): Typed<IsoDate> => {
  if (giorno === '' && mese === '') return { code: 'answer-missing' }
  const [d, m, y] = [giorno, mese, year === '' ? String(anno) : year].map((part) =>
    /^\d{1,4}$/.test(part) ? Number(part) : 0,
  ) as [number, number, number]
  if (m < 1 || m > 12 || d < 1 || y < 1000 || d > daysInMonth(y, m)) return { code: 'date-unreadable' }
  return y === anno ? { value: toIsoDate(y, m, d) } : { code: 'date-outside-year' }
}

/** No day of a tax is later: a longer figure is a slip of the hand. */
export const MOST_YEAR = 2200

/** Three native fields, of any year: a year left out is asked. */
export const typedAnyDay = (giorno: string, mese: string, anno: string): Typed<IsoDate> => {
  if (giorno === '' && mese === '' && anno === '') return { code: 'answer-missing' }
  const [d, m, y] = [giorno, mese, anno].map((part) => (/^\d{1,4}$/.test(part) ? Number(part) : 0)) as [
    number,
    number,
    number,
  ]
  if (m < 1 || m > 12 || d < 1 || y < 1900 || y > MOST_YEAR || d > daysInMonth(y, m)) return { code: 'date-unreadable' }
  return { value: toIsoDate(y, m, d) }
}

export const typedWhole = (text: string, most: number, code: CampoProblemCode): Typed<number> => {
  if (text === '') return { code: 'answer-missing' }
  const value = /^\d{1,4}$/.test(text) ? Number(text) : 0
  return value >= 1 && value <= most ? { value } : { code }
}
