import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest'
import { migratedDatabase, type Scratch } from '../../prisma/scratch-database'
import { rowsOf, testAppUrl } from '../../testing/database'
import { appClient, closeDb } from '../platform/db'
import { forgetHeld, held, standingIn } from './current'
import { heldFromDatabase } from './held-database'
import { heldFromFiles } from './held-files'
import { dataState, findAliquote, searchComuni } from './queries'

const nobody = 'postgresql://a:b@127.0.0.1:1/none'

const WAIT = { timeout: 60_000, interval: 300 }

const at = async (url: string): Promise<void> => {
  await closeDb()
  process.env.APP_DATABASE_URL = url
}

beforeAll(async () => {
  await at(testAppUrl())
  forgetHeld()
})
afterAll(async () => {
  await at(testAppUrl())
  forgetHeld()
  await closeDb()
})

describe('the copy of the reference data', () => {
  test('of the database is that of the files it was loaded from, row by row', async () => {
    const files = heldFromFiles('data')
    const database = await heldFromDatabase(appClient(), { versione: files.version, loadedAt: new Date() })
    const plain = (map: ReadonlyMap<string, unknown>) => [...map].sort(([a], [b]) => (a < b ? -1 : 1))
    const linee = <T extends { readonly linee: readonly { readonly linea: string }[] }>(own: T) => ({
      ...own,
      linee: [...own.linee].sort((a, b) => (a.linea < b.linea ? -1 : 1)),
    })
    expect(plain(database.comuni)).toEqual(plain(files.comuni))
    expect(database.newest).toBe(files.newest)
    expect(database.nomi.length).toBe(files.nomi.length)
    for (const [belfiore, years] of files.prospetti) {
      for (const [anno, own] of years) {
        expect(linee(database.prospetti.get(belfiore)!.get(anno)!)).toEqual(linee(own))
      }
    }
    for (const [belfiore, years] of files.differenziate) {
      for (const [anno, own] of years) expect(database.differenziate.get(belfiore)!.get(anno)).toEqual(own)
    }
    expect(database.delibere.get('D150')!.length).toBe(files.delibere.get('D150')!.length)
  })

  test('is the version of the database', async () => {
    const [newest] = await rowsOf<{ versione: string }>('select versione from reference_load order by id desc limit 1')
    const { origin, lette } = await held()
    expect(origin).toBe('database')
    // what a comune entered here makes another version of the same rates
    expect((await dataState())?.version === newest?.versione).toBe(lette === undefined)
  })

  test('stands in while the database is away, and is followed again when it is back', async () => {
    const known = await findAliquote('D150', 2026)
    await at(nobody)
    await vi.waitFor(async () => expect(await standingIn()).toMatchObject({ newest: '2026-10-03' }), WAIT)
    expect(await findAliquote('D150', 2026)).toEqual(known)
    expect((await held()).origin).toBe('database')
    await at(testAppUrl())
    await vi.waitFor(async () => expect(await standingIn()).toBeUndefined(), WAIT)
  })

  test('without a database from the start it is that of the files', async () => {
    await at(nobody)
    forgetHeld()
    expect((await searchComuni('forli'))[0]?.nome).toBe('Forlì')
    expect((await held()).origin).toBe('files')
    expect(await standingIn()).toBeDefined()
  })

  describe('of a database nothing was loaded into', () => {
    let scratch: Scratch
    beforeAll(async () => {
      scratch = await migratedDatabase()
    })
    afterAll(() => scratch.drop())

    test('is empty, and says so', async () => {
      await at(scratch.appUrl)
      forgetHeld()
      expect(await dataState()).toBeUndefined()
      expect(await searchComuni('roma')).toEqual([])
      await closeDb()
    })
  })
})
