import { parseIsoDate, type IsoDate } from '../../engine/kernel/dates'
import type { Calcolo, Caso } from './eventi'

const dayUnder = (campo: string, giorno: IsoDate): Readonly<Record<string, string>> => {
  const { year, month, day } = parseIsoDate(giorno)
  return {
    anno: String(year),
    [`${campo}.g`]: String(day),
    [`${campo}.m`]: String(month),
    [`${campo}.a`]: String(year),
  }
}

const answersOf = (
  { risposte, giorno: campo, tari, canone }: Caso,
  tributo: Calcolo,
  giorno?: IsoDate,
): Readonly<Record<string, string>> => {
  switch (tributo) {
    case 'imu':
      return { ...risposte, ...(risposte && campo && giorno ? dayUnder(`i0.${campo}`, giorno) : {}) }
    case 'tari':
      return tari ? { utenza: tari, ...(giorno ? { possesso: 'parte', ...dayUnder('dal', giorno) } : {}) } : {}
    case 'canone':
      return canone ? { tipo: canone } : {}
  }
}

/** The calculator of a tax, filled in with what the event says: the day among it where one was told. */
export const calcoloHref = (caso: Caso, tributo: Calcolo, giorno?: IsoDate): string => {
  const query = String(new URLSearchParams(answersOf(caso, tributo, giorno)))
  return `/calcolo/${tributo}${query === '' ? '' : `?${query}`}`
}
