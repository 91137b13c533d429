import type { IsoDate } from '../engine/kernel/dates'
import { readCsv } from './csv'
import { readFields } from './fields'
import type { Parsed } from './line-error'

/** A delibera sent to MEF. `idFile` is MEF's own key of the published file. */
export type Delibera = {
  readonly anno: number
  readonly belfiore: string
  readonly numero: string
  readonly data: IsoDate
  readonly pubblicazione?: IsoDate
  readonly idFile: string
  readonly note: string
}

const COLUMNS = ['anno', 'belfiore', 'numero', 'data_delibera', 'data_pubblicazione', 'id_file', 'note']

/** `data/imu-delibere-mef-*.csv`. */
export const parseDelibere = (text: string): Parsed<Delibera> =>
  readFields(
    readCsv(text, COLUMNS),
    (fields) => {
      const pubblicazione = fields.dayOrNone('data_pubblicazione')
      return {
        anno: fields.whole('anno'),
        belfiore: fields.codiceCatastale('belfiore'),
        numero: fields.required('numero'),
        data: fields.day('data_delibera'),
        ...(pubblicazione === undefined ? {} : { pubblicazione }),
        idFile: fields.required('id_file'),
        note: fields.text('note'),
      }
    },
    ({ idFile }) => idFile,
  )
