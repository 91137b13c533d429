import { valueOn } from '../kernel/dated'
import type { Ratio } from '../kernel/money'
import { LIMITI_ALIQUOTE, MASSIME_ORDINARIE } from './aliquote.tables'
import type { LineaProspetto } from './imu.types'

/** Between what a comune may set a line of its prospetto: `massima` with the surcharge of c. 755, `ordinaria` without. */
export type LimitiLinea = { readonly minima: Ratio; readonly ordinaria: Ratio; readonly massima: Ratio }

/** @throws Problem `table-before-first-entry` before 2020 */
export const limitiDiLinea = (linea: LineaProspetto, anno: number): LimitiLinea => {
  const day = `${anno}-01-01`
  const { min, max } = valueOn(LIMITI_ALIQUOTE, day)[linea]
  return { minima: min, ordinaria: valueOn(MASSIME_ORDINARIE, day)[linea], massima: max }
}
