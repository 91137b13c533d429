import { ratio, type Ratio } from '../kernel/money'
import { Problem, said } from '../kernel/problem'
import { COEFFICIENTI_GRUPPO_D } from './coefficienti-d.tables'
import type { CostoContabile } from './bene'

/** No decree ever went above five: a larger figure is a slip of the keyboard. */
const isTyped = ({ num, den }: Ratio): boolean =>
  Number.isSafeInteger(num) && Number.isSafeInteger(den) && den > 0 && num > 0 && num <= den * 5

/**
 * The coefficient typed by who has the decree, or the one of the decree of the tax year; `field` is where the cost
 * stands.
 * @throws Problem `coefficiente-missing` where we hold neither, or the cost is of a later year than the tax;
 * `amount-invalid` for a cost that is not whole cents or a coefficient that no decree could hold
 */
export const coefficiente = (anno: number, costo: CostoContabile, field: string): Ratio => {
  if (!Number.isSafeInteger(costo.importo) || costo.importo < 0) {
    throw new Problem('amount-invalid', `${field}.importo`, { value: said(costo.importo) })
  }
  if (!Number.isInteger(costo.anno) || costo.anno > anno) {
    throw new Problem('coefficiente-missing', `${field}.anno`, { anno, costo: said(costo.anno) })
  }
  if (costo.coefficiente) {
    if (!isTyped(costo.coefficiente)) throw new Problem('amount-invalid', `${field}.coefficiente`)
    return costo.coefficiente
  }
  const year = costo.anno <= 1982 ? 1982 : costo.anno
  const hundredths = COEFFICIENTI_GRUPPO_D.years[anno]?.hundredths[year]
  if (hundredths === undefined)
    throw new Problem('coefficiente-missing', `${field}.coefficiente`, { anno, costo: costo.anno })
  return ratio(hundredths, 100)
}
