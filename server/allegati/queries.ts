import type { AllegatoShown, TipoAllegato } from '../../contracts/allegati'
import { audit } from '../platform/audit'
import { db, type Tx } from '../platform/db'
import type { Scope } from '../platform/scope'
import type { Deposito, StorageKey } from '../platform/storage'
import { storageOf } from '../platform/storage-chosen'
import { savedName } from './name'

/** What they hang on, and whose it is: a draft, the request that was sent, or a mandate. */
export type Place = {
  readonly belfiore: string
  readonly codiceFiscale: string
  readonly tributo: string | null
  readonly bozzaId: string | null
  readonly praticaId: string | null
  readonly mandatoId?: string
}

/** Why somebody reads or writes it, as its person reads it. */
export const motivoDi = ({ mandatoId }: { readonly mandatoId?: string | null }): string =>
  mandatoId == null ? 'allegato a una richiesta' : 'mandato firmato'

export type HangingOn =
  { readonly belfiore: string; readonly bozzaId: string } | { readonly belfiore: string; readonly praticaId: string }

/** The draft or the request of that id, where the scope sees it. */
export const findPlace = (scope: Scope, on: HangingOn): Promise<Place | undefined> =>
  db(scope, async (tx) => {
    if ('bozzaId' in on) {
      const bozza = await tx.bozza.findFirst({ where: { belfiore: on.belfiore, id: on.bozzaId } })
      // of which tax it is, the request says that it becomes
      return bozza ? { ...on, codiceFiscale: bozza.codiceFiscale, tributo: null, praticaId: null } : undefined
    }
    const pratica = await tx.pratica.findFirst({ where: { belfiore: on.belfiore, id: on.praticaId, chiusaIl: null } })
    return pratica
      ? { ...on, codiceFiscale: pratica.codiceFiscale, tributo: pratica.tributo, bozzaId: null }
      : undefined
  })

/** In a transaction of the page that shows them: those that are there, in the order in which they came. */
export const allegatiOn = async (tx: Tx, on: HangingOn): Promise<readonly AllegatoShown[]> => {
  const rows = await tx.allegato.findMany({
    where: { ...on, toltoIl: null },
    orderBy: [{ caricatoIl: 'asc' }, { id: 'asc' }],
  })
  return rows.map(({ id, nome, tipo, dimensione, caricatoIl, esitoScansione }) => ({
    id,
    nome,
    tipo: tipo as TipoAllegato,
    dimensione: Number(dimensione),
    caricatoIl: caricatoIl.toISOString(),
    controllato: esitoScansione === 'pulito',
  }))
}

type Found = NonNullable<Awaited<ReturnType<Tx['allegato']['findFirst']>>>

const found = (tx: Tx, key: StorageKey): Promise<Found | null> =>
  tx.allegato.findFirst({ where: { ...key, toltoIl: null } })

export const findAllegato = (scope: Scope, key: StorageKey): Promise<Found | undefined> =>
  db(scope, async (tx) => (await found(tx, key)) ?? undefined)

export type Opened = {
  readonly nome: string
  readonly tipo: TipoAllegato
  readonly dimensione: number
  readonly bytes: AsyncIterable<Uint8Array>
}

/** One to be saved by who may see it; that it was read is written down first. */
export const openAllegato = (scope: Scope, key: StorageKey): Promise<Opened | undefined> =>
  db(scope, async (tx) => {
    const row = await found(tx, key)
    if (row === null) return undefined
    const about = { belfiore: row.belfiore, persona: row.codiceFiscale, object: row.id }
    await audit(tx, scope, { ...about, action: 'read:allegato', reason: motivoDi(row) })
    const tipo = row.tipo as TipoAllegato
    const bytes = storageOf(row.deposito as Deposito).get(scope, key)
    return { nome: savedName(row.nome, tipo), tipo, dimensione: Number(row.dimensione), bytes }
  })
