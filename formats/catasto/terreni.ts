import type { Cents } from '../../engine/kernel/money'
import type { LineRead } from '../line-error'
import { CHIAVE, NOTE, TIPO_RECORD, chiaveImmobile, vita, type ChiaveImmobile, type Vita } from './immobile'
import { present, written } from '../values'
import { readRecords, type CatastoFields, type Layout } from './record'

/** A part of a particella with a crop of its own. `superficie` in square metres. */
export type Porzione = {
  readonly porzione: string
  readonly qualita?: string
  readonly classe?: string
  readonly superficie: number
}

/** One state of a particella of the catasto terreni. `superficie` in square metres, incomes of the whole. */
export type DatiTerreno = Vita & {
  readonly record: 'dati'
  readonly foglio?: string
  readonly numero?: string
  readonly denominatore?: string
  readonly subalterno?: string
  readonly edificialita?: string
  readonly qualita?: string
  readonly classe?: string
  readonly superficie: number
  readonly dominicale?: Cents
  readonly agrario?: Cents
  readonly dominicaleLire?: number
  readonly agrarioLire?: number
  /** Its partita is that of suppressed units. Those from 1 to 5 are special ones: urban bodies, common parts, waters, roads. */
  readonly soppresso: boolean
}

export type RecordTerreno = ChiaveImmobile &
  (
    | DatiTerreno
    | { readonly record: 'deduzioni'; readonly deduzioni: readonly string[] }
    | { readonly record: 'riserve'; readonly riserve: readonly string[] }
    | { readonly record: 'porzioni'; readonly porzioni: readonly Porzione[] }
  )

export const DATI_TERRENO: readonly string[] = [
  ...CHIAVE,
  ...['foglio', 'numero', 'denominatore', 'subalterno', 'edificialita', 'qualita', 'classe'],
  ...['ettari', 'are', 'centiare', 'flag_reddito', 'flag_porzione', 'flag_deduzioni'],
  ...['reddito_dominicale_lire', 'reddito_agrario_lire', 'reddito_dominicale_euro', 'reddito_agrario_euro'],
  ...NOTE,
  ...['partita', 'annotazione', 'id_mutazione_iniziale', 'id_mutazione_finale'],
  ...['causale_gen', 'descr_gen', 'causale_concl', 'descr_concl'],
]

const M2 = { ettari: 10_000, are: 100, centiare: 1 } as const

const superficie = (fields: CatastoFields): number =>
  (['ettari', 'are', 'centiare'] as const).reduce(
    (sum, name) => sum + (fields.text(name) === '' ? 0 : Number(fields.id(name)) * M2[name]),
    0,
  )

const dati: Layout<RecordTerreno> = {
  names: DATI_TERRENO,
  read: (fields) => ({
    ...chiaveImmobile(fields, 'T'),
    record: 'dati',
    ...vita(fields),
    ...present({
      foglio: fields.place('foglio'),
      numero: fields.place('numero'),
      denominatore: fields.place('denominatore'),
      subalterno: fields.place('subalterno'),
      qualita: fields.place('qualita'),
      dominicale: fields.euro('reddito_dominicale_euro'),
      agrario: fields.euro('reddito_agrario_euro'),
      dominicaleLire: fields.lire('reddito_dominicale_lire'),
      agrarioLire: fields.lire('reddito_agrario_lire'),
    }),
    ...written(fields, ['edificialita', 'classe']),
    superficie: superficie(fields),
    soppresso: /^(0+|C)$/.test(fields.text('partita')),
  }),
}

const porzione = (group: CatastoFields): Porzione => ({
  porzione: group.required('identificativo_porzione'),
  ...present({ qualita: group.place('qualita'), classe: group.optional('classe') }),
  superficie: superficie(group),
})

const LAYOUTS: Readonly<Record<string, Layout<RecordTerreno>>> = {
  '1': dati,
  '2': {
    names: CHIAVE,
    group: ['simbolo_deduzione'],
    read: (fields, groups) => ({
      ...chiaveImmobile(fields, 'T'),
      record: 'deduzioni',
      deduzioni: groups.map((group) => group.text('simbolo_deduzione')),
    }),
  },
  '3': {
    names: CHIAVE,
    group: ['codice_riserva', 'partita_iscrizione_riserva'],
    read: (fields, groups) => ({
      ...chiaveImmobile(fields, 'T'),
      record: 'riserve',
      riserve: groups.map((group) => group.text('codice_riserva')),
    }),
  },
  '4': {
    names: CHIAVE,
    group: ['identificativo_porzione', 'qualita', 'classe', 'ettari', 'are', 'centiare'],
    read: (fields, groups) => ({
      ...chiaveImmobile(fields, 'T'),
      record: 'porzioni',
      porzioni: groups.map(porzione),
    }),
  },
}

/** A TER file: up to four records for each state of a particella, one a line, told apart by `record`. */
export const readTerreni = (chunks: AsyncIterable<Uint8Array>): AsyncGenerator<readonly LineRead<RecordTerreno>[]> =>
  readRecords({ kind: 'tipo_record', at: TIPO_RECORD, of: (parts) => LAYOUTS[parts[TIPO_RECORD] ?? ''] }, chunks)
