import type { IsoDate } from '../../engine/kernel/dates'
import { present, written } from '../values'
import { prendono } from './celle'
import { campo, type Campo, type Elenco } from './elenco'

/** A TARI utenza from a day on. `superficie` in square metres as decimal text. */
export type RigaUtenza = {
  readonly codice: string
  readonly codiceFiscale: string
  readonly tipo: 'domestica' | 'non-domestica'
  readonly categoria?: string
  readonly superficie: string
  readonly occupanti?: number
  readonly indirizzo?: string
  readonly civico?: string
  readonly foglio?: string
  readonly numero?: string
  readonly subalterno?: string
  readonly dal: IsoDate
  readonly al?: IsoDate
}

const CAMPI: readonly Campo[] = [
  campo('codice', true, 'codice utenza', 'numero utenza', 'utenza', 'id utenza', 'cod utenza', 'codice'),
  campo('codice_fiscale', true, 'codice fiscale', 'cod fiscale', 'cf', 'codice fiscale intestatario', 'partita iva'),
  campo('tipo', true, 'tipo', 'tipo utenza', 'tipologia', 'd nd', 'uso'),
  campo('categoria', false, 'categoria', 'categoria tari', 'cat', 'codice categoria', 'attivita'),
  campo('superficie', true, 'superficie', 'mq', 'm2', 'metri quadri', 'superficie tassabile', 'sup tassabile'),
  campo('occupanti', false, 'occupanti', 'numero occupanti', 'componenti', 'numero componenti', 'n componenti'),
  campo('indirizzo', false, 'indirizzo', 'via', 'ubicazione', 'indirizzo utenza'),
  campo('civico', false, 'civico', 'numero civico', 'n civico'),
  campo('foglio', false, 'foglio', 'fg', 'fgl'),
  campo('numero', false, 'particella', 'mappale', 'numero', 'part', 'mapp', 'numero particella'),
  campo('subalterno', false, 'subalterno', 'sub'),
  campo('dal', true, 'dal', 'data inizio', 'inizio', 'decorrenza', 'data decorrenza', 'data attivazione'),
  campo('al', false, 'al', 'data fine', 'fine', 'cessazione', 'data cessazione'),
]

const TIPO = {
  d: 'domestica',
  dom: 'domestica',
  domestica: 'domestica',
  domestico: 'domestica',
  nd: 'non-domestica',
  'n d': 'non-domestica',
  'non dom': 'non-domestica',
  'non domestica': 'non-domestica',
  'non domestico': 'non-domestica',
} as const

export const UTENZE: Elenco<RigaUtenza> = {
  nome: 'utenze',
  campi: CAMPI,
  celle: {
    ...prendono('giorno', 'dal', 'al'),
    ...prendono('intero', 'occupanti', 'civico', 'foglio', 'numero', 'subalterno'),
    ...prendono('numero', 'superficie'),
  },
  read: (fields) => {
    const tipo = fields.word('tipo', TIPO)
    if (tipo === undefined && fields.text('tipo') === '') fields.refuse('tipo', 'empty')
    const superficie = fields.decimale('superficie')
    if (superficie === undefined && fields.text('superficie') === '') fields.refuse('superficie', 'empty')
    return {
      codice: fields.required('codice'),
      codiceFiscale: fields.codiceFiscale('codice_fiscale'),
      tipo: tipo ?? 'domestica',
      superficie: superficie ?? '',
      dal: fields.giornoNeeded('dal'),
      ...present({
        occupanti: fields.wholeOrNone('occupanti'),
        civico: fields.place('civico'),
        foglio: fields.place('foglio'),
        numero: fields.place('numero'),
        subalterno: fields.place('subalterno'),
        al: fields.giorno('al'),
      }),
      ...written(fields, ['categoria', 'indirizzo']),
    }
  },
}
