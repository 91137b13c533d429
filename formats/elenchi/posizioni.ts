import type { IsoDate } from '../../engine/kernel/dates'
import type { Cents } from '../../engine/kernel/money'
import { present } from '../values'
import { prendono } from './celle'
import { campo, type Campo, type Elenco } from './elenco'
import type { ElencoFields } from './fields'
import { flag, TIPI, USI } from './immobile'

/** How a person uses a property, as an office keeps it for the IMU. */
export type UsoImu =
  'abitazione-principale' | 'pertinenza' | 'locato' | 'concordato' | 'comodato' | 'a-disposizione' | 'altro'

/** A property of a person as the office of the comune has it for the IMU, from a day on. */
export type RigaPosizione = {
  readonly codiceFiscale: string
  readonly tipo: 'F' | 'T' | 'A'
  readonly sezione?: string
  readonly foglio: string
  readonly numero: string
  readonly subalterno?: string
  readonly categoria?: string
  readonly rendita?: Cents
  /** Market value of building land, or owner's income of land. */
  readonly valore?: Cents
  readonly dominicale?: Cents
  readonly quota: { readonly num: number; readonly den: number }
  readonly uso: UsoImu
  readonly storico?: boolean
  readonly inagibile?: boolean
  readonly dal: IsoDate
  readonly al?: IsoDate
}

const CAMPI: readonly Campo[] = [
  campo('codice_fiscale', true, 'codice fiscale', 'cod fiscale', 'cf', 'codice fiscale contribuente'),
  campo('tipo', false, 'tipo', 'tipo immobile', 'tipologia', 'tipo oggetto'),
  campo('sezione', false, 'sezione', 'sez', 'sezione urbana'),
  campo('foglio', true, 'foglio', 'fg', 'fgl'),
  campo('numero', true, 'particella', 'mappale', 'numero', 'part', 'mapp'),
  campo('subalterno', false, 'subalterno', 'sub'),
  campo('categoria', false, 'categoria', 'cat', 'categoria catastale'),
  campo('rendita', false, 'rendita', 'rendita catastale', 'rendita euro'),
  campo('valore', false, 'valore venale', 'valore', 'valore area'),
  campo('dominicale', false, 'reddito dominicale', 'dominicale', 'rd'),
  campo(
    'quota',
    true,
    'quota',
    'quota possesso',
    'percentuale possesso',
    'possesso',
    'perc possesso',
    'quota di possesso',
  ),
  campo('uso', true, 'uso', 'utilizzo', 'destinazione', 'tipo utilizzo', 'agevolazione'),
  campo('storico', false, 'storico', 'interesse storico'),
  campo('inagibile', false, 'inagibile', 'inabitabile'),
  campo('dal', true, 'dal', 'data inizio', 'inizio', 'inizio possesso', 'decorrenza', 'data inizio possesso'),
  campo('al', false, 'al', 'data fine', 'fine', 'fine possesso', 'data fine possesso'),
]

const USO: Readonly<Record<string, UsoImu>> = { ...USI, altro: 'altro', ordinario: 'altro' }

/** Where the file does not say: what it gives of the property tells, or nobody does. */
const tipo = (fields: ElencoFields): 'F' | 'T' | 'A' => {
  const said = fields.word('tipo', TIPI)
  if (said !== undefined || fields.text('tipo') !== '') return said ?? 'F'
  if (fields.text('categoria') !== '' || fields.text('rendita') !== '') return 'F'
  if (fields.text('dominicale') !== '') return 'T'
  if (fields.text('valore') !== '') return 'A'
  fields.refuse('tipo', 'empty')
  return 'F'
}

export const POSIZIONI: Elenco<RigaPosizione> = {
  nome: 'posizioni',
  campi: CAMPI,
  celle: {
    ...prendono('giorno', 'dal', 'al'),
    ...prendono('intero', 'foglio', 'numero', 'subalterno'),
    ...prendono('numero', 'rendita', 'valore', 'dominicale'),
    ...prendono('quota', 'quota'),
    ...prendono('siNo', 'storico', 'inagibile'),
  },
  read: (fields) => {
    const uso = fields.word('uso', USO)
    const quota = fields.quota('quota')
    if (fields.text('uso') === '') fields.refuse('uso', 'empty')
    if (fields.text('quota') === '') fields.refuse('quota', 'empty')
    return {
      codiceFiscale: fields.codiceFiscale('codice_fiscale'),
      tipo: tipo(fields),
      foglio: fields.place('foglio') ?? fields.required('foglio'),
      numero: fields.place('numero') ?? fields.required('numero'),
      quota: quota ?? { num: 1, den: 1 },
      uso: uso ?? 'altro',
      dal: fields.giornoNeeded('dal'),
      ...present({
        sezione: fields.optional('sezione'),
        subalterno: fields.place('subalterno'),
        categoria: fields.categoria('categoria'),
        rendita: fields.importo('rendita'),
        valore: fields.importo('valore'),
        dominicale: fields.importo('dominicale'),
        storico: flag(fields, 'storico'),
        inagibile: flag(fields, 'inagibile'),
        al: fields.giorno('al'),
      }),
    }
  },
}
