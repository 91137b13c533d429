import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { delegaForm } from '../../contracts/delega'
import { migratedDatabase, type Scratch } from '../../prisma/scratch-database'
import { rowsOf } from '../../testing/database'
import * as its from '../../testing/tenancy-rows'
import { capacitiesOf } from '../enti/queries'
import { accessesOf } from '../persone/queries'
import { closeDb, db } from '../platform/db'
import { citizen, staff, type Scope } from '../platform/scope'
import { acceptDelega, askRappresentanza, decideRappresentanza, giveDelega, revokeDelega } from './commands'

let scratch: Scratch
beforeAll(async () => {
  scratch = await migratedDatabase()
  await its.fillTenancy(scratch.ownerUrl)
  await rowsOf('delete from delega', [], scratch.ownerUrl)
  await rowsOf('delete from rappresentanza', [], scratch.ownerUrl)
  await closeDb()
  process.env.APP_DATABASE_URL = scratch.appUrl
})
afterAll(async () => {
  await closeDb()
  await scratch.drop()
})

const ALBA = citizen(its.ALBA)
const form = delegaForm.parse({
  comune: its.HERE,
  delegato: its.GIULIA,
  tributi: ['tari'],
  dal: '2026-01-01',
  al: '2999-12-31',
})
const albaSeenBy = (scope: Scope) => db(scope, (tx) => tx.dovuto.count({ where: { codiceFiscale: its.ALBA } }))
const giulia = async () => {
  const { mandates } = await capacitiesOf(its.GIULIA)
  return citizen(its.GIULIA, { mandates: mandates.map(({ id }) => id) })
}

describe('a delega', () => {
  test('opens what it names once it is accepted, and nothing any more once it is ended', async () => {
    const id = await giveDelega(ALBA, form)
    expect(await albaSeenBy(citizen(its.GIULIA, { mandates: [id] }))).toBe(0)
    expect(await acceptDelega(citizen(its.AGENT), id)).toBe(false)
    expect(await acceptDelega(ALBA, id)).toBe(false)
    expect(await acceptDelega(citizen(its.GIULIA), id)).toBe(true)
    expect(await acceptDelega(citizen(its.GIULIA), id)).toBe(false)
    const live = await giulia()
    expect(await albaSeenBy(live)).toBe(1)
    expect(await revokeDelega(citizen(its.AGENT), id)).toBe(false)
    expect(await revokeDelega(ALBA, id)).toBe(true)
    expect(await albaSeenBy(live)).toBe(0)
    expect((await giulia()).mandates).toEqual([])
    expect(await revokeDelega(ALBA, id)).toBe(false)
  })

  test('of others cannot be given', async () => {
    const others = giveDelega({ ...ALBA, actor: its.AGENT, persona: its.AGENT, role: 'rappresentante' }, form)
    await expect(others).rejects.toThrow(/Wrong scope/)
    const firms = giveDelega({ ...ALBA, persona: its.FIRM, role: 'rappresentante' }, form)
    await expect(firms).rejects.toThrow(/row-level security/)
  })

  test.each([{ tributi: [] }, { al: '2025-12-31' }, { delegato: 'X' }, { comune: 'cremona' }, { tributi: ['tasse'] }])(
    'is not given as %o',
    (wrong) => {
      expect(delegaForm.safeParse({ ...form, ...wrong }).success).toBe(false)
    },
  )

  test('is told to the person it is about', async () => {
    const seen = await accessesOf(ALBA, 10)
    expect(seen.map(({ actor, action }) => [actor, action])).toContainEqual([its.GIULIA, 'change:delega'])
    expect(seen.some(({ actor }) => actor === its.ALBA)).toBe(false)
    expect(await accessesOf(ALBA, 1, its.THERE)).toHaveLength(1)
  })
})

describe('a representation', () => {
  const office = staff(its.OFFICER, 'operatore', [its.HERE])
  const firm: Scope = { actor: its.AGENT, role: 'rappresentante', comuni: [], persona: its.FIRM, mandates: [] }
  const seen = () => db(firm, (tx) => tx.dovuto.count())

  test('is asked for, confirmed by that comune alone, and ended', async () => {
    const asked = { comune: its.HERE, codiceFiscale: its.FIRM, titolo: 'legale rappresentante', dal: '2026-01-01' }
    const id = await askRappresentanza(citizen(its.AGENT), asked)
    expect(await seen()).toBe(0)
    const far = staff(its.FAR_OFFICER, 'responsabile', [its.THERE])
    expect(await decideRappresentanza(far, id, 'confirm', 'visura')).toBe(false)
    expect(await decideRappresentanza(citizen(its.AGENT), id, 'confirm', 'mia')).toBe(false)
    expect(await decideRappresentanza(office, id, 'confirm', 'visura camerale')).toBe(true)
    expect(await decideRappresentanza(office, id, 'confirm', 'visura camerale')).toBe(false)
    expect(await seen()).toBe(1)
    expect((await capacitiesOf(its.AGENT)).represented).toEqual([
      { belfiore: its.HERE, codiceFiscale: its.FIRM, titolo: 'legale rappresentante' },
    ])
    expect(await decideRappresentanza(office, id, 'revoke', 'cessata')).toBe(true)
    expect(await seen()).toBe(0)
  })
})
