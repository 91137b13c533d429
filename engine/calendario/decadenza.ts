import type { IsoDate } from '../kernel/dates'
import { toIsoDate } from '../kernel/dates'
import { Problem, said } from '../kernel/problem'

/** `omesso-versamento`: declared, and not paid; `omessa-dichiarazione`: what was owed was not declared either. */
export type Violazione = 'omesso-versamento' | 'omessa-dichiarazione'

const YEARS: Readonly<Record<Violazione, number>> = { 'omesso-versamento': 5, 'omessa-dichiarazione': 6 }

/**
 * Last day on which the comune may notify an accertamento for the tax of `anno` (L. 296/2006 art. 1 c. 161): 31 December
 * of the fifth year after the one in which the payment, or the declaration (due the year after), should have been made.
 * The 85 days of the pandemic are disputed and not counted: docs/law/ravvedimento.md.
 */
export const decadenza = (anno: number, violazione: Violazione): IsoDate => {
  if (!Number.isInteger(anno) || anno < 1 || anno > 9990) {
    throw new Problem('anno-unsupported', 'anno', { anno: said(anno), primo: 1, ultimo: 9990 })
  }
  return toIsoDate(anno + YEARS[violazione], 12, 31)
}

/** Nothing of the tax of `anno` can be asked any more: it is history, and of use to who claims something back. */
export const isScaduto = (anno: number, oggi: IsoDate): boolean => oggi > decadenza(anno, 'omessa-dichiarazione')
