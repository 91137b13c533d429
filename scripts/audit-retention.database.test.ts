import { expect, test } from 'vitest'
import { sealAudit } from '../server/audit/commands'
import { verifyAudit } from '../server/audit/queries'
import { eraseExpired } from '../server/enti/retention'
import { tenancyDatabase } from '../testing/tenancy-database'
import * as its from '../testing/tenancy-rows'

const { owner, scratch } = tenancyDatabase()

const event = () =>
  owner(`insert into audit_event (belfiore, attore, ruolo, azione, motivo, origine)
    values ('${its.HERE}', 'x', 'operatore', 'read:x', 'y', 'z')`)

test('the audit ends by whole batches: the chain goes on over them, and a batch emptied otherwise is found', async () => {
  await owner('delete from audit_seal')
  await owner(`insert into parametro_ente (belfiore, chiave, valore, dal, registrato_da)
    values ('${its.HERE}', 'conservazione.audit', '{"anni": 1}', '2026-01-01', '${its.CHIEF}')`)
  await sealAudit(its.HERE)
  await event()
  await sealAudit(its.HERE)
  await owner(`update audit_seal set sigillato_il = sigillato_il - interval '2 years' where numero = 1`)
  const day = new Date().toISOString().slice(0, 10)
  const report = await eraseExpired(scratch().ownerUrl, its.HERE, 'audit', its.CHIEF, { day })
  expect(report.tables).toEqual([{ table: 'audit_event', rows: 3 }])
  const sound = { seals: 2, erased: 1, tail: { events: 1 }, faults: [] }
  expect(await verifyAudit(its.HERE)).toMatchObject(sound)
  await owner(`delete from audit_event where attore = 'x'`)
  expect((await verifyAudit(its.HERE)).faults).toEqual([{ kind: 'missing', numero: 2, events: 1 }])
})
