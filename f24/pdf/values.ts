import { RIGHE_PER_DELEGA, type Delega, type RigaF24 } from '../model/delega'
import { Pen, TextDoesNotFit } from './draw'
import type { Typeface } from './fonts'
import { FIELDS, LOWER_FIELDS, PAGE, ROW_FIELDS, ROWS } from './layout-semplificato'
import { spots, write, writeAmount, writeCells, writeContribuente } from './writers'

const HEAD = spots(FIELDS, '', PAGE.height)
const LOWER = spots(LOWER_FIELDS, '', PAGE.height)
const TABLE = Array.from({ length: ROWS.count }, (_, row) =>
  spots(ROW_FIELDS, `righe.${row}.`, PAGE.height, ROWS.top + row * ROWS.height),
)

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
  writeContribuente(pen, HEAD, delega.contribuente)
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
