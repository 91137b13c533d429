import { scadenzeImu } from '../../engine/calendario/scadenze'
import { PRIMO_ANNO_NUOVA, ULTIMO_ANNO } from '../../engine/imu/imu'
import type { IsoDate } from '../../engine/kernel/dates'
import type { Quale } from '../f24/queries'

/** A payment that can still be made in time: from its day on sanctions and interest are due, and a batch has none. */
export const rateAperte = (anno: number, oggi: IsoDate): readonly Quale[] => {
  if (anno < PRIMO_ANNO_NUOVA || anno > ULTIMO_ANNO) return []
  const { acconto, saldo } = scadenzeImu(anno)
  if (oggi <= acconto) return ['acconto', 'saldo', 'entrambe', 'unica']
  return oggi <= saldo ? ['saldo'] : []
}
