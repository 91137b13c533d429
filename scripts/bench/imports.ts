import { createReadStream, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { migratedDatabase } from '../../prisma/scratch-database'
import { applyImport, confirmImport, previewImport, stageFile } from '../../server/imports/commands'
import type { Tipo } from '../../server/imports/destinations'
import { closeDb } from '../../server/platform/db'
import { staff } from '../../server/platform/scope'
import { rowsOf } from '../../testing/database'
import { discardServer, openServer } from '../lib/postgres.mjs'
import { FILES } from '../invent/comune'
import { writeComune } from '../invent/write'
import type { Figure } from './figure'

const BELFIORE = 'D150'
/** So many that the files of the catasto have more than 300,000 records together. */
const CONTRIBUENTI = 19_000
const RECORDS = 300_000
const MB = 1024 * 1024
const SCOPE = staff('MRNPLA68H09D150O', 'operatore', [BELFIORE], 'bench')

const CATASTO: readonly (readonly [Tipo, string])[] = [
  ['soggetti', FILES.sog],
  ['fabbricati', FILES.fab],
  ['terreni', FILES.ter],
  ['titolarita', FILES.tit],
]

/** Seconds that the whole way in takes: read, staged, shown, confirmed, applied. */
const bring = async (folder: string, tipo: Tipo, file: string): Promise<number> => {
  const begun = performance.now()
  const open = () => createReadStream(path.join(folder, file))
  const id = await stageFile(SCOPE, { belfiore: BELFIORE, tipo }, { file, open })
  const which = { belfiore: BELFIORE, id }
  const staged = performance.now()
  await previewImport(SCOPE, which)
  const shown = performance.now()
  await confirmImport(SCOPE, which)
  const counts = await applyImport(SCOPE, which)
  const done = performance.now()
  const parts = [staged - begun, shown - staged, done - shown].map((ms) => (ms / 1000).toFixed(1))
  console.error(`${tipo}: staged, shown, applied in ${parts.join(', ')} s: ${JSON.stringify(counts)}`)
  return (done - begun) / 1000
}

/** The files of a comune, from their bytes to its rows, at memory that does not grow with them. */
export const benchImports = async (): Promise<Figure[]> => {
  const folder = mkdtempSync(path.join(tmpdir(), 'sportello-imports-'))
  // a PostgreSQL that the tests have open, or one of its own
  const server = process.env.TEST_DATABASE_OWNER_URL === undefined ? await openServer('bench') : undefined
  if (server) process.env.TEST_DATABASE_OWNER_URL = server.url('postgres')
  const scratch = await migratedDatabase()
  process.env.APP_DATABASE_URL = scratch.appUrl
  try {
    const written = writeComune({ belfiore: BELFIORE, contribuenti: CONTRIBUENTI, seed: 1, anomalie: true }, folder)
    const records = written.sog + written.fab + written.ter + written.tit
    if (records < RECORDS) throw new Error(`only ${records} records were written`)
    await rowsOf(
      `insert into ente (belfiore, denominazione, lingue, attivo_dal) values ('${BELFIORE}', 'x', '{it}', '2026-01-01')`,
      [],
      scratch.ownerUrl,
    )
    let most = 0
    const start = process.memoryUsage.rss()
    const watch = setInterval(() => (most = Math.max(most, process.memoryUsage.rss())), 100)
    let seconds = 0
    for (const [tipo, file] of CATASTO) seconds += await bring(folder, tipo, file)
    clearInterval(watch)
    console.error(`${records} records of the catasto in ${seconds.toFixed(1)} s`)
    return [
      { name: 'import-300000', value: (seconds * RECORDS) / records, unit: 's', goal: 180, better: 'lower' },
      { name: 'import-memory', value: (most - start) / MB, unit: 'MB', goal: 256, better: 'lower' },
    ]
  } finally {
    await closeDb()
    await scratch.drop()
    rmSync(folder, { recursive: true })
    if (server) await discardServer('bench')
  }
}
