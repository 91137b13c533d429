import { mesiDelTrasferimento } from '../../engine/calendario/mesi'
import { scadenzeImu } from '../../engine/calendario/scadenze'
import { addDays, daysInMonth, toIsoDate, type IsoDate } from '../../engine/kernel/dates'
import type { Termine } from './eventi'

/** The first year of the "nuova IMU", and a bound for what is typed. */
const YEARS = { first: 2020, last: 2099 } as const

/** The day told, or undefined where none was; `wrong` where it is none that we can answer for. */
export const giornoDi = (g: string, m: string, a: string): IsoDate | 'wrong' | undefined => {
  if (g === '' && m === '' && a === '') return undefined
  if (![g, m, a].every((part) => /^\d{1,4}$/.test(part))) return 'wrong'
  const [day, month, year] = [Number(g), Number(m), Number(a)]
  if (year < YEARS.first || year > YEARS.last || month < 1 || month > 12) return 'wrong'
  return day >= 1 && day <= daysInMonth(year, month) ? toIsoDate(year, month, day) : 'wrong'
}

export type Quando =
  | { readonly kind: 'mesi'; readonly mesi: number; readonly anno: number; readonly mese: 'tuo' | 'altrui' }
  | { readonly kind: 'entro'; readonly giorno: IsoDate }

/**
 * What the day adds to a line: how many months of that year count for the person (more than half of the days, the day
 * itself to who receives: L. 160/2019 art. 1 c. 761), or the last day for a declaration, moved off holidays for the IMU
 * and 90 days on for the TARI.
 */
export const quando = (termine: Termine, giorno: IsoDate): Quando => {
  const anno = Number(giorno.slice(0, 4))
  switch (termine) {
    case 'mesi-acquirente':
    case 'mesi-venditore': {
      const { venditore, acquirente, meseACarico } = mesiDelTrasferimento(giorno)
      const buyer = termine === 'mesi-acquirente'
      const mese = (meseACarico === 'acquirente') === buyer ? 'tuo' : 'altrui'
      return { kind: 'mesi', mesi: buyer ? acquirente : venditore, anno, mese }
    }
    case 'dichiarazione-imu':
      return { kind: 'entro', giorno: scadenzeImu(anno).dichiarazione }
    case 'novanta-giorni':
      return { kind: 'entro', giorno: addDays(giorno, 90) }
  }
}
