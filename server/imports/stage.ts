import { createHash } from 'node:crypto'
import type { Colonne } from '../../formats/elenchi/elenco'
import { db, type Tx } from '../platform/db'
import type { Scope } from '../platform/scope'
import { TIPI, type Tipo } from './destinations'
import { readStaged } from './files'
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

type Begun = { readonly id: string; readonly stato: string; readonly riga: number }

/** The import of this very file that was cut short, or a new one. */
const begin = async (tx: Tx, scope: Scope, asked: Asked, source: Source, sha256: string): Promise<Begun> => {
  const { belfiore, tipo } = asked
  const colonne = asked.colonne ?? null
  const open = await tx.importazione.findMany({
    where: { belfiore, tipo, sha256, stato: { not: 'applicata' } },
    orderBy: { creataIl: 'desc' },
  })
  const same = open.find((each) => JSON.stringify(each.colonne) === JSON.stringify(colonne))
  if (same) return same
  return tx.importazione.create({
    data: {
      ...{ belfiore, tipo, sha256, file: source.file, stato: 'lettura', creataDa: scope.actor },
      ...(colonne === null ? {} : { colonne }),
    },
  })
}

type Place = { readonly belfiore: string; readonly id: string }

/** Puts lines in and remembers the last one, together: what was cut short goes on where it was. */
const put = (scope: Scope, { belfiore, id }: Place, rows: readonly Staged[], ordine: number): Promise<void> =>
  db(scope, async (tx) => {
    const json = JSON.stringify(merged(rows).map((row, n) => ({ n: n + 1, ...row })))
    await tx.$executeRawUnsafe(STAGE, belfiore, id, json, ordine)
    await tx.importazione.update({ where: { belfiore_id: { belfiore, id } }, data: { riga: rows.at(-1)!.riga } })
  })

/**
 * Reads a file into rows that are shown before anything is applied. The same file again goes on where it was cut short.
 * Holds a few thousand lines at a time.
 */
export const stageFile = async (scope: Scope, asked: Asked, source: Source): Promise<string> => {
  const { belfiore, tipo, colonne = {} } = asked
  if (!TIPI.includes(tipo)) throw new Error(`no such kind of file: ${tipo}`)
  const sha256 = await markOf(source)
  const { id, stato, riga } = await db(scope, (tx) => begin(tx, scope, asked, source, sha256))
  if (stato !== 'lettura') return id
  let waiting: Staged[] = []
  let ordine = riga
  const flush = async (): Promise<void> => {
    if (waiting.length === 0) return
    await put(scope, { belfiore, id }, waiting, ordine)
    ordine = waiting.at(-1)!.riga
    waiting = []
  }
  for await (const rows of readStaged(tipo, belfiore, colonne, source.open())) {
    for (const row of rows) if (row.riga > riga) waiting.push(row)
    if (waiting.length >= LINES) await flush()
  }
  await flush()
  await db(scope, (tx) =>
    tx.importazione.update({ where: { belfiore_id: { belfiore, id } }, data: { stato: 'anteprima', cursore: 0 } }),
  )
  return id
}
