import type { IsoDate } from '../../engine/kernel/dates'
import { dayColumn } from './clock'
import type { Tx } from './db'

/** What a comune has decided of a setting, as it holds on a day: the latest that has begun; undefined where it has decided nothing. */
export const parametroNel = async (tx: Tx, belfiore: string, chiave: string, on: IsoDate): Promise<unknown> => {
  const found = await tx.parametroEnte.findFirst({
    where: { belfiore, chiave, superatoIl: null, dal: { lte: dayColumn(on) } },
    orderBy: [{ dal: 'desc' }, { registratoIl: 'desc' }],
  })
  return found?.valore
}
