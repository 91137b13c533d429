import { readUuid } from '../../contracts/appuntamento'
import { readDay } from '../../contracts/parametri/atto'
import { addDays, parseIsoDate, weekday, type IsoDate } from '../../engine/kernel/dates'

/** Which days of which office the calendar shows: an address that reopens it, without anybody's data. */
export type Vista = {
  readonly comune: string
  readonly vista: 'giorno' | 'settimana'
  readonly dal: IsoDate
  readonly al: IsoDate
  /** `serie` of an office; empty for all. */
  readonly ufficio: string
  readonly tema: string
}

type Said = Readonly<Record<string, string | string[] | undefined>>

/** The day of an address; undefined where it is none. */
const dayOf = (text: string): IsoDate | undefined => {
  const [anno = '', mese = '', giorno = ''] = text.split('-')
  return readDay({ giorno, mese, anno })
}

/** Day or week; the week that holds the day begins on its Monday. */
export const readVista = (said: Said, today: IsoDate): Vista => {
  const text = (name: string): string => (typeof said[name] === 'string' ? said[name] : '')
  const day = dayOf(text('giorno')) ?? today
  const vista = text('vista') === 'giorno' ? 'giorno' : 'settimana'
  const monday = addDays(day, 1 - weekday(parseIsoDate(day)))
  const [dal, al] = vista === 'giorno' ? [day, day] : [monday, addDays(monday, 6)]
  return { ...{ vista, dal, al }, comune: text('comune'), ufficio: readUuid(text('ufficio')) ?? '', tema: text('tema') }
}

export const vistaQuery = (vista: Partial<Vista> & { readonly giorno?: string }): URLSearchParams => {
  const { comune = '', vista: kind = 'settimana', dal = '', ufficio = '', tema = '', giorno = dal } = vista
  const said = Object.entries({ comune, vista: kind, giorno, ufficio, tema })
  return new URLSearchParams(said.filter(([, value]) => value !== ''))
}

/** Back to the days that a form of the calendar was sent from. */
export const backTo = (form: URLSearchParams, today: IsoDate): string =>
  vistaQuery(readVista(Object.fromEntries(form), today)).toString()
