import { parseIsoDate } from '../../engine/kernel/dates'
import type { Contribuente } from '../model/delega'
import { spot, TextDoesNotFit, type Pen, type Spot } from './draw'
import type { Place } from './layout.types'

/** The places of a form made ready for writing, each under its name. */
export const spots = <Name extends string>(
  fields: Readonly<Record<Name, Place>>,
  path: string,
  height: number,
  top = 0,
): Readonly<Record<Name, Spot>> =>
  Object.fromEntries(
    Object.entries<Place>(fields).map(([name, place]) => [name, spot(`${path}${name}`, place, height, top)]),
  ) as Readonly<Record<Name, Spot>>

export const writeCells = (pen: Pen, at: Spot, value: string): void => {
  pen.beginWord(value)
  pen.cells(at, value)
  pen.endWord()
}

export const write = (pen: Pen, at: Spot, value: string | undefined): void => {
  if (value === undefined || value === '') return
  if (at.place.gesture === 'cells') writeCells(pen, at, value)
  else pen.text(at, value)
}

/** Euro before the printed comma, two figures in the cells after it. */
export const writeAmount = (pen: Pen, euro: Spot, cents: Spot, amount: number): void => {
  if (!Number.isSafeInteger(amount) || amount < 0) throw new TextDoesNotFit(euro.field, String(amount))
  const rest = amount % 100
  const whole = String((amount - rest) / 100)
  const figures = rest < 10 ? `0${rest}` : String(rest)
  pen.beginWord(`${whole},${figures}`)
  pen.text(euro, whole)
  pen.cells(cents, figures)
  pen.endWord()
}

/** `ggmmaaaa`, from the day's ISO text. */
const italianDay = (iso: string): string => {
  parseIsoDate(iso, 'dataNascita')
  return iso.slice(8, 10) + iso.slice(5, 7) + iso.slice(0, 4)
}

type HeadName =
  | 'codiceFiscale'
  | 'codiceUfficio'
  | 'codiceAtto'
  | 'cognome'
  | 'nome'
  | 'dataNascita'
  | 'sesso'
  | 'comuneNascita'
  | 'provinciaNascita'
  | 'codiceFiscaleCoobbligato'
  | 'codiceIdentificativo'

type Head = Readonly<Record<HeadName, Spot>>

const writeAnagrafica = (pen: Pen, at: Head, anagrafica: Contribuente['anagrafica']): void => {
  if (anagrafica === undefined) return
  if (anagrafica.kind === 'ente') return write(pen, at.cognome, anagrafica.denominazione)
  write(pen, at.cognome, anagrafica.cognome)
  write(pen, at.nome, anagrafica.nome)
  if (anagrafica.dataNascita !== undefined) write(pen, at.dataNascita, italianDay(anagrafica.dataNascita))
  write(pen, at.sesso, anagrafica.sesso)
  write(pen, at.comuneNascita, anagrafica.comuneNascita)
  write(pen, at.provinciaNascita, anagrafica.provinciaNascita)
}

/** Who pays, for whom, and the act it is paid on: the same on both models. */
export const writeContribuente = (pen: Pen, at: Head, contribuente: Contribuente): void => {
  write(pen, at.codiceFiscale, contribuente.codiceFiscale)
  write(pen, at.codiceUfficio, contribuente.codiceUfficio)
  write(pen, at.codiceAtto, contribuente.codiceAtto)
  writeAnagrafica(pen, at, contribuente.anagrafica)
  write(pen, at.codiceFiscaleCoobbligato, contribuente.codiceFiscaleCoobbligato)
  write(pen, at.codiceIdentificativo, contribuente.codiceIdentificativo)
}
