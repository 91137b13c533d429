import { beforeEach, describe, expect, test } from 'vitest'
import { tenancyDatabase } from '../../testing/tenancy-database'
import * as its from '../../testing/tenancy-rows'
import { audit } from '../platform/audit'
import { db } from '../platform/db'
import { citizen, staff } from '../platform/scope'
import { sealAudit } from './commands'
import { verifyAudit } from './queries'

const { owner } = tenancyDatabase()

const OFFICE = staff(its.OFFICER, 'operatore', [its.HERE], '192.0.2.7')
const looked = (persona: string) =>
  db(OFFICE, (tx) =>
    audit(tx, OFFICE, {
      belfiore: its.HERE,
      persona,
      action: 'read:posizione',
      reason: 'allo sportello',
      values: { anno: 2026 },
    }),
  )

beforeEach(async () => {
  await owner('delete from audit_seal')
  await owner('delete from audit_event')
  for (const persona of [its.ALBA, its.GIULIA, its.ALBA]) await looked(persona)
})

describe('the audit', () => {
  test('says who, for whom, as what, why, when and from where; and the person reads it', async () => {
    const seen = await db(citizen(its.ALBA), (tx) => tx.auditEvent.findMany({ orderBy: { id: 'asc' } }))
    expect(seen).toHaveLength(2)
    expect(seen[0]).toMatchObject({
      belfiore: its.HERE,
      attore: its.OFFICER,
      ruolo: 'operatore',
      persona: its.ALBA,
      azione: 'read:posizione',
      motivo: 'allo sportello',
      dati: { anno: 2026 },
      origine: '192.0.2.7',
    })
    expect(Date.now() - seen[0]!.quando.getTime()).toBeLessThan(60_000)
  })

  test('goes with the transaction that it is about', async () => {
    const failed = db(OFFICE, async (tx) => {
      await audit(tx, OFFICE, { belfiore: its.HERE, persona: null, action: 'change:ufficio', reason: 'prova' })
      throw new Error('undone')
    })
    await expect(failed).rejects.toThrow('undone')
    expect((await verifyAudit(its.HERE)).tail.events).toBe(3)
  })

  test('refuses an event without a reason', async () => {
    const put = db(OFFICE, (tx) =>
      audit(tx, OFFICE, { belfiore: its.HERE, persona: its.ALBA, action: 'read:posizione', reason: '' }),
    )
    await expect(put).rejects.toThrow(/audit_event_detto/)
  })
})

describe('the chain', () => {
  test('reports what is not sealed yet, and then what is', async () => {
    expect(await verifyAudit(its.HERE)).toMatchObject({ seals: 0, tail: { events: 3 }, faults: [] })
    expect(await sealAudit(its.HERE)).toBe(3)
    await looked(its.GIULIA)
    const report = await verifyAudit(its.HERE)
    expect(report).toMatchObject({ seals: 1, sealed: 3, tail: { events: 1 }, faults: [] })
    expect(report.head).toMatch(/^[0-9a-f]{64}$/)
    expect(await sealAudit(its.HERE)).toBe(1)
    expect(await sealAudit(its.HERE)).toBe(0)
    expect(await verifyAudit(its.HERE)).toMatchObject({ seals: 2, sealed: 4, tail: { events: 0, since: null } })
  })

  test('three at once seal each event once', async () => {
    const counts = await Promise.all([1, 2, 3].map(() => sealAudit(its.HERE)))
    expect(counts.reduce((sum, count) => sum + count, 0)).toBe(3)
    expect(await verifyAudit(its.HERE)).toMatchObject({ sealed: 3, faults: [] })
  })

  test('an event of a transaction that ended late is in the next batch', async () => {
    await owner(`insert into audit_event (belfiore, id, attore, ruolo, azione, motivo, origine)
      select '${its.HERE}', max(id) + 10, 'x', 'operatore', 'read:x', 'y', 'z' from audit_event`)
    await sealAudit(its.HERE)
    await owner(`insert into audit_event (belfiore, id, attore, ruolo, azione, motivo, origine)
      select '${its.HERE}', max(id) - 5, 'x', 'operatore', 'read:x', 'y', 'z' from audit_event`)
    expect(await sealAudit(its.HERE)).toBe(1)
    expect(await verifyAudit(its.HERE)).toMatchObject({ seals: 2, sealed: 5, tail: { events: 0 }, faults: [] })
  })

  test.each([
    ['an event changed', `update audit_event set motivo = 'altro' where persona = '${its.GIULIA}'`, 'changed', 1],
    [
      'a reader changed',
      `update audit_event set attore = '${its.CHIEF}' where persona = '${its.GIULIA}'`,
      'changed',
      1,
    ],
    ['an event taken away', `delete from audit_event where persona = '${its.GIULIA}'`, 'missing', 1],
    ['a batch taken away', 'delete from audit_seal where numero = 1', 'order', 2],
    ['a batch rewritten', `update audit_seal set hash = 'x' where numero = 1`, 'changed', 1],
    [
      'an event of last month put in',
      `insert into audit_event (belfiore, quando, attore, ruolo, azione, motivo, origine)
       values ('${its.HERE}', now() - interval '30 days', 'x', 'operatore', 'read:x', 'y', 'z')`,
      'late',
      undefined,
    ],
  ])('finds %s', async (_, tampering, kind, numero) => {
    await sealAudit(its.HERE)
    await looked(its.ALBA)
    await sealAudit(its.HERE)
    await owner(tampering)
    const [fault] = (await verifyAudit(its.HERE)).faults
    expect(fault).toMatchObject({ kind, ...(numero === undefined ? {} : { numero }) })
  })

  test('is one for each comune: the neighbour’s is untouched by it', async () => {
    await sealAudit(its.HERE)
    expect(await verifyAudit(its.THERE)).toMatchObject({ seals: 0, tail: { events: 0 }, faults: [] })
  })
})
