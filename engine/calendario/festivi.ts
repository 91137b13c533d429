import { dayNumber, nextDay, parseIsoDate, weekday, type Day, type IsoDate } from '../kernel/dates'

/**
 * National holidays with a fixed day, as month and day: 1225 (L. 260/1949 and later acts). 4 October joins them from
 * 2026 (L. 151/2025).
 */
const FIXED = [101, 106, 425, 501, 602, 815, 1101, 1208, 1225, 1226]

/** Day number of Easter Sunday (Gregorian computus, whole numbers only). */
const easter = (year: number): number => {
  const a = year % 19
  const b = Math.floor(year / 100)
  const c = year % 100
  const e = b % 4
  const g = Math.floor((8 * b + 13) / 25)
  const h = (19 * a + b - Math.floor(b / 4) - g + 15) % 30
  const l = (32 + 2 * e + 2 * Math.floor(c / 4) - h - (c % 4)) % 7
  const m = Math.floor((a + 11 * h + 22 * l) / 451)
  const month = Math.floor((h + l - 7 * m + 114) / 31)
  return dayNumber({ year, month, day: ((h + l - 7 * m + 114) % 31) + 1 })
}

const isFestivoOn = (day: Day, dayOfWeek: number): boolean => {
  const monthDay = day.month * 100 + day.day
  if (dayOfWeek === 7 || FIXED.includes(monthDay)) return true
  if (day.year >= 2026 && monthDay === 1004) return true
  // the Monday after Easter falls between 23 March and 26 April
  return dayOfWeek === 1 && (day.month === 3 || day.month === 4) && dayNumber(day) === easter(day.year) + 1
}

export const isFestivo = (iso: IsoDate): boolean => {
  const day = parseIsoDate(iso)
  return isFestivoOn(day, weekday(day))
}

/**
 * The day a term falls on: itself, or the first day after it that is neither Saturday nor a holiday
 * (DL 70/2011 art. 7 c. 2 lett. l; c.c. art. 2963).
 */
export const giornoLavorativo = (iso: IsoDate): IsoDate => {
  let at = iso
  for (;;) {
    const day = parseIsoDate(at)
    const dayOfWeek = weekday(day)
    if (dayOfWeek !== 6 && !isFestivoOn(day, dayOfWeek)) return at
    at = nextDay(at)
  }
}
