import { beforeEach, describe, expect, test } from 'vitest'
import type { ChiaveForm } from '../../contracts/chiave'
import { CONFERMA_LOTTO, INVIA_LOTTO, LEGGI_LOTTO } from '../../contracts/api/lotti'
import { onDay } from '../../testing/on-day'
import { tenancyDatabase } from '../../testing/tenancy-database'
import * as its from '../../testing/tenancy-rows'
import { db } from '../platform/db'
import { intermediario, type Scope } from '../platform/scope'
import { creaChiave, revocaChiave } from './commands'
import { ammetti } from './entra'
import { conChiave } from './porta'
import { chiaviDi } from './queries'

onDay('2026-11-27')

const { owner } = tenancyDatabase()

const chief = intermediario(its.CAF_CHIEF, its.STUDIO)
const clerk = intermediario(its.CAF_CLERK, its.STUDIO)
const OTHER = '5a000000-0000-4000-8000-000000000002'
const FORM: ChiaveForm = {
  nome: 'Gestionale',
  azioni: ['invia'],
  comuni: [],
  sede: undefined,
  alMinuto: 60,
  al: '2026-12-31',
}

beforeEach(() => owner('delete from chiave_organizzazione'))

const made = async (form: Partial<ChiaveForm> = {}): Promise<{ key: string; id: string }> => {
  const key = (await creaChiave(chief, { ...FORM, ...form }))!
  return { key, id: key.split('_')[1]! }
}
const calling = (key: string): Request =>
  new Request('http://x/api/v1/lotti', {
    headers: { authorization: `Bearer ${key}`, 'x-client-address': '192.0.2.7', 'accept-language': 'en' },
  })
const why = async (key: string) => {
  const found = await ammetti(calling(key), INVIA_LOTTO)
  return found.ok ? 'ok' : found.why
}

describe('a key', () => {
  test('is made by who directs the organisation, and of its secret only the hash is kept', async () => {
    const { key, id } = await made()
    expect(key).toMatch(/^sportello_[0-9a-f-]{36}_[\w-]{43}$/)
    const [row] = await owner('select * from chiave_organizzazione')
    expect(JSON.stringify(row)).not.toContain(key.split('_').slice(2).join('_'))
    expect(row).toMatchObject({ id, creata_da: its.CAF_CHIEF, azioni: ['invia'], usata_il: null })
    await expect(creaChiave(clerk, FORM)).rejects.toThrow(/row-level security/)
    const said = await owner(`select azione, attore from audit_event where oggetto = '${id}'`)
    expect(said).toEqual([{ azione: 'change:chiave', attore: its.CAF_CHIEF }])
  })

  test('acts as who made it and no wider: its use is written as that of the key', async () => {
    const { key, id } = await made()
    const found = await ammetti(calling(key), INVIA_LOTTO)
    expect(found).toMatchObject({
      ok: true,
      scope: { actor: its.CAF_CHIEF, organizzazione: its.STUDIO, chiave: id, role: 'intermediario', mandates: [] },
      allowance: { limit: 60, remaining: 59 },
    })
    expect((await chiaviDi(clerk))[0]!.usataIl).toBeInstanceOf(Date)
    const [used] = await owner(
      `select attore, ruolo, dati, origine from audit_event where oggetto = '${id}' and azione = 'enter:chiave'`,
    )
    expect(used).toMatchObject({
      ...{ attore: its.CAF_CHIEF, ruolo: 'intermediario', origine: '192.0.2.7' },
      dati: { chiave: id, organizzazione: its.STUDIO, valori: { chiamata: 'inviaLotto', ammessa: true } },
    })
  })

  test('may be of one seat, open and of its organisation', async () => {
    const seat = async (organizzazione: string, more = '') =>
      (
        await owner<{ id: string }>(`insert into sede (organizzazione_id, nome, chiusa_il)
          values ('${organizzazione}', 'Crema', ${more || 'null'}) returning id::text as id`)
      )[0]!.id
    await owner(`insert into organizzazione (id, denominazione, codice_fiscale, tipo, attiva_dal, registrata_da)
      values ('${OTHER}', 'Altro studio', '91012340195', 'professionista', '2020-01-01', 'x')`)
    await made({ sede: await seat(its.STUDIO) })
    expect(await chiaviDi(clerk)).toMatchObject([{ sede: 'Crema' }])
    for (const sede of [await seat(OTHER), await seat(its.STUDIO, 'now()')])
      await expect(made({ sede })).rejects.toThrow(/row-level security/)
  })

  test('names no people and makes no keys, whoever made it', async () => {
    const { id } = await made()
    const program: Scope = { ...chief, chiave: id }
    await expect(creaChiave(program, FORM)).rejects.toThrow(/row-level security/)
    await expect(revocaChiave(program, id)).rejects.toThrow(/row-level security/)
    const named = { organizzazioneId: its.STUDIO, codiceFiscale: its.ALBA, ruolo: 'operatore', dal: new Date() }
    await expect(
      db(program, (tx) => tx.operatoreOrganizzazione.createMany({ data: [{ ...named, datoDa: its.CAF_CHIEF }] })),
    ).rejects.toThrow(/row-level security/)
  })

  test('that is wrong, changed or nobody’s is none of ours', async () => {
    const { key } = await made()
    expect(await why(key)).toBe('ok')
    expect(await why(`${key.slice(0, -1)}${key.endsWith('A') ? 'B' : 'A'}`)).toBe('key-unknown')
    const other = (await made()).key.split('_')
    expect(await why([...key.split('_').slice(0, 2), ...other.slice(2)].join('_'))).toBe('key-unknown')
    await owner('delete from chiave_organizzazione')
    expect(await why(key)).toBe('key-unknown')
    const without = await ammetti(new Request('http://x/api/v1/lotti'), INVIA_LOTTO)
    expect(without).toEqual({ ok: false, why: 'key-missing' })
  })

  test('that is revoked opens nothing at the next call, and for what is under way', async () => {
    const { key, id } = await made()
    const found = await ammetti(calling(key), INVIA_LOTTO)
    if (!found.ok) throw new Error(found.why)
    const lotti = () => db(found.scope, (tx) => tx.lotto.count())
    expect(await lotti()).toBe(1)
    expect(await revocaChiave(clerk, id)).toBe(false)
    expect(await revocaChiave(chief, id)).toBe(true)
    expect(await revocaChiave(chief, id)).toBe(false)
    expect(await why(key)).toBe('key-revoked')
    expect(await lotti()).toBe(0)
    expect(await chiaviDi(clerk)).toMatchObject([{ id, stato: 'revocata' }])
  })

  test('ends on its day, and with who made it', async () => {
    const { key, id } = await made()
    await owner(`update chiave_organizzazione set al = '2026-11-26' where id = '${id}'`)
    expect(await why(key)).toBe('key-expired')
    await owner(`update chiave_organizzazione set al = '2026-11-27' where id = '${id}'`)
    expect(await why(key)).toBe('ok')
    const ends = (al: string) =>
      owner(`update operatore_organizzazione set al = ${al} where codice_fiscale = '${its.CAF_CHIEF}'`)
    await ends(`'2026-11-26'`)
    expect(await why(key)).toBe('key-orphan')
    expect((await chiaviDi(clerk))[0]).toMatchObject({ stato: 'orfana' })
    await ends('null')
    expect(await why(key)).toBe('ok')
  })

  test('does what it was made for alone', async () => {
    const { key } = await made()
    const found = await ammetti(calling(key), CONFERMA_LOTTO)
    expect(found).toMatchObject({ ok: false, why: 'key-not-allowed' })
    expect((await ammetti(calling(key), LEGGI_LOTTO)).ok).toBe(true)
  })

  test('of which there are twenty is one too many', async () => {
    for (let at = 0; at < 20; at += 1) await made()
    expect(await creaChiave(chief, FORM)).toBeUndefined()
  })
})

describe('the door', () => {
  const GET = conChiave(LEGGI_LOTTO, async () => Response.json({}))

  test('counts by key in the database: the last call of a minute is followed by 429 with Retry-After', async () => {
    const { key } = await made({ alMinuto: 2 })
    const answers: Response[] = []
    const counted: number[] = []
    // a minute may end in between, and what was counted in it is cleared away: whoever asks three times in each of two meets it
    for (let call = 0; call < 6; call += 1) {
      answers.push(await GET(calling(key)))
      const rows = await owner<{ points: number }>(`select points from rate_limit where key like 'chiave:%'`)
      counted.push(...rows.map(({ points }) => points))
    }
    const refused = answers.find(({ status }) => status === 429)!
    expect(answers[0]!.headers.get('x-ratelimit-limit')).toBe('2')
    expect(Number(refused.headers.get('retry-after'))).toBeGreaterThan(0)
    expect((await refused.json()) as object).toMatchObject({ problems: [{ code: 'key-rate' }] })
    expect(Math.max(...counted)).toBeGreaterThan(2)
  })

  test.each([
    ['without a key', undefined, 401, 'key-missing', 'Bearer realm="Sportello Tributi"'],
    ['with none of ours', 'x', 401, 'key-unknown', 'Bearer realm="Sportello Tributi", error="invalid_token"'],
  ])('%s says how to come in', async (_, key, status, code, challenge) => {
    const answer = await GET(key === undefined ? new Request('http://x/') : calling(key))
    expect([answer.status, answer.headers.get('www-authenticate')]).toEqual([status, challenge])
    expect((await answer.json()) as object).toMatchObject({ problems: [{ code }] })
  })
})
