import { Fields, readFields } from './fields'
import { readJsonLines } from './json-lines'
import type { Parsed } from './line-error'

const GRUPPI = ['D', 'terreni', 'aree', 'altri'] as const

/** A differentiated rate as a reading of the prospetti gives it. `rate` is the decimal text of a percent. */
export type Differenziata = {
  readonly belfiore: string
  readonly anno: number
  readonly prospettoAnno?: number
  readonly gruppo: (typeof GRUPPI)[number]
  readonly aliquota: string
  readonly categorie: readonly string[]
  readonly tipo?: string
  readonly contratto?: string
  readonly uso: readonly string[]
  readonly testo: string
  readonly testoDaVerificare: boolean
  readonly fonte?: string
  /** Every other condition the reading found, as it wrote it. */
  readonly condizioni: Readonly<Record<string, unknown>>
}

const OWN_FIELDS = new Set(
  'belfiore anno prospetto_anno gruppo aliquota cat tipo contratto uso testo testo_da_verificare fonte'.split(' '),
)

/** `data/imu-differenziate-*.jsonl`. */
export const parseDifferenziate = (text: string): Parsed<Differenziata> => {
  const lines = readJsonLines(text)
  const conditions = new Map(lines.records.map(({ line, values }) => [line, othersOf(values)]))
  return readFields(lines, (fields) => readDifferenziata(fields, conditions.get(fields.line) ?? {}))
}

const othersOf = (values: Readonly<Record<string, unknown>>): Readonly<Record<string, unknown>> =>
  Object.fromEntries(Object.entries(values).filter(([name]) => !OWN_FIELDS.has(name)))

const readDifferenziata = (fields: Fields, condizioni: Readonly<Record<string, unknown>>): Differenziata => {
  const prospettoAnno = fields.wholeOrNone('prospetto_anno')
  const tipo = fields.optional('tipo')
  const contratto = fields.optional('contratto')
  const fonte = fields.optional('fonte')
  return {
    belfiore: fields.codiceCatastale('belfiore'),
    anno: fields.whole('anno'),
    ...(prospettoAnno === undefined ? {} : { prospettoAnno }),
    gruppo: fields.choice('gruppo', GRUPPI),
    aliquota: fields.rate('aliquota'),
    categorie: fields.list('cat').map(categoria),
    ...(tipo === undefined ? {} : { tipo }),
    ...(contratto === undefined ? {} : { contratto }),
    uso: fields.list('uso'),
    testo: fields.required('testo'),
    testoDaVerificare: fields.choiceOrNone('testo_da_verificare', ['0', '1']) === '1',
    ...(fonte === undefined ? {} : { fonte }),
    condizioni,
  }
}

/** The readings write A/10 as A10 too. */
const categoria = (text: string): string => text.replace(/^([A-F])(\d{1,2})$/, '$1/$2')
