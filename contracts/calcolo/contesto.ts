import type { AliquoteComune } from '../../engine/imu/imu.types'
import type { Contesto } from './aliquote-periodo'

const isSame = (one: AliquoteComune['differenziate'], other: AliquoteComune['differenziate']): boolean =>
  one.length === other.length && JSON.stringify(one) === JSON.stringify(other)

/**
 * The rates of a year and of the year before. Where a prospetto holds for both, the page carries its rows to the browser
 * once: what is the same thing twice travels as one.
 */
export const contestoDi = (anno: number, aliquote: AliquoteComune, precedenti: AliquoteComune): Contesto => {
  const { differenziate } = aliquote
  return isSame(differenziate, precedenti.differenziate)
    ? { anno, aliquote, precedenti: { ...precedenti, differenziate } }
    : { anno, aliquote, precedenti }
}
