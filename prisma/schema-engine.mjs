#!/usr/bin/env node
// Prisma's CLI normally downloads a native "schema-engine". This speaks the same
// JSON-RPC over stdin/stdout, with the WASM engine of the npm package instead.
import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { createInterface } from 'node:readline'
import { dirname, join } from 'node:path'
import pg from 'pg'
import { PrismaPg } from '@prisma/adapter-pg'
import { bindMigrationAwareSqlAdapterFactory, ColumnTypeEnum } from '@prisma/driver-adapter-utils'

const argv = process.argv.slice(2),
  opt = { datamodels: [] }
for (let i = 0; i < argv.length; i++) {
  if (argv[i] === '--datamodels') opt.datamodels.push(argv[++i])
  else if (argv[i] === '--datasource') opt.url = JSON.parse(argv[++i]).url
  else if (argv[i] === 'cli') opt.cli = argv[++i]
  else if (argv[i] === '--version') {
    console.log('schema-engine-wasm')
    process.exit(0)
  }
}
const url = opt.url ?? process.env.DATABASE_URL ?? ''
const fail = (code, message) => {
  // what the CLI parses from stderr
  process.stderr.write(
    '\n' +
      JSON.stringify({ level: 'ERROR', target: 'schema_engine::logger', fields: { message, error_code: code } }) +
      '\n',
  )
  process.exit(1)
}
const connect = async (db) => {
  const u = new URL(url)
  if (db) u.pathname = '/' + db
  const c = new pg.Client({ connectionString: u.href })
  await c.connect()
  return c
}
if (opt.cli) {
  const name = decodeURIComponent(new URL(url).pathname.slice(1))
  try {
    if (opt.cli === 'can-connect-to-database') await (await connect()).end()
    else {
      const c = await connect('postgres'),
        q = pg.escapeIdentifier(name)
      await c.query(opt.cli === 'drop-database' ? `DROP DATABASE IF EXISTS ${q} WITH (FORCE)` : `CREATE DATABASE ${q}`)
      await c.end()
    }
    process.exit(0)
  } catch (e) {
    fail(e.code === '3D000' ? 'P1003' : e.code === '28P01' ? 'P1000' : 'P1001', e.message || String(e.code))
  }
}

// A panic inside the engine first leaves its words here; without it the CLI would print nothing and succeed.
globalThis.PRISMA_WASM_PANIC_REGISTRY = {
  set_message: (message) => fail('P1000', `the schema engine gave up: ${message}`),
}

const bg = await import('@prisma/schema-engine-wasm/schema_engine_bg')
const dir = dirname(createRequire(import.meta.url).resolve('@prisma/schema-engine-wasm/schema_engine_bg'))
const { instance } = await WebAssembly.instantiate(readFileSync(join(dir, 'schema_engine_bg.wasm')), {
  './schema_engine_bg.js': bg,
})
bg.__wbg_set_wasm(instance.exports)
instance.exports.__wbindgen_start()

// The driver adapter knows no "char" column (oid 18; the catalogue is full of them): it is given char(1), and the engine
// then told by the column's name that it is one character, without which it gives up on the first check constraint.
const charColumns = new Set()
const addFields = pg.Result.prototype.addFields
pg.Result.prototype.addFields = function (f) {
  for (const x of f)
    if (x.dataTypeID === 18) {
      x.dataTypeID = 1042
      charColumns.add(x.name)
    }
  return addFields.call(this, f)
}
const withCharacters = (result) => ({
  ...result,
  columnTypes: result.columnTypes.map((type, at) =>
    charColumns.has(result.columnNames[at]) ? ColumnTypeEnum.Character : type,
  ),
})
// No connectionString: it would win over `database`, and the shadow database would be the real one.
const u = new URL(url)
const at = (database) =>
  new pg.Pool({
    host: u.hostname,
    port: +u.port || 5432,
    database,
    max: 2,
    user: decodeURIComponent(u.username),
    password: decodeURIComponent(u.password),
  })
const open = async (database, done = async () => {}) => {
  const pool = at(database)
  const a = await new PrismaPg(pool, { schema: u.searchParams.get('schema') ?? undefined }).connect()
  const queryRaw = a.queryRaw.bind(a)
  a.queryRaw = async (query) => withCharacters(await queryRaw(query))
  a.executeScript = async (sql) => {
    try {
      await pool.query(sql)
    } catch (e) {
      a.onError(e)
    }
  } // not split at ';'
  a.dispose = async () => {
    await pool.end()
    await done()
  }
  return a
}
const main = decodeURIComponent(u.pathname.slice(1))
const raw = {
  provider: 'postgres',
  adapterName: '@prisma/adapter-pg',
  connect: () => open(main),
  async connectToShadowDb() {
    const name = `prisma_migrate_shadow_db_${crypto.randomUUID()}`,
      admin = at(main)
    await admin.query(`CREATE DATABASE "${name}"`)
    return open(name, async () => {
      await admin.query(`DROP DATABASE "${name}"`)
      await admin.end()
    })
  },
}

let engine
async function getEngine() {
  if (!engine) {
    const f = bindMigrationAwareSqlAdapterFactory(raw)

    const datamodels = opt.datamodels.map((p) => [p, readFileSync(p, 'utf8')])
    engine = await bg.SchemaEngine.new({ datamodels: datamodels.length ? datamodels : undefined }, () => {}, f)
  }
  return engine
}
const send = (m) => process.stdout.write(JSON.stringify(m) + '\n')
createInterface({ input: process.stdin })
  .on('line', async (line) => {
    const { id, method, params } = JSON.parse(line)
    if (!method) return // the CLI acknowledging a "print"
    if (process.env.SE_DEBUG) process.stderr.write(`>> ${line}\n`)
    try {
      const e = await getEngine()
      let r
      if (method === 'getDatabaseVersion') r = await e.version(params ?? null)
      else r = await e[method](params)
      if (method === 'diff' && r?.stdout != null)
        send({ id: 1e6 + id, jsonrpc: '2.0', method: 'print', params: { content: r.stdout } })
      send({ id, jsonrpc: '2.0', result: r ?? {} })
    } catch (err) {
      let data
      try {
        data = JSON.parse(err.message)
      } catch {
        /* plain text */
      }
      if (process.env.SE_DEBUG) process.stderr.write(`!! ${err.stack}\n`)
      send({
        id,
        jsonrpc: '2.0',
        error: {
          code: 4466,
          message: data?.message ?? err.message,
          data: {
            is_panic: false,
            message: data?.message ?? err.message,
            meta: data?.meta ?? null,
            error_code: data?.error_code ?? null,
          },
        },
      })
    }
  })
  .on('close', () => process.exit(0))
