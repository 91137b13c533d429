import { Prisma, type Tx } from '../platform/db'
import { jsonRows } from '../platform/json-rows'
import type { Condizione, Held } from './position.types'
import { by, centsSaid, datedOf, said, shareOf, type DatedRow } from './rows'

type TitoloRow = DatedRow & {
  readonly codiceFiscale: string
  readonly immobileId: string
  readonly tipo: string
  readonly diritto: string
  readonly quotaNum: number
  readonly quotaDen: number
}

/** What counts now: a row that another replaced is history of what was known, not of the property. */
const TITOLI = (belfiore: string, people: readonly string[]) => Prisma.sql`
  select t.id, t.dal, t.al, t.fonte, codice_fiscale as "codiceFiscale", immobile_id as "immobileId", i.tipo,
    trim(diritto) as diritto, quota_num as "quotaNum", quota_den as "quotaDen"
  from titolarita t join immobile i on i.belfiore = t.belfiore and i.id = t.immobile_id
  where t.belfiore = ${belfiore}::bpchar and codice_fiscale = any (${[...people]}) and superato_il is null
  order by t.dal, t.id`

type DatoRow = DatedRow & {
  readonly foglio: string | null
  readonly particella: string | null
  readonly subalterno: string | null
  readonly categoria: string | null
  readonly classe: string | null
  readonly consistenza: string | null
  readonly superficie: bigint | number | null
  readonly rendita: bigint | number | null
  readonly redditoDominicale: bigint | number | null
  readonly valoreVenale: bigint | number | null
  readonly indirizzo: string | null
  readonly civico: string | null
}

const DATI = (belfiore: string, immobili: readonly string[]) => Prisma.sql`
  select immobile_id as "immobileId", id, dal, al, fonte, foglio, particella, subalterno, categoria, classe, consistenza, superficie,
    rendita, reddito_dominicale as "redditoDominicale", valore_venale as "valoreVenale", indirizzo, civico
  from dato_catastale
  where belfiore = ${belfiore}::bpchar and immobile_id = any (${[...immobili]}::uuid[]) and superato_il is null
  order by dal, id`

/** A row of the Catasto in the words of the engine. */
export const datoOf = (row: DatoRow): Held['dati'][number] => ({
  ...datedOf(row),
  foglio: said(row.foglio),
  particella: said(row.particella),
  subalterno: said(row.subalterno),
  categoria: said(row.categoria),
  classe: said(row.classe),
  consistenza: said(row.consistenza),
  superficie: row.superficie === null ? undefined : Number(row.superficie),
  rendita: centsSaid(row.rendita),
  redditoDominicale: centsSaid(row.redditoDominicale),
  valoreVenale: centsSaid(row.valoreVenale),
  indirizzo: row.indirizzo === null ? undefined : [row.indirizzo, row.civico].filter(Boolean).join(' '),
})

type CondizioneRow = DatedRow & {
  readonly codiceFiscale: string
  readonly immobileId: string
  readonly uso: string
  readonly dati: unknown
  readonly pertinenzaDi: string | null
}

const CONDIZIONI = (belfiore: string, people: readonly string[]) => Prisma.sql`
  select id, dal, al, fonte, codice_fiscale as "codiceFiscale", immobile_id as "immobileId", uso, dati,
    pertinenza_di as "pertinenzaDi"
  from condizione_imu
  where belfiore = ${belfiore}::bpchar and codice_fiscale = any (${[...people]}) and superato_il is null
  order by dal, id`

const condizioneOf = (row: CondizioneRow): Condizione => ({
  ...datedOf(row),
  uso: row.uso,
  dati: row.dati,
  pertinenzaDi: said(row.pertinenzaDi),
})

/** Of whom, and of which property. */
const pairOf = ({ codiceFiscale, immobileId }: TitoloRow | CondizioneRow): string => `${codiceFiscale} ${immobileId}`

const titoloOf = (row: TitoloRow): Held['titoli'][number] => ({
  ...datedOf(row),
  diritto: row.diritto,
  quota: shareOf(row.quotaNum, row.quotaDen),
})

const placeOf = ({ id, dati }: Held): string => {
  const last = dati.at(-1)
  const parts = [last?.foglio, last?.particella, last?.subalterno].map((part) => (part ?? '').padStart(6, '0'))
  return [...parts, id].join('/')
}

const inOrder = (held: readonly Held[]): readonly Held[] =>
  held
    .map((own) => ({ own, place: placeOf(own) }))
    .sort((a, b) => (a.place < b.place ? -1 : 1))
    .map(({ own }) => own)

/** The properties on which each of these people has, or had, a right, in the order of the Catasto. */
export const heldByMany = async (
  tx: Tx,
  belfiore: string,
  people: readonly string[],
): Promise<ReadonlyMap<string, readonly Held[]>> => {
  const titoli = await jsonRows<TitoloRow>(tx, TITOLI(belfiore, people))
  const immobili = [...new Set(titoli.map(({ immobileId }) => immobileId))]
  const dati = by(
    await jsonRows<DatoRow & { readonly immobileId: string }>(tx, DATI(belfiore, immobili)),
    ({ immobileId }) => immobileId,
    datoOf,
  )
  const condizioni = by(await jsonRows<CondizioneRow>(tx, CONDIZIONI(belfiore, people)), pairOf, condizioneOf)
  const pairs = by(titoli, pairOf, (row) => row)
  const held = by(
    [...pairs],
    ([, [first]]) => first!.codiceFiscale,
    ([pair, rows]): Held => ({
      id: rows[0]!.immobileId,
      tipo: rows[0]!.tipo,
      dati: dati.get(rows[0]!.immobileId) ?? [],
      titoli: rows.map(titoloOf),
      condizioni: condizioni.get(pair) ?? [],
    }),
  )
  return new Map([...held].map(([person, own]) => [person, inOrder(own)]))
}

/** The same of one person. */
export const heldBy = async (
  tx: Tx,
  { belfiore, codiceFiscale }: { readonly belfiore: string; readonly codiceFiscale: string },
): Promise<readonly Held[]> => (await heldByMany(tx, belfiore, [codiceFiscale])).get(codiceFiscale) ?? []
