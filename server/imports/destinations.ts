/** The kinds of file, in the order in which they lean on one another. */
export const TIPI = [
  'soggetti',
  'fabbricati',
  'terreni',
  'titolarita',
  'anagrafe',
  'utenze',
  'posizioni',
  'esiti',
] as const
export type Tipo = (typeof TIPI)[number]

/**
 * Where the rows of a kind of file go. Pieces of SQL over `r` (a row of `riga_importata`); `$1::bpchar` is the comune. They
 * are written here and never made of what somebody sent.
 */
export type Destination = {
  readonly tabella: string
  readonly fonte: string
  /** Columns that the file says or that are looked up; those of every dated row come besides. */
  readonly colonne: readonly string[]
  /** A row without these parts is not whole, and is not applied. */
  readonly parti: readonly string[]
  /** Makes what the rows hang on, where it is missing: the person, the property. `$2` the import, `$3` and `$4` its rows. */
  readonly prima: readonly string[]
  /** Joins that look up, and what they found as columns; a row for which `manca` is true cannot be placed. */
  readonly join: string
  readonly trovati: string
  readonly manca: string
  /** What cannot be placed is wrong at once: no other file brings what it hangs on. */
  readonly subito?: true
  /** Rows of one thing, in their order: an open one ends the day before the next begins. */
  readonly sequenza?: { readonly gruppo: string; readonly ordine: string }
}

/**
 * The staged rows `$3` < ordine <= `$4` of import `$2`. What is looked up for a row is a `lateral … limit 1` everywhere
 * here: the tables were filled a moment ago, the planner knows nothing of them, and a join it is free to turn around goes
 * through all rows for each row.
 */
export const RIGHE = `from (select x.ctid as posto, x.* from riga_importata x where x.belfiore = $1::bpchar
    and x.importazione_id = $2::uuid and x.ordine > $3::int and x.ordine <= $4::int and x.esito is distinct from 'errata'
    order by x.ordine offset 0) r`

const IMMOBILI = `insert into immobile (belfiore, tipo, chiave)
  select distinct $1::bpchar, r.legami->>'tipo', r.legami->>'immobile' ${RIGHE} on conflict (belfiore, tipo, chiave) do nothing`

const SOGGETTI = `insert into soggetto (belfiore, codice_fiscale, natura)
  select distinct on (r.legami->>'codice_fiscale') $1::bpchar, r.legami->>'codice_fiscale', r.legami->>'natura' ${RIGHE}
  on conflict (belfiore, codice_fiscale) do nothing`

const IMMOBILE = `left join lateral (select x.id from immobile x
  where x.belfiore = $1::bpchar and x.tipo = r.legami->>'tipo' and x.chiave = r.legami->>'immobile' limit 1) i on true`
const FOUND_IMMOBILE = `jsonb_build_object('immobile_id', i.id)`

/** The one property at that place of the map today; several, or none, are not guessed. */
const LUOGO = `left join lateral (
    select min(d.immobile_id::text)::uuid as id from dato_catastale d
    where d.belfiore = $1::bpchar and d.superato_il is null and d.al is null and d.foglio = r.legami->>'foglio'
      and d.particella = r.legami->>'particella' and d.subalterno is not distinct from r.legami->>'subalterno'
      and (r.legami->>'sezione' is null or d.sezione is not distinct from r.legami->>'sezione')
    having count(distinct d.immobile_id) = 1) i on true`

const CATASTO = [
  'immobile_id',
  'sezione',
  'foglio',
  'particella',
  'denominatore',
  'subalterno',
  'partita',
  'classe',
] as const
const NONE = 'false'

const catasto = (parti: readonly string[], more: readonly string[]): Destination => ({
  tabella: 'dato_catastale',
  fonte: 'catasto',
  colonne: [...CATASTO, ...more, 'superficie', 'progressivo', 'dal', 'al'],
  parti,
  prima: [IMMOBILI],
  join: IMMOBILE,
  trovati: FOUND_IMMOBILE,
  manca: NONE,
  sequenza: { gruppo: 'immobile_id', ordine: 'progressivo' },
})

const PERSONA = ['codice_fiscale', 'cognome', 'nome', 'sesso', 'nato_il', 'nato_a', 'residenza', 'ricerca'] as const

export const DESTINATIONS: Readonly<Record<Tipo, Destination>> = {
  soggetti: {
    tabella: 'dato_soggetto',
    fonte: 'catasto',
    colonne: [...PERSONA, 'denominazione'],
    parti: ['dati'],
    prima: [SOGGETTI],
    join: '',
    trovati: `'{}'::jsonb`,
    manca: NONE,
  },
  fabbricati: catasto(
    ['dati', 'luogo'],
    ['altri_identificativi', 'zona', 'categoria', 'consistenza', 'rendita', 'piano', 'interno', 'indirizzo', 'civico'],
  ),
  terreni: catasto(['dati'], ['qualita', 'reddito_dominicale', 'reddito_agrario']),
  titolarita: {
    tabella: 'titolarita',
    fonte: 'catasto',
    colonne: ['immobile_id', 'codice_fiscale', 'diritto', 'quota_num', 'quota_den', 'regime', 'dal', 'al'],
    parti: ['dati'],
    prima: [],
    join: `${IMMOBILE} left join lateral (select x.id, x.codice_fiscale from dato_soggetto x where x.belfiore = $1::bpchar
      and x.fonte = 'catasto' and x.chiave = r.legami->>'soggetto' and x.superato_il is null limit 1) s on true`,
    trovati: `jsonb_build_object('immobile_id', i.id, 'codice_fiscale', s.codice_fiscale)`,
    manca: 'i.id is null or s.id is null',
  },
  anagrafe: {
    tabella: 'dato_soggetto',
    fonte: 'anagrafe',
    colonne: [...PERSONA, 'famiglia', 'indirizzo', 'civico', 'cap', 'localita', 'deceduto_il', 'dal'],
    parti: ['dati'],
    prima: [SOGGETTI],
    join: '',
    trovati: `'{}'::jsonb`,
    manca: NONE,
  },
  utenze: {
    tabella: 'utenza_tari',
    fonte: 'utenze',
    colonne: [
      ...['codice_fiscale', 'codice', 'tipo', 'categoria', 'superficie', 'occupanti', 'immobile_id'],
      ...['indirizzo', 'civico', 'dal', 'al'],
    ],
    parti: ['dati'],
    prima: [SOGGETTI],
    join: LUOGO,
    trovati: FOUND_IMMOBILE,
    manca: NONE,
    sequenza: { gruppo: 'codice', ordine: 'dal' },
  },
  posizioni: {
    tabella: 'condizione_imu',
    fonte: 'posizioni',
    colonne: ['immobile_id', 'codice_fiscale', 'uso', 'dati', 'dal', 'al'],
    parti: ['dati'],
    prima: [SOGGETTI],
    join: LUOGO,
    trovati: FOUND_IMMOBILE,
    manca: 'i.id is null',
  },
  esiti: {
    tabella: 'esito_consegna',
    fonte: 'esiti',
    colonne: ['avviso_id', 'codice_fiscale', 'esito', 'giorno', 'causale'],
    parti: ['dati'],
    prima: [],
    join: `left join lateral (select x.id, coalesce(c.codice_fiscale, x.codice_fiscale) as codice_fiscale
      from avviso x left join copia_avviso c on c.belfiore = x.belfiore and c.avviso_id = x.id and c.ordine = (r.legami->>'copia')::int
      where x.belfiore = $1::bpchar and x.anno = (r.legami->>'anno')::int and x.numero = (r.legami->>'numero')::int
      limit 1) a on true`,
    trovati: `jsonb_build_object('avviso_id', a.id, 'codice_fiscale', a.codice_fiscale)`,
    manca: 'a.id is null',
    subito: true,
  },
}
