import type { IsoDate } from '../../engine/kernel/dates'
import { findCodiceTributo, rateOf } from './codici-tributo'

export type Caselle = {
  /** Of the IMU and its kin: June is the acconto, December the saldo; undefined for any other day or tax. */
  readonly rata: 'acconto' | 'saldo' | undefined
  /** The row of a debt of such a tax counts its immobili; one of sanctions or interest alone does not. */
  readonly hasImmobili: boolean
  /** Which instalment of how many, as TARI and TEFA have it. */
  readonly hasRateazione: boolean
}

/** Which boxes a row of this code has, for what was due on a day. */
export const caselleDi = (codice: string, scadenza: IsoDate): Caselle => {
  const entry = findCodiceTributo(codice)
  const boxes = entry ? rateOf(entry) : 'none'
  const month = scadenza.slice(5, 7)
  const rata = month === '06' ? 'acconto' : month === '12' ? 'saldo' : undefined
  return {
    rata: boxes === 'acconto-saldo' ? rata : undefined,
    hasImmobili: boxes === 'acconto-saldo' && entry?.uso !== 'ravvedimento',
    hasRateazione: boxes === 'rateazione',
  }
}
