import type { IsoDate } from '../../engine/kernel/dates'
import type { Cents } from '../../engine/kernel/money'
import { present } from '../values'
import { prendono } from './celle'
import { campo, type Campo, type Elenco } from './elenco'
import type { ElencoFields } from './fields'
import { flag, TIPI } from './immobile'
import { USI, type UsoLotto } from './lotto-usi'

export type { UsoLotto } from './lotto-usi'

/**
 * A property of a client, for a stretch of the year, as a CAF or a professional keeps it. Rows of one client, comune and
 * `immobile` are stretches of one property. What the row does not say is not there: nothing is assumed.
 */
export type RigaLotto = {
  readonly codiceFiscale: string
  /** Surname of a person, name of a firm. */
  readonly cognome: string
  readonly nome?: string
  readonly natoIl?: IsoDate
  readonly comuneNascita?: string
  readonly provinciaNascita?: string
  /** Somebody looked at a name that the codice fiscale contradicts. */
  readonly datiVerificati?: boolean
  /** Codice catastale or name, as written. */
  readonly comune: string
  /** What the client's file calls the property. */
  readonly immobile?: string
  readonly indirizzo?: string
  readonly foglio?: string
  readonly numero?: string
  readonly subalterno?: string
  readonly tipo: 'F' | 'T' | 'A'
  readonly categoria?: string
  readonly rendita?: Cents
  readonly dominicale?: Cents
  readonly valore?: Cents
  /** As the calculator takes it: `1/3`, `33,33`. */
  readonly quota: string
  readonly uso?: UsoLotto
  /** Whether all that the law asks for the reduction of this use is there (L. 160/2019 art. 1 c. 747 c, 760). */
  readonly requisiti?: boolean
  readonly coltivatore?: boolean
  readonly montano?: boolean
  readonly storico?: boolean
  readonly inagibile?: boolean
  /** Among how many the detrazione of a dwelling of A/1, A/8 or A/9 is split. */
  readonly titolari?: number
  readonly mesi?: number
  readonly dal?: IsoDate
  readonly al?: IsoDate
  /** Percent of the year and of the year before, as decimal text. */
  readonly aliquota?: string
  readonly aliquotaPrecedente?: string
  /** Somebody looked at the rate that we are not sure of. */
  readonly verificata?: boolean
  readonly accontoVersato?: Cents
}

const CHI: readonly Campo[] = [
  campo('codice_fiscale', true, 'codice fiscale', 'cod fiscale', 'cf', 'codfisc', 'partita iva'),
  campo('cognome', true, 'cognome o denominazione', 'cognome', 'denominazione', 'ragione sociale', 'contribuente'),
  campo('nome', false, 'nome'),
  campo('data_nascita', false, 'data di nascita', 'data nascita', 'nato il', 'nascita'),
  campo('comune_nascita', false, 'comune o stato di nascita', 'comune di nascita', 'luogo di nascita', 'nato a'),
  campo('provincia_nascita', false, 'provincia di nascita', 'prov nascita', 'provincia nascita'),
  campo('dati_verificati', false, 'dati verificati', 'anagrafica verificata'),
]

const CHE: readonly Campo[] = [
  campo('comune', true, 'comune', 'comune immobile', 'codice comune', 'codice catastale', 'belfiore', 'ente'),
  campo('immobile', false, 'immobile', 'codice immobile', 'riferimento', 'id immobile', 'identificativo'),
  campo('indirizzo', false, 'indirizzo', 'via', 'ubicazione'),
  campo('foglio', false, 'foglio', 'fg', 'fgl'),
  campo('numero', false, 'particella', 'mappale', 'numero', 'part', 'mapp'),
  campo('subalterno', false, 'subalterno', 'sub'),
  campo('tipo', false, 'tipo', 'tipo immobile', 'tipologia'),
  campo('categoria', false, 'categoria', 'cat', 'categoria catastale'),
  campo('rendita', false, 'rendita', 'rendita catastale', 'rendita euro'),
  campo('dominicale', false, 'reddito dominicale', 'dominicale', 'rd'),
  campo('valore', false, 'valore venale', 'valore', 'valore area'),
  campo('quota', true, 'quota', 'possesso', 'percentuale possesso', 'perc possesso', 'quota possesso'),
]

const COME: readonly Campo[] = [
  campo('uso', false, 'uso', 'utilizzo', 'destinazione', 'agevolazione'),
  campo('requisiti', false, 'requisiti', 'requisiti riduzione'),
  campo('coltivatore', false, 'coltivatore', 'coltivatore diretto', 'cd iap'),
  campo('montano', false, 'montano', 'terreno montano'),
  campo('storico', false, 'storico', 'interesse storico'),
  campo('inagibile', false, 'inagibile', 'inabitabile'),
  campo('titolari', false, 'titolari detrazione', 'titolari'),
  campo('mesi', false, 'mesi', 'mesi possesso', 'mesi di possesso'),
  campo('dal', false, 'dal', 'data inizio', 'inizio', 'inizio possesso'),
  campo('al', false, 'al', 'data fine', 'fine', 'fine possesso'),
  campo('aliquota', false, 'aliquota', 'aliquota anno'),
  campo('aliquota_precedente', false, 'aliquota anno prima', 'aliquota precedente', 'aliquota acconto'),
  campo('verificata', false, 'aliquota verificata', 'verificata'),
  campo('acconto_versato', false, 'acconto versato', 'gia versato', 'versato', 'gia pagato'),
]

/** Where the file does not say: what it gives of the property tells, or nobody does. */
const tipo = (fields: ElencoFields): RigaLotto['tipo'] => {
  const said = fields.word('tipo', TIPI)
  if (said !== undefined || fields.text('tipo') !== '') return said ?? 'F'
  if (fields.text('categoria') !== '') return 'F'
  const told = (['rendita', 'dominicale', 'valore'] as const).filter((field) => fields.text(field) !== '')
  if (told.length === 1) return ({ rendita: 'F', dominicale: 'T', valore: 'A' } as const)[told[0]!]
  fields.refuse('tipo', 'empty')
  return 'F'
}

const FRAZIONE = /^(\d{1,6}) ?\/ ?(\d{1,6})$/
const PERCENTO = /^(\d{1,3})(?:[.,](\d{1,4}))? ?(%?)$/

/**
 * `1/2`, `50%`, `50`, `33,33`: above zero, up to the whole. A bare number of one or less could be a part of the whole as
 * well as a percent, and is refused.
 */
const quota = (fields: ElencoFields): string => {
  const text = fields.text('quota')
  const fraction = FRAZIONE.exec(text)
  const percent = PERCENTO.exec(text)
  const isFraction = fraction !== null && Number(fraction[1]) > 0 && Number(fraction[1]) <= Number(fraction[2])
  const hundred = percent === null ? 0 : Number(`${percent[1]}.${percent[2] ?? '0'}`)
  const isPercent = hundred > 0 && hundred <= 100 && (hundred > 1 || percent?.[3] === '%')
  if (!isFraction && !isPercent) fields.refuse('quota', text === '' ? 'empty' : 'quota')
  return text.replace(/[ %]/g, '').replace('.', ',')
}

const ALIQUOTA = /^([01])(?:[.,](\d{1,4}))? ?%?$/

/** `1,06`, `1.06 %`: no rate of the law reaches two. */
const aliquota = (fields: ElencoFields, field: string): string | undefined => {
  const text = fields.text(field)
  if (text === '') return undefined
  const match = ALIQUOTA.exec(text)
  if (match === null) return void fields.refuse(field, 'rate')
  return match[2] === undefined ? match[1]! : `${match[1]}.${match[2]}`
}

const count = (fields: ElencoFields, field: string, most: number): number | undefined => {
  const value = fields.wholeOrNone(field)
  if (value === undefined || (value >= 1 && value <= most)) return value
  return void fields.refuse(field, 'choice')
}

const che = (fields: ElencoFields) => ({
  immobile: fields.optional('immobile'),
  indirizzo: fields.optional('indirizzo'),
  foglio: fields.place('foglio'),
  numero: fields.place('numero'),
  subalterno: fields.place('subalterno'),
  categoria: fields.categoria('categoria'),
  rendita: fields.importo('rendita'),
  dominicale: fields.importo('dominicale'),
  valore: fields.importo('valore'),
})

const come = (fields: ElencoFields) => ({
  uso: fields.word('uso', USI),
  requisiti: flag(fields, 'requisiti'),
  coltivatore: flag(fields, 'coltivatore'),
  montano: flag(fields, 'montano'),
  storico: flag(fields, 'storico'),
  inagibile: flag(fields, 'inagibile'),
  titolari: count(fields, 'titolari', 20),
  mesi: count(fields, 'mesi', 12),
  dal: fields.giorno('dal'),
  al: fields.giorno('al'),
  aliquota: aliquota(fields, 'aliquota'),
  aliquotaPrecedente: aliquota(fields, 'aliquota_precedente'),
  verificata: flag(fields, 'verificata'),
  accontoVersato: fields.importo('acconto_versato'),
})

export const LOTTO: Elenco<RigaLotto> = {
  nome: 'lotto',
  campi: [...CHI, ...CHE, ...COME],
  celle: {
    ...prendono('giorno', 'data_nascita', 'dal', 'al'),
    ...prendono('intero', 'foglio', 'numero', 'subalterno', 'titolari', 'mesi'),
    ...prendono('numero', 'rendita', 'dominicale', 'valore', 'acconto_versato'),
    ...prendono('percento', 'aliquota', 'aliquota_precedente'),
    ...prendono('quota', 'quota'),
    ...prendono('siNo', 'dati_verificati', 'requisiti', 'coltivatore', 'montano', 'storico', 'inagibile', 'verificata'),
  },
  read: (fields) => ({
    codiceFiscale: fields.codiceFiscale('codice_fiscale'),
    cognome: fields.required('cognome'),
    comune: fields.required('comune'),
    tipo: tipo(fields),
    quota: quota(fields),
    ...present({
      nome: fields.optional('nome'),
      natoIl: fields.giorno('data_nascita'),
      comuneNascita: fields.optional('comune_nascita'),
      provinciaNascita: fields.optional('provincia_nascita'),
      datiVerificati: flag(fields, 'dati_verificati'),
      ...che(fields),
      ...come(fields),
    }),
  }),
}
