import { execFile, spawn } from 'node:child_process'
import { setTimeout as wait } from 'node:timers/promises'
import { promisify } from 'node:util'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import type { RispostaDati } from '../../../contracts/dati-prima'
import type { NuovaEmissione } from '../../../contracts/emissione'
import { cartaDi, haCarta } from '../../avvisi/pdf/queries'
import { avvisiOf, findAvviso } from '../../avvisi/queries'
import { migratedDatabase, type Scratch } from '../../../prisma/scratch-database'
import { rowsOf } from '../../../testing/database'
import { closeDb, db } from '../../platform/db'
import { citizen, staff, type Scope } from '../../platform/scope'
import { act, beginEmissione } from '../commands'
import { dueLotti } from '../lotti'
import { workOn } from '../lavora'
import { inviaDati, riprova } from './commands'
import { dueInviiDati, workOnInvioDati } from './invio'
import { contestateInAttesa, datiMandati, findDati, statoDati } from './queries'
import { rispondiDati } from './risposta'

const HERE = 'D150'
const MAKER = staff('CNTLNE74H57D150G', 'responsabile', [HERE])
const OTHER = staff('MRTGLI85P70D150H', 'amministratore', [HERE])
const CLERK = staff('BRNPLA80A01D150X', 'operatore', [HERE])
const NEIGHBOUR = staff('GRBHNH90D65A952O', 'amministratore', ['L736'])
const ALL: NuovaEmissione = {
  ...{ tributo: 'imu', belfiore: HERE, anno: 2026, rata: 'anno' },
  scelta: { natura: 'tutti', residenza: 'tutti', minimo: 12_00 },
}
const ANNA = 'ANNA000000000000'
const BRUNO = 'BRUN000000000000'
const CARLA = 'CARL000000000000'

let scratch: Scratch
const owner = <Row extends object>(sql: string) => rowsOf<Row & Record<string, unknown>>(sql, [], scratch.ownerUrl)

const OF_PERSON = ['titolarita', 'condizione_imu'] as const
/** With one home of 500 euro of rendita, at disposal. */
const person = async (code: string): Promise<void> => {
  await owner(`insert into soggetto (belfiore, codice_fiscale, natura) values ('${HERE}', '${code}', 'persona')`)
  await owner(`insert into dato_soggetto (belfiore, codice_fiscale, cognome, nome, ricerca, nato_il, indirizzo, residenza, fonte,
    registrato_da) values ('${HERE}', '${code}', 'Rossi', '${code}', ' rossi ${code.toLowerCase()}', '1960-01-01', 'Via dei Tigli',
    '${HERE}', 'anagrafe', 'test')`)
  const [{ id }] = (await owner<{ id: string }>(
    `insert into immobile (belfiore, tipo, chiave) values ('${HERE}', 'F', '${code}') returning id::text`,
  )) as [{ id: string }]
  await owner(`insert into dato_catastale (belfiore, immobile_id, categoria, rendita, indirizzo, foglio, particella, dal, fonte, registrato_da)
    values ('${HERE}', '${id}', 'A/3', 50000, 'Via dei Tigli 1', '12', '345', '2015-01-01', 'catasto', 'test')`)
  await owner(`insert into titolarita (belfiore, immobile_id, codice_fiscale, diritto, quota_num, quota_den, dal, fonte, registrato_da)
    values ('${HERE}', '${id}', '${code}', '10', 1, 1, '2015-01-01', 'catasto', 'test')`)
  await owner(`insert into condizione_imu (belfiore, immobile_id, codice_fiscale, uso, dati, dal, fonte, registrato_da)
    values ('${HERE}', '${id}', '${code}', 'a-disposizione', '{"aliquota":"base"}', '2015-01-01', 'ufficio', 'test')`)
}

const CLEARED = [
  ...[
    'messaggio',
    'risposta_dati',
    'dati_prima',
    'invio_dati',
    'proposta',
    'evento_pratica',
    'pratica',
    'parametro_ente',
  ],
  ...['stampa_avviso', 'avviso', 'registro_avvisi', 'voce_emissione', 'lotto_emissione', 'emissione'],
  ...[...OF_PERSON, 'utenza_tari', 'dato_catastale', 'immobile', 'dato_soggetto', 'soggetto', 'audit_event'],
]

beforeAll(async () => {
  scratch = await migratedDatabase()
  const load = ['--import', 'tsx', 'scripts/load-reference.ts']
  await promisify(execFile)(process.execPath, load, { env: { ...process.env, DATABASE_URL: scratch.ownerUrl } })
  await owner(`insert into ente (belfiore, denominazione, lingue, attivo_dal) values
    ('${HERE}', 'Cremona', '{it}', '2026-01-01'), ('L736', 'Venezia', '{it}', '2026-01-01')`)
  await closeDb()
  process.env.APP_DATABASE_URL = scratch.appUrl
}, 120_000)
afterAll(async () => {
  await closeDb()
  await scratch.drop()
})
beforeEach(async () => {
  for (const table of CLEARED) await owner(`delete from ${table}`)
  for (const code of [ANNA, BRUNO, CARLA]) await person(code)
})

type Ref = { readonly belfiore: string; readonly id: string }

const workAll = async (): Promise<void> => {
  for (const id of await dueLotti(HERE)) await workOn({ belfiore: HERE, id })
}
const tried = async (): Promise<Ref> => {
  const made = await beginEmissione(MAKER, ALL)
  if (!('id' in made)) throw new Error(made.why)
  await workAll()
  return { belfiore: HERE, id: made.id }
}
const sendAll = async (): Promise<void> => {
  for (const id of await dueInviiDati(HERE)) await workOnInvioDati({ belfiore: HERE, id })
}
/** A run that was tried, its data with everybody. */
const sent = async (): Promise<Ref> => {
  const run = await tried()
  expect(await inviaDati(MAKER, run, 10)).toBe('dati-inviati')
  await sendAll()
  return run
}
/** The last day was yesterday, for everybody. */
const over = async (): Promise<void> => {
  await owner(`update invio_dati set chiude_il = oggi() - 1`)
  await owner(`update dati_prima set chiude_il = oggi() - 1`)
}
const mine = async (code: string) => (await datiMandati(citizen(code)))[0]!
const oggettoOf = async (code: string): Promise<string> => {
  const { belfiore, id } = await mine(code)
  return (await findDati(citizen(code), belfiore, id))!.oggetti[0]!.id
}
const YES: RispostaDati = { esito: 'confermata' }
const answer = async (code: string, risposta: RispostaDati, scope: Scope = citizen(code)) => {
  const { belfiore, id } = await mine(code)
  return rispondiDati(scope, { belfiore, id }, risposta, 'it')
}
const no = async (code: string): Promise<RispostaDati> => ({
  esito: 'contestata',
  oggetto: await oggettoOf(code),
  parole: 'La rendita è un’altra',
})

describe('the data of a run', () => {
  test('go to everybody who would get a statement, with the day until which they answer and no sum', async () => {
    await owner(`update dato_soggetto set deceduto_il = '2026-02-01' where codice_fiscale = '${CARLA}'`)
    const run = await sent()
    const rows = await owner<{ codice_fiscale: string; dati: object; giorni: number }>(
      'select codice_fiscale, dati, chiude_il - oggi() as giorni from dati_prima order by 1',
    )
    expect(rows.map(({ codice_fiscale, giorni }) => [codice_fiscale, giorni])).toEqual([
      [ANNA, 10],
      [BRUNO, 10],
    ])
    const all = { dal: '2026-01-01', al: '2026-12-31' }
    expect(rows[0]!.dati).toEqual({
      oggetti: [
        {
          id: await oggettoOf(ANNA),
          nome: { tipo: 'F', indirizzo: 'Via dei Tigli 1', foglio: '12', particella: '345' },
          voci: {
            possesso: [{ ...all, valore: '' }],
            quota: [{ ...all, valore: '1/1' }],
            uso: [{ ...all, valore: 'a-disposizione' }],
            categoria: [{ ...all, valore: 'A/3' }],
            rendita: [{ ...all, valore: '50000' }],
          },
        },
      ],
    })
    const messages = await owner<{ modello: string; valori: { dati: string } }>('select * from messaggio')
    expect(messages.map(({ modello }) => modello)).toEqual(['dati-prima', 'dati-prima'])
    expect(await statoDati(CLERK, run)).toMatchObject({
      ...{ giorni: 10, finito: true, aperto: true, mandati: 2, confermati: 0, contestati: 0, inAttesa: 0 },
    })
    expect(await owner(`select persona from audit_event where azione = 'send:dati-prima' order by 1`)).toEqual([
      { persona: ANNA },
      { persona: BRUNO },
    ])
  })

  test('have the days that the comune has decided, whatever the form says; where it decided nothing those of the form, or none', async () => {
    const run = await tried()
    expect(await inviaDati(MAKER, run, undefined)).toBe('giorni')
    await owner(`insert into parametro_ente (belfiore, chiave, valore, pubblico, dal, registrato_da)
      values ('${HERE}', 'emissione.datiPrima', '{"giorni": 21}', true, '2026-01-01', 'test')`)
    expect(await inviaDati(MAKER, run, 5)).toBe('dati-inviati')
    expect(await owner('select giorni from invio_dati')).toEqual([{ giorni: 21 }])
    expect(await inviaDati(OTHER, run, 5)).toBe('gia-inviati')
  })

  test('are sent by who directs the office of that comune, of a run that waits to be released', async () => {
    const run = await tried()
    for (const scope of [CLERK, NEIGHBOUR]) expect(await inviaDati(scope, run, 10)).toBe('cambiata')
    expect(await act(MAKER, run, 'annulla')).toBe('fatto')
    expect(await inviaDati(MAKER, run, 10)).toBe('cambiata')
    expect(await owner('select 1 from invio_dati')).toEqual([])
  })

  test('asked for twice at once are sent once', async () => {
    const run = await tried()
    const done = await Promise.all([inviaDati(MAKER, run, 10), inviaDati(OTHER, run, 20)])
    expect([...done].sort()).toEqual(['dati-inviati', 'gia-inviati'])
    await Promise.all([sendAll(), sendAll(), sendAll()])
    expect(await owner('select count(*)::int as n from dati_prima')).toEqual([{ n: 3 }])
    expect(await owner('select count(*)::int as n from messaggio')).toEqual([{ n: 3 }])
  })

  test('reach everybody once where their worker is killed again and again', async () => {
    await owner(`insert into soggetto (belfiore, codice_fiscale, natura)
      select '${HERE}', 'P' || lpad(n::text, 15, '0'), 'persona' from generate_series(1, 1500) n`)
    const run = await tried()
    await owner(`update voce_emissione set esito = 'pronta' where codice_fiscale like 'P%'`)
    expect(await inviaDati(MAKER, run, 10)).toBe('dati-inviati')
    const count = async (): Promise<number> =>
      (await owner<{ n: number }>('select count(*)::int as n from dati_prima'))[0]!.n
    const env = { ...process.env, APP_DATABASE_URL: scratch.appUrl }
    for (const until of [1, 500]) {
      const worker = spawn(process.execPath, ['--import', 'tsx', 'testing/work-dati.ts', HERE], { env })
      const ended = new Promise((done) => worker.on('exit', done))
      while ((await count()) < until && worker.exitCode === null) await wait(5)
      worker.kill('SIGKILL')
      await ended
    }
    await sendAll()
    expect(await count()).toBe(1503)
    expect(await owner('select count(*)::int as n, count(distinct riferimento)::int as d from messaggio')).toEqual([
      { n: 1503, d: 1503 },
    ])
    expect((await statoDati(CLERK, run))!.finito).toBe(true)
  }, 60_000)

  test('never change, by nobody’s hand', async () => {
    await sent()
    for (const sql of [
      `update dati_prima set dati = '{}'`,
      'delete from dati_prima',
      `update risposta_dati set esito = 'x'`,
    ])
      await expect(db(MAKER, (tx) => tx.$executeRawUnsafe(sql))).rejects.toThrow()
  })
})

describe('an answer', () => {
  test('that all is right is kept with who and when', async () => {
    const run = await sent()
    expect(await answer(ANNA, YES)).toBe('confermati')
    expect(await owner('select da, ruolo, esito, il <= now() as adesso from risposta_dati')).toEqual([
      { da: ANNA, ruolo: 'cittadino', esito: 'confermata', adesso: true },
    ])
    expect(await answer(ANNA, YES)).toBe('gia-detto')
    expect(await statoDati(CLERK, run)).toMatchObject({ confermati: 1, contestati: 0, mandati: 3 })
  })

  test('that something is wrong is a proposal in the queue of the office, in the words of the person', async () => {
    const run = await sent()
    expect(await answer(BRUNO, await no(BRUNO))).toBe('contestati-ora')
    expect(await owner('select codice_fiscale, risposta, nota, esito from proposta')).toEqual([
      { codice_fiscale: BRUNO, risposta: 'no', nota: 'La rendita è un’altra', esito: null },
    ])
    expect(await statoDati(CLERK, run)).toMatchObject({ confermati: 0, contestati: 1, inAttesa: 1 })
    const [waiting] = await contestateInAttesa(CLERK, run)
    expect(waiting!.nome).toBe(`Rossi ${BRUNO}`)
    expect(await answer(BRUNO, await no(BRUNO))).toBe('gia-detto')
    expect(await answer(BRUNO, YES)).toBe('contestati')
    expect((await mine(BRUNO)).inAttesa).toBe(true)
    await owner(`update proposta set esito = 'respinta', motivo = 'x', decisa_da = 'x', decisa_il = now()`)
    expect((await mine(BRUNO)).inAttesa).toBe(false)
  })

  test('may be that something is wrong after all was confirmed: the later one counts', async () => {
    const run = await sent()
    expect(await answer(ANNA, YES)).toBe('confermati')
    expect(await answer(ANNA, await no(ANNA))).toBe('contestati-ora')
    expect(await statoDati(CLERK, run)).toMatchObject({ confermati: 0, contestati: 1 })
  })

  test.each([['the same twice'], ['both of them']])('of two at once leaves one: %s', async (which) => {
    await sent()
    const second = which === 'both of them' ? await no(ANNA) : YES
    const done = await Promise.all([answer(ANNA, YES), answer(ANNA, second)])
    const rows = await owner('select esito from risposta_dati')
    if (second === YES) expect([[...done].sort(), rows.length]).toEqual([['confermati', 'gia-detto'], 1])
    // what is wrong may follow a confirmation, and never the other way round
    else expect([rows.length, done.includes('contestati-ora')]).toEqual([done.includes('contestati') ? 1 : 2, true])
  })

  test.each([
    ['after the last day', over, 'chiusi'],
    ['where the run was called off', async (run: Ref) => void (await act(MAKER, run, 'annulla')), 'chiusi'],
    ['of a property that is theirs no more', () => owner(`update titolarita set superato_il = now()`), 'cambiato'],
  ] as const)('is refused %s', async (_, happens, esito) => {
    const run = await sent()
    const asked = await no(ANNA)
    await happens(run)
    expect(await answer(ANNA, asked)).toBe(esito)
    expect(await owner('select 1 from risposta_dati')).toEqual([])
    expect(await owner('select 1 from proposta')).toEqual([])
  })

  test('is refused of an object that was not told, and of another person’s data; and the database refuses them too', async () => {
    await sent()
    const { belfiore, id } = await mine(ANNA)
    const other = await oggettoOf(BRUNO)
    expect(await answer(ANNA, { esito: 'contestata', oggetto: other, parole: 'x' })).toBe('assente')
    for (const scope of [citizen(BRUNO), NEIGHBOUR, MAKER]) {
      expect(await rispondiDati(scope, { belfiore, id }, YES, 'it')).toBe('assente')
      expect(await findDati(scope, belfiore, id)).toBeUndefined()
    }
    const insert = (scope: Scope) =>
      db(scope, (tx) =>
        tx.$executeRawUnsafe(`insert into risposta_dati (belfiore, dati_id, emissione_id, codice_fiscale, tributo, esito, da, ruolo)
          select '${HERE}', '${id}', (select emissione_id from dati_prima where id = '${id}'), '${ANNA}', 'imu', 'confermata',
            '${scope.actor}', '${scope.role}'`),
      )
    await expect(insert(citizen(BRUNO))).rejects.toThrow()
    await expect(insert(MAKER)).rejects.toThrow()
    await over()
    await expect(insert(citizen(ANNA))).rejects.toThrow()
  })
})

test('the neighbour comune sees nothing of it', async () => {
  const run = await sent()
  await answer(ANNA, await no(ANNA))
  expect(await statoDati(NEIGHBOUR, run)).toBeUndefined()
  expect(await contestateInAttesa(NEIGHBOUR, run)).toEqual([])
  for (const table of ['invio_dati', 'dati_prima', 'risposta_dati'])
    expect(await db(NEIGHBOUR, (tx) => tx.$queryRawUnsafe(`select 1 as n from ${table}`))).toEqual([])
})

describe('the release', () => {
  test('waits for the last day, and the database refuses it before', async () => {
    const run = await sent()
    expect(await act(OTHER, run, 'rilascia')).toBe('dati-aperti')
    await expect(
      db(OTHER, (tx) =>
        tx.$executeRawUnsafe(
          `update emissione set stato = 'emissione', rilasciata_da = '${OTHER.actor}', rilasciata_il = now()`,
        ),
      ),
    ).rejects.toThrow(/emissione_dati_aperti|can still be answered/)
    await over()
    expect(await act(OTHER, run, 'rilascia')).toBe('fatto')
  })

  test('holds whoever waits for an answer of the office', async () => {
    const run = await sent()
    await answer(BRUNO, await no(BRUNO))
    await over()
    expect(await act(OTHER, run, 'rilascia')).toBe('fatto')
    await workAll()
    expect(await owner(`select esito, motivo from voce_emissione where codice_fiscale = '${BRUNO}'`)).toEqual([
      { esito: 'trattenuta', motivo: 'contestata' },
    ])
    expect((await owner('select codice_fiscale from avviso order by 1')).map((row) => row.codice_fiscale)).toEqual([
      ANNA,
      CARLA,
    ])
  })
})

describe('another trial', () => {
  test('is of who made the first one, after the last day, and finds what holds now', async () => {
    const run = await sent()
    expect(await riprova(MAKER, run)).toBe('dati-aperti')
    await over()
    expect(await riprova(OTHER, run)).toBe('altra-persona')
    await expect(db(OTHER, (tx) => tx.$executeRawUnsafe(`update emissione set stato = 'prova'`))).rejects.toThrow()
    await owner(`update dato_catastale set rendita = 60000 where immobile_id in (
      select immobile_id from titolarita where codice_fiscale = '${BRUNO}')`)
    expect(await riprova(MAKER, run)).toBe('riprovata')
    expect(await riprova(MAKER, run)).toBe('cambiata')
    await workAll()
    // 600 × 1,05 × 160 × 1,06 % = 1.068,48: 534 + 534
    expect(
      await owner(`select importo::int from voce_emissione where esito = 'pronta' order by codice_fiscale`),
    ).toEqual([{ importo: 890_00 }, { importo: 1068_00 }, { importo: 890_00 }])
  })

  test('changes what was found at no other time', async () => {
    await sent()
    await expect(db(MAKER, (tx) => tx.$executeRawUnsafe(`update voce_emissione set importo = 1`))).rejects.toThrow()
  })
})

describe('the statement', () => {
  const statement = async (code: string) => {
    const [row] = await avvisiOf(citizen(code))
    const avviso = (await findAvviso(citizen(code), HERE, row!.id))!
    if (!haCarta(avviso)) throw new Error('no paper')
    const { foglio } = cartaDi(avviso, { variante: 'normale' })
    return { dati: avviso.prospetto.datiPrima!, said: JSON.stringify(foglio.blocchi) }
  }

  test('shows old and new of what changed, and that who confirmed did', async () => {
    const run = await sent()
    await answer(ANNA, YES)
    await over()
    await owner(`update dato_catastale set rendita = 60000 where immobile_id in (
      select immobile_id from titolarita where codice_fiscale = '${BRUNO}')`)
    expect(await riprova(MAKER, run)).toBe('riprovata')
    await workAll()
    expect(await act(OTHER, run, 'rilascia')).toBe('fatto')
    await workAll()

    const anna = await statement(ANNA)
    expect(anna.dati).toEqual({ inviatiIl: anna.dati.inviatiIl, confermatiIl: anna.dati.inviatiIl, cambiati: [] })
    expect(anna.said).toContain('Hai confermato che sono giusti')
    const bruno = await statement(BRUNO)
    const all = { dal: '2026-01-01', al: '2026-12-31' }
    expect(bruno.dati.confermatiIl).toBeUndefined()
    expect(bruno.dati.cambiati).toEqual([
      {
        oggetto: { tipo: 'F', indirizzo: 'Via dei Tigli 1', foglio: '12', particella: '345' },
        ...{ voce: 'rendita', prima: [{ ...all, valore: '50000' }], dopo: [{ ...all, valore: '60000' }] },
      },
    ])
    for (const said of ['Via dei Tigli 1: rendita catastale', '500,00', '600,00']) expect(bruno.said).toContain(said)
  })
})
