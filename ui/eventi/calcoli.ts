import { parseIsoDate, type IsoDate } from '../../engine/kernel/dates'
import type { Calcolo, Caso } from './eventi'

const PAGINE: Readonly<Record<Calcolo, string>> = {
  imu: '/calcolo/imu',
  tari: '/calcolo/tari',
  canone: '/calcolo/canone',
}

/** The calculator of a tax; that of the IMU with its first answers, the day among them where one was told. */
export const calcoloHref = ({ risposte, giorno: campo, canone }: Caso, tributo: Calcolo, giorno?: IsoDate): string => {
  if (tributo === 'canone' && canone) return `${PAGINE.canone}?tipo=${canone}`
  if (tributo !== 'imu' || !risposte) return PAGINE[tributo]
  const params = new URLSearchParams(risposte)
  if (campo && giorno) {
    const { year, month, day } = parseIsoDate(giorno)
    params.set('anno', String(year))
    params.set(`i0.${campo}.g`, String(day))
    params.set(`i0.${campo}.m`, String(month))
    params.set(`i0.${campo}.a`, String(year))
  }
  return `${PAGINE.imu}?${params}`
}
