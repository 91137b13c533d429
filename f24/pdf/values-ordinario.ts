import type { Cents } from '../../engine/kernel/money'
import {
  RIGHE_PER_SEZIONE,
  SEZIONI,
  totaliOf,
  type DelegaOrdinaria,
  type Importi,
  type NomeSezione,
  type Sezioni,
} from '../model/delega-ordinaria'
import type { RigaF24 } from '../model/delega'
import { Pen, TextDoesNotFit, type Spot } from './draw'
import type { Typeface } from './fonts'
import { ENTE_FIELD, FIELDS, FIRST_COPY_FIELDS, PAGE, ROW_FIELDS, TABLES, TOTAL_FIELDS } from './layout-ordinario'
import type { Place } from './layout.types'
import { spots, write, writeAmount, writeCells, writeContribuente } from './writers'

const HEAD = spots(FIELDS, '', PAGE.height)
const FIRST_COPY = spots(FIRST_COPY_FIELDS, '', PAGE.height)

const rowSpots = <Field extends string>(name: NomeSezione, fields: Readonly<Record<Field, Place>>) => {
  const { rows } = TABLES[name]
  return Array.from({ length: rows.count }, (_, row) =>
    spots(fields, `sezioni.${name}.${row}.`, PAGE.height, rows.top + row * rows.height),
  )
}
const ROWS = {
  erario: rowSpots('erario', ROW_FIELDS.erario),
  inps: rowSpots('inps', ROW_FIELDS.inps),
  regioni: rowSpots('regioni', ROW_FIELDS.regioni),
  locali: rowSpots('locali', ROW_FIELDS.locali),
  inail: rowSpots('inail', ROW_FIELDS.inail),
  previdenziali: rowSpots('previdenziali', ROW_FIELDS.previdenziali),
} as const
const TOTALS = Object.fromEntries(
  SEZIONI.map((name) => {
    const { rows } = TABLES[name]
    return [name, spots(TOTAL_FIELDS, `sezioni.${name}.totale.`, PAGE.height, rows.top + rows.count * rows.height)]
  }),
) as Readonly<Record<NomeSezione, Readonly<Record<keyof typeof TOTAL_FIELDS, Spot>>>>
const ENTE = spots({ codiceEnte: ENTE_FIELD }, 'sezioni.previdenziali.0.', PAGE.height, TABLES.previdenziali.rows.top)

type AmountSpots = Readonly<Record<'debitoEuro' | 'debitoCents' | 'creditoEuro' | 'creditoCents', Spot>>

/** A row without amounts shows its zero as a debit: nothing on the form is left to guess. */
const writeImporti = (pen: Pen, at: AmountSpots, { debito, credito }: Importi): void => {
  if (credito === 0 || debito !== 0) writeAmount(pen, at.debitoEuro, at.debitoCents, debito)
  if (credito !== 0) writeAmount(pen, at.creditoEuro, at.creditoCents, credito)
}

type TributoSpots = Readonly<Record<'codiceTributo' | 'rateazione' | 'anno', Spot>>
type Tributo = { readonly codiceTributo?: string; readonly rateazione?: string; readonly anno?: number }

const writeTributo = (pen: Pen, at: TributoSpots, riga: Tributo): void => {
  write(pen, at.codiceTributo, riga.codiceTributo)
  write(pen, at.rateazione, riga.rateazione)
  if (riga.anno !== undefined) pen.text(at.anno, String(riga.anno))
}

type PeriodSpots = Readonly<Record<'dalMese' | 'dalAnno' | 'alMese' | 'alAnno', Spot>>

const writePeriod = (pen: Pen, at: PeriodSpots, { dal, al }: { readonly dal?: string; readonly al?: string }): void => {
  write(pen, at.dalMese, dal?.slice(0, 2))
  write(pen, at.dalAnno, dal?.slice(2))
  write(pen, at.alMese, al?.slice(0, 2))
  write(pen, at.alAnno, al?.slice(2))
}

const writeLocale = (pen: Pen, at: (typeof ROWS)['locali'][number], riga: RigaF24): void => {
  write(pen, at.codiceEnte, riga.codiceEnte)
  if (riga.ravvedimento) pen.mark(at.ravvedimento)
  if (riga.immobiliVariati) pen.mark(at.immobiliVariati)
  if (riga.acconto) pen.mark(at.acconto)
  if (riga.saldo) pen.mark(at.saldo)
  if (riga.numeroImmobili !== undefined) pen.text(at.numeroImmobili, String(riga.numeroImmobili))
  writeTributo(pen, at, riga)
}

/** What each section writes of a row beside its amounts. */
const WRITERS: { readonly [Name in NomeSezione]: (pen: Pen, row: number, riga: Sezioni[Name][number]) => void } = {
  erario: (pen, row, riga) => writeTributo(pen, ROWS.erario[row]!, riga),
  inps: (pen, row, riga) => {
    const at = ROWS.inps[row]!
    write(pen, at.codiceSede, riga.codiceSede)
    write(pen, at.causale, riga.causale)
    write(pen, at.matricola, riga.matricola)
    writePeriod(pen, at, riga)
  },
  regioni: (pen, row, riga) => {
    write(pen, ROWS.regioni[row]!.codiceRegione, riga.codiceRegione)
    writeTributo(pen, ROWS.regioni[row]!, riga)
  },
  locali: (pen, row, riga) => writeLocale(pen, ROWS.locali[row]!, riga),
  inail: (pen, row, riga) => {
    const at = ROWS.inail[row]!
    for (const name of ['codiceSede', 'codiceDitta', 'codiceControllo', 'numeroRiferimento', 'causale'] as const) {
      write(pen, at[name], riga[name])
    }
  },
  previdenziali: (pen, row, riga) => {
    const at = ROWS.previdenziali[row]!
    if (row === 0) write(pen, ENTE.codiceEnte, riga.codiceEnte)
    write(pen, at.codiceSede, riga.codiceSede)
    write(pen, at.causale, riga.causale)
    write(pen, at.codicePosizione, riga.codicePosizione)
    writePeriod(pen, at, riga)
  },
}

const writeTotals = (pen: Pen, name: NomeSezione, righe: readonly Importi[]): void => {
  const at = TOTALS[name]
  const { debito, credito, saldo } = totaliOf(righe)
  writeImporti(pen, at, { debito, credito })
  pen.text(at.segno, saldo < 0 ? '-' : '+')
  writeAmount(pen, at.saldoEuro, at.saldoCents, saldo < 0 ? -saldo : saldo)
}

/** @throws TextDoesNotFit also for a row beyond those that the section prints */
const writeSezione = <Name extends NomeSezione>(
  pen: Pen,
  name: Name,
  righe: readonly Sezioni[Name][number][],
): void => {
  if (righe.length === 0) return
  if (righe.length > RIGHE_PER_SEZIONE[name]) throw new TextDoesNotFit(`sezioni.${name}`, String(righe.length))
  righe.forEach((riga, row) => {
    WRITERS[name](pen, row, riga)
    writeImporti(pen, ROWS[name][row]!, riga)
  })
  writeTotals(pen, name, righe)
}

const detrazioneOf = (righe: readonly RigaF24[]): Cents | undefined => {
  const found = righe.filter(({ detrazione }) => detrazione !== undefined)
  if (found.length > 1) throw new TextDoesNotFit('detrazioneEuro', found.map(({ detrazione }) => detrazione).join(' '))
  return found[0]?.detrazione
}

/**
 * What the three copies say.
 * @throws TextDoesNotFit with the field's path, also for a row too many and for a second detrazione
 */
export const valuesOfOrdinario = (delega: DelegaOrdinaria, typeface: Typeface): string => {
  const pen = new Pen(typeface)
  const { contribuente, delegaA, sezioni } = delega
  write(pen, HEAD.banca, delegaA?.banca)
  write(pen, HEAD.agenzia, delegaA?.agenzia)
  write(pen, HEAD.provincia, delegaA?.provincia)
  writeContribuente(pen, HEAD, contribuente)
  if (contribuente.annoNonSolare === true) pen.mark(HEAD.annoNonSolare)
  write(pen, HEAD.domicilioComune, contribuente.domicilio?.comune)
  write(pen, HEAD.domicilioProvincia, contribuente.domicilio?.provincia)
  write(pen, HEAD.domicilioVia, contribuente.domicilio?.via)
  for (const name of SEZIONI) writeSezione(pen, name, sezioni[name])
  write(pen, HEAD.identificativoOperazione, delega.identificativoOperazione)
  const detrazione = detrazioneOf(sezioni.locali)
  if (detrazione !== undefined) writeAmount(pen, HEAD.detrazioneEuro, HEAD.detrazioneCents, detrazione)
  writeAmount(pen, HEAD.saldoFinaleEuro, HEAD.saldoFinaleCents, delega.saldoFinale)
  return pen.finished()
}

/** The account to be charged, on the first copy only; empty where none is given. "IT" is printed already. */
export const firstCopyValuesOf = ({ iban }: DelegaOrdinaria, typeface: Typeface): string => {
  if (iban === undefined || iban === '') return ''
  if (iban.length !== FIRST_COPY_FIELDS.iban.cells?.count) throw new TextDoesNotFit('iban', iban)
  const pen = new Pen(typeface)
  writeCells(pen, FIRST_COPY.iban, iban)
  return pen.finished()
}
