import { execFile } from 'node:child_process'
import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { promisify } from 'node:util'
import PgBoss from 'pg-boss'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { applyMigrations } from '../scripts/lib/migrations'
import { rowsOf } from '../testing/database'
import { migratedDatabase, scratchDatabase, type Scratch } from './scratch-database'

const run = promisify(execFile)

const ask = (url: string, sql: string) => rowsOf(sql, [], url)

/** A copy of what the applier reads, to be spoilt. */
const copyOfProject = (): string => {
  const root = mkdtempSync(path.join(tmpdir(), 'sportello-migrations-'))
  mkdirSync(path.join(root, 'prisma'))
  cpSync('prisma/migrations', path.join(root, 'prisma/migrations'), { recursive: true })
  cpSync('prisma/grants.sql', path.join(root, 'prisma/grants.sql'))
  return root
}

const addMigration = (root: string, name: string, sql: string): void => {
  mkdirSync(path.join(root, 'prisma/migrations', name))
  writeFileSync(path.join(root, 'prisma/migrations', name, 'migration.sql'), sql)
}

describe('migrations', () => {
  let scratch: Scratch
  const roots: string[] = []
  beforeAll(async () => {
    scratch = await scratchDatabase()
  })
  afterAll(async () => {
    await scratch.drop()
    for (const root of roots) rmSync(root, { recursive: true })
  })

  test('three appliers at once on an empty database: one applies each migration, and a later one nothing', async () => {
    const { ownerUrl, appUrl } = scratch
    const reports = await Promise.all([1, 2, 3].map(() => applyMigrations(ownerUrl, appUrl)))
    const applied = reports.flatMap((report) => report.applied)
    expect(applied).toEqual([...new Set(applied)])
    expect(applied).toHaveLength(reports[0]!.total)
    expect((await applyMigrations(ownerUrl, appUrl)).applied).toEqual([])
  })

  test('databases of one cluster that are migrated at once, for one role: each is done', async () => {
    const three = await Promise.all([1, 2, 3].map(() => scratchDatabase()))
    const [{ appUrl }] = three as [Scratch, ...Scratch[]]
    const reports = await Promise.all(three.map(({ ownerUrl }) => applyMigrations(ownerUrl, appUrl)))
    for (const { applied, total } of reports) expect(applied).toHaveLength(total)
    for (const { drop } of three.toReversed()) await drop()
  })

  test('the schema that they make is the schema that is written', async () => {
    const env = { ...process.env, DATABASE_URL: scratch.ownerUrl }
    const args = ['migrate', 'diff', '--from-config-datasource', '--to-schema', 'prisma/schema', '--script']
    const { stdout } = await run('node_modules/.bin/prisma', args, { env })
    // indexes that the schema language cannot say: Prisma would drop the one of trigrams, and sees no partial one
    const known = /^DROP INDEX "(comune_nome_ricerca_trgm|\w+_in_force)";$/
    const sql = stdout.split('\n').filter((line) => line !== '' && !line.startsWith('--'))
    expect(sql.filter((line) => !known.test(line))).toEqual([])
    expect(stdout).toContain('comune_nome_ricerca_trgm')
  })

  test("Prisma's own command agrees that nothing is left to apply", async () => {
    const env = { ...process.env, DATABASE_URL: scratch.ownerUrl }
    const { stdout } = await run('node_modules/.bin/prisma', ['migrate', 'status'], { env })
    expect(stdout).toContain('Database schema is up to date')
  })

  test('a database that is ahead is refused, and nothing is done', async () => {
    const root = copyOfProject()
    roots.push(root)
    const other = await migratedDatabase()
    try {
      addMigration(root, '20990101000000_later', 'create table later (id int);')
      await applyMigrations(other.ownerUrl, other.appUrl, root)
      await expect(applyMigrations(other.ownerUrl, other.appUrl)).rejects.toThrow(/20990101000000_later/)
    } finally {
      await other.drop()
    }
  })

  test('a migration edited after it was applied is refused', async () => {
    const root = copyOfProject()
    roots.push(root)
    const other = await scratchDatabase()
    try {
      addMigration(root, '20990101000000_later', 'create table later (id int);')
      await applyMigrations(other.ownerUrl, other.appUrl, root)
      writeFileSync(path.join(root, 'prisma/migrations/20990101000000_later/migration.sql'), 'create table x (id int);')
      await expect(applyMigrations(other.ownerUrl, other.appUrl, root)).rejects.toThrow(/edited/)
    } finally {
      await other.drop()
    }
  })

  test('one that fails is named and leaves nothing of itself; mended, it goes on', async () => {
    const root = copyOfProject()
    roots.push(root)
    const other = await scratchDatabase()
    try {
      addMigration(root, '20990101000000_broken', 'create table half (id int); select 1 / 0;')
      await expect(applyMigrations(other.ownerUrl, other.appUrl, root)).rejects.toThrow(/20990101000000_broken/)
      expect(await ask(other.ownerUrl, `select to_regclass('half') as found`)).toEqual([{ found: null }])
      expect(await ask(other.ownerUrl, `select to_regclass('comune')::text as found`)).toEqual([{ found: 'comune' }])
      writeFileSync(
        path.join(root, 'prisma/migrations/20990101000000_broken/migration.sql'),
        'create table half (id int);',
      )
      expect((await applyMigrations(other.ownerUrl, other.appUrl, root)).applied).toEqual(['20990101000000_broken'])
    } finally {
      await other.drop()
    }
  })
})

describe('the role of the web process', () => {
  let scratch: Scratch
  beforeAll(async () => {
    scratch = await migratedDatabase()
  })
  afterAll(() => scratch.drop())

  test('owns nothing and is nobody special', async () => {
    const role = new URL(scratch.appUrl).username
    const owned = await ask(scratch.ownerUrl, `select relname from pg_class where relowner = '${role}'::regrole`)
    expect(owned).toEqual([])
    expect(
      await ask(
        scratch.ownerUrl,
        `select rolsuper, rolcreatedb, rolcreaterole from pg_roles where rolname = '${role}'`,
      ),
    ).toEqual([{ rolsuper: false, rolcreatedb: false, rolcreaterole: false }])
  })

  test.each([
    `insert into reference_load (versione, conteggi) values ('x', '{}')`,
    `update prospetto_imu set nota = 'x'`,
    `delete from aliquota_imu`,
    `update comune set nome = 'x'`,
    `insert into _prisma_migrations (id, checksum, migration_name) values ('x', 'x', 'x')`,
    `create table mine (id int)`,
    `truncate rate_limit`,
    `drop table comune`,
  ])('may not: %s', async (sql) => {
    await expect(ask(scratch.appUrl, sql)).rejects.toThrow(/permission denied|must be owner/)
  })

  test.each([
    'select count(*) from comune_nome',
    'select count(*) from aliquota_imu',
    'select migration_name from _prisma_migrations',
    `insert into rate_limit (key, points) values ('k', 1)`,
    `delete from rate_limit`,
  ])('may: %s', async (sql) => {
    await expect(ask(scratch.appUrl, sql)).resolves.toBeInstanceOf(Array)
  })

  test('every table of the schema is in its rights: read, or filled and never read', async () => {
    const role = new URL(scratch.appUrl).username
    const unread = await ask(
      scratch.ownerUrl,
      `select relname from pg_class where relnamespace = 'public'::regnamespace and relkind = 'r'
       and not has_table_privilege('${role}', oid, 'select')
       and not has_table_privilege('${role}', oid, 'insert')`,
    )
    expect(unread).toEqual([])
  })

  test('the owner itself is refused as that role', async () => {
    await expect(applyMigrations(scratch.ownerUrl, scratch.ownerUrl)).rejects.toThrow(/another role/)
  })
})

describe('the queue of the worker', () => {
  test('is what this version of pg-boss makes itself, whole', async () => {
    const [mine, theirs] = [await migratedDatabase(), await scratchDatabase()]
    const columns = `select table_name, column_name, data_type, column_default from information_schema.columns
      where table_schema = 'pgboss' and table_name in ('version', 'queue', 'schedule', 'subscription', 'job', 'archive')
      order by 1, ordinal_position`
    try {
      await ask(theirs.ownerUrl, PgBoss.getConstructionPlans())
      const made = await ask(theirs.ownerUrl, columns)
      expect(made.length).toBeGreaterThan(40)
      expect(await ask(mine.ownerUrl, columns)).toEqual(made)
      const version = 'select version from pgboss.version'
      expect(await ask(mine.ownerUrl, version)).toEqual(await ask(theirs.ownerUrl, version))
    } finally {
      await mine.drop()
      await theirs.drop()
    }
  })

  test.each([`select pgboss.create_queue('x', '{}')`, `delete from pgboss.queue`, `drop table pgboss.job`])(
    'its role may not: %s',
    async (sql) => {
      const scratch = await migratedDatabase()
      try {
        await expect(ask(scratch.appUrl, sql)).rejects.toThrow(/permission denied|must be owner/)
      } finally {
        await scratch.drop()
      }
    },
  )
})
