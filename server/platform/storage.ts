import type { Tx } from './db'
import type { Scope } from './scope'

/**
 * Where a file of somebody is: under its comune and its own id, so that no name of a person is in it. `plico`: the batch for the
 * printing house that it is the file of; absent for what people attach.
 */
export type StorageKey = { readonly belfiore: string; readonly id: string; readonly plico?: string }

/** The two places there are. */
export type Deposito = 'postgres' | 's3'

/**
 * Where the bytes of people's files are. Each does its work together with a transaction of rows: both happen or neither does,
 * and nothing is half there.
 */
export type Storage = {
  readonly deposito: Deposito
  /** Keeps the bytes; `also` writes the rows about them. @throws StorageError */
  readonly put: <T>(scope: Scope, key: StorageKey, bytes: Buffer, also: (tx: Tx) => Promise<T>) => Promise<T>
  /** The bytes, piece by piece, as they are asked for. @throws StorageError */
  readonly get: (scope: Scope, key: StorageKey) => AsyncIterable<Uint8Array>
  /** Takes them away once `also` has written that they are; `undefined` from it leaves them. @throws StorageError */
  readonly remove: <T>(
    scope: Scope,
    key: StorageKey,
    also: (tx: Tx) => Promise<T | undefined>,
  ) => Promise<T | undefined>
}

/** A file could not be kept or read: no room is left, or its place does not answer. It passes; nothing was kept by half. */
export class StorageError extends Error {
  constructor(
    readonly why: 'full' | 'away',
    options?: ErrorOptions,
  ) {
    super(`The storage is ${why}.`, options)
    this.name = 'StorageError'
  }
}

/** Disk full, out of memory, a limit of the configuration: PostgreSQL's class of means that are at an end, but for connections. */
const FULL = new Set(['53000', '53100', '53200', '53400'])

/** Whether an error of the database, whatever wraps it, means that nothing more can be written now. */
export const isFull = (error: unknown, depth = 0): boolean => {
  if (typeof error !== 'object' || error === null || depth > 5) return false
  const { code, originalCode, cause, meta, driverAdapterError } = error as Record<string, unknown>
  if ([code, originalCode].some((each) => typeof each === 'string' && FULL.has(each))) return true
  return [cause, meta, driverAdapterError].some((each) => isFull(each, depth + 1))
}
