import { entryOn } from '../kernel/dated'
import { dayOfYear, isLeap, toIsoDate, type Day } from '../kernel/dates'
import { product, type Cents, type Ratio } from '../kernel/money'
import { Problem } from '../kernel/problem'
import type { Trace } from '../kernel/trace'
import { SAGGIO_LEGALE } from './ravvedimento.tables'
import { STEP } from './ravvedimento.steps'

const LAST_YEAR = Number(SAGGIO_LEGALE.values.at(-1)!.from.slice(0, 4))
const HUNDREDTHS = 10_000
/** Also in leap years. */
const DIVISORE = 365

/** Legal rate of a calendar year. @throws Problem `saggio-unknown` after the last decree we know */
export const saggioLegale = (anno: number): Ratio => {
  if (anno > LAST_YEAR) throw new Problem('saggio-unknown', 'giorno', { anno, ultimo: LAST_YEAR })
  return entryOn(SAGGIO_LEGALE, toIsoDate(anno, 1, 1)).value
}

const known = new Map<number, number>()

/** The rate as whole hundredths of a percent, looked up once a year of the table. */
const hundredthsOf = (anno: number): number => {
  const found = known.get(anno)
  if (found !== undefined) return found
  const { num, den } = saggioLegale(anno)
  const value = num * (HUNDREDTHS / den)
  known.set(anno, value)
  return value
}

/** Days of a delay that fall in a calendar year: from the day after `dal` to `al`, this one included. */
export const giorniNellAnno = (anno: number, dal: Day, al: Day): number => {
  const end = anno === al.year ? dayOfYear(al) : isLeap(anno) ? 366 : 365
  return end - (anno === dal.year ? dayOfYear(dal) : 0)
}

/** Interest as an exact share of the tax: the sum over the calendar years of rate × days ÷ 365. */
export const misuraInteressi = (dal: Day, al: Day): Ratio => {
  let sum = 0
  for (let anno = dal.year; anno <= al.year; anno++) {
    const giorni = giorniNellAnno(anno, dal, al)
    // a year without days of delay needs no rate
    if (giorni > 0) sum += hundredthsOf(anno) * giorni
  }
  return { num: sum, den: HUNDREDTHS * DIVISORE }
}

/** The interest of each calendar year, for who reads: their sum is `imposta` × `misuraInteressi`. */
export const traceInteressi = (imposta: Cents, dal: Day, al: Day, trace: Trace): void => {
  for (let anno = dal.year; anno <= al.year; anno++) {
    const giorni = giorniNellAnno(anno, dal, al)
    if (giorni === 0) continue
    const saggio = saggioLegale(anno)
    const part = product(imposta, saggio, { num: giorni, den: DIVISORE })
    trace.add(STEP.interessiAnno, part, String(anno), saggio, { num: giorni, den: 1 })
  }
}
