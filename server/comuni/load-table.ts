import type { Tx } from '../platform/db'

type Json = string | number | boolean | null | readonly Json[] | { readonly [name: string]: Json }

/** A row as JSON, in the names of the columns: days and rates as texts. */
export type Row = Readonly<Record<string, Json>>

/** How the rows of a table are read, written and closed. `riga` is the row as `jsonb_build_object` gives it. */
export type Table = {
  readonly nome: string
  /** What tells a row from the others: also its name in the printed differences. */
  readonly key: (row: Row) => string
  /** `select id::text as id, jsonb … as riga from …` with `$1` the scope as jsonb. */
  readonly current: string
  /** `$1` rows as a jsonb array, `$2` id of the load (where `versioned`). */
  readonly insert: string
  /** `$1` ids as text[]: deletes the rows, or closes them where the history stays. */
  readonly close: string
  /** Changed rows are closed and written again, not written over. */
  readonly versioned: boolean
}

export type Change = { readonly campo: string; readonly da: string; readonly a: string }

/** What a load did to a table. Keys are those of `Table.key`. */
export type Difference = {
  readonly tabella: string
  readonly prima: number
  readonly aggiunte: readonly string[]
  readonly cambiate: readonly { readonly chiave: string; readonly campi: readonly Change[] }[]
  readonly tolte: readonly string[]
  /** Rows that the file no longer names but that stay, because some of its lines could not be read. */
  readonly tenute: number
}

const CHUNK = 2_000

const isObject = (value: Json | undefined): value is { readonly [name: string]: Json } =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

/** Every value of a row by its path, so that two rows are compared and shown value by value. */
const flat = (value: Json, path: string, into: Map<string, string>): Map<string, string> => {
  if (!isObject(value)) return into.set(path, value === null ? '' : JSON.stringify(value))
  for (const name of Object.keys(value).sort()) flat(value[name]!, path === '' ? name : `${path}.${name}`, into)
  return into
}

const changes = (before: Row, after: Row): readonly Change[] => {
  const [old, now] = [flat(before, '', new Map()), flat(after, '', new Map())]
  return [...new Set([...old.keys(), ...now.keys()])].flatMap((campo) => {
    const [da, a] = [old.get(campo) ?? '', now.get(campo) ?? '']
    return da === a ? [] : [{ campo, da, a }]
  })
}

const inChunks = async <T>(all: readonly T[], each: (chunk: readonly T[]) => Promise<unknown>): Promise<void> => {
  for (let at = 0; at < all.length; at += CHUNK) await each(all.slice(at, at + CHUNK))
}

type Found = { readonly id: string; readonly riga: Row }

/** Compares rows with those of the table within `scope` and brings the table to them. `keep`: close nothing. */
export const loadTable = async (
  tx: Tx,
  table: Table,
  rows: readonly Row[],
  { scope, load, keep }: { readonly scope: Json; readonly load: bigint; readonly keep: boolean },
): Promise<Difference> => {
  const found = await tx.$queryRawUnsafe<Found[]>(table.current, JSON.stringify(scope))
  const before = new Map(found.map((each) => [table.key(each.riga), each]))
  const added: Row[] = []
  const changed: { chiave: string; id: string; row: Row; campi: readonly Change[] }[] = []
  for (const row of rows) {
    const chiave = table.key(row)
    const old = before.get(chiave)
    before.delete(chiave)
    if (old === undefined) added.push(row)
    else {
      const campi = changes(old.riga, row)
      if (campi.length > 0) changed.push({ chiave, id: old.id, row, campi })
    }
  }
  const gone = keep ? [] : [...before.values()]
  const closed = [...gone, ...(table.versioned ? changed : [])].map(({ id }) => id)
  await inChunks(closed, (ids) => tx.$executeRawUnsafe(table.close, ids))
  const write = [...added, ...changed.map(({ row }) => row)]
  await inChunks(write, (chunk) => {
    const json = JSON.stringify(chunk)
    return table.versioned ? tx.$executeRawUnsafe(table.insert, json, load) : tx.$executeRawUnsafe(table.insert, json)
  })
  return {
    tabella: table.nome,
    prima: found.length,
    aggiunte: added.map(table.key),
    cambiate: changed.map(({ chiave, campi }) => ({ chiave, campi })),
    tolte: gone.map(({ riga }) => table.key(riga)),
    tenute: keep ? before.size : 0,
  }
}
