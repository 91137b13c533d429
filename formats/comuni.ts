import type { IsoDate } from '../engine/kernel/dates'
import { readCsv, type CsvLine } from './csv'
import { Fields, readFields } from './fields'
import type { Parsed } from './line-error'

/** A comune of today. `nomeAltraLingua`: the second official name ("Bozen"). */
export type ComuneAttivo = {
  readonly belfiore: string
  readonly istat: string
  readonly nome: string
  readonly nomeAltraLingua?: string
  readonly sigla: string
  readonly provincia: string
  readonly regione: string
  readonly popolazione: number
}

/** A name, province and ISTAT code that a codice catastale had, from a day to a day; still so when `al` is absent. */
export type NomeStorico = {
  readonly belfiore: string
  readonly nome: string
  readonly nomeAltraLingua?: string
  readonly sigla: string
  readonly istat: string
  readonly dal: IsoDate
  readonly al?: IsoDate
}

/** A former comune and the one it became part of; the day where it is known. */
export type Confluenza = {
  readonly belfiore: string
  readonly confluitoIn: string
  readonly dal?: IsoDate
  readonly fonte: string
}

const ATTIVI = ['belfiore', 'istat', 'nome', 'nome_altra_lingua', 'prov', 'provincia', 'regione', 'popolazione_2025']
const STORICO = ['belfiore', 'nome', 'nome_altra_lingua', 'prov', 'istat', 'dal', 'al']
const CONFLUITI = ['belfiore', 'confluito_in', 'dal', 'fonte']

/** `data/comuni-attivi.csv`. */
export const parseComuniAttivi = (text: string): Parsed<ComuneAttivo> =>
  readFields(
    readCsv(text, ATTIVI),
    (fields: Fields) => ({
      belfiore: fields.codiceCatastale('belfiore'),
      istat: fields.required('istat'),
      nome: fields.required('nome'),
      ...named('nomeAltraLingua', fields.optional('nome_altra_lingua')),
      sigla: fields.required('prov'),
      provincia: fields.required('provincia'),
      regione: fields.required('regione'),
      popolazione: fields.whole('popolazione_2025'),
    }),
    ({ belfiore }) => belfiore,
  )

/** Comuni that ended before the codes were given are marked so by ANPR: nothing can be asked about them by code. */
const NO_CODE = 'ND'

const withCode = ({ records, errors }: Parsed<CsvLine>): Parsed<CsvLine> => ({
  records: records.filter(({ values }) => values.belfiore !== NO_CODE),
  errors,
})

/** `data/comuni-storico-anpr.csv`. */
export const parseComuniStorico = (text: string): Parsed<NomeStorico> =>
  readFields(
    withCode(readCsv(text, STORICO)),
    (fields: Fields) => ({
      belfiore: fields.codiceCatastale('belfiore'),
      nome: fields.required('nome'),
      ...named('nomeAltraLingua', fields.optional('nome_altra_lingua')),
      sigla: fields.text('prov'),
      istat: fields.text('istat'),
      dal: fields.day('dal'),
      ...named('al', fields.dayOrNone('al')),
    }),
    ({ belfiore, nome, sigla, dal }) => `${belfiore} ${nome} ${sigla} ${dal}`,
  )

/** `data/comuni-confluiti.csv`. */
export const parseConfluenze = (text: string): Parsed<Confluenza> =>
  readFields(
    readCsv(text, CONFLUITI),
    (fields: Fields) => ({
      belfiore: fields.codiceCatastale('belfiore'),
      confluitoIn: fields.codiceCatastale('confluito_in'),
      ...named('dal', fields.dayOrNone('dal')),
      fonte: fields.required('fonte'),
    }),
    ({ belfiore }) => belfiore,
  )

const named = <K extends string>(name: K, value: string | undefined): { [key in K]?: string } =>
  value === undefined ? {} : ({ [name]: value } as { [key in K]: string })
