import { describe, expect, test } from 'vitest'
import { tenancyDatabase } from '../../testing/tenancy-database'
import * as its from '../../testing/tenancy-rows'
import { db, reference, type Tx } from './db'
import { citizen, staff, type Scope } from './scope'

tenancyDatabase()

const ALBA = citizen(its.ALBA)
const OFFICE = staff(its.OFFICER, 'operatore', [its.HERE])
const comuniOf = (scope: Scope) =>
  db(scope, async (tx) => (await tx.dovuto.findMany({ orderBy: { belfiore: 'asc' } })).map(({ belfiore }) => belfiore))

describe('a scoped transaction', () => {
  test('shows what its scope may see', async () => {
    expect(await comuniOf(ALBA)).toEqual([its.HERE, its.THERE])
    expect(await comuniOf(OFFICE)).toEqual([its.HERE, its.HERE, its.HERE])
  })

  test('leaves nothing on its connection: without a scope there is nothing to read', async () => {
    for (let turn = 0; turn < 15; turn += 1) {
      await comuniOf(OFFICE)
      expect(await reference((client) => client.dovuto.count())).toBe(0)
      expect(await reference((client) => client.ente.count())).toBe(2)
    }
  })

  test('is of one scope each, forty at once', async () => {
    const turns = Array.from({ length: 40 }, (_, turn) => comuniOf(turn % 2 === 0 ? ALBA : OFFICE))
    const lengths = (await Promise.all(turns)).map(({ length }) => length)
    expect(lengths).toEqual(Array.from({ length: 40 }, (_, turn) => (turn % 2 === 0 ? 2 : 3)))
  })

  test('is never inside another, and what it did is undone with it', async () => {
    const nested = db(OFFICE, async (tx) => {
      await tx.immobile.create({ data: { belfiore: its.HERE, tipo: 'T' } })
      return comuniOf(ALBA)
    })
    await expect(nested).rejects.toThrow(/inside another/)
    expect(await db(OFFICE, (tx) => tx.immobile.count({ where: { tipo: 'T' } }))).toBe(0)
  })

  test('another comune’s row is refused by the database, whatever the program says', async () => {
    const put = db(OFFICE, (tx) => tx.immobile.create({ data: { belfiore: its.THERE, tipo: 'T' } }))
    await expect(put).rejects.toThrow(/row-level security/)
  })

  test('gives no statement more than five seconds, and the next one on the connection its own time', async () => {
    const limit = (tx: Tx) => tx.$queryRaw<{ limit: string }[]>`select current_setting('statement_timeout') as limit`
    expect(await db(OFFICE, limit)).toEqual([{ limit: '5s' }])
    expect(await reference(limit)).toEqual([{ limit: '0' }])
  })
})

describe('a scope that no session could give', () => {
  test.each<[string, Partial<Scope>]>([
    ['nobody', { actor: ' ' }],
    ['another persona', { persona: its.FIRM }],
    ['a citizen with comuni', { comuni: [its.HERE] }],
    ['staff with a persona', { role: 'operatore' }],
    ['a representative of themselves', { role: 'rappresentante' }],
    ['a comune that is none', { role: 'operatore', persona: null, comuni: ['D150},{L736'] }],
    ['a mandate that is no id', { mandates: ['x'] }],
    ['a role that is none', { role: 'owner' as Scope['role'] }],
  ])('%s', async (_, wrong) => {
    await expect(comuniOf({ ...ALBA, ...wrong })).rejects.toThrow(/Wrong scope/)
  })
})
