import { execFile } from 'node:child_process'
import { promisify } from 'node:util'
import { describe, expect, test } from 'vitest'
import { VISTE_LAVORO, type Vista } from '../../contracts/mandato'
import { onDay } from '../../testing/on-day'
import { tenancyDatabase } from '../../testing/tenancy-database'
import * as its from '../../testing/tenancy-rows'
import { intermediario } from '../platform/scope'
import { clientiDi } from './clienti'

// after the acconto, before the saldo
onDay('2026-11-27')

const { HERE, ALBA, GIULIA, FIRM, CAF_CLERK, STUDIO } = its
const PAID = `insert into versamento (belfiore, codice_fiscale, tributo, anno, importo, versato_il, mezzo, fonte, registrato_da)
  values ('${HERE}', $1, $2, 2026, $3, '2026-06-10', 'f24', 'ufficio', 'test')`
const DUE = `insert into dovuto (belfiore, codice_fiscale, tributo, anno, rata, importo, scadenza, origine, fonte, registrato_da)
  values ('${HERE}', $1, 'tari', 2026, '2', $2, '2026-09-16', 'avviso', 'ufficio', 'test')`

/** Of each person one dwelling of 500,00 at the rate of Cremona, 1,06 % in both years: 500 × 1,05 × 160 × 1,06 % = 890,40. */
const { owner } = tenancyDatabase(async (run, ownerUrl) => {
  const env = { ...process.env, DATABASE_URL: ownerUrl }
  await promisify(execFile)(process.execPath, ['--import', 'tsx', 'scripts/load-reference.ts'], { env })
  await run(`delete from mandato where belfiore <> '${HERE}'`)
  await run(`update mandato set tributi = '{imu,tari}'`)
  await run(`update condizione_imu set dati = '{"aliquota":"base"}'`)
})

const clerk = intermediario(CAF_CLERK, STUDIO)

const codes = async (vista: Vista) => (await clientiDi(clerk, { vista })).clienti.map(({ cliente }) => cliente)
const daFare = async (cliente: string) => {
  const { clienti } = await clientiDi(clerk, { vista: 'tutti', clienti: [cliente] })
  return clienti[0]!.daFare!
}

describe('the IMU of a client', () => {
  test('is compared with that of the year before, and why it is another is said to the cent', async () => {
    expect((await daFare(ALBA)).confronto).toEqual({ prima: 890_40, ora: 890_40, perche: [] })
    expect(await codes('cambiati')).toEqual([])
    await owner(`update dato_catastale set al = '2025-12-31' where belfiore = '${HERE}'
      and immobile_id = '${its.idOf('immobile', HERE, GIULIA)}'`)
    await owner(`insert into dato_catastale (belfiore, immobile_id, categoria, rendita, dal, fonte, registrato_da)
      values ('${HERE}', '${its.idOf('immobile', HERE, GIULIA)}', 'A/3', 60000, '2026-01-01', 'catasto', 'test')`)
    // 600 × 1,05 × 160 × 1,06 % = 1.068,48
    expect((await daFare(GIULIA)).confronto).toEqual({
      ...{ prima: 890_40, ora: 1068_48 },
      perche: [{ fattore: 'rendita', importo: 178_08 }],
    })
    expect(await codes('cambiati')).toEqual([GIULIA])
  })

  test('of a property bought this year and of another that was sold', async () => {
    await owner(`update titolarita set dal = '2026-01-01' where belfiore = '${HERE}' and codice_fiscale = '${FIRM}'`)
    expect((await daFare(FIRM)).confronto).toEqual({
      ...{ prima: 0, ora: 890_40 },
      perche: [{ fattore: 'acquisto', importo: 890_40 }],
    })
    await owner(
      `update titolarita set dal = '2020-01-01', al = '2025-12-31' where belfiore = '${HERE}' and codice_fiscale = '${FIRM}'`,
    )
    expect((await daFare(FIRM)).confronto).toMatchObject({
      ora: 0,
      perche: [{ fattore: 'cessione', importo: -890_40 }],
    })
    await owner(`update titolarita set al = null where belfiore = '${HERE}' and codice_fiscale = '${FIRM}'`)
  })

  test('is not compared where a mandate does not open it, and by hand where a figure is missing', async () => {
    await owner(`update mandato set anni = '{2026}' where cliente = '${ALBA}'`)
    expect((await daFare(ALBA)).confronto).toBeUndefined()
    await owner(`update mandato set anni = '{2025,2026}' where cliente = '${ALBA}'`)
    expect((await daFare(ALBA)).confronto).toMatchObject({ ora: 890_40 })
    await owner(`update mandato set tributi = '{tari}' where cliente = '${ALBA}'`)
    expect((await daFare(ALBA)).confronto).toBeUndefined()
    await owner(`update mandato set tributi = '{imu,tari}', anni = '{}' where cliente = '${ALBA}'`)
    const dato = its.idOf('dato_catastale', HERE, ALBA)
    await owner(`update dato_catastale set rendita = null where id = '${dato}'`)
    expect((await daFare(ALBA)).confronto).toBe('non-confrontabile')
    expect(await codes('cambiati')).toEqual([GIULIA])
    await owner(`update dato_catastale set rendita = 50000 where id = '${dato}'`)
  })
})

describe('what is overdue', () => {
  test('is the acconto of the IMU that was not paid, and nothing once it is', async () => {
    expect(await codes('scoperti')).toEqual([FIRM, GIULIA, ALBA].sort())
    expect(await daFare(ALBA)).toMatchObject({ scoperto: 445_00 })
    await owner(PAID, [ALBA, 'imu', 445_00])
    expect(await daFare(ALBA)).toMatchObject({ scoperto: 0 })
    expect(await codes('scoperti')).toEqual([FIRM, GIULIA].sort())
  })

  test('is what a payment that the office put to nothing does not cover', async () => {
    await owner(DUE, [ALBA, 60_00])
    expect(await daFare(ALBA)).toMatchObject({ scoperto: 60_00 })
    await owner(PAID, [ALBA, 'tari', 45_00])
    expect(await daFare(ALBA)).toMatchObject({ scoperto: 15_00 })
    expect(await codes('scoperti')).toContain(ALBA)
    await owner(PAID, [ALBA, 'tari', 15_00])
    expect(await codes('scoperti')).not.toContain(ALBA)
  })
})

describe('the clients for whom there is something to do', () => {
  test.each(VISTE_LAVORO.filter((one) => one !== 'cambiati'))(
    'are those of whom the list says so: %s',
    async (vista) => {
      const { clienti } = await clientiDi(clerk, { vista: 'vivi' })
      const field = vista === 'scoperti' ? 'scoperto' : vista
      const said = clienti.filter((one) => one.daFare![field] > 0).map(({ cliente }) => cliente)
      expect(said.length).toBeGreaterThan(0)
      expect(await codes(vista)).toEqual(said)
    },
  )

  test('are nobody’s without a live mandate, and nobody else’s', async () => {
    await owner(`update mandato set revocato_il = now(), revocato_da = cliente where cliente = '${GIULIA}'`)
    for (const vista of VISTE_LAVORO) expect(await codes(vista)).not.toContain(GIULIA)
    const other = intermediario(CAF_CLERK, '5a000000-0000-4000-8000-000000000002')
    for (const vista of VISTE_LAVORO) expect((await clientiDi(other, { vista })).clienti).toEqual([])
  })

  test('come fifty at a time, each once, and that they were shown is written for each', async () => {
    const people = `select '9' || lpad(n::text, 10, '0') as code from generate_series(1, 70) n`
    await owner(
      `insert into soggetto (belfiore, codice_fiscale, natura) select '${HERE}', code, 'persona' from (${people}) p`,
    )
    await owner(`insert into dovuto (belfiore, codice_fiscale, tributo, anno, rata, importo, scadenza, origine, fonte, registrato_da)
      select '${HERE}', code, 'tari', 2026, '1', 10000, '2026-06-16', 'avviso', 'ufficio', 'test' from (${people}) p`)
    await owner(`insert into mandato (belfiore, organizzazione_id, cliente, tributi, anni, dal, al, chiesto_da, prova, accettato_il, accettato_da)
      select '${HERE}', '${STUDIO}', code, '{tari}', '{}', '2026-01-01', '2999-12-31', '${CAF_CLERK}', 'spid', now(), code from (${people}) p`)
    const before = await owner(`select 1 from audit_event where azione = 'read:cliente' and persona like '90%'`)
    const first = await clientiDi(clerk, { vista: 'scoperti' })
    const second = await clientiDi(clerk, { vista: 'scoperti', dopo: first.dopo })
    const all = [...first.clienti, ...second.clienti].map(({ cliente }) => cliente)
    expect([first.clienti.length, new Set(all).size, second.dopo]).toEqual([50, 71, undefined])
    const after = await owner(`select 1 from audit_event where azione = 'read:cliente' and persona like '90%'`)
    expect([before.length, after.length]).toEqual([0, 70])
  })
})
