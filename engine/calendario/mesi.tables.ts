import type { DatedTable } from '../kernel/dated'
import { l160, law } from '../kernel/law'

/** When a month of possession counts whole. */
export type RegolaMese = 'almeno-quindici-giorni' | 'piu-della-meta'

export const REGOLA_MESE: DatedTable<RegolaMese> = {
  name: 'IMU e TASI, il mese che conta',
  verified: '2026-11-22',
  values: [
    { from: '2012-01-01', value: 'almeno-quindici-giorni', law: law('D.Lgs. 23/2011', 'art. 9 c. 2') },
    { from: '2020-01-01', value: 'piu-della-meta', law: l160('761') },
  ],
}
