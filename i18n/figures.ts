import type { IsoDate } from '../engine/kernel/dates'
import { dayNumber, parseIsoDate } from '../engine/kernel/dates'
import type { Cents, Ratio } from '../engine/kernel/money'
import type { Locale } from './routing'

/** The only formatting of euro, rates and days, of pages and papers. All by whole numbers: no float ever holds an amount. */
const NBSP = '\u00a0'
const MINUS = '\u2212'
const TIMES = '\u00d7'

const POINT: Readonly<Record<Locale, string>> = { it: ',', en: '.', de: ',' }
const GROUP: Readonly<Record<Locale, string>> = { it: '.', en: ',', de: '.' }

const grouped = (digits: string, locale: Locale): string => digits.replace(/\B(?=(\d{3})+$)/g, GROUP[locale])

/** A count as people write it: `71.066`. */
export const whole = (count: number, locale: Locale): string => grouped(String(count), locale)

export type EuroParts = {
  /** Before the whole euro: the minus, and in English the sign of the euro. */
  readonly before: string
  readonly whole: string
  /** After it: point, cents, and in the other languages the sign of the euro. */
  readonly after: string
}

/** The pieces of an amount, so that a page may make cents and sign lighter. `signed` writes a plus too. */
export const euroParts = (cents: Cents | number, locale: Locale, signed = false): EuroParts => {
  const abs = Math.abs(cents)
  const fraction = String(abs % 100).padStart(2, '0')
  const whole = grouped(String((abs - (abs % 100)) / 100), locale)
  const sign = cents < 0 ? MINUS : signed && cents > 0 ? '+' : ''
  const cent = `${POINT[locale]}${fraction}`
  return locale === 'en'
    ? { before: `${sign}€`, whole, after: cent }
    : { before: sign, whole, after: `${cent}${NBSP}€` }
}

/** `1.234,56 €` or `€1,234.56`: cents always. */
export const euro = (cents: Cents | number, locale: Locale, signed = false): string => {
  const { before, whole, after } = euroParts(cents, locale, signed)
  return before + whole + after
}

/** The figure alone, for columns whose head names the euro and for boxes of a form. */
export const figure = (cents: Cents | number, locale: Locale, signed = false): string =>
  euro(cents, locale, signed).replace(/[€\u00a0]/g, '')

/** A decimal text of our data ("1.06") as people write it: `1,06`. */
export const decimalText = (text: string, locale: Locale): string => text.replace('.', POINT[locale])

/** `1,06 %`, in English `1.06%`. */
const percentage = (text: string, locale: Locale): string => `${text}${locale === 'en' ? '' : NBSP}%`

/** A rate held as decimal text of a percent: `1,06 %` or `1.06%`; at least two decimals, as a prospetto prints them. */
export const rate = (pct: string, locale: Locale): string => {
  const [whole = '', fraction = ''] = pct.split('.')
  return percentage(`${whole}${POINT[locale]}${fraction.padEnd(2, '0')}`, locale)
}

const percentOf = ({ num, den }: Ratio): string | undefined => {
  for (let digits = 0; digits <= 4; digits++) {
    const scaled = num * 100 * 10 ** digits
    if (scaled % den !== 0) continue
    const text = String(scaled / den).padStart(digits + 1, '0')
    return digits === 0 ? text : `${text.slice(0, -digits)}.${text.slice(-digits)}`
  }
  return undefined
}

/** A rate held as a ratio: `1,06 %`; a fraction where four decimals would not be exact. */
export const rateOf = (ratio: Ratio, locale: Locale): string => {
  const pct = percentOf(ratio)
  return pct === undefined ? `${ratio.num}/${ratio.den}` : rate(pct, locale)
}

/** A share or a factor: `50 %` where a percent says it exactly, else the fraction `1/3`. */
export const share = (ratio: Ratio, locale: Locale): string => {
  const pct = percentOf(ratio)
  if (pct === undefined) return `${ratio.num}/${ratio.den}`
  return percentage(decimalText(pct, locale), locale)
}

/** A rate of the TASI, as its delibere print it: `2,5 ‰`; a fraction where four decimals would not be exact. */
export const permille = ({ num, den }: Ratio, locale: Locale): string => {
  const tenfold = percentOf({ num: num * 10, den })
  return tenfold === undefined ? `${num}/${den}` : `${decimalText(tenfold, locale)}${locale === 'en' ? '' : NBSP}‰`
}

/** A multiplier: `1,05`, `160`; a fraction where decimals would not be exact. */
export const factor = ({ num, den }: Ratio, locale: Locale): string => {
  const hundredfold = percentOf({ num, den: den * 100 })
  return hundredfold === undefined ? `${num}/${den}` : decimalText(hundredfold, locale)
}

export const timesOf = (operand: string): string => `${TIMES}${NBSP}${operand}`

/** `12/12`: months counted of twelve, for the column of operations. */
export const months = (count: number): string => `${count}/12`

/** `× 1,05`, `× 1,06 %`, `× 50 %`, `× 8/12`: what a step of the sum multiplies by. `pct`: a rate as its prospetto prints it. */
export const operation = (step: string, times: Ratio, pct: string | undefined, locale: Locale): string => {
  if (step === 'aliquota') return timesOf(pct === undefined ? share(times, locale) : rate(pct, locale))
  if (step === 'mesi' && times.den === 12 && Number.isInteger(times.num)) return timesOf(months(times.num))
  if (step === 'rivalutata' || step === 'dominicaleRivalutato') return timesOf(factor(times, locale))
  return timesOf(times.den === 1 && times.num > 1 ? factor(times, locale) : share(times, locale))
}

const TAG: Readonly<Record<Locale, string>> = { it: 'it-IT', en: 'en-GB', de: 'de-IT' }

const formats = new Map<string, Intl.DateTimeFormat>()

/** Making one costs more than all that is done with it on a page: each is made once. */
const formatOf = (locale: Locale, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat => {
  const key = JSON.stringify([locale, options])
  const known = formats.get(key) ?? new Intl.DateTimeFormat(TAG[locale], { ...options, timeZone: 'UTC' })
  formats.set(key, known)
  return known
}

const dated = (day: IsoDate, locale: Locale, options: Intl.DateTimeFormatOptions): string => {
  const { year, month, day: date } = parseIsoDate(day)
  const text = formatOf(locale, options).format(Date.UTC(year, month - 1, date))
  return locale === 'it' && date === 1 ? text.replace(/\b1 /, '1° ') : text
}

/** `mercoledì 16 dicembre 2026`, in German `Mittwoch, 16. Dezember 2026`: where one must act. */
export const longDate = (day: IsoDate, locale: Locale): string => {
  const text = dated(day, locale, { weekday: 'long', day: 'numeric', month: 'long', year: 'numeric' })
  return locale === 'de' ? text : text.replace(',', '')
}

/** `16 dicembre 2026`: in text. */
export const date = (day: IsoDate, locale: Locale): string =>
  dated(day, locale, { day: 'numeric', month: 'long', year: 'numeric' })

/** `16 dicembre`: where the year stands beside. */
export const dayAndMonth = (day: IsoDate, locale: Locale): string =>
  dated(day, locale, { day: 'numeric', month: 'long' })

export const weekdayName = (day: IsoDate, locale: Locale): string => dated(day, locale, { weekday: 'long' })

export const monthName = (day: IsoDate, locale: Locale): string => dated(day, locale, { month: 'long' })

/** `19/12/2024`: only for acts. */
export const actDate = (day: IsoDate): string => {
  const { year, month, day: date } = parseIsoDate(day)
  return `${String(date).padStart(2, '0')}/${String(month).padStart(2, '0')}/${year}`
}

/** Days from one day to another; below zero when `to` is before. */
export const daysBetween = (from: IsoDate, to: IsoDate): number =>
  dayNumber(parseIsoDate(to)) - dayNumber(parseIsoDate(from))
