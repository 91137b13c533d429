import { spawn, type ChildProcess } from 'node:child_process'
import { createReadStream, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { migratedDatabase, type Scratch } from '../../prisma/scratch-database'
import { FILES } from '../../scripts/invent/comune'
import { writeComune } from '../../scripts/invent/write'
import { rowsOf } from '../../testing/database'
import { closeDb } from '../platform/db'
import { staff } from '../platform/scope'
import { applyImport, confirmImport, previewImport, stageFile } from './commands'

const HERE = 'D150'
const OFFICER = 'MRNPLA68H09D150O'
/** Enough that applying takes several steps. */
const CONTRIBUENTI = 2_500

let killed: Scratch
let whole: Scratch
let folder: string
beforeAll(async () => {
  folder = mkdtempSync(path.join(tmpdir(), 'sportello-interrupted-'))
  writeComune({ belfiore: HERE, contribuenti: CONTRIBUENTI, seed: 7, anomalie: true }, folder)
  ;[killed, whole] = [await migratedDatabase(), await migratedDatabase()]
  for (const { ownerUrl } of [killed, whole]) {
    const ente = `insert into ente (belfiore, denominazione, lingue, attivo_dal) values ('${HERE}', 'x', '{it}', '2026-01-01')`
    await rowsOf(ente, [], ownerUrl)
  }
})
afterAll(async () => {
  await closeDb()
  await killed.drop()
  await whole.drop()
  rmSync(folder, { recursive: true })
})

/** `tributi -- import … --apply`, as an office runs it: a process of its own, so that it can be killed. */
const command = (
  tipo: string,
  file: string,
): { readonly child: ChildProcess; readonly ended: Promise<number | null> } => {
  const args = [
    '--import',
    'tsx',
    'cli/main.ts',
    'import',
    '--comune',
    HERE,
    '--tipo',
    tipo,
    '--da',
    OFFICER,
    '--apply',
  ]
  const env = { ...process.env, APP_DATABASE_URL: killed.appUrl }
  const child = spawn(process.execPath, [...args, '--file', path.join(folder, file)], { env, stdio: 'ignore' })
  return { child, ended: new Promise((resolve) => child.once('exit', (code) => resolve(code))) }
}

type State = { readonly stato: string; readonly riga: number; readonly cursore: number; readonly last: number }

const stateOf = async (tipo: string): Promise<State | undefined> => {
  const [state] = await rowsOf<State>(
    `select i.stato, i.riga, i.cursore, (select max(ordine) from riga_importata r where r.importazione_id = i.id) as last
      from importazione i where i.tipo = $1 order by i.creata_il desc limit 1`,
    [tipo],
    killed.ownerUrl,
  )
  return state
}

/** Kills the process with no word of warning once the import is where it is asked to be. @returns where it stood */
const killAt = async (tipo: string, file: string, isThere: (state: State) => boolean): Promise<State | undefined> => {
  const { child, ended } = command(tipo, file)
  for (;;) {
    const state = await stateOf(tipo)
    if (state !== undefined && isThere(state)) break
    if (child.exitCode !== null) throw new Error(`${tipo} ended before it could be killed`)
    await new Promise((resolve) => setTimeout(resolve, 5))
  }
  child.kill('SIGKILL')
  await ended
  return stateOf(tipo)
}

/** What counts of a table, without what differs between two runs: ids and moments. */
const contents = (table: string, columns: string, url: string) =>
  rowsOf(
    `select ${columns}, superato_il is null as vale, count(*)::int as n from ${table}
      group by ${columns}, superato_il is null order by ${columns}, vale`,
    [],
    url,
  )

const COLUMNS: Readonly<Record<string, string>> = {
  dato_soggetto: 'codice_fiscale, cognome, nome, denominazione, chiave',
  dato_catastale: 'chiave, foglio, particella, subalterno, categoria, rendita, dal, al',
  titolarita: 'chiave, codice_fiscale, diritto, quota_num, quota_den, dal, al',
}

const WAY = [
  ['soggetti', FILES.sog],
  ['fabbricati', FILES.fab],
  ['titolarita', FILES.tit],
] as const

describe.sequential('an import that is killed', () => {
  test('half way through reading, and half way through applying, goes on without doubles and without losses', async () => {
    const [, [, fab]] = WAY
    await command('soggetti', FILES.sog).ended
    const reading = await killAt('fabbricati', fab, ({ stato, riga }) => stato === 'lettura' && riga > 0)
    expect(reading).toMatchObject({ stato: 'lettura' })
    const applying = await killAt(
      'fabbricati',
      fab,
      ({ stato, cursore, last }) => stato === 'confermata' && cursore > 0 && cursore < last,
    )
    expect(applying).toMatchObject({ stato: 'confermata' })
    expect(applying!.cursore).toBeGreaterThan(0)
    expect(applying!.cursore).toBeLessThan(applying!.last)
    expect(await command('fabbricati', fab).ended).toBe(0)
    expect(await stateOf('fabbricati')).toMatchObject({ stato: 'applicata' })
    expect(await command('titolarita', FILES.tit).ended).toBe(0)
  })

  test('leaves the same rows as one that nobody stopped', async () => {
    process.env.APP_DATABASE_URL = whole.appUrl
    await closeDb()
    const scope = staff(OFFICER, 'operatore', [HERE], 'test')
    for (const [tipo, file] of WAY) {
      const open = () => createReadStream(path.join(folder, file))
      const which = { belfiore: HERE, id: await stageFile(scope, { belfiore: HERE, tipo }, { file, open }) }
      await previewImport(scope, which)
      await confirmImport(scope, which)
      await applyImport(scope, which)
    }
    for (const [table, columns] of Object.entries(COLUMNS)) {
      const expected = await contents(table, columns, whole.ownerUrl)
      expect(expected.length).toBeGreaterThan(1_000)
      expect(await contents(table, columns, killed.ownerUrl)).toEqual(expected)
    }
  })
})
