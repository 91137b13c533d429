import { randomUUID } from 'node:crypto'
import { readFileSync } from 'node:fs'
import path from 'node:path'
import { setTimeout } from 'node:timers/promises'
import pg from 'pg'
import { readMigrations, type Migration } from '../../server/platform/migrations-folder'

/** The lock that Prisma's own engine takes: two appliers at once, of whatever kind, wait for one another. */
const LOCK = 72707369
const DEFAULT_ROLE = 'sportello_app'
/** First line of a migration that PostgreSQL refuses inside a transaction (create index concurrently). */
const OUTSIDE = '-- outside a transaction'

const HISTORY = `create table if not exists _prisma_migrations (
  id varchar(36) primary key, checksum varchar(64) not null, finished_at timestamptz, migration_name varchar(255) not null,
  logs text, rolled_back_at timestamptz, started_at timestamptz not null default now(),
  applied_steps_count integer not null default 0)`

export type MigrationReport = { readonly applied: readonly string[]; readonly total: number; readonly role: string }

const record = (client: pg.Client, { name, checksum }: Migration): Promise<unknown> =>
  client.query(
    `insert into _prisma_migrations(id, checksum, finished_at, migration_name, applied_steps_count)
     values ($1, $2, now(), $3, 1)`,
    [randomUUID(), checksum, name],
  )

const apply = async (client: pg.Client, migration: Migration): Promise<void> => {
  const outside = migration.sql.startsWith(OUTSIDE)
  try {
    if (!outside) await client.query('begin')
    await client.query(migration.sql)
    await record(client, migration)
    if (!outside) await client.query('commit')
  } catch (error) {
    if (!outside) await client.query('rollback')
    throw new Error(`Migration ${migration.name} failed: ${error instanceof Error ? error.message : String(error)}`)
  }
}

/** The migrations still to apply. @throws Error when the database knows others, or others of the same name */
const pending = async (client: pg.Client, migrations: readonly Migration[]): Promise<readonly Migration[]> => {
  const { rows } = await client.query<{ migration_name: string; checksum: string; finished: boolean }>(
    `select migration_name, checksum, finished_at is not null as finished
     from _prisma_migrations where rolled_back_at is null`,
  )
  const known = new Map(migrations.map(({ name, checksum }) => [name, checksum]))
  for (const { migration_name: name, checksum, finished } of rows) {
    if (!finished) throw new Error(`Migration ${name} was begun and not finished: mend the database by hand first.`)
    if (!known.has(name)) {
      throw new Error(
        `The database has the migration ${name}, which this version does not know: it is newer. Nothing done.`,
      )
    }
    if (known.get(name) !== checksum)
      throw new Error(`Migration ${name} was edited after it was applied. Nothing done.`)
  }
  const done = new Set(rows.map((row) => row.migration_name))
  return migrations.filter(({ name }) => !done.has(name))
}

const roleOf = (appUrl: string | undefined): { readonly role: string; readonly password?: string } => {
  if (appUrl === undefined) return { role: DEFAULT_ROLE }
  const { username, password } = new URL(appUrl)
  return { role: decodeURIComponent(username) || DEFAULT_ROLE, password: decodeURIComponent(password) }
}

/** What PostgreSQL says to the slower of two that change one role: their databases differ, so no lock of ours keeps them apart. */
const AT_ONCE = ['tuple concurrently updated', 'already exists', 'duplicate key']
const TRIES = 20

const whileOthersDo = async (work: () => Promise<void>, left = TRIES): Promise<void> => {
  try {
    await work()
  } catch (error) {
    const isAtOnce = error instanceof Error && AT_ONCE.some((words) => error.message.includes(words))
    if (!isAtOnce || left === 0) throw error
    await setTimeout(50)
    await whileOthersDo(work, left - 1)
  }
}

/** Roles belong to the cluster, not to the database: so the role is made here, not in a migration. */
const ensureRole = async (client: pg.Client, role: string, password: string | undefined): Promise<void> => {
  const name = pg.escapeIdentifier(role)
  const owner = await client.query<{ same: boolean }>('select current_user = $1 as same', [role])
  if (owner.rows[0]?.same)
    throw new Error(`APP_DATABASE_URL names the owner (${role}): the web process needs another role.`)
  try {
    await whileOthersDo(async () => {
      const found = await client.query('select 1 from pg_roles where rolname = $1', [role])
      if (found.rowCount === 0) await client.query(`create role ${name} login nosuperuser nocreatedb nocreaterole`)
      if (password) await client.query(`alter role ${name} login password ${pg.escapeLiteral(password)}`)
    })
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error)
    throw new Error(
      `The role ${role} cannot be made or given its password by this owner (${reason}): see docs/running.md.`,
    )
  }
}

const grant = async (client: pg.Client, role: string, root: string): Promise<void> => {
  const sql = readFileSync(path.join(root, 'prisma', 'grants.sql'), 'utf8')
  await client.query(sql.replaceAll(':role', pg.escapeIdentifier(role)))
}

/**
 * Applies what is missing, each migration in a transaction of its own; makes the role of the web process and gives it
 * its rights. Several at once wait for one another; a second run does nothing.
 * @throws Error that names the migration
 */
export const applyMigrations = async (
  ownerUrl: string,
  appUrl?: string,
  root: string = process.cwd(),
): Promise<MigrationReport> => {
  const migrations = readMigrations(root)
  const { role, password } = roleOf(appUrl)
  const client = new pg.Client({ connectionString: ownerUrl })
  await client.connect()
  try {
    await client.query('select pg_advisory_lock($1)', [LOCK])
    await client.query(HISTORY)
    const todo = await pending(client, migrations)
    for (const migration of todo) await apply(client, migration)
    await ensureRole(client, role, password)
    await grant(client, role, root)
    return { applied: todo.map(({ name }) => name), total: migrations.length, role }
  } finally {
    await client.end()
  }
}
