import { BOXES as BOXES_ORDINARIO, FIELDS as FIELDS_ORDINARIO, TABLES, TOTAL_FIELDS } from '../pdf/layout-ordinario'
import { BOXES, COLUMNS, FIELDS, OFFSET, ROWS } from '../pdf/layout-semplificato'
import type { Column, Place, Rect } from '../pdf/layout.types'
import { isBlank, type Colonna, type ModuloScritto, type RigaScritta, type Testata } from './scritto'

/** A run of text of a page; `y` is its baseline, from the page's top edge, in points of an A4 page. */
export type Scritta = { readonly text: string; readonly x: number; readonly y: number; readonly width: number }

type Band = { readonly left: number; readonly right: number; readonly top: number; readonly bottom: number }

type Character = { readonly text: string; readonly x: number; readonly y: number }

/** How far outside its box a character of another program may stand. */
const SLACK = 1.5
/** A baseline stands this much under the top of its row, and at most as much under its end. */
const UNDER_TOP = 1.5

/** The characters of a run, spread evenly over it: exact enough for boxes of seven points and more. */
const charactersOf = ({ text, x, y, width }: Scritta): readonly Character[] => {
  const characters = [...text]
  const pitch = width / characters.length
  return characters
    .map((character, index) => ({ text: character, x: x + (index + 0.5) * pitch, y }))
    .filter((character) => character.text.trim() !== '')
}

const within = (band: Band, { x, y }: Character): boolean =>
  x >= band.left - SLACK && x <= band.right + SLACK && y >= band.top + UNDER_TOP && y < band.bottom + UNDER_TOP

/** Words that the model itself prints inside its boxes. */
const PRINTED = new Set(['giorno', 'mese', 'anno', '+', '+/–', '+/-'])

const textIn = (characters: readonly Character[], band: Band): string =>
  characters
    .filter((character) => within(band, character))
    .sort((a, b) => a.x - b.x)
    .map(({ text }) => text)
    .join('')

const bandOf = ({ x, y, width, height }: Rect, down: number): Band => ({
  left: x,
  right: x + width,
  top: y + down,
  bottom: y + height + down,
})

/** Euro and cents in one: a comma that was printed or typed parts them; without one, the place of the printed comma. */
const amountIn = (characters: readonly Character[], band: Band, cents: Place): string => {
  const own = characters.filter((character) => within(band, character)).sort((a, b) => a.x - b.x)
  const text = own.map((character) => character.text).join('')
  if (!/\d/.test(text)) return ''
  if (/^[\d.]+,\d{2}$/.test(text)) return text
  if (/^\d+\.\d{2}$/.test(text)) return text.replace('.', ',')
  const euro = own.filter(({ x, text: digit }) => x < cents.x - SLACK / 2 && /\d/.test(digit))
  const rest = own.filter(({ x, text: digit }) => x >= cents.x - SLACK / 2 && /\d/.test(digit))
  const figures = (part: readonly Character[]): string => part.map((character) => character.text).join('')
  return `${figures(euro) || '0'},${figures(rest).padStart(2, '0')}`
}

type Table = {
  readonly top: number
  readonly height: number
  readonly count: number
  readonly columns: Readonly<Partial<Record<Colonna, { readonly column: Column; readonly cents?: Place }>>>
}

const CENTS = { detrazione: { x: 385.49 }, debito: { x: 469.97 }, credito: { x: 552.64 } } as const

const readRow = (characters: readonly Character[], table: Table, row: number, down: number): RigaScritta => {
  const top = table.top + row * table.height + down
  const riga: Partial<Record<Colonna, string>> = {}
  for (const [name, { column, cents }] of Object.entries(table.columns)) {
    const band = { left: column.x, right: column.x + column.width, top, bottom: top + table.height }
    const text = cents ? amountIn(characters, band, cents) : textIn(characters, band)
    if (text !== '') riga[name as Colonna] = text
  }
  return riga
}

const rowsOf = (characters: readonly Character[], table: Table, down: number): readonly RigaScritta[] =>
  Array.from({ length: table.count }, (_, row) => readRow(characters, table, row, down)).filter(
    (riga) => !isBlank(riga),
  )

const centsPlace = (x: number): Place => ({ x, width: 14, baseline: 0, size: 9, gesture: 'cells' })

const SEMPLIFICATO: Table = {
  ...ROWS,
  columns: Object.fromEntries(
    Object.entries(COLUMNS).map(([name, column]) => [
      name,
      { column, ...(name in CENTS ? { cents: centsPlace(CENTS[name as keyof typeof CENTS].x) } : {}) },
    ]),
  ),
}

const { rows: localRows, columns: localColumns } = TABLES.locali
const ORDINARIO: Table = {
  ...localRows,
  columns: Object.fromEntries(
    Object.entries(localColumns).map(([name, column]) => [
      name,
      {
        column,
        ...(name === 'debito' ? { cents: TOTAL_FIELDS.debitoCents } : {}),
        ...(name === 'credito' ? { cents: TOTAL_FIELDS.creditoCents } : {}),
      },
    ]),
  ),
}

type Boxes = Readonly<Record<Exclude<Testata, 'saldoFinale'>, Rect>>

const headOf = (characters: readonly Character[], boxes: Boxes, down: number) =>
  Object.fromEntries(
    (['codiceFiscale', 'codiceFiscaleCoobbligato', 'codiceIdentificativo', 'identificativoOperazione'] as const)
      .map((name) => [name, textIn(characters, bandOf(boxes[name], down))] as const)
      .filter(([, text]) => text !== ''),
  )

const withSaldo = (saldo: string): { saldoFinale?: string } => (saldo === '' ? {} : { saldoFinale: saldo })

/** One half of a semplificato: the upper, or the lower where only that one is filled. */
const readHalf = (characters: readonly Character[], down: number): ModuloScritto => ({
  ...headOf(characters, BOXES, down),
  ...withSaldo(amountIn(characters, bandOf(BOXES.saldoFinale, down), FIELDS.saldoFinaleCents)),
  righe: rowsOf(characters, SEMPLIFICATO, down),
  nonLette: 0,
})

/** The local taxes of an ordinario: the balance is that of their section, the detrazione goes with the first row. */
const readOrdinario = (characters: readonly Character[]): ModuloScritto => {
  const top = localRows.top + localRows.count * localRows.height
  const saldo = { left: 494.9, right: 574.1, top, bottom: top + localRows.height }
  const detrazione = amountIn(characters, bandOf(BOXES_ORDINARIO.detrazione, 0), FIELDS_ORDINARIO.detrazioneCents)
  const righe = rowsOf(characters, ORDINARIO, 0).map((riga) => ({ sezione: 'EL', ...riga }))
  const first = righe.findIndex(({ codiceTributo }) => codiceTributo === '3912')
  return {
    ...headOf(characters, BOXES_ORDINARIO, 0),
    ...withSaldo(amountIn(characters, saldo, TOTAL_FIELDS.saldoCents)),
    righe:
      detrazione === '' ? righe : righe.map((riga, i) => (i === Math.max(first, 0) ? { ...riga, detrazione } : riga)),
    nonLette: 0,
  }
}

const labelsOf = (scritte: readonly Scritta[]): string =>
  scritte
    .map(({ text }) => text)
    .join('')
    .replace(/\s/g, '')
    .toUpperCase()

/**
 * The form on a page of a PDF, read by the places of the official models, which every program prints alike; undefined
 * where the page is neither of them or nothing stands in its boxes.
 */
export const leggiPagina = (scritte: readonly Scritta[]): ModuloScritto | undefined => {
  const labels = labelsOf(scritte)
  const characters = scritte.filter(({ text }) => !PRINTED.has(text.trim())).flatMap(charactersOf)
  if (labels.includes('SEZIONEIMU') && labels.includes('SEZIONEERARIO')) return filled(readOrdinario(characters))
  if (!labels.includes('MOTIVODELPAGAMENTO')) return undefined
  return filled(readHalf(characters, 0)) ?? filled(readHalf(characters, OFFSET))
}

const filled = (modulo: ModuloScritto): ModuloScritto | undefined => (modulo.righe.length > 0 ? modulo : undefined)
