import { db, type Tx } from './db'
import type { Scope } from './scope'
import { isFull, StorageError, type Storage, type StorageKey } from './storage'

/** A megabyte: what one message to the database holds with ease. */
export const PART = 1024 * 1024

const putPart = async (
  tx: Tx,
  { belfiore, id, plico }: StorageKey,
  ordine: number,
  contenuto: Uint8Array<ArrayBuffer>,
) => {
  if (plico === undefined)
    await tx.allegatoParte.createMany({ data: [{ belfiore, allegatoId: id, ordine, contenuto }] })
  else await tx.plicoParte.createMany({ data: [{ belfiore, fileId: id, plicoId: plico, ordine, contenuto }] })
}

const putParts = async (tx: Tx, key: StorageKey, bytes: Buffer): Promise<void> => {
  for (let ordine = 0; ordine * PART < bytes.length; ordine += 1) {
    const contenuto = new Uint8Array(bytes.subarray(ordine * PART, (ordine + 1) * PART))
    await putPart(tx, key, ordine, contenuto)
  }
}

const onFull = async <T>(work: Promise<T>): Promise<T> => {
  try {
    return await work
  } catch (error) {
    throw isFull(error) ? new StorageError('full', { cause: error }) : error
  }
}

const partAt = async (tx: Tx, { belfiore, id, plico }: StorageKey, ordine: number) =>
  plico === undefined
    ? await tx.allegatoParte.findFirst({ where: { belfiore, allegatoId: id, ordine } })
    : await tx.plicoParte.findFirst({ where: { belfiore, fileId: id, ordine } })

/** Each part in a transaction of its own: a slow reader holds no connection. */
async function* partsOf(scope: Scope, key: StorageKey): AsyncGenerator<Uint8Array> {
  for (let ordine = 0; ; ordine += 1) {
    const part = await db(scope, (tx) => partAt(tx, key, ordine))
    if (part === null) return
    yield part.contenuto
  }
}

/** Files in the database, in parts of a megabyte, under the policies of the rows that they belong to. */
export const postgresStorage: Storage = {
  deposito: 'postgres',
  put: (scope, key, bytes, also) =>
    onFull(
      db(scope, async (tx) => {
        const done = await also(tx)
        await putParts(tx, key, bytes)
        return done
      }),
    ),
  get: partsOf,
  /** Of what people attach alone: the file of a batch stays. */
  remove: (scope, { belfiore, id }, also) =>
    db(scope, async (tx) => {
      const done = await also(tx)
      if (done === undefined) return undefined
      await tx.allegatoParte.updateMany({ where: { belfiore, allegatoId: id }, data: { contenuto: new Uint8Array() } })
      return done
    }),
}
