import { createHash } from 'node:crypto'
import type { Colonne } from '../../formats/elenchi/elenco'
import { db, type Tx } from '../platform/db'
import type { Scope } from '../platform/scope'
import { TIPI, type Tipo } from './destinations'
import { readStaged } from './files'
import { hold } from './hold'
import { merged, type Staged } from './staged'
import { STAGE } from './statements'

/** A file that can be read more than once: once for its mark, once for its lines. */
export type Source = {
  readonly file: string
  readonly open: () => AsyncIterable<Uint8Array>
}

/** What an import is of. */
export type Asked = { readonly belfiore: string; readonly tipo: Tipo; readonly colonne?: Colonne }

/** Lines put in at a time: each of these transactions ends well within five seconds. */
const LINES = 5_000

const markOf = async ({ open }: Source): Promise<string> => {
  const hash = createHash('sha256')
  for await (const chunk of open()) hash.update(chunk)
  return hash.digest('hex')
}

type Begun = { readonly id: string; readonly stato: string }

/** Which column is which, whatever the order in which it is kept. */
const sameColumns = (kept: unknown, asked: Colonne | null): boolean => {
  const pairs = (colonne: unknown): string => JSON.stringify(Object.entries(colonne ?? {}).sort())
  return pairs(kept) === pairs(asked)
}

const OVER = ['applicata', 'annullata']

/** The import of this very file that was cut short, or a new one. */
const begin = async (tx: Tx, scope: Scope, asked: Asked, file: string, mark: string, stato: Stato): Promise<Begun> => {
  const { belfiore, tipo } = asked
  const colonne = asked.colonne ?? null
  const open = await tx.importazione.findMany({
    where: { belfiore, tipo, sha256: mark, stato: { notIn: OVER } },
    orderBy: { creataIl: 'desc' },
  })
  const same = open.find((each) => sameColumns(each.colonne, colonne))
  if (same) return same
  return tx.importazione.create({
    data: {
      ...{ belfiore, tipo, sha256: mark, file, stato, creataDa: scope.actor },
      ...(colonne === null ? {} : { colonne }),
    },
  })
}

/** `colonne`: a list whose columns nobody has confirmed yet. */
type Stato = 'colonne' | 'lettura'

/** A place for a file, before it is read; that of the same file, where it is under way. @returns its id */
export const openImport = async (
  scope: Scope,
  asked: Asked,
  file: string,
  mark: string,
  stato: Stato,
): Promise<string> =>
  db(scope, async (tx) => {
    const begun = await begin(tx, scope, asked, file, mark, stato)
    if (begun.stato === 'lettura') await hold(tx, { belfiore: asked.belfiore, id: begun.id })
    return begun.id
  })

type Place = { readonly belfiore: string; readonly id: string }

/** Somebody else has gone on with it meanwhile, or called it off: what was read here does not count. */
export class ImportOvertaken extends Error {
  constructor(id: string) {
    super(`The import ${id} is no longer where it was left.`)
    this.name = 'ImportOvertaken'
  }
}

/** Puts lines in and remembers the last one, together: what was cut short goes on where it was. */
const put = (scope: Scope, { belfiore, id }: Place, rows: readonly Staged[], from: number): Promise<void> =>
  db(scope, async (tx) => {
    const at = { belfiore, id, stato: 'lettura', riga: from }
    const { count } = await tx.importazione.updateMany({ where: at, data: { riga: rows.at(-1)!.riga } })
    if (count === 0) throw new ImportOvertaken(id)
    await hold(tx, { belfiore, id })
    const json = JSON.stringify(merged(rows).map((row, n) => ({ n: n + 1, ...row })))
    await tx.$executeRawUnsafe(STAGE, belfiore, id, json, from)
  })

/** Reads a file into rows that are shown before anything is applied. Holds a few thousand lines at a time. */
export const readInto = async (scope: Scope, { belfiore, id }: Place, open: Source['open']): Promise<void> => {
  const place = { belfiore, id }
  const where = { belfiore_id: place }
  const { stato, riga, tipo, colonne } = await db(scope, async (tx) => {
    const found = await tx.importazione.findUniqueOrThrow({ where })
    if (found.stato === 'lettura') await hold(tx, place)
    return found
  })
  if (stato !== 'lettura') return
  let waiting: Staged[] = []
  let ordine = riga
  const flush = async (): Promise<void> => {
    if (waiting.length === 0) return
    await put(scope, place, waiting, ordine)
    ordine = waiting.at(-1)!.riga
    waiting = []
  }
  for await (const rows of readStaged(tipo as Tipo, belfiore, (colonne ?? {}) as Colonne, open())) {
    for (const row of rows) if (row.riga > riga) waiting.push(row)
    if (waiting.length >= LINES) await flush()
  }
  await flush()
  await db(scope, (tx) =>
    tx.importazione.updateMany({ where: { ...place, stato: 'lettura' }, data: { stato: 'anteprima', cursore: 0 } }),
  )
}

/** Opens an import and reads its file. The same file again goes on where it was cut short. */
export const stageFile = async (scope: Scope, asked: Asked, source: Source): Promise<string> => {
  if (!TIPI.includes(asked.tipo)) throw new Error(`no such kind of file: ${asked.tipo}`)
  const id = await openImport(scope, asked, source.file, await markOf(source), 'lettura')
  await readInto(scope, { belfiore: asked.belfiore, id }, source.open)
  return id
}
