import type { IsoDate } from '../engine/kernel/dates'
import { readCsv } from './csv'
import { Fields, readFields } from './fields'
import type { Parsed } from './line-error'

/** The six lines of the prospetto, in its order, and the column of each. */
export const COLONNE_LINEE = {
  'abitazione-principale': 'ab_princ_A1A8A9',
  'rurale-strumentale': 'rurali_strumentali',
  'gruppo-d': 'gruppo_D',
  terreno: 'terreni_agricoli',
  area: 'aree_fabbricabili',
  'altro-fabbricato': 'altri_fabbricati',
} as const

export type Linea = keyof typeof COLONNE_LINEE

export const LINEE = Object.keys(COLONNE_LINEE) as readonly Linea[]

/** One comune's line of a reading of the prospetti. Rates are decimal texts of a percent; an empty cell is absent. */
export type ProspettoBase = {
  readonly belfiore: string
  readonly comune: string
  readonly base: Readonly<Partial<Record<Linea, string>>>
  /** `nessuno`: the source found no prospetto, the figures are the law's own. */
  readonly prospettoAnno: number | 'nessuno'
  readonly deliberaNumero?: string
  readonly deliberaData?: IsoDate
  readonly pubblicazione?: IsoDate
  readonly assimilazioneAnziani?: boolean
  readonly terreniEsenti?: 'SI' | 'NO' | 'PARZIALE'
  readonly numeroDifferenziate?: number
  /** Whether the differentiated rates were read; absent in files that do not say. */
  readonly differenziateCoperte?: boolean
  readonly origine: string
  /** The day of the reading, where the file says it line by line. */
  readonly rilevata?: IsoDate
  readonly nota: string
}

const COLUMNS = [
  'belfiore',
  'comune',
  ...Object.values(COLONNE_LINEE),
  'n_differenziate',
  'prospetto_anno',
  'delibera_numero',
  'delibera_data',
  'assimilazione_anziani',
  'terreni_esenti',
  'pubblicazione',
  'origine_aliquote',
  'nota',
]

const YES_NO = ['SI', 'NO'] as const

/** `data/imu-aliquote-*-base.csv`. */
export const parseAliquoteBase = (text: string): Parsed<ProspettoBase> =>
  readFields(readCsv(text, COLUMNS), readProspetto, ({ belfiore }) => belfiore)

const readProspetto = (fields: Fields): ProspettoBase => {
  const assimilazione = fields.choiceOrNone('assimilazione_anziani', YES_NO)
  const coperte = fields.choiceOrNone('differenziate_2026_coperte', YES_NO)
  return {
    belfiore: fields.codiceCatastale('belfiore'),
    comune: fields.required('comune'),
    base: readBase(fields),
    prospettoAnno: fields.text('prospetto_anno') === 'nessuno' ? 'nessuno' : fields.whole('prospetto_anno'),
    ...present({
      deliberaNumero: fields.optional('delibera_numero'),
      deliberaData: fields.dayOrNone('delibera_data'),
      pubblicazione: fields.dayOrNone('pubblicazione'),
      assimilazioneAnziani: assimilazione && assimilazione === 'SI',
      terreniEsenti: fields.choiceOrNone('terreni_esenti', ['SI', 'NO', 'PARZIALE'] as const),
      numeroDifferenziate: fields.wholeOrNone('n_differenziate'),
      differenziateCoperte: coperte && coperte === 'SI',
      rilevata: fields.dayOrNone('rilevata'),
    }),
    origine: fields.required('origine_aliquote'),
    nota: fields.text('nota'),
  }
}

const readBase = (fields: Fields): ProspettoBase['base'] =>
  present(
    Object.fromEntries(Object.entries(COLONNE_LINEE).map(([linea, column]) => [linea, fields.rateOrNone(column)])),
  )

type Present<T> = { [K in keyof T]?: Exclude<T[K], undefined> }

const present = <T extends object>(values: T): Present<T> =>
  Object.fromEntries(Object.entries(values).filter(([, value]) => value !== undefined)) as Present<T>
