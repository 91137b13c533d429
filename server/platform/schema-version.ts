import { appClient, type Db } from './db'
import { readMigrations, type Migration } from './migrations-folder'

/** How the schema of the database differs from the one this version was written for. */
export type SchemaDifference = {
  /** Migrations of this version that the database has not. */
  readonly missing: readonly string[]
  /** Migrations of the database that this version does not know: it is older than the database. */
  readonly unknown: readonly string[]
  /** Known by name, of other content. */
  readonly changed: readonly string[]
}

type Applied = { readonly migration_name: string; readonly checksum: string }

const appliedMigrations = async (db: Db): Promise<readonly Applied[]> => {
  const found = await db.$queryRaw<
    { exists: boolean }[]
  >`select to_regclass('_prisma_migrations') is not null as exists`
  if (!found[0]?.exists) return []
  return db.$queryRaw<Applied[]>`
    select migration_name, checksum from _prisma_migrations where finished_at is not null and rolled_back_at is null`
}

export const schemaDifference = (mine: readonly Migration[], theirs: readonly Applied[]): SchemaDifference => {
  const checksums = new Map(theirs.map(({ migration_name, checksum }) => [migration_name, checksum]))
  const names = new Set(mine.map(({ name }) => name))
  return {
    missing: mine.filter(({ name }) => !checksums.has(name)).map(({ name }) => name),
    unknown: theirs.filter(({ migration_name }) => !names.has(migration_name)).map((row) => row.migration_name),
    changed: mine
      .filter(({ name, checksum }) => checksums.has(name) && checksums.get(name) !== checksum)
      .map(({ name }) => name),
  }
}

const ADVICE = {
  missing: 'the database lacks migrations (run `npm run migrate` with the address of the owner)',
  unknown: 'the database is of a later version than this program',
  changed: 'migrations were edited after they were applied',
} as const

/** Refuses a database of another schema version. @throws Error that says which migrations and what to do */
export const checkSchemaVersion = async (db: Db = appClient()): Promise<void> => {
  const difference = schemaDifference(readMigrations(), await appliedMigrations(db))
  const kinds = ['unknown', 'changed', 'missing'] as const
  const lines = kinds
    .filter((kind) => difference[kind].length > 0)
    .map((kind) => `${ADVICE[kind]}: ${difference[kind].join(', ')}`)
  if (lines.length > 0) throw new Error(`This database has another schema version: ${lines.join('; ')}.`)
}
