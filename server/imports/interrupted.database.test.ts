import { createReadStream, mkdtempSync, renameSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { migratedDatabase, type Scratch } from '../../prisma/scratch-database'
import { FILES } from '../../scripts/invent/comune'
import { writeComune } from '../../scripts/invent/write'
import { rowsOf } from '../../testing/database'
import {
  command,
  contentsOf,
  isApplying,
  isReading,
  killAt,
  start,
  stateOf,
  TABLES,
  type Office,
} from '../../testing/killed-import'
import { closeDb } from '../platform/db'
import { staff } from '../platform/scope'
import { applyImport, confirmImport, openImport, previewImport, stageFile } from './commands'
import { resumeImport, stoppedImports } from './ripresa'

const HERE = 'D150'
const OFFICER = 'MRNPLA68H09D150O'
/** Enough that applying takes several steps. */
const CONTRIBUENTI = 2_500

let killed: Scratch
let whole: Scratch
let folder: string
let office: Office
beforeAll(async () => {
  folder = mkdtempSync(path.join(tmpdir(), 'sportello-interrupted-'))
  process.env.IMPORTS_FOLDER = folder
  writeComune({ belfiore: HERE, contribuenti: CONTRIBUENTI, seed: 7, anomalie: true }, folder)
  ;[killed, whole] = [await migratedDatabase(), await migratedDatabase()]
  for (const { ownerUrl } of [killed, whole]) {
    const ente = `insert into ente (belfiore, denominazione, lingue, attivo_dal) values ('${HERE}', 'x', '{it}', '2026-01-01')`
    await rowsOf(ente, [], ownerUrl)
  }
  office = { database: killed, folder, belfiore: HERE, officer: OFFICER }
})
afterAll(async () => {
  await closeDb()
  delete process.env.IMPORTS_FOLDER
  await killed.drop()
  await whole.drop()
  rmSync(folder, { recursive: true })
})

const SCOPE = staff(OFFICER, 'operatore', [HERE], 'test')

const bringWhole = async (tipo: 'soggetti' | 'fabbricati' | 'titolarita', file: string): Promise<void> => {
  const open = () => createReadStream(path.join(folder, file))
  const which = { belfiore: HERE, id: await stageFile(SCOPE, { belfiore: HERE, tipo }, { file, open }) }
  await previewImport(SCOPE, which)
  await confirmImport(SCOPE, which)
  await applyImport(SCOPE, which)
}

/** The process is dead: what it held runs out. */
const runOut = () =>
  rowsOf(`update importazione set scade = now() - interval '1 second' where scade is not null`, [], killed.ownerUrl)

const worker = () =>
  start(killed, ['worker/main.ts'], { PUBLIC_URL: 'https://tributi.example.it', IMPORTS_FOLDER: folder })

const on = async (database: Scratch): Promise<void> => {
  await closeDb()
  process.env.APP_DATABASE_URL = database.appUrl
}

describe.sequential('an import that is killed', () => {
  test('half way through reading, and half way through applying, goes on without doubles and without losses', async () => {
    await command(office, 'soggetti', FILES.sog).ended
    const fab = () => command(office, 'fabbricati', FILES.fab)
    expect(await killAt(killed, 'fabbricati', fab(), isReading)).toMatchObject({ stato: 'lettura' })
    const applying = await killAt(killed, 'fabbricati', fab(), isApplying)
    expect(applying).toMatchObject({ stato: 'confermata' })
    expect(applying.cursore).toBeGreaterThan(0)
    expect(applying.cursore).toBeLessThan(applying.last)
    expect(await fab().ended).toBe(0)
    expect(await stateOf(killed, 'fabbricati')).toMatchObject({ stato: 'applicata', riprese: 0 })
  })

  test('is left alone while it may be alive, and then taken up by a worker, which is killed in its turn', async () => {
    const applying = await killAt(killed, 'titolarita', command(office, 'titolarita', FILES.tit), isApplying)
    await on(killed)
    const which = { belfiore: HERE, id: applying.id }
    expect([await stoppedImports(HERE), await resumeImport(which)]).toEqual([[], 'not-mine'])
    await runOut()
    expect(await stoppedImports(HERE)).toEqual([applying.id])
    const further = await killAt(killed, 'titolarita', worker(), ({ cursore }) => cursore > applying.cursore)
    expect(further).toMatchObject({ stato: 'confermata', riprese: 1 })
  })

  test('goes on once, whoever takes it up: of two workers one finds it taken', async () => {
    const { id } = (await stateOf(killed, 'titolarita'))!
    const which = { belfiore: HERE, id }
    await runOut()
    expect((await Promise.all([resumeImport(which), resumeImport(which)])).sort()).toEqual(['done', 'not-mine'])
    expect(await stateOf(killed, 'titolarita')).toMatchObject({ stato: 'applicata', riprese: 2 })
    expect([await stoppedImports(HERE), await resumeImport(which)]).toEqual([[], 'not-mine'])
    const [seen] = await rowsOf(
      `select count(*)::int as n, min(ruolo) as ruolo from audit_event where oggetto = $1 and motivo = 'importazione ripresa'`,
      [id],
      killed.ownerUrl,
    )
    expect(seen).toEqual({ n: 2, ruolo: 'sistema' })
  })

  test('leaves the same rows as one that nobody stopped', async () => {
    await on(whole)
    await bringWhole('soggetti', FILES.sog)
    await bringWhole('fabbricati', FILES.fab)
    await bringWhole('titolarita', FILES.tit)
    for (const table of TABLES) {
      const expected = await contentsOf(table, whole)
      expect(expected.length).toBeGreaterThan(1_000)
      expect(await contentsOf(table, killed)).toEqual(expected)
    }
  })
})

describe('a file that was being read', () => {
  test('is read to its end by a worker that sees it, and shown; nothing of it is applied', async () => {
    await on(killed)
    const id = await openImport(SCOPE, { belfiore: HERE, tipo: 'terreni' }, FILES.ter, 'a'.repeat(64), 'lettura')
    await rowsOf(`update importazione set scade = now() - interval '1 second' where id = $1`, [id], killed.ownerUrl)
    renameSync(path.join(folder, FILES.ter), path.join(folder, id))
    expect(await resumeImport({ belfiore: HERE, id })).toBe('done')
    expect(await stateOf(killed, 'terreni')).toMatchObject({ stato: 'anteprima', riprese: 1 })
    const [rows] = await rowsOf(
      `select count(*)::int as n from riga_importata where importazione_id = $1 and esito is null`,
      [id],
      killed.ownerUrl,
    )
    expect(rows).toEqual({ n: 0 })
    expect(await stoppedImports(HERE)).toEqual([])
  })

  test('and is not there any more waits for somebody, and is not looked for by the minute', async () => {
    const id = await openImport(SCOPE, { belfiore: HERE, tipo: 'terreni' }, 'altro.ter', 'b'.repeat(64), 'lettura')
    await rowsOf(`update importazione set scade = now() - interval '1 second' where id = $1`, [id], killed.ownerUrl)
    expect(await resumeImport({ belfiore: HERE, id })).toBe('rests')
    expect(await stoppedImports(HERE)).toEqual([])
  })
})
