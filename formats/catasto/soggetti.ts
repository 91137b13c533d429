import type { IsoDate } from '../../engine/kernel/dates'
import type { LineRead } from '../line-error'
import { present, written } from '../values'
import { readRecords, type CatastoFields, type Layout } from './record'

/** The key by which a TIT file names who has a right. */
export type ChiaveSoggetto = { readonly comune: string; readonly sezione?: string; readonly soggetto: string }

/** `codiceFiscale` only where it holds: one that does not is a notice of its line. */
export type RecordSoggetto = ChiaveSoggetto &
  (
    | {
        readonly tipo: 'P'
        readonly cognome: string
        readonly nome: string
        readonly sesso?: 'M' | 'F'
        readonly nascita?: IsoDate
        readonly luogoNascita?: string
        readonly codiceFiscale?: string
        readonly indicazioni?: string
      }
    | { readonly tipo: 'G'; readonly denominazione: string; readonly sede?: string; readonly codiceFiscale?: string }
  )

const CHIAVE = ['codice_amministrativo', 'sezione', 'identificativo_soggetto', 'tipo_soggetto'] as const
const TIPO = CHIAVE.indexOf('tipo_soggetto')
const SESSO = { '1': 'M', '2': 'F', M: 'M', F: 'F' } as const
type Sesso = keyof typeof SESSO

const chiave = (fields: CatastoFields): ChiaveSoggetto => ({
  comune: fields.codiceCatastale('codice_amministrativo'),
  ...written(fields, ['sezione']),
  soggetto: fields.id('identificativo_soggetto'),
})

const sesso = (fields: CatastoFields): 'M' | 'F' | undefined => {
  const code = fields.choiceOrNone('sesso', Object.keys(SESSO) as readonly Sesso[])
  return code && SESSO[code]
}

export const PERSONA: readonly string[] = [
  ...CHIAVE,
  ...['cognome', 'nome', 'sesso', 'data_nascita', 'luogo_nascita_belfiore', 'codice_fiscale'],
  'indicazioni_supplementari',
]

export const ENTE: readonly string[] = [...CHIAVE, 'denominazione', 'sede_belfiore', 'codice_fiscale']

const LAYOUTS: Readonly<Record<string, Layout<RecordSoggetto>>> = {
  P: {
    names: PERSONA,
    read: (fields) => ({
      ...chiave(fields),
      tipo: 'P',
      cognome: fields.required('cognome'),
      nome: fields.text('nome'),
      ...present({
        sesso: sesso(fields),
        nascita: fields.giorno('data_nascita'),
        luogoNascita: fields.optional('luogo_nascita_belfiore'),
        codiceFiscale: fields.codiceFiscale('codice_fiscale'),
        indicazioni: fields.optional('indicazioni_supplementari'),
      }),
    }),
  },
  G: {
    names: ENTE,
    read: (fields) => ({
      ...chiave(fields),
      tipo: 'G',
      denominazione: fields.required('denominazione'),
      ...present({ sede: fields.optional('sede_belfiore'), codiceFiscale: fields.codiceFiscale('codice_fiscale') }),
    }),
  },
}

/** A SOG file: persons (P) and enti (G), one a line. */
export const readSoggetti = (chunks: AsyncIterable<Uint8Array>): AsyncGenerator<readonly LineRead<RecordSoggetto>[]> =>
  readRecords({ kind: 'tipo_soggetto', at: TIPO, of: (parts) => LAYOUTS[parts[TIPO] ?? ''] }, chunks)
