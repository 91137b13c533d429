import { describe, expect, test } from 'vitest'
import { tenancyDatabase } from '../../testing/tenancy-database'
import * as its from '../../testing/tenancy-rows'
import { findPosition } from '../positions/queries'
import { queueMessage } from '../notifiche/commands'
import { db } from '../platform/db'
import { citizen, intermediario, staff } from '../platform/scope'
import { cercaClienti } from './cerca'
import { clientiDi } from './clienti'
import { acceptMandato, askMandato, confirmMandato, endMandato, noteOpened } from './commands'
import { mandatiConQuesto, mandatiInAttesa, mandatiVerso, organizzazioneOf, perCliente } from './queries'

const { HERE, THERE, ALBA, GIULIA, FIRM, CAF_CHIEF, CAF_CLERK, STUDIO } = its

const { owner } = tenancyDatabase()

const clerk = intermediario(CAF_CLERK, STUDIO)
const ASKED = { cliente: GIULIA, comune: HERE, tributi: ['imu', 'tari'], anni: [], al: '2999-12-31' } as const

describe('a mandate', () => {
  test('is asked for, accepted by its person alone, and ended: it opens something in between', async () => {
    const id = await askMandato(clerk, ASKED)
    expect(await mandatiConQuesto(clerk, id)).toEqual([])
    expect(await acceptMandato(citizen(ALBA), id)).toBe(false)
    await expect(mandatiVerso(citizen(GIULIA))).resolves.toMatchObject([
      { id, organizzazione: 'CAF di prova', stato: 'attesa', comune: `Comune ${HERE}` },
      { stato: 'vivo' },
      { stato: 'vivo' },
    ])
    expect(await acceptMandato(citizen(GIULIA), id)).toBe(true)
    expect(await acceptMandato(citizen(GIULIA), id)).toBe(false)
    expect((await mandatiConQuesto(clerk, id)).map((each) => each.id)).toContain(id)
    expect(await mandatiConQuesto(intermediario(its.AGENT, STUDIO), id)).toEqual([])
    const under = perCliente(clerk, GIULIA, [id])
    const asked = { belfiore: HERE, codiceFiscale: GIULIA, anno: 2026 }
    expect((await findPosition(under, asked, 'prova'))?.tributi).toEqual(['imu', 'tari'])
    expect(await findPosition(under, { ...asked, belfiore: THERE }, 'prova')).toBeUndefined()
    expect(await findPosition(under, { ...asked, codiceFiscale: ALBA }, 'prova')).toBeUndefined()
    expect(await endMandato(citizen(GIULIA), id)).toBe(true)
    expect(await endMandato(citizen(GIULIA), id)).toBe(false)
    expect(await findPosition(under, asked, 'prova')).toBeUndefined()
  })

  test('is named in the audit of all that is done under it, with who and for whom', async () => {
    const id = its.idOf('mandato', HERE, ALBA)
    const under = perCliente(clerk, ALBA, [id])
    await noteOpened(under, { id, belfiore: HERE, cliente: ALBA })
    await findPosition(under, { belfiore: HERE, codiceFiscale: ALBA, anno: 2026 }, 'prova')
    const rows = await owner(`select attore, ruolo, persona, dati from audit_event
      where persona = '${ALBA}' and ruolo = 'intermediario' order by id`)
    const said = { attore: CAF_CLERK, persona: ALBA, dati: { organizzazione: STUDIO, mandati: [id] } }
    expect(rows).toMatchObject([said, said])
  })
})

describe('a mandate of who does not sign in', () => {
  const office = staff(its.OFFICER, 'operatore', [HERE])
  const far = staff(its.FAR_OFFICER, 'responsabile', [THERE])

  test('is confirmed by the office of its comune alone, once, and its person is told who asked', async () => {
    const id = await askMandato(clerk, ASKED)
    expect((await mandatiInAttesa(office)).find((one) => one.id === id)).toMatchObject({ cliente: GIULIA })
    expect(await mandatiInAttesa(far)).toEqual([])
    expect(await confirmMandato(far, id, 'documento', 'mandato firmato')).toBe(false)
    expect(await confirmMandato(clerk, id, 'documento', 'mandato firmato')).toBe(false)
    expect(await mandatiConQuesto(clerk, id)).toEqual([])
    expect(await confirmMandato(office, id, 'documento', 'mandato firmato del 3/11')).toBe(true)
    expect(await confirmMandato(office, id, 'ufficio', 'di nuovo')).toBe(false)
    expect((await mandatiConQuesto(clerk, id)).map((each) => each.id)).toContain(id)
    const said = await owner<{ motivo: string }>(
      `select motivo from audit_event where oggetto = '${id}' and azione = 'change:mandato-accettato'`,
    )
    expect(said).toEqual([{ motivo: 'mandato firmato del 3/11' }])
    const letters = await owner(
      `select 1 from messaggio where modello = 'mandato-chiesto' and codice_fiscale = '${GIULIA}'`,
    )
    expect(letters.length).toBeGreaterThan(0)
    await endMandato(citizen(GIULIA), id)
  })

  test('for every comune is its person’s alone to accept', async () => {
    const id = await askMandato(clerk, { ...ASKED, comune: undefined })
    expect((await mandatiInAttesa(office)).map((one) => one.id)).not.toContain(id)
    expect(await confirmMandato(office, id, 'ufficio', 'vista qui')).toBe(false)
    await endMandato(citizen(GIULIA), id)
  })

  test('a letter of an organisation goes to nobody whom it asks for nothing, and says nothing else', async () => {
    const letter = (modello: 'mandato-chiesto' | 'rappresentanza-decisa', codiceFiscale: string) =>
      db(clerk, (tx) => queueMessage(tx, clerk, { belfiore: HERE, codiceFiscale, modello, valori: {} }))
    await expect(letter('mandato-chiesto', its.AGENT)).rejects.toThrow(/row-level security/)
    const id = await askMandato(clerk, ASKED)
    await expect(letter('rappresentanza-decisa', GIULIA)).rejects.toThrow(/row-level security/)
    await endMandato(citizen(GIULIA), id)
    await expect(letter('mandato-chiesto', GIULIA)).rejects.toThrow(/row-level security/)
  })
})

describe('the clients', () => {
  const codes = async (chiesti: Parameters<typeof clientiDi>[1]) =>
    (await clientiDi(clerk, chiesti)).clienti.map(({ cliente }) => cliente)

  test('say what there is to do, as far as a mandate opens it', async () => {
    const { clienti, dopo } = await clientiDi(clerk, { vista: 'vivi' })
    expect(clienti.map(({ cliente }) => cliente)).toEqual([FIRM, GIULIA, ALBA].sort())
    expect(dopo).toBeUndefined()
    const alba = clienti.find(({ cliente }) => cliente === ALBA)!
    // the mandate is for the TARI: statements and properties of the IMU are none of its business
    expect(alba.daFare).toMatchObject({ avvisi: 0, confronto: undefined })
    expect(alba.mandati).toHaveLength(2)
  })

  test('an unopened statement counts until this organisation has opened it', async () => {
    await owner(`update mandato set tributi = '{imu,tari}' where id = '${its.idOf('mandato', HERE, ALBA)}'`)
    const avvisi = async () =>
      (await clientiDi(clerk, { vista: 'vivi', clienti: [ALBA] })).clienti.map(({ daFare }) => daFare?.avvisi)
    expect(await avvisi()).toEqual([1])
    const id = its.idOf('avviso', HERE, ALBA)
    const read = `insert into audit_event (belfiore, attore, ruolo, persona, azione, motivo, oggetto, dati, origine)
      values ('${HERE}', '${CAF_CHIEF}', 'intermediario', '${ALBA}', 'read:avviso', 'x', '${id}', '{"organizzazione": "%"}', 'test')`
    await owner(read.replace('%', '5a000000-0000-4000-8000-000000000002'))
    expect(await avvisi()).toEqual([1])
    await owner(read.replace('%', STUDIO))
    expect(await avvisi()).toEqual([0])
  })

  test('are told apart by how their mandates stand', async () => {
    await askMandato(clerk, { ...ASKED, cliente: 'RSSNNA80C54D150O' })
    await owner(`update mandato set al = oggi() + 10 where id = '${its.idOf('mandato', HERE, ALBA)}'`)
    await owner(`update mandato set revocato_il = now(), revocato_da = cliente where cliente = '${FIRM}'`)
    expect(await codes({ vista: 'attesa' })).toEqual(['RSSNNA80C54D150O'])
    expect(await codes({ vista: 'scadenza' })).toEqual([ALBA])
    expect(await codes({ vista: 'finiti' })).toEqual([FIRM])
    expect(await codes({ vista: 'tutti' })).toEqual([FIRM, GIULIA, ALBA, 'RSSNNA80C54D150O'].sort())
    const firm = (await clientiDi(clerk, { vista: 'finiti' })).clienti[0]!
    expect(firm.daFare).toBeUndefined()
  })

  test('come fifty at a time, each once', async () => {
    await owner(`insert into mandato (organizzazione_id, cliente, tributi, anni, dal, al, chiesto_da)
      select '${STUDIO}', 'ZZZ' || lpad(n::text, 13, '0'), '{imu}', '{}', oggi(), oggi(), 'x' from generate_series(1, 70) n`)
    const first = await clientiDi(clerk, { vista: 'attesa' })
    const second = await clientiDi(clerk, { vista: 'attesa', dopo: first.dopo })
    const all = [...first.clienti, ...second.clienti].map(({ cliente }) => cliente)
    expect([first.clienti.length, second.clienti.length, new Set(all).size]).toEqual([50, 21, 71])
    expect(second.dopo).toBeUndefined()
  })

  test('are found by code, and by name under a live mandate', async () => {
    expect(await cercaClienti(clerk, ALBA.slice(0, 6).toLowerCase())).toEqual([ALBA])
    expect(await cercaClienti(clerk, 'nessuno')).toEqual([ALBA, GIULIA].sort())
    await owner(`update dato_soggetto set ricerca = 'alba marina' where codice_fiscale = '${ALBA}'`)
    expect(await cercaClienti(clerk, 'Marìna al')).toEqual([ALBA])
    expect(await cercaClienti(clerk, 'lba')).toEqual([ALBA])
    expect(await cercaClienti(clerk, 'arina')).toEqual([])
    expect(await cercaClienti(clerk, '%')).toEqual([])
  })

  test('of another organisation are nobody’s here', async () => {
    const other = intermediario(CAF_CLERK, '5a000000-0000-4000-8000-000000000002')
    expect((await clientiDi(other, { vista: 'tutti' })).clienti).toEqual([])
    await expect(organizzazioneOf(other)).rejects.toThrow()
    expect(await organizzazioneOf(intermediario(CAF_CHIEF, STUDIO))).toMatchObject({ responsabile: true })
  })
})
