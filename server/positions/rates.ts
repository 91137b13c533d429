import { findAliquote, regime } from '../comuni/queries'
import type { Rates } from './aliquota'

/**
 * What the IMU of a comune and year is computed with. It is public and read outside a scope: ask before the position.
 * Under IMIS, IMI or ILIA there are no rates, and the tax is said to be another.
 */
export const ratesFor = async (belfiore: string, anno: number): Promise<Rates> => {
  const own = await regime(belfiore, anno)
  if (own !== 'IMU') return { regime: own, corrente: undefined, precedente: undefined }
  return {
    regime: own,
    corrente: await findAliquote(belfiore, anno),
    precedente: await findAliquote(belfiore, anno - 1),
  }
}
