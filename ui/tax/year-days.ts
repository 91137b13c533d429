import { scadenzeImu } from '../../engine/calendario/scadenze'
import type { IsoDate } from '../../engine/kernel/dates'

export type YearDay = { readonly kind: 'acconto' | 'dichiarazione' | 'saldo'; readonly day: IsoDate }

/** The days of the IMU that fall in a calendar year: the declaration is about what changed the year before. */
export const imuDaysOf = (year: number): readonly YearDay[] => {
  const { acconto, saldo } = scadenzeImu(year)
  return [
    { kind: 'acconto', day: acconto },
    { kind: 'dichiarazione', day: scadenzeImu(year - 1).dichiarazione },
    { kind: 'saldo', day: saldo },
  ]
}
