import { parseIsoDate } from '../../engine/kernel/dates'
import { RIGHE_PER_DELEGA, type Contribuente, type Delega, type RigaF24 } from '../model/delega'
import { Pen, spot, TextDoesNotFit, type Spot } from './draw'
import type { Typeface } from './fonts'
import { FIELDS, LOWER_FIELDS, PAGE, ROW_FIELDS, ROWS } from './layout-semplificato'
import type { Place } from './layout.types'

const spots = <Name extends string>(fields: Readonly<Record<Name, Place>>, path: string, top: number) =>
  Object.fromEntries(
    Object.entries<Place>(fields).map(([name, place]) => [name, spot(`${path}${name}`, place, PAGE.height, top)]),
  ) as Readonly<Record<Name, Spot>>

const HEAD = spots(FIELDS, '', 0)
const LOWER = spots(LOWER_FIELDS, '', 0)
const TABLE = Array.from({ length: ROWS.count }, (_, row) =>
  spots(ROW_FIELDS, `righe.${row}.`, ROWS.top + row * ROWS.height),
)

const writeCells = (pen: Pen, at: Spot, value: string): void => {
  pen.beginWord(value)
  pen.cells(at, value)
  pen.endWord()
}

const write = (pen: Pen, at: Spot, value: string | undefined): void => {
  if (value === undefined || value === '') return
  if (at.place.gesture === 'cells') writeCells(pen, at, value)
  else pen.text(at, value)
}

/** Euro before the printed comma, two figures in the cells after it. */
const writeAmount = (pen: Pen, euro: Spot, cents: Spot, amount: number): void => {
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

const writeAnagrafica = (pen: Pen, anagrafica: Contribuente['anagrafica']): void => {
  if (anagrafica === undefined) return
  if (anagrafica.kind === 'ente') return write(pen, HEAD.cognome, anagrafica.denominazione)
  write(pen, HEAD.cognome, anagrafica.cognome)
  write(pen, HEAD.nome, anagrafica.nome)
  if (anagrafica.dataNascita !== undefined) write(pen, HEAD.dataNascita, italianDay(anagrafica.dataNascita))
  write(pen, HEAD.sesso, anagrafica.sesso)
  write(pen, HEAD.comuneNascita, anagrafica.comuneNascita)
  write(pen, HEAD.provinciaNascita, anagrafica.provinciaNascita)
}

const writeContribuente = (pen: Pen, contribuente: Contribuente): void => {
  write(pen, HEAD.codiceFiscale, contribuente.codiceFiscale)
  write(pen, HEAD.codiceUfficio, contribuente.codiceUfficio)
  write(pen, HEAD.codiceAtto, contribuente.codiceAtto)
  writeAnagrafica(pen, contribuente.anagrafica)
  write(pen, HEAD.codiceFiscaleCoobbligato, contribuente.codiceFiscaleCoobbligato)
  write(pen, HEAD.codiceIdentificativo, contribuente.codiceIdentificativo)
}

const writeRiga = (pen: Pen, at: (typeof TABLE)[number], riga: RigaF24): void => {
  write(pen, at.sezione, riga.sezione)
  write(pen, at.codiceTributo, riga.codiceTributo)
  write(pen, at.codiceEnte, riga.codiceEnte)
  if (riga.ravvedimento) pen.mark(at.ravvedimento)
  if (riga.immobiliVariati) pen.mark(at.immobiliVariati)
  if (riga.acconto) pen.mark(at.acconto)
  if (riga.saldo) pen.mark(at.saldo)
  if (riga.numeroImmobili !== undefined) pen.text(at.numeroImmobili, String(riga.numeroImmobili))
  write(pen, at.rateazione, riga.rateazione)
  if (riga.anno !== undefined) pen.text(at.anno, String(riga.anno))
  if (riga.detrazione !== undefined) writeAmount(pen, at.detrazioneEuro, at.detrazioneCents, riga.detrazione)
  // a row without amounts shows its zero as a debit: nothing on the form is left to guess
  if (riga.credito === 0 || riga.debito !== 0) writeAmount(pen, at.debitoEuro, at.debitoCents, riga.debito)
  if (riga.credito !== 0) writeAmount(pen, at.creditoEuro, at.creditoCents, riga.credito)
}

/**
 * What both halves say, in the measures of the upper one.
 * @throws TextDoesNotFit with the field's path, also for an eleventh row
 */
export const valuesOf = (delega: Delega, typeface: Typeface): string => {
  if (delega.righe.length > RIGHE_PER_DELEGA) throw new TextDoesNotFit('righe', String(delega.righe.length))
  const pen = new Pen(typeface)
  write(pen, HEAD.banca, delega.delegaA?.banca)
  write(pen, HEAD.agenzia, delega.delegaA?.agenzia)
  write(pen, HEAD.provincia, delega.delegaA?.provincia)
  writeContribuente(pen, delega.contribuente)
  write(pen, HEAD.identificativoOperazione, delega.identificativoOperazione)
  for (let row = 0; row < delega.righe.length; row++) writeRiga(pen, TABLE[row]!, delega.righe[row]!)
  writeAmount(pen, HEAD.saldoFinaleEuro, HEAD.saldoFinaleCents, delega.saldoFinale)
  return pen.finished()
}

/** The account to be charged, which only the bank's half shows; empty where none is given. "IT" is printed already. */
export const lowerValuesOf = (delega: Delega, typeface: Typeface): string => {
  const { iban } = delega
  if (iban === undefined || iban === '') return ''
  if (iban.length !== LOWER_FIELDS.iban.cells?.count) throw new TextDoesNotFit('iban', iban)
  const pen = new Pen(typeface)
  writeCells(pen, LOWER.iban, iban)
  return pen.finished()
}
