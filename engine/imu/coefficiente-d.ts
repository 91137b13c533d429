import { ratio, type Ratio } from '../kernel/money'
import { Problem } from '../kernel/problem'
import { COEFFICIENTI_GRUPPO_D } from './coefficienti-d.tables'
import type { CostoContabile } from './imu.types'

/**
 * The coefficient typed by who has the decree, or the one of the decree of the tax year.
 * @throws Problem `coefficiente-missing` where we hold neither; `amount-invalid` for a cost that is not whole cents
 */
export const coefficiente = (anno: number, costo: CostoContabile, index: number): Ratio => {
  const field = `bene.costi.${index}`
  if (!Number.isSafeInteger(costo.importo) || costo.importo < 0) {
    throw new Problem('amount-invalid', `${field}.importo`, { value: String(costo.importo) })
  }
  if (costo.coefficiente) return costo.coefficiente
  const year = costo.anno <= 1982 ? 1982 : costo.anno
  const hundredths = COEFFICIENTI_GRUPPO_D.years[anno]?.hundredths[year]
  if (hundredths === undefined)
    throw new Problem('coefficiente-missing', `${field}.coefficiente`, { anno, costo: costo.anno })
  return ratio(hundredths, 100)
}
