import { roundCents, times, type Cents } from '../kernel/money'
import { Problem, said } from '../kernel/problem'
import type { Trace } from '../kernel/trace'
import { cents, checkGiorni, checkPrezzo, flag, isFraction, isPart, record, saidRatio } from './check-posizione'
import { STEP } from './tari.steps'
import type { RegoleTari, UtenzaPuntuale } from './tari.types'

/** Emptyings of a bin in a year, and its litres: more is a slip. */
const MAX_SVUOTAMENTI = 10_000
const MAX_LITRI = 100_000

const checkSvuotamenti = (svuotamenti: unknown): void => {
  const own = record(svuotamenti, 'svuotamenti')
  for (const name of ['minimi', 'effettivi'] as const) {
    const value = own[name]
    if (!Number.isSafeInteger(value) || (value as number) < 0 || (value as number) > MAX_SVUOTAMENTI) {
      throw new Problem('amount-invalid', `svuotamenti.${name}`, { value: said(value) })
    }
  }
}

const check = (utenza: UtenzaPuntuale, giorniAnno: number): void => {
  checkGiorni(utenza.giorni, giorniAnno, 'giorni')
  cents(utenza.quotaFissa, 'quotaFissa')
  cents(utenza.quotaVariabile, 'quotaVariabile')
  checkSvuotamenti(utenza.svuotamenti)
  const { litri, iva } = utenza
  if (!isFraction(litri) || litri.num === 0 || litri.num / litri.den > MAX_LITRI) {
    throw new Problem('amount-invalid', 'litri', { value: saidRatio(litri) })
  }
  checkPrezzo(utenza.costoLitro, 'costoLitro')
  flag(utenza.corrispettiva, 'corrispettiva')
  if (iva === undefined) return
  // VAT belongs to a price; on a tax it would be a tax on a tax
  if (!utenza.corrispettiva) throw new Problem('choice-unknown', 'iva', { value: saidRatio(iva) })
  if (!isPart(iva) || iva.num * 100 > iva.den * 22) throw new Problem('quota-invalid', 'iva', { value: saidRatio(iva) })
}

export type QuotePuntuali = {
  readonly fissa: Cents
  readonly variabile: Cents
  readonly minimi: Cents
  readonly eccedenti: Cents
}

/**
 * A bill by emptyings: the two quotas for their days, the minimum always charged, what goes beyond it at the price of
 * the litre. Each to the cent.
 * @throws Problem with `field` within the utenza
 */
export const quotePuntuali = (utenza: UtenzaPuntuale, regole: RegoleTari, trace?: Trace): QuotePuntuali => {
  check(utenza, regole.giorniAnno)
  const { svuotamenti, litri, costoLitro, giorni } = utenza
  const oltre = svuotamenti.effettivi > svuotamenti.minimi ? svuotamenti.effettivi - svuotamenti.minimi : 0
  const parte = { num: giorni, den: regole.giorniAnno }
  const quota = (annua: Cents): Cents => {
    const value = roundCents(times({ num: annua, den: 1 }, parte))
    trace?.add(STEP.giorni, { num: value, den: 1 }, { num: annua, den: 1 }, parte)
    return value
  }
  const misurata = (emptyings: number): Cents =>
    roundCents(times(times({ num: emptyings * 100, den: 1 }, litri), costoLitro))
  const minimi = misurata(svuotamenti.minimi)
  const eccedenti = misurata(oltre)
  trace?.add(STEP.svuotamentiMinimi, { num: minimi, den: 1 }, { num: svuotamenti.minimi, den: 1 }, litri, costoLitro)
  trace?.add(STEP.svuotamentiEccedenti, { num: eccedenti, den: 1 }, { num: oltre, den: 1 }, litri, costoLitro)
  return { fissa: quota(utenza.quotaFissa), variabile: quota(utenza.quotaVariabile), minimi, eccedenti }
}
