import type { IsoDate } from '../../engine/kernel/dates'

/** A name that a comune had, and from which day to which; a missing end is open, or not known. */
export type ComuneName = {
  readonly nome: string
  readonly provincia: string
  readonly dal?: IsoDate
  readonly al?: IsoDate
}

/** All names of a codice catastale, the newest last; undefined for a code that was never given. */
export type ComuneLookup = (belfiore: string) => readonly ComuneName[] | undefined

/** Whether the comune existed on at least one day of the year. */
export const wasActiveIn = (names: readonly ComuneName[], anno: number): boolean =>
  names.some(
    ({ dal, al }) => (dal === undefined || dal <= `${anno}-12-31`) && (al === undefined || al >= `${anno}-01-01`),
  )
