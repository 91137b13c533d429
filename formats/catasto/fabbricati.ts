import type { Cents } from '../../engine/kernel/money'
import type { LineRead } from '../line-error'
import { CHIAVE, NOTE, TIPO_RECORD, chiaveImmobile, vita, type ChiaveImmobile, type Vita } from './immobile'
import { present, written } from '../values'
import { readRecords, type CatastoFields, type Layout } from './record'

/** Where a fabbricato stands on the map. More than one to a unit: graffati, one unit over several particelle. */
export type Identificativo = {
  readonly sezioneUrbana?: string
  readonly foglio?: string
  readonly numero?: string
  readonly denominatore?: string
  readonly subalterno?: string
  readonly edificialita?: string
}

export type Indirizzo = {
  readonly toponimo?: string
  readonly indirizzo?: string
  readonly civico1?: string
  readonly civico2?: string
  readonly civico3?: string
  readonly codiceStrada?: string
}

/** One state of a unit. Amounts are absent where the file has none, in euro and, before 2002, in lire. */
export type DatiFabbricato = Vita & {
  readonly record: 'dati'
  readonly zona?: string
  readonly categoria?: string
  readonly classe?: string
  readonly consistenza?: string
  readonly superficie?: string
  readonly rendita?: Cents
  readonly renditaLire?: number
  readonly lotto?: string
  readonly edificio?: string
  readonly scala?: string
  readonly interni: readonly string[]
  readonly piani: readonly string[]
  /** Its partita is that of suppressed units: nothing is owed for it. */
  readonly soppresso: boolean
}

export type RecordFabbricato = ChiaveImmobile &
  (
    | DatiFabbricato
    | { readonly record: 'identificativi'; readonly identificativi: readonly Identificativo[] }
    | { readonly record: 'indirizzi'; readonly indirizzi: readonly Indirizzo[] }
    | { readonly record: 'utilita'; readonly utilita: readonly Identificativo[] }
    | { readonly record: 'riserve'; readonly riserve: readonly string[] }
  )

const PLACE = ['sezione_urbana', 'foglio', 'numero', 'denominatore', 'subalterno'] as const
const SOPPRESSE: ReadonlySet<string> = new Set(['C', '0'])

export const DATI_FABBRICATO: readonly string[] = [
  ...CHIAVE,
  ...['zona', 'categoria', 'classe', 'consistenza', 'superficie', 'rendita_lire', 'rendita_euro'],
  ...['lotto', 'edificio', 'scala', 'interno1', 'interno2', 'piano1', 'piano2', 'piano3', 'piano4'],
  ...NOTE,
  ...['partita', 'annotazione', 'id_mutazione_iniziale', 'id_mutazione_finale', 'protocollo_notifica', 'data_notifica'],
  ...['causale_gen', 'descr_gen', 'causale_concl', 'descr_concl', 'flag_classamento'],
]

const texts = (fields: CatastoFields, names: readonly string[]): readonly string[] =>
  names.map((name) => fields.text(name)).filter((text) => text !== '')

const dati: Layout<RecordFabbricato> = {
  names: DATI_FABBRICATO,
  read: (fields) => ({
    ...chiaveImmobile(fields, 'F'),
    record: 'dati',
    ...vita(fields),
    ...written(fields, ['zona', 'classe', 'lotto', 'edificio', 'scala']),
    ...present({
      categoria: fields.categoria('categoria'),
      consistenza: fields.quantity('consistenza'),
      superficie: fields.quantity('superficie'),
      rendita: fields.euro('rendita_euro'),
      renditaLire: fields.lire('rendita_lire'),
    }),
    interni: texts(fields, ['interno1', 'interno2']),
    piani: texts(fields, ['piano1', 'piano2', 'piano3', 'piano4']),
    soppresso: SOPPRESSE.has(fields.text('partita')),
  }),
}

const identificativo = (group: CatastoFields): Identificativo =>
  present({
    sezioneUrbana: group.optional('sezione_urbana'),
    foglio: group.place('foglio'),
    numero: group.place('numero'),
    denominatore: group.place('denominatore'),
    subalterno: group.place('subalterno'),
    edificialita: group.optional('edificialita'),
  })

const indirizzo = (group: CatastoFields): Indirizzo =>
  present({
    toponimo: group.optional('toponimo'),
    indirizzo: group.optional('indirizzo'),
    civico1: group.place('civico1'),
    civico2: group.place('civico2'),
    civico3: group.place('civico3'),
    codiceStrada: group.place('codice_strada'),
  })

const LAYOUTS: Readonly<Record<string, Layout<RecordFabbricato>>> = {
  '1': dati,
  '2': {
    names: CHIAVE,
    group: [...PLACE, 'edificialita'],
    read: (fields, groups) => ({
      ...chiaveImmobile(fields, 'F'),
      record: 'identificativi',
      identificativi: groups.map(identificativo),
    }),
  },
  '3': {
    names: CHIAVE,
    group: ['toponimo', 'indirizzo', 'civico1', 'civico2', 'civico3', 'codice_strada'],
    read: (fields, groups) => ({
      ...chiaveImmobile(fields, 'F'),
      record: 'indirizzi',
      indirizzi: groups.map(indirizzo),
    }),
  },
  '4': {
    names: CHIAVE,
    group: PLACE,
    read: (fields, groups) => ({
      ...chiaveImmobile(fields, 'F'),
      record: 'utilita',
      utilita: groups.map(identificativo),
    }),
  },
  '5': {
    names: CHIAVE,
    group: ['codice_riserva', 'partita_iscrizione_riserva'],
    read: (fields, groups) => ({
      ...chiaveImmobile(fields, 'F'),
      record: 'riserve',
      riserve: groups.map((group) => group.text('codice_riserva')),
    }),
  },
}

/** A FAB file: up to five records for each state of a unit, one a line, told apart by `record`. */
export const readFabbricati = (
  chunks: AsyncIterable<Uint8Array>,
): AsyncGenerator<readonly LineRead<RecordFabbricato>[]> =>
  readRecords({ kind: 'tipo_record', at: TIPO_RECORD, of: (parts) => LAYOUTS[parts[TIPO_RECORD] ?? ''] }, chunks)
