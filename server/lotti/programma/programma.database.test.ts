import { execFile } from 'node:child_process'
import { promisify } from 'node:util'
import { unzipSync } from 'fflate'
import { beforeEach, describe, expect, test } from 'vitest'
import { onDay } from '../../../testing/on-day'
import { tenancyDatabase } from '../../../testing/tenancy-database'
import * as its from '../../../testing/tenancy-rows'
import { db } from '../../platform/db'
import { intermediario, type Scope } from '../../platform/scope'
import { conferma } from '../tenuti/commands'
import { lottiDi } from '../tenuti/elenco'
import { entra } from '../tenuti/entra'
import { workOnBatch } from '../tenuti/lavora'
import { scaricaLotto } from '../tenuti/scarica'
import { confermaDiProgramma } from './conferma'
import { invia, type Inviata } from './invia'
import { riepilogoDelLotto, sendDelLotto } from './prendi'
import { raccontaLotti, raccontaLotto } from './racconta'

onDay('2026-11-27')

const CREMA = '5ed00000-0000-4000-8000-00000000000a'
const SORESINA = '5ed00000-0000-4000-8000-00000000000b'
const SEAT_KEY = '10780000-0000-4000-8000-000000000003'
const SECOND_KEY = '10780000-0000-4000-8000-000000000002'

const { owner } = tenancyDatabase(async (run, ownerUrl) => {
  const env = { ...process.env, DATABASE_URL: ownerUrl }
  await promisify(execFile)(process.execPath, ['--import', 'tsx', 'scripts/load-reference.ts'], { env })
  await run(`insert into chiave_organizzazione (id, organizzazione_id, nome, impronta, azioni, comuni, al_minuto, al, creata_da)
    select '${SECOND_KEY}', organizzazione_id, 'Altro', 'y', azioni, comuni, al_minuto, al, creata_da from chiave_organizzazione`)
  await run(`insert into sede (id, organizzazione_id, nome) values
    ('${CREMA}', '${its.STUDIO}', 'Crema'), ('${SORESINA}', '${its.STUDIO}', 'Soresina')`)
  await run(`insert into chiave_organizzazione (id, organizzazione_id, nome, impronta, azioni, comuni, sede_id, al_minuto, al, creata_da)
    select '${SEAT_KEY}', organizzazione_id, 'Crema', 'z', azioni, comuni, '${CREMA}', al_minuto, al, creata_da
    from chiave_organizzazione where id = '${SECOND_KEY}'`)
  await run(`update operatore_organizzazione set sede_id = '${SORESINA}' where codice_fiscale = '${its.CAF_CLERK}'`)
})

beforeEach(() => owner('delete from lotto'))

const chief = intermediario(its.CAF_CHIEF, its.STUDIO)
const program: Scope = { ...chief, chiave: its.KEY }
const other: Scope = { ...chief, chiave: SECOND_KEY }

const HEAD =
  'codice fiscale;cognome o denominazione;nome;comune;categoria;rendita;quota;uso;aliquota;aliquota anno prima'
/** 10.000 × 1,05 × 65 × 1,06 % = 7.234,50, half of it each time, each row to the euro. */
const FIRM = '01234567897;Officine Po;;Cremona;D/7;10000,00;100;proprio;1,06;1,06'
const LUCIA = 'FRRLCU58L52D150O;Ferrari;Lucia;Cremona;A/2;1000,00;100;a disposizione;1,06;1,06'

const sent = (rows: readonly string[], idempotenza = 'richiesta-1', more: Partial<Inviata> = {}): Inviata => ({
  ...{ bytes: Buffer.from([HEAD, ...rows].join('\n')), lingua: 'it', nome: 'clienti.csv', idempotenza },
  ...more,
})
const idOf = async (...asked: Parameters<typeof invia>): Promise<string> => {
  const done = await invia(...asked)
  if (!done.ok) throw new Error(done.problems[0]!.code)
  return done.id
}
const whole = async (id: string) => {
  while (await workOnBatch(id, () => Promise.resolve())) continue
}

describe('a table that a program sends', () => {
  test('waits, is confirmed once, computed, and taken: as figures, for SEND and as a ZIP', async () => {
    const id = await idOf(program, [], sent([FIRM, LUCIA.replace('1000,00', 'mille')]))
    expect(await raccontaLotto(program, id, 'it')).toMatchObject({
      ...{ stato: 'anteprima', rata: 'saldo', file: { righe: 2, errate: 1, clienti: 2 } },
      problemi: [{ riga: 3, colonna: 'rendita', valore: 'mille' }],
    })
    expect(await riepilogoDelLotto(program, id, -1, 'it')).toEqual({ ok: false, why: 'lotto-not-ready' })
    expect(await confermaDiProgramma(program, id)).toBeUndefined()
    expect(await confermaDiProgramma(program, id)).toBeUndefined()
    await whole(id)
    expect(await raccontaLotto(program, id, 'it')).toMatchObject({
      ...{ stato: 'pronto', daPagare: 3618_00, clienti: { tenuti: 2, calcolati: 2, pronti: 1, fermi: 1 } },
    })
    const figures = await riepilogoDelLotto(program, id, -1, 'it')
    expect(figures).toMatchObject({
      value: {
        clienti: [
          { codiceFiscale: '01234567897', esito: 'pronto', imposta: 7234_50, daPagare: 3618_00, problemi: [] },
          { codiceFiscale: 'FRRLCU58L52D150O', esito: 'fermo', problemi: [{ riga: 3, colonna: 'rendita' }] },
        ],
      },
    })
    expect(await riepilogoDelLotto(program, id, 0, 'it')).toMatchObject({ value: { clienti: [{ esito: 'fermo' }] } })
    const send = await sendDelLotto(program, id, -1)
    if (!send.ok) throw new Error(send.why)
    const made = await scaricaLotto(program, id)
    const parts: Uint8Array[] = []
    for await (const part of made!.bytes) parts.push(part)
    const zip = unzipSync(Buffer.concat(parts))
    expect(send.value.moduli).toEqual([
      {
        ...{ codiceFiscale: '01234567897', file: 'send/01234567897-saldo.json' },
        modulo: JSON.parse(Buffer.from(zip['send/01234567897-saldo.json']!).toString()),
      },
    ])
    const acts = await owner<{ azione: string; chiave: string }>(
      `select azione, dati ->> 'chiave' as chiave from audit_event where oggetto = '${id}' order by id`,
    )
    expect(acts.map(({ azione }) => azione)).toEqual(['change:lotto', ...Array<string>(4).fill('export:lotto')])
    expect(new Set(acts.map(({ chiave }) => chiave))).toEqual(new Set([its.KEY]))
  })

  test('sent again under its name is the same batch, also at the same moment; under the name of another it is refused', async () => {
    const ids = await Promise.all([1, 2, 3].map(() => idOf(program, [], sent([FIRM]))))
    expect(new Set(ids).size).toBe(1)
    expect(await idOf(program, [], sent([FIRM]))).toBe(ids[0])
    expect(await owner('select 1 from lotto')).toHaveLength(1)
    const differs = { ok: false, status: 409, problems: [{ code: 'idempotency-differs' }] }
    expect(await invia(program, [], sent([LUCIA]))).toMatchObject(differs)
    expect(await invia(program, [], sent([FIRM], 'richiesta-1', { lingua: 'de' }))).toMatchObject(differs)
    // a name is of the key that gave it
    expect(await idOf(other, [], sent([LUCIA]))).not.toBe(ids[0])
  })

  test.each([
    ['is no table', sent([], 'r', { bytes: Buffer.from('%PDF-1.7') }), 422, 'lotto-not-a-table'],
    ['is empty', sent([], 'r', { bytes: Buffer.from('') }), 422, 'lotto-not-a-table'],
    ['has no columns of ours', sent([], 'r', { bytes: Buffer.from('a;b\n1;2') }), 422, 'lotto-columns'],
    ['has headings alone', sent([]), 422, 'lotto-no-rows'],
    ['asks for an instalment that is over', sent([FIRM], 'r', { rata: 'acconto' }), 422, 'lotto-late'],
    ['has a hundred thousand rows', sent(Array<string>(100_000).fill(FIRM)), 422, 'lotto-too-long'],
  ])('that %s leaves nothing behind', async (_, table, status, code) => {
    expect(await invia(program, [], table)).toMatchObject({ ok: false, status, problems: [{ code }] })
    expect(await owner('select 1 from lotto')).toEqual([])
  })

  test('of a comune that the key does not cover says each row, and leaves nothing behind', async () => {
    const rows = [FIRM, FIRM.replace('Cremona', 'Crema'), LUCIA.replace('Cremona', 'Atlantide')]
    expect(await invia(program, ['D150'], sent(rows))).toEqual({
      ...{ ok: false, status: 403 },
      problems: [
        { code: 'key-comune', field: 'righe.3.comune', values: { riga: 3, comune: 'Crema' } },
        { code: 'key-comune', field: 'righe.4.comune', values: { riga: 4, comune: 'Atlantide' } },
      ],
    })
    expect(await owner('select 1 from lotto')).toEqual([])
    expect(await idOf(program, ['D150', 'D142'], sent(rows.slice(0, 2)))).toBeTruthy()
  })

  test('that brings nothing new, or nobody, says so and is not kept', async () => {
    const id = await idOf(program, [], sent([FIRM]))
    await confermaDiProgramma(program, id)
    const again = await idOf(program, [], sent([FIRM], 'richiesta-2'))
    expect(await confermaDiProgramma(program, again)).toMatchObject({
      ...{ status: 409, problem: { code: 'lotto-nothing-new' } },
    })
    const nobody = await idOf(program, [], sent([FIRM.replace('01234567897', '01234567890')], 'richiesta-3'))
    expect(await confermaDiProgramma(program, nobody)).toMatchObject({ problem: { code: 'lotto-nobody' } })
  })
})

describe('a key reaches what it brought in', () => {
  test('and neither what people did nor what another key did, but its own replaces a client of theirs', async () => {
    const theirs = await entra(chief, {
      ...{ bytes: sent([FIRM, LUCIA]).bytes, nome: 'a.csv', rata: 'saldo', studio: 'CAF di prova', lingua: 'it' },
    })
    if (!theirs.ok) throw new Error(theirs.why)
    await conferma(chief, theirs.id)
    await whole(theirs.id)
    for (const scope of [program, other]) {
      expect(await raccontaLotti(scope)).toEqual([])
      expect(await raccontaLotto(scope, theirs.id, 'it')).toBeUndefined()
      expect(await scaricaLotto(scope, theirs.id)).toBeUndefined()
      expect(await sendDelLotto(scope, theirs.id, -1)).toEqual({ ok: false, why: 'lotto-absent' })
      expect(await confermaDiProgramma(scope, theirs.id)).toMatchObject({ status: 404 })
    }
    const id = await idOf(program, [], sent([FIRM.replace('10000,00', '20000,00'), LUCIA]))
    await confermaDiProgramma(program, id)
    await whole(id)
    expect(await raccontaLotto(program, id, 'it')).toMatchObject({ clienti: { tenuti: 1, pronti: 1 } })
    expect(await raccontaLotto(other, id, 'it')).toBeUndefined()
    const all = await lottiDi(chief)
    expect(all.find((one) => one.id === id)).toMatchObject({ chiave: 'Gestionale', creatoDa: its.CAF_CHIEF })
    expect(all.find((one) => one.id === theirs.id)).toMatchObject({ chiave: undefined, sostituiti: 1 })
  })
})

describe('a key of one seat', () => {
  const crema: Scope = { ...chief, chiave: SEAT_KEY }
  const clerk = intermediario(its.CAF_CLERK, its.STUDIO)
  const OPEN = 'RSSMRA80A01H501U;Rossi;Mario;Cremona;A/3;500,00;100;a disposizione;1,06;1,06'
  const byHand = async (rows: readonly string[]): Promise<string> => {
    const { bytes, lingua, nome = '' } = sent(rows)
    const done = await entra(clerk, { bytes, lingua, nome, rata: 'saldo', studio: 'CAF di prova' })
    if (!done.ok) throw new Error(done.why)
    expect(await conferma(clerk, done.id)).toBe('tenuto')
    return done.id
  }
  const seatOf = async (id: string) =>
    (await owner(`select sede_id::text as sede from lotto where id = '${id}'`))[0]?.sede

  test('brings clients of that seat, and does not touch those of another', async () => {
    const theirs = await byHand([FIRM])
    expect(await seatOf(theirs)).toBe(SORESINA)
    expect(await invia(crema, [], sent([LUCIA, FIRM]))).toEqual({
      ...{ ok: false, status: 403 },
      problems: [
        {
          ...{ code: 'key-sede', field: 'righe.3.codice_fiscale' },
          values: { riga: 3, codiceFiscale: '01234567897' },
        },
      ],
    })
    const own = await idOf(crema, [], sent([LUCIA]))
    expect([await seatOf(own), await confermaDiProgramma(crema, own)]).toEqual([CREMA, undefined])
    // what it brought it may bring again, changed
    const again = await idOf(crema, [], sent([LUCIA.replace('1000,00', '1100,00')], 'richiesta-2'))
    expect(await confermaDiProgramma(crema, again)).toBeUndefined()
    // a key of no seat alone reaches both
    const all = await idOf(program, [], sent([LUCIA, FIRM.replace('10000,00', '11000,00')], 'richiesta-3'))
    expect([await seatOf(all), await confermaDiProgramma(program, all)]).toEqual([null, undefined])
    // and then they are of the batch that has them now
    expect(await invia(crema, [], sent([LUCIA], 'richiesta-4'))).toMatchObject({ ok: false, status: 403 })
  })

  test('finds a client that another seat brought meanwhile, and leaves them there', async () => {
    const waits = await idOf(crema, [], sent([OPEN]))
    const theirs = await byHand([OPEN])
    expect(await confermaDiProgramma(crema, waits)).toMatchObject({
      ...{ status: 409, problem: { code: 'lotto-other-seat' } },
    })
    const [kept] = await owner(`select lotto_id::text as lotto from cliente_lotto where sostituito_da is null`)
    expect(kept).toEqual({ lotto: theirs })
  })

  test('reads nothing that rows of another seat say, whatever asks', async () => {
    await byHand([FIRM])
    const rows = (scope: Scope) => db(scope, (tx) => tx.rigaLotto.count())
    expect([await rows(clerk), await rows(program), await rows(crema)]).toEqual([1, 1, 0])
    const mark = { sostituitoDa: SEAT_KEY }
    expect(await db(crema, (tx) => tx.clienteLotto.updateMany({ data: mark }))).toEqual({ count: 0 })
  })
})
