import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { migratedDatabase, type Scratch } from '../../../prisma/scratch-database'
import { rowsOf } from '../../../testing/database'
import { closeDb } from '../db'
import { notePassage } from './noted'

let scratch: Scratch
beforeAll(async () => {
  scratch = await migratedDatabase()
  await closeDb()
  process.env.APP_DATABASE_URL = scratch.appUrl
})
afterAll(async () => {
  await closeDb()
  await scratch.drop()
})

const ANNA = { codiceFiscale: 'RSSNNA80C54D150O', kind: 'cie', from: '192.0.2.0/24' }

test('who comes in and leaves is written down, in the chain of the installation', async () => {
  await notePassage('enter', ANNA)
  await notePassage('leave', ANNA)
  const rows = await rowsOf(
    'select belfiore, attore, ruolo, persona, azione, dati, origine from audit_event order by id',
    [],
    scratch.ownerUrl,
  )
  const own = { belfiore: '0000', attore: ANNA.codiceFiscale, ruolo: 'cittadino', persona: ANNA.codiceFiscale }
  expect(rows).toEqual(
    ['enter:portale', 'leave:portale'].map((azione) => ({ ...own, azione, dati: { con: 'cie' }, origine: ANNA.from })),
  )
})

test('while the database is away nobody is kept out, and the log says what was not written', async () => {
  const log = vi.spyOn(process.stderr, 'write').mockReturnValue(true)
  await closeDb()
  process.env.APP_DATABASE_URL = 'postgresql://a:b@127.0.0.1:1/none'
  await notePassage('enter', ANNA)
  expect(String(log.mock.calls[0]?.[0])).toMatch(/passage-not-noted/)
  expect(String(log.mock.calls)).not.toContain(ANNA.codiceFiscale)
  log.mockRestore()
  await closeDb()
  process.env.APP_DATABASE_URL = scratch.appUrl
})
