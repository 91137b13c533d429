import type { Tx } from '../platform/db'
import type { Condizione, Held } from './position.types'
import { centsSaid, datedOf, said, shareOf } from './rows'

/** What counts now: a row that another replaced is history of what was known, not of the property. */
const LIVE = { where: { superatoIl: null }, orderBy: { dal: 'asc' } } as const

type Whose = { readonly belfiore: string; readonly codiceFiscale: string | { readonly in: string[] } }

const titoliOf = (tx: Tx, whose: Whose) =>
  tx.titolarita.findMany({
    where: { ...whose, superatoIl: null },
    include: { immobile: { include: { dati: LIVE } } },
    orderBy: [{ dal: 'asc' }, { id: 'asc' }],
  })
type TitoloFound = Awaited<ReturnType<typeof titoliOf>>[number]

/** A row of the Catasto in the words of the engine. */
export const datoOf = (row: TitoloFound['immobile']['dati'][number]): Held['dati'][number] => ({
  ...datedOf(row),
  foglio: said(row.foglio),
  particella: said(row.particella),
  subalterno: said(row.subalterno),
  categoria: said(row.categoria),
  classe: said(row.classe),
  consistenza: said(row.consistenza),
  rendita: centsSaid(row.rendita),
  redditoDominicale: centsSaid(row.redditoDominicale),
  valoreVenale: centsSaid(row.valoreVenale),
  indirizzo: row.indirizzo === null ? undefined : [row.indirizzo, row.civico].filter(Boolean).join(' '),
})

const datiOf = ({ immobile }: TitoloFound): Held['dati'] => immobile.dati.map(datoOf)

/** Of whom, and of which property. */
const keyOf = (codiceFiscale: string, immobile: string): string => `${codiceFiscale} ${immobile}`

const condizioniOf = async (tx: Tx, whose: Whose): Promise<ReadonlyMap<string, readonly Condizione[]>> => {
  const rows = await tx.condizioneImu.findMany({ where: { ...whose, superatoIl: null }, orderBy: LIVE.orderBy })
  const found = new Map<string, Condizione[]>()
  for (const row of rows) {
    const own = { ...datedOf(row), uso: row.uso, dati: row.dati, pertinenzaDi: said(row.pertinenzaDi) }
    const key = keyOf(row.codiceFiscale, row.immobileId)
    found.set(key, [...(found.get(key) ?? []), own])
  }
  return found
}

type Condizioni = Awaited<ReturnType<typeof condizioniOf>>

const heldOf = (codiceFiscale: string, titoli: readonly TitoloFound[], condizioni: Condizioni): readonly Held[] => {
  const byImmobile = new Map<string, TitoloFound[]>()
  for (const row of titoli) byImmobile.set(row.immobileId, [...(byImmobile.get(row.immobileId) ?? []), row])
  const held = [...byImmobile].map(([id, rows]): Held => ({
    id,
    tipo: rows[0]!.immobile.tipo,
    dati: datiOf(rows[0]!),
    titoli: rows.map((row) => ({
      ...datedOf(row),
      diritto: row.diritto.trim(),
      quota: shareOf(row.quotaNum, row.quotaDen),
    })),
    condizioni: condizioni.get(keyOf(codiceFiscale, id)) ?? [],
  }))
  return held.sort((a, b) => (placeOf(a) < placeOf(b) ? -1 : 1))
}

/** The same of many people at once, for what looks at a whole comune. */
export const heldByMany = async (
  tx: Tx,
  belfiore: string,
  people: readonly string[],
): Promise<ReadonlyMap<string, readonly Held[]>> => {
  const whose = { belfiore, codiceFiscale: { in: [...people] } }
  const titoli = await titoliOf(tx, whose)
  const condizioni = await condizioniOf(tx, whose)
  const byPerson = new Map<string, TitoloFound[]>()
  for (const row of titoli) byPerson.set(row.codiceFiscale, [...(byPerson.get(row.codiceFiscale) ?? []), row])
  return new Map([...byPerson].map(([person, rows]) => [person, heldOf(person, rows, condizioni)]))
}

/** The properties on which a person has, or had, a right, in the order of the Catasto. */
export const heldBy = async (
  tx: Tx,
  whose: { readonly belfiore: string; readonly codiceFiscale: string },
): Promise<readonly Held[]> => heldOf(whose.codiceFiscale, await titoliOf(tx, whose), await condizioniOf(tx, whose))

const placeOf = ({ id, dati }: Held): string => {
  const last = dati.at(-1)
  const parts = [last?.foglio, last?.particella, last?.subalterno].map((part) => (part ?? '').padStart(6, '0'))
  return [...parts, id].join('/')
}
