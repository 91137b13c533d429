import { isFestivo } from '../../engine/calendario/festivi'
import { addDays, dayNumber, parseIsoDate, weekday, type IsoDate } from '../../engine/kernel/dates'
import type { Fascia } from '../../contracts/agenda'
import type { Modo, Ora, OraLocale } from '../../contracts/appuntamento'

/** When an office receives, from a day on. */
export type Agenda = Fascia & {
  readonly serie: string
  readonly dal: IsoDate
  readonly al: IsoDate | undefined
}

export type Giorni = { readonly dal: IsoDate; readonly al: IsoDate }

/** A place that is taken, from when to when. */
export type Preso = { readonly agenda: string; readonly inizio: OraLocale; readonly fine: OraLocale }

/** An hour that may be booked. */
export type OraLibera = Ora & {
  readonly minuti: number
  readonly modi: readonly Modo[]
  /** Kept, today, for who has priority. */
  readonly riservata: boolean
}

export type Calendario = {
  readonly agende: readonly Agenda[]
  readonly chiusure: readonly Giorni[]
  readonly presi: readonly Preso[]
  /** Now, by the same clock. */
  readonly adesso: OraLocale
}

const two = (value: number): string => String(value).padStart(2, '0')
const at = (day: IsoDate, minutes: number): OraLocale => `${day}T${two(Math.floor(minutes / 60))}:${two(minutes % 60)}`

/** Minutes of the wall clock: `48 hours before` is the same hour two days before, in the weeks of the change of hour too. */
const wall = (ora: OraLocale): number =>
  dayNumber(parseIsoDate(ora.slice(0, 10))) * 1440 + Number(ora.slice(11, 13)) * 60 + Number(ora.slice(14, 16))

const isOpen = (agenda: Agenda, day: IsoDate, chiusure: readonly Giorni[]): boolean =>
  agenda.giorno === weekday(parseIsoDate(day)) &&
  agenda.dal <= day &&
  (agenda.al === undefined || agenda.al >= day) &&
  !isFestivo(day) &&
  !chiusure.some(({ dal, al }) => dal <= day && day <= al)

const hoursOf = (agenda: Agenda, day: IsoDate, { presi, adesso }: Calendario, priorita: boolean): OraLibera[] => {
  const { serie, dalle, alle, minuti, posti, modi } = agenda
  const hours: OraLibera[] = []
  for (let place = 0; dalle + (place + 1) * minuti <= alle; place++) {
    const [inizio, fine] = [at(day, dalle + place * minuti), at(day, dalle + (place + 1) * minuti)]
    const notice = wall(inizio) - wall(adesso)
    if (notice <= 0 || notice < agenda.orePreavviso * 60) continue
    const riservata = place < agenda.riservati && notice > agenda.oreLibere * 60
    if (riservata && !priorita) continue
    const taken = presi.filter((one) => one.agenda === serie && one.inizio < fine && inizio < one.fine).length
    if (taken < posti) hours.push({ agenda: serie, inizio, minuti, modi, riservata })
  }
  return hours
}

/**
 * The hours that are free, in their order. Who has priority sees as well those that are kept back at the beginning of each
 * half day, so theirs come first; the others see them when the day is near and nobody took them.
 */
export const oreLibere = (calendario: Calendario, priorita: boolean): readonly OraLibera[] => {
  const { agende, chiusure, adesso } = calendario
  const today = adesso.slice(0, 10)
  const last = Math.max(0, ...agende.map(({ giorniAvanti }) => giorniAvanti))
  const hours: OraLibera[] = []
  for (let ahead = 0; ahead <= last; ahead++) {
    const day = addDays(today, ahead)
    for (const agenda of agende) {
      if (ahead <= agenda.giorniAvanti && isOpen(agenda, day, chiusure)) {
        hours.push(...hoursOf(agenda, day, calendario, priorita))
      }
    }
  }
  return hours.sort((one, other) => (one.inizio < other.inizio ? -1 : one.inizio > other.inizio ? 1 : 0))
}
