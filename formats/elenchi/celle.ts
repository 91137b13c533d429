import type { CellReason } from '../line-error'
import type { CellKind } from '../xlsx/cell'

/** Which kinds of cell of a spreadsheet a field takes beside text; a field that is not here takes text alone. */
export type Celle = Readonly<Record<string, readonly CellKind[]>>

/** Numbers before which zeros do not count, such as a foglio. */
const INTERO = ['whole'] as const
const NUMERO = ['whole', 'number'] as const

/** What cells may hold, by what the field is. */
export const CELLE = {
  intero: INTERO,
  numero: NUMERO,
  percento: [...NUMERO, 'percent'],
  quota: [...NUMERO, 'percent', 'fraction'],
  giorno: ['day'],
  siNo: [...INTERO, 'boolean'],
} as const satisfies Record<string, readonly CellKind[]>

/** The same for several fields. */
export const prendono = (cosa: keyof typeof CELLE, ...nomi: readonly string[]): Celle =>
  Object.fromEntries(nomi.map((nome) => [nome, CELLE[cosa]]))

const PERCHE: Readonly<Record<Exclude<CellKind, 'text'>, CellReason>> = {
  ...{ whole: 'cell-number', number: 'cell-number', percent: 'cell-format', fraction: 'cell-format' },
  ...{ boolean: 'cell-format', day: 'cell-day', time: 'cell-time', digits: 'cell-digits' },
  ...{ error: 'cell-error', formula: 'cell-formula' },
}

/** Why a field cannot take a cell; undefined where it can. What a spreadsheet has made of a text is never guessed back. */
export const rifiutoDi = (tipo: CellKind, prende: readonly CellKind[] = []): CellReason | undefined =>
  tipo === 'text' || prende.includes(tipo) ? undefined : PERCHE[tipo]
