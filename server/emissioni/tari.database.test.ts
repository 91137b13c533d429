import { execFile } from 'node:child_process'
import { promisify } from 'node:util'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest'
import { preparaTari } from '../../contracts/tari/posizione'
import { readRisposteTari } from '../../contracts/tari/risposte'
import { tari, versamentiTari } from '../../engine/tari/tari'
import type { NuovaEmissione } from '../../contracts/emissione'
import { readIdentificativo } from '../../f24/model/identificativo-operazione'
import { migratedDatabase, type Scratch } from '../../prisma/scratch-database'
import { rowsOf } from '../../testing/database'
import { readPdf } from '../../testing/pdf-text'
import { TARIFFE_TARI } from '../../testing/prospetto-tari'
import { avvisiOf, findAvviso } from '../avvisi/queries'
import { cartaDi, haCarta, stampaAvviso, type ConCarta } from '../avvisi/pdf/queries'
import { closeDb, db } from '../platform/db'
import { citizen, staff } from '../platform/scope'
import { contoOf, estrattoOf, findPosition } from '../positions/queries'
import { act, beginEmissione, correggi } from './commands'
import { dueLotti } from './lotti'
import { workOn } from './lavora'
import { correzioneDi, findEmissione, vociDi } from './queries'
import { tariDecisa } from './tari'

const HERE = 'D150'
const MAKER = staff('CNTLNE74H57D150G', 'responsabile', [HERE])
const OTHER = staff('MRTGLI85P70D150H', 'amministratore', [HERE])
const ANNA = citizen('RSSNNA80C54D150O')
const SHOP = 'NGZ0000000000001'
const ALL: NuovaEmissione = {
  ...{ tributo: 'tari', belfiore: HERE, anno: 2026, rata: 'anno' },
  scelta: { natura: 'tutti', residenza: 'tutti', minimo: 12_00 },
}

/*
 * One person in 110 m²: 110 × 0,80 = 88,00 and 60,00 make 148,00; TEFA 5 % 7,40; ARERA 0,10 + 1,50 + 6,00 = 7,60; in all 163,00. By
 * halves 77,80 of TARI and 3,70 of TEFA, each row to the euro (L. 296/2006 art. 1 c. 166): 78 + 4, twice.
 */
const HOME = { dovuto: 164_00, totale: 163_00, rate: [82_00, 82_00] }
const ATTO = { organo: 'consiglio', numero: '12', data: '2026-03-30' }

let scratch: Scratch
const owner = <Row extends object>(sql: string) => rowsOf<Row & Record<string, unknown>>(sql, [], scratch.ownerUrl)

const decide = (valore: object, anno = 2026) =>
  owner(`insert into parametro_ente (belfiore, chiave, valore, pubblico, atto, dal, registrato_da) values ('${HERE}',
    'tari.tariffe', '${JSON.stringify(valore)}', true, '${JSON.stringify(ATTO)}', '${anno}-01-01', '${MAKER.actor}')`)

const person = async (code: string, known: Record<string, string> = {}): Promise<void> => {
  const all = {
    indirizzo: `'Via dei Tigli'`,
    civico: `'3'`,
    cap: `'26100'`,
    localita: `'Cremona'`,
    sesso: `'F'`,
    nato_a: `'${HERE}'`,
    ...known,
  }
  await owner(`insert into soggetto (belfiore, codice_fiscale, natura) values ('${HERE}', '${code}', 'persona')`)
  await owner(`insert into dato_soggetto (belfiore, codice_fiscale, cognome, nome, ricerca, nato_il, residenza, fonte,
    registrato_da, ${Object.keys(all).join(', ')}) values ('${HERE}', '${code}', 'Rossi', 'Anna', ' ${code.toLowerCase()}',
    '1980-03-14', '${HERE}', 'anagrafe', 'test', ${Object.values(all).join(', ')})`)
}

type Own = { tipo?: string; superficie?: number; occupanti?: number | null; categoria?: string | null; dal?: string }

const utenza = (code: string, codice: string, own: Own = {}) => {
  const { tipo = 'domestica', superficie = 110, occupanti = 1, categoria = null, dal = '2020-01-01' } = own
  const category = categoria === null ? 'null' : `'${categoria}'`
  return owner(`insert into utenza_tari (belfiore, codice_fiscale, codice, tipo, superficie, occupanti, categoria, indirizzo, civico,
    dal, fonte, registrato_da) values ('${HERE}', '${code}', '${codice}', '${tipo}', ${superficie},
    ${tipo === 'domestica' ? String(occupanti) : 'null'}, ${category}, 'Via dei Tigli', '3', '${dal}', 'ufficio', 'test')`)
}

beforeAll(async () => {
  scratch = await migratedDatabase()
  const load = ['--import', 'tsx', 'scripts/load-reference.ts']
  await promisify(execFile)(process.execPath, load, { env: { ...process.env, DATABASE_URL: scratch.ownerUrl } })
  await owner(
    `insert into ente (belfiore, denominazione, lingue, attivo_dal) values ('${HERE}', 'Cremona', '{it}', '2026-01-01')`,
  )
  await closeDb()
  process.env.APP_DATABASE_URL = scratch.appUrl
}, 120_000)
afterAll(async () => {
  await closeDb()
  await scratch.drop()
})
beforeEach(async () => {
  for (const table of [
    ...[
      'messaggio',
      'correzione_avviso',
      'stampa_avviso',
      'avviso',
      'registro_avvisi',
      'voce_emissione',
      'lotto_emissione',
      'emissione',
    ],
    ...['versamento', 'dovuto', 'utenza_tari', 'dato_soggetto', 'soggetto', 'parametro_ente'],
  ])
    await owner(`delete from ${table}`)
})
afterEach(() => void vi.useRealTimers())

const tried = async (asked = ALL) => {
  const made = await beginEmissione(MAKER, asked)
  if (!('id' in made)) throw new Error(made.why)
  for (const id of await dueLotti(HERE)) await workOn({ belfiore: HERE, id })
  return { belfiore: HERE, id: made.id }
}

const issued = async (asked = ALL) => {
  const run = await tried(asked)
  expect(await act(OTHER, run, 'rilascia')).toBe('fatto')
  for (const id of await dueLotti(HERE)) await workOn({ belfiore: HERE, id })
  return run
}

const annaHas = async (): Promise<ConCarta> => {
  const [{ belfiore, id } = { belfiore: '', id: '' }] = await avvisiOf(ANNA)
  const avviso = await findAvviso(ANNA, belfiore, id)
  if (avviso === undefined || !haCarta(avviso)) throw new Error('no paper')
  return avviso
}

/** What the calculator of the TARI says, from answers as its address has them. */
const calculator = (answers: string) => {
  const rate = 'rata0.g=2&rata0.m=12&rata0.a=2026&rata1.g=30&rata1.m=12&rata1.a=2026'
  const address = `comune=D150&anno=2026&possesso=tutto&arrotondamento=euro&tefa=5&${rate}&${answers}`
  const { posizione, problems } = preparaTari(readRisposteTari(new URLSearchParams(address)))
  const outcome = posizione && tari(posizione)
  if (outcome?.ok !== true) throw new Error(JSON.stringify(problems))
  const modo = { rate: 'rate', arrotondamento: 'euro-per-riga' } as const
  return { result: outcome.value, versamenti: versamentiTari(posizione!, outcome.value, modo) }
}

describe('before a run', () => {
  const why = async (asked = ALL) => {
    await person(ANNA.actor)
    return beginEmissione(MAKER, asked)
  }

  test('without tariffs of that very year there is none', async () => {
    await decide(TARIFFE_TARI, 2025)
    expect(await why()).toEqual({ why: 'senza-tariffe' })
    expect(await tariDecisa(MAKER, HERE, 2026)).toMatchObject({ manca: 'senza-tariffe', rate: [] })
  })

  test('without instalments there is none: they are never guessed', async () => {
    const { scadenze: _, ...regole } = TARIFFE_TARI.regole
    await decide({ ...TARIFFE_TARI, regole })
    expect(await why()).toEqual({ why: 'senza-rate' })
    expect(await tariDecisa(MAKER, HERE, 2026)).toMatchObject({ manca: 'senza-rate', rate: [] })
  })

  test('an instalment that the comune has not is refused', async () => {
    await decide(TARIFFE_TARI)
    expect(await why({ ...ALL, rata: '3' })).toEqual({ why: 'rata-assente' })
    expect(await tariDecisa(MAKER, HERE, 2026)).toEqual({
      ...{ belfiore: HERE, anno: 2026, rate: ['2026-12-02', '2026-12-30'], manca: undefined },
      taciuti: ['calendario'],
    })
  })
})

describe('a trial', () => {
  test('says of everybody what a statement would ask, or why there is none', async () => {
    await decide(TARIFFE_TARI)
    const { scadenze: _, ...regole } = TARIFFE_TARI.regole
    await decide({ ...TARIFFE_TARI, regole, domestiche: { '1': { fissa: '0.20', variabile: '10' } } }, 2025)
    for (const code of ['CASA', 'AVVISATA', 'MUTA', 'SENZATARIFFA', 'SENZACATEGORIA', 'VUOTA', 'NIENTE']) {
      await person(code.padEnd(16, '0'))
    }
    await person('MORTA'.padEnd(16, '0'), { deceduto_il: `'2026-02-01'` })
    const of = (code: string, own: Own = {}) => utenza(code.padEnd(16, '0'), `U-${code}`, own)
    await of('CASA')
    await of('MORTA', { dal: '2026-01-01' })
    await of('AVVISATA')
    await owner(`insert into dovuto (belfiore, codice_fiscale, tributo, anno, rata, importo, scadenza, origine, fonte, registrato_da)
      values ('${HERE}', '${'AVVISATA'.padEnd(16, '0')}', 'tari', 2026, 'unica', 5000, '2026-12-02', 'avviso', 'x', 'x')`)
    await of('MUTA', { occupanti: null })
    await of('SENZATARIFFA', { tipo: 'non-domestica', categoria: '5' })
    await of('SENZACATEGORIA', { tipo: 'non-domestica' })
    await of('VUOTA', { superficie: 0 })
    const run = await tried()
    const found = await owner<{ codice_fiscale: string; esito: string; motivo: string; anomalie: string[] }>(
      'select * from voce_emissione order by codice_fiscale',
    )
    expect(
      found.map(({ codice_fiscale: code, esito, motivo, anomalie }) => [
        code.replace(/0+$/, ''),
        esito,
        motivo,
        anomalie,
      ]),
    ).toEqual([
      ['AVVISATA', 'trattenuta', 'gia-avvisato', []],
      // the year before: 22,00 + 10,00, TEFA 1,60, ARERA 7,60 make 41,20, to the euro 41
      ['CASA', 'pronta', null, ['tre-volte']],
      ['MORTA', 'trattenuta', 'deceduto', ['nuovo']],
      ['MUTA', 'trattenuta', 'occupanti-invalid', []],
      ['NIENTE', 'niente', null, []],
      ['SENZACATEGORIA', 'trattenuta', 'categoria-tari-unknown', []],
      ['SENZATARIFFA', 'trattenuta', 'tariffa-missing', []],
      ['VUOTA', 'trattenuta', 'superficie-invalid', []],
    ])
    expect((await findEmissione(OTHER, run.id))!.trovato).toMatchObject({
      ...{ persone: 8, dovuto: HOME.dovuto, importo: HOME.dovuto, prima: 41_00 },
      codici: { '3944': { quanti: 2, importo: 156_00 }, TEFA: { quanti: 2, importo: 8_00 } },
    })
    const { voci } = await vociDi(MAKER, run, { esito: 'trattenuta', motivo: 'categoria-tari-unknown' })
    expect(voci.map(({ campi }) => campi)).toEqual([['utenze.0.periodi.0.categoria']])
  })

  test('of one instalment asks for that one', async () => {
    vi.useFakeTimers({ toFake: ['Date'], now: new Date('2026-11-20T10:00:00Z') })
    await decide(TARIFFE_TARI)
    await person(ANNA.actor)
    await utenza(ANNA.actor, 'U-1')
    await issued({ ...ALL, rata: '2' })
    const avviso = await annaHas()
    expect([avviso.importo, avviso.dovuto, avviso.prospetto.scadenze.map(({ rata }) => rata)]).toEqual([
      82_00,
      164_00,
      ['2'],
    ])
    expect(readIdentificativo(avviso.operazione)).toEqual({
      kind: 'ours',
      operazione: { tributo: 'T', motivo: 'O', anno: 2026, rata: 2, numero: avviso.numero },
    })
    // the second of two, though it is alone in its run
    const rows = cartaDi(avviso, { variante: 'normale' }).deleghe.flatMap(({ delega }) => delega.righe)
    expect(rows.map(({ codiceTributo, rateazione, debito }) => [codiceTributo, rateazione, debito])).toEqual([
      ['3944', '0202', 78_00],
      ['TEFA', '0202', 4_00],
    ])
  })
})

describe('a statement', () => {
  const beginning = async (): Promise<void> => {
    vi.useFakeTimers({ toFake: ['Date'], now: new Date('2026-11-20T10:00:00Z') })
    await decide(TARIFFE_TARI)
    await person(ANNA.actor)
    await utenza(ANNA.actor, 'U-1')
  }

  test('has the figures of the position and of the calculator', async () => {
    await beginning()
    await person(SHOP)
    await utenza(SHOP, 'U-9', { tipo: 'non-domestica', categoria: '13', superficie: 60 })
    const run = await issued()
    const of = {
      [ANNA.actor]: calculator('utenza=domestica&mq=110&persone=1&fissa=0,80&variabile=60'),
      [SHOP]: calculator('utenza=non-domestica&l0.mq=60&l0.categoria=13&l0.fissa=1,50&l0.variabile=2,25'),
    }
    const rows = await owner<{ codice_fiscale: string; dovuto: string; risultato: { righe: object[] } }>(
      'select * from avviso order by numero',
    )
    // the shop: 60 × (1,50 + 2,25) = 225,00; TEFA 11,25; ARERA 7,60; halves 116,30 and 5,63 or 5,62, to the euro 116 + 6 twice
    expect(rows.map(({ codice_fiscale: code, dovuto }) => [code, Number(dovuto)])).toEqual([
      [SHOP, 244_00],
      [ANNA.actor, HOME.dovuto],
    ])
    for (const { codice_fiscale: code, dovuto } of rows) {
      const { versamenti, result } = of[code]!
      const position = (await findPosition(MAKER, { belfiore: HERE, codiceFiscale: code, anno: 2026 }, 'test'))!
      const conto = contoOf(position, { corrente: undefined, precedente: undefined })
      const [riga] = conto.righe
      expect([riga?.dovuto, riga?.scadenze.map(({ giorno }) => giorno)]).toEqual([
        Number(dovuto),
        ['2026-12-02', '2026-12-30'],
      ])
      const open = estrattoOf(position, conto).scadenze.flatMap(({ giorno, righe }) =>
        righe.map(({ codice, rateazione, importo }) => [giorno, codice, rateazione, importo]),
      )
      expect(open).toEqual(versamenti.map((row) => [row.scadenza, row.codice, row.rateazione, row.importo]))
      const calcolato = riga?.fonte.da === 'calcolo' ? riga.fonte.calcolato : undefined
      const [own] = calcolato?.tributo === 'tari' ? calcolato.utenze : []
      expect(own?.risultato).toEqual({ ...result, avvisi: own?.risultato.avvisi })
    }
    expect((await findEmissione(MAKER, run.id))!.emesso.importo).toBe(244_00 + HOME.dovuto)
  })

  test('adds up what two utenze pay by one instalment before it is rounded', async () => {
    await beginning()
    await utenza(ANNA.actor, 'U-2')
    await issued()
    // 77,80 + 77,80 = 155,60 and 3,70 + 3,70 = 7,40 by each instalment: 156 + 7
    expect(await annaHas()).toMatchObject({ dovuto: 326_00, importo: 326_00 })
  })

  test('says what a bill must say: utenza, surface, people, tariffs, parts, TEFA, components, service, days', async () => {
    await beginning()
    await owner(`insert into versamento (belfiore, codice_fiscale, tributo, anno, codice_tributo, rata, importo, versato_il, mezzo,
      fonte, registrato_da) values ('${HERE}', '${ANNA.actor}', 'tari', 2026, '3944', '0102', 5000, '2026-11-10', 'f24', 'x', 'x')`)
    await issued()
    const avviso = await annaHas()
    const { prospetto } = avviso
    expect(prospetto).toMatchObject({ tributo: 'tari', dovuto: 164_00, versato: 50_00, resta: 114_00, immobili: [] })
    expect(prospetto.scadenze.map(({ resta, righe }) => [resta, righe.map(({ importo }) => importo)])).toEqual([
      [32_00, [28_00, 4_00]],
      [82_00, [78_00, 4_00]],
    ])
    const [own] = prospetto.tari!.utenze
    expect(own).toMatchObject({ codice: 'U-1', indirizzo: 'Via dei Tigli 3', totale: HOME.totale })
    expect(own?.periodi).toMatchObject([
      {
        giorni: 365,
        superficie: '110',
        occupanti: 1,
        fissa: '0.8',
        variabile: '60',
        quotaFissa: 88_00,
        quotaVariabile: 60_00,
      },
    ])
    expect(own?.passi.map(({ id, valore }) => [id, valore])).toEqual([
      ...[['quotaFissa', 88_00] as const, ['quotaVariabile', 60_00] as const, ['imposta', 148_00] as const],
      ...[['tefa', 7_40] as const, ['perequative', 7_60] as const, ['totale', 163_00] as const],
      ['arrotondato', 163_00],
    ])
    const { pages } = await readPdf(await stampaAvviso(ANNA, avviso, { variante: 'normale' }, 'x'))
    const text = pages
      .map(({ items }) => items.map((item) => item.text).join(''))
      .join('')
      .replace(/\s+/g, '')
    for (const said of [
      ...[
        'Avviso n. 1/2026',
        'TARI 2026',
        'U-1',
        '110 m²',
        '1 persona',
        '0,80 euro al m²',
        '60,00 euro l’anno',
        '88,00',
        '60,00',
      ],
      ...[
        '7,40',
        'UR3',
        '6,00 €',
        'Servizi Ambiente Esempio',
        '71,50',
        'Delibera n. 12',
        'ARERA 15/2022',
        '3944',
        'TEFA',
      ],
      ...['0102', '0202', avviso.operazione],
    ])
      expect(text).toContain(said.replace(/\s+/g, ''))
  })

  test('pays on last year’s tariffs what is due before December, and evens out after it', async () => {
    vi.useFakeTimers({ toFake: ['Date'], now: new Date('2026-06-20T10:00:00Z') })
    const early = [
      { giorno: '2026-07-31', parte: '1/2' },
      { giorno: '2026-12-16', parte: '1/2' },
    ]
    const regole = { ...TARIFFE_TARI.regole, scadenze: early, tariffeRate: 'precedenti' }
    await decide({ ...TARIFFE_TARI, regole })
    await person(ANNA.actor)
    await utenza(ANNA.actor, 'U-1')
    // those of the year before are not held: nobody gets a statement that is a guess
    const { id } = await tried()
    expect((await findEmissione(MAKER, id))!.trovato.motivi).toEqual({ 'tariffa-missing': 1 })
    const { scadenze: _, ...before } = TARIFFE_TARI.regole
    await decide({ ...TARIFFE_TARI, regole: before, domestiche: { '1': { fissa: '0.20', variabile: '10' } } }, 2025)
    await issued()
    // half of 22,00 + 10,00 + 7,60 and of 1,60: 19,80 and 0,80; what is left of 155,60 and 7,40: 135,80 and 6,60
    const avviso = await annaHas()
    expect(avviso.prospetto.scadenze.map(({ righe }) => righe.map(({ importo }) => importo))).toEqual([
      [20_00, 1_00],
      [136_00, 7_00],
    ])
    expect(avviso.prospetto.tari?.precedenti).toBe(true)
    const position = (await findPosition(ANNA, { belfiore: HERE, codiceFiscale: ANNA.actor, anno: 2026 }, 'test'))!
    const conto = contoOf({ ...position, tributi: ['tari'] }, { corrente: undefined, precedente: undefined })
    expect(conto.righe[0]?.dovuto).toBe(avviso.dovuto)
  })

  test('keeps what it was computed from, and is seen by its person alone', async () => {
    await beginning()
    await issued()
    const [{ istantanea } = { istantanea: {} }] = await owner<{ istantanea: object }>('select istantanea from avviso')
    expect(istantanea).toMatchObject({ utenze: [{ codice: 'U-1', superficie: '110', occupanti: 1 }], versamenti: [] })
    expect((await annaHas()).utenze).toMatchObject([{ codice: 'U-1', tipo: 'domestica' }])
    expect(await db(citizen('BNCMRC72S05D150P'), (tx) => tx.avviso.count())).toBe(0)
  })

  test('is corrected by another one, explained utenza by utenza', async () => {
    await decide(TARIFFE_TARI)
    await person(ANNA.actor)
    await utenza(ANNA.actor, 'U1')
    const run = await issued()
    await owner('update utenza_tari set superficie = 100')
    await utenza(ANNA.actor, 'U2')
    const { differenza, prima, ora } = (await correzioneDi(MAKER, run.id, 1))!
    if (differenza?.tributo !== 'tari' || ora === undefined || 'perche' in ora) throw new Error('no difference')
    const [own, more] = differenza.utenze
    // 10 m² less: 8,00 of the fixed part, 0,40 of TEFA, and the bill to the euro as the comune asks
    expect(own!.confronto!.righe.filter(({ cents }) => cents !== undefined).map(({ id }) => id)).toEqual(['superficie'])
    expect(own!.confronto!.differenza).toBeLessThan(0)
    expect(more).toMatchObject({ codice: 'U2', solo: 'ora' })
    expect(ora.dovuto).toBeGreaterThan(prima.dovuto)
    const step = { id: run.id, numero: 1, motivo: 'Superficie misurata.' }
    expect(await correggi(MAKER, { ...step, atto: 'chiedi' })).toBe('chiesta')
    expect(await correggi(OTHER, { ...step, atto: 'rilascia' })).toBe('rilasciata')
    const [now, before] = await avvisiOf(ANNA)
    expect([before!.numero, now!.numero, now!.sostituisce]).toEqual([1, 2, before!.id])
    const carta = await findAvviso(ANNA, HERE, now!.id)
    if (carta === undefined || !haCarta(carta)) throw new Error('no paper')
    expect(JSON.stringify(cartaDi(carta, { variante: 'normale' }).foglio)).toContain('corregge l’avviso n. 1/2026')
  })

  test('is not issued once the tariffs that were tried were withdrawn', async () => {
    await beginning()
    const run = await tried()
    await owner(
      `update parametro_ente set ritiro_motivo = 'Tariffe di un altro comune.', ritirato_da = '${MAKER.actor}'`,
    )
    expect(await act(OTHER, run, 'rilascia')).toBe('basi')
  })

  test('is not issued on other tariffs than those that were tried', async () => {
    await beginning()
    const run = await tried()
    await owner(`update parametro_ente set superato_il = now()`)
    await decide({ ...TARIFFE_TARI, domestiche: { '1': { fissa: '0.90', variabile: '60' } } })
    expect(await act(OTHER, run, 'rilascia')).toBe('basi')
  })
})
