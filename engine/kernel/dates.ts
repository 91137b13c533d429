import { Problem, said } from './problem'

/** A day of the calendar as `2026-01-16`. Compared as text, counted by whole numbers; no clock, no time zone. */
export type IsoDate = string

const LENGTHS = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31] as const

export type Day = { readonly year: number; readonly month: number; readonly day: number }

export const isLeap = (year: number): boolean => (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0

/** Days of a month, 1 to 12. */
export const daysInMonth = (year: number, month: number): number =>
  month === 2 && isLeap(year) ? 29 : LENGTHS[month - 1]!

/** The whole number that the digits from `from` to `to` write, or NaN. */
const digits = (text: string, from: number, to: number): number => {
  let value = 0
  for (let i = from; i < to; i++) {
    const digit = text.charCodeAt(i) - 48
    if (!(digit >= 0 && digit <= 9)) return NaN
    value = value * 10 + digit
  }
  return value
}

/** The parts of an existing day, as `2026-01-16`. @throws Problem `date-invalid` */
export const parseIsoDate = (text: string, field = ''): Day => {
  const isShaped = typeof text === 'string' && text.length === 10 && text[4] === '-' && text[7] === '-'
  const year = isShaped ? digits(text, 0, 4) : NaN
  const month = isShaped ? digits(text, 5, 7) : NaN
  const day = isShaped ? digits(text, 8, 10) : NaN
  if (!(year >= 0 && month >= 1 && month <= 12 && day >= 1 && day <= daysInMonth(year, month))) {
    throw new Problem('date-invalid', field, { value: said(text) })
  }
  return { year, month, day }
}

const TWO_DIGITS: readonly string[] = Array.from({ length: 100 }, (_, value) => String(value).padStart(2, '0'))

/** `07` for 7; for whole numbers from 0 to 99. */
export const twoDigits = (value: number): string => TWO_DIGITS[value]!

export const toIsoDate = (year: number, month: number, day: number): IsoDate =>
  `${year > 999 ? year : String(year).padStart(4, '0')}-${twoDigits(month)}-${twoDigits(day)}`

/** Days since 0000-03-01 in the Gregorian calendar (proleptic): differences of days and weekdays come from it. */
export const dayNumber = ({ year, month, day }: Day): number => {
  const y = month <= 2 ? year - 1 : year
  const m = month <= 2 ? month + 9 : month - 3
  const yearDays = 365 * y + Math.floor(y / 4) - Math.floor(y / 100) + Math.floor(y / 400)
  return yearDays + Math.floor((153 * m + 2) / 5) + day - 1
}

/** 1 Monday … 7 Sunday. */
export const weekday = (day: Day): number => ((dayNumber(day) + 2) % 7) + 1

/** The day after. */
export const nextDay = (iso: IsoDate): IsoDate => {
  const { year, month, day } = parseIsoDate(iso)
  if (day < daysInMonth(year, month)) return toIsoDate(year, month, day + 1)
  return month < 12 ? toIsoDate(year, month + 1, 1) : toIsoDate(year + 1, 1, 1)
}

/** The same day so many months later, or the last of a shorter month. */
export const monthsLater = (iso: IsoDate, months: number): IsoDate => {
  const { year, month, day } = parseIsoDate(iso)
  const at = year * 12 + month - 1 + months
  const [y, m] = [Math.floor(at / 12), (at % 12) + 1]
  return toIsoDate(y, m, Math.min(day, daysInMonth(y, m)))
}

/** The day before. */
export const previousDay = (iso: IsoDate): IsoDate => {
  const { year, month, day } = parseIsoDate(iso)
  if (day > 1) return toIsoDate(year, month, day - 1)
  return month > 1 ? toIsoDate(year, month - 1, daysInMonth(year, month - 1)) : toIsoDate(year - 1, 12, 31)
}

/** `days` later; before, where they are negative. */
export const addDays = (iso: IsoDate, days: number): IsoDate => {
  const start = parseIsoDate(iso)
  let [year, month, day] = [start.year, start.month, start.day + days]
  while (day > daysInMonth(year, month)) {
    day -= daysInMonth(year, month)
    if (month === 12) [year, month] = [year + 1, 1]
    else month += 1
  }
  while (day < 1) {
    if (month === 1) [year, month] = [year - 1, 12]
    else month -= 1
    day += daysInMonth(year, month)
  }
  return toIsoDate(year, month, day)
}

/** The same day some years later; 29 February ends on the 28th where there is none (c.c. art. 2963 c. 5). */
export const addYears = (iso: IsoDate, years: number): IsoDate => {
  const { year, month, day } = parseIsoDate(iso)
  const last = daysInMonth(year + years, month)
  return toIsoDate(year + years, month, day < last ? day : last)
}

/** 1 for the first of January. */
export const dayOfYear = (day: Day): number => dayNumber(day) - dayNumber({ year: day.year, month: 1, day: 1 }) + 1
