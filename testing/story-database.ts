import { afterAll, beforeAll } from 'vitest'
import { migratedDatabase, type Scratch } from '../prisma/scratch-database'
import { loadStory } from '../scripts/demo/load'
import { loadReference } from '../server/comuni/commands'
import { forgetHeld } from '../server/comuni/current'
import { closeDb } from '../server/platform/db'
import { rowsOf } from './database'

export const CREMONA = 'D150'
export const CREMA = 'D142'

/** A database of its own with the story of the demo in its two comuni, for the tests of one file. */
export const storyDatabase = (): { readonly scratch: () => Scratch } => {
  let scratch: Scratch
  beforeAll(async () => {
    scratch = await migratedDatabase()
    await rowsOf(
      `insert into ente (belfiore, denominazione, lingue, attivo_dal) values
        ('${CREMONA}', 'Cremona', '{it}', '2026-01-01'), ('${CREMA}', 'Crema', '{it}', '2026-01-01')`,
      [],
      scratch.ownerUrl,
    )
    await loadReference(scratch.ownerUrl, 'data')
    await loadStory(scratch.ownerUrl)
    await closeDb()
    process.env.APP_DATABASE_URL = scratch.appUrl
    forgetHeld()
  })
  afterAll(async () => {
    await closeDb()
    forgetHeld()
    await scratch.drop()
  })
  return { scratch: () => scratch }
}
