import { MAX_POSTED } from './posted-form'

/** Why there is nothing to make of a file. A closed union: each has its sentence in `piuContribuenti.esito`. */
export const RIFIUTI_LOTTO = [
  ...(['empty', 'archive', 'pdf', 'binary', 'no-lines'] as const),
  ...(['sheet-old', 'sheet-macros', 'sheet-other', 'sheet-broken', 'sheet-too-large'] as const),
  ...(['no-file', 'too-large', 'form', 'columns', 'no-rows', 'righe', 'clienti', 'late', 'wait', 'away'] as const),
] as const

/** What a browser offers to choose among: the content decides all the same. */
export const ACCEPT_TABELLA = [
  ...['.xlsx', '.csv', '.txt', 'text/csv', 'text/plain'],
  'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
].join(',')

export type RifiutoLotto = (typeof RIFIUTI_LOTTO)[number]

/** The headings of a file with a cell of each, and which column seems to be which field. */
export type TestataLotto = {
  readonly intestazioni: readonly string[]
  readonly esempi: Readonly<Record<string, string>>
  readonly colonne: Readonly<Record<string, string>>
  /** Of a workbook: which sheet was read, and which others were not. */
  readonly foglio?: { readonly nome: string; readonly altri: readonly string[] }
}

/** A thing that is missing, in words. */
export type DettoLotto = {
  readonly riga: number
  readonly colonna: string
  /** Of a workbook, where the cell itself is wrong: `Clienti!B7`. */
  readonly cella?: string
  readonly codiceFiscale: string
  readonly cosa: string
  readonly valore: string
}

/** What a file would come to, before anything is made of it. */
export type ControlloLotto = {
  readonly righe: number
  readonly esiti: Readonly<Record<'pronto' | 'niente' | 'fermo', number>>
  readonly problemi: readonly DettoLotto[]
  /** How many more there are. */
  readonly altri: number
}

/** What the page shows after a file was sent to it. */
export type LottoView = {
  readonly why?: RifiutoLotto
  readonly testata?: TestataLotto
  readonly controllo?: ControlloLotto
  readonly studio: string
  readonly rata: string
}

const FIELD = 'lotto'
const ROOM = MAX_POSTED - 1_000

const written = (view: LottoView): string => new URLSearchParams({ [FIELD]: JSON.stringify(view) }).toString()

/** As a field that the proxy hands on to the page; without its samples and sentences where it would be too long. */
export const lottoFields = (view: LottoView): string => {
  const whole = written(view)
  if (whole.length <= ROOM) return whole
  const { testata, controllo, ...rest } = view
  const short = {
    ...rest,
    ...(testata && { testata: { ...testata, esempi: {} } }),
    ...(controllo && {
      controllo: { ...controllo, problemi: [], altri: controllo.altri + controllo.problemi.length },
    }),
  }
  const less = written(short)
  return less.length <= ROOM ? less : written({ ...rest, why: 'columns' })
}

const isRifiuto = (text: unknown): text is RifiutoLotto => RIFIUTI_LOTTO.some((one) => one === text)

/** What the proxy wrote; or only why, as an address says it. */
export const readLottoView = (fields: URLSearchParams, esito: unknown): LottoView => {
  const text = fields.get(FIELD)
  if (text !== null) return JSON.parse(text) as LottoView
  return { studio: '', rata: '', ...(isRifiuto(esito) ? { why: esito } : {}) }
}
