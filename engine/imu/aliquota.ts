import { decimal, ratio, type Ratio } from '../kernel/money'
import { valueOn } from '../kernel/dated'
import { fattispecieDi as fattispecieTassata } from './imposta-periodo'
import { PRINCIPALE_TASSATA } from './imu.tables'
import type { AliquoteComune, Fattispecie, PeriodoImu } from './imu.types'

/** Which line a period falls under in a tax year. @throws Problem `table-before-first-entry` before 2012 */
export const fattispecieDi = (periodo: PeriodoImu, anno: number): Fattispecie =>
  fattispecieTassata(periodo, valueOn(PRINCIPALE_TASSATA, `${anno}-01-01`))

/** A percent as text ("1.06") as the exact ratio 53/5000. @throws Problem `amount-invalid` */
export const daPercento = (pct: string, field = ''): Ratio => {
  const value = decimal(pct, field)
  return ratio(value.num, value.den * 100)
}

/**
 * The comune's rate for a line of the prospetto, or `undefined` where we do not hold it (an empty cell). Beni merce
 * have no line of their own from 2022, when they are exempt.
 */
export const aliquotaPer = (aliquote: AliquoteComune, fattispecie: Fattispecie): Ratio | undefined => {
  if (fattispecie === 'bene-merce') return undefined
  const pct = aliquote.base[fattispecie]
  return pct === undefined ? undefined : daPercento(pct, `aliquote.${fattispecie}`)
}
