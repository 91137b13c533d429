import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { readCodiceFiscale } from '../../engine/kernel/codice-fiscale'
import type { Cents } from '../../engine/kernel/money'
import { migratedDatabase, type Scratch } from '../../prisma/scratch-database'
import { aliquoteFromFiles } from '../../server/comuni/aliquote-files'
import { closeDb } from '../../server/platform/db'
import { citizen, staff, type Scope } from '../../server/platform/scope'
import { keepAnswer, type Answer } from '../../server/positions/commands'
import {
  anagraficaOf,
  comuniOf,
  contoOf,
  estrattoOf,
  findPosition,
  type Position,
  type Riga,
} from '../../server/positions/queries'
import { rowsOf } from '../../testing/database'
import { loadStory, whyNot } from './load'
import { cifrePratiche, cifreServizi } from '../../server/qualita/queries'
import { loadPast } from './past'
import { loadRequests } from './requests'
import { idOf } from './rows'
import { readStory } from './story'

const CREMONA = 'D150'
const CREMA = 'D142'
const ANNA = 'RSSNNA80C54D150O'
const MARCO = 'BNCMRC72S05D150P'
const VERDI = '01234560199'
const PAOLO = 'VRDPLA69E21F205H'
const LUCA = 'SRRLCU79D04D150U'
const OPERATOR = staff('MRTGLI85P70D150H', 'operatore', [CREMONA])
const NEIGHBOUR = staff('GRBHNH90D65A952O', 'operatore', [CREMA])
const WHY = 'sportello'
const find = aliquoteFromFiles('data')

let scratch: Scratch
const owner = (sql: string) => rowsOf<Record<string, string>>(sql, [], scratch.ownerUrl)
beforeAll(async () => {
  scratch = await migratedDatabase()
  await owner(`insert into ente (belfiore, denominazione, lingue, attivo_dal) values
    ('${CREMONA}', 'Cremona', '{it}', '2026-01-01'), ('${CREMA}', 'Crema', '{it}', '2026-01-01')`)
  await owner(`insert into rappresentanza (belfiore, codice_fiscale, rappresentante, titolo, dal, confermata_il, confermata_da)
    values ('${CREMONA}', '${VERDI}', '${PAOLO}', 'legale rappresentante', '2026-01-01', now(), 'CNTLNE74H57D150G')`)
  await loadStory(scratch.ownerUrl)
  await closeDb()
  process.env.APP_DATABASE_URL = scratch.appUrl
})
afterAll(async () => {
  await closeDb()
  await scratch.drop()
})

const seen = (scope: Scope, codiceFiscale: string, belfiore = CREMONA) =>
  findPosition(scope, { belfiore, codiceFiscale, anno: 2026 }, WHY)

const ratesOf = async (belfiore: string) => ({
  corrente: await find(belfiore, 2026),
  precedente: await find(belfiore, 2025),
})

const contoFor = async (position: Position) => contoOf(position, await ratesOf(position.belfiore))

const shown = ({ tributo, fonte, dovuto, versato, resta }: Riga) => [tributo, fonte.da, dovuto, versato, resta]

describe('the demonstration', () => {
  test('has codici fiscali that are formally valid', () => {
    for (const { soggetti } of readStory().comuni)
      for (const { codiceFiscale } of soggetti)
        expect([codiceFiscale, readCodiceFiscale(codiceFiscale).ok]).toEqual([codiceFiscale, true])
  })

  test('is put in once: again changes nothing', async () => {
    const count = () =>
      owner(`select (select count(*) from titolarita) as titoli, (select count(*) from dato_soggetto) as persone,
        (select count(*) from versamento) as versamenti, (select count(*) from abbinamento) as abbinamenti`)
    const before = await count()
    expect(await loadStory(scratch.ownerUrl)).toEqual([
      'D150: 13 invented people, of whom 13 were there.',
      'D142: 1 invented people, of whom 1 were there.',
    ])
    expect(await count()).toEqual(before)
  })

  test.each([
    [{ NODE_ENV: 'production' }, { own: 0, others: 0 }, 'NODE_ENV is production.'],
    [{ NODE_ENV: 'production' }, { own: 12, others: 0 }, 'NODE_ENV is production.'],
    [{}, { own: 0, others: 1 }, 'it knows 1 other people.'],
    [{}, { own: 12, others: 900 }, undefined],
    [{}, { own: 0, others: 0 }, undefined],
  ])('with %j among %j: %s', (env, held, reason) => expect(whyNot(env, held)).toBe(reason))
})

/**
 * Cremona 2025 and 2026: 0,6 % the main dwelling, 0 rural buildings, 1,06 % the rest, 0,98 % a dwelling lent to relatives.
 * Base: rendita × 1,05 × 160 (A, C/6), × 55 (C/1), × 65 (D/7); dominicale × 1,25 × 135. L. 160/2019 art. 1 c. 745-746.
 * F24: each row of each instalment to the euro (L. 296/2006 art. 1 c. 166). `tax` is to the cent, before that rounding.
 */
const IMU: readonly (readonly [who: string, code: string, comune: string, tax: number, due: number, paid: number])[] = [
  // second home 520 × 168 = 87.360 × 1,06 % = 926,016 → 926,02; a sixth of 310 × 168 = 52.080 × 1,06 % = 552,048: 92,008 → 92,01.
  // Acconto 463,01 + 46,00 → 509; saldo 463,01 + 46,01 → 509. The home and its garage owe nothing (c. 740, 741 b).
  ['Anna: two homes, and an heir', ANNA, CREMONA, 1018_03, 1018_00, 509_00],
  // 80 × 168 = 13.440 × 1,06 % = 142,464 → 142,46: 71 + 71
  ['Anna: a garage in the neighbour comune', ANNA, CREMA, 142_46, 142_00, 0],
  // 400 × 168 / 2 = 33.600 × 0,98 % = 329,28: 164,64 → 165, twice (c. 747 c). His wife's other home is exempt as well as his.
  ['Marco: comodato, and a late acconto', MARCO, CREMONA, 329_28, 330_00, 165_00],
  // 450 × 168 = 75.600 × 1,06 % = 801,36 × 75 % = 601,02 (c. 760), and 92,01: acconto 300,51 + 46,00 → 347; saldo 300,51 + 46,01 → 347
  ['Laura: agreed rent, and an heir', 'FRRLRA75E59D150T', CREMONA, 693_03, 694_00, 347_00],
  // D/7: 12.000 × 1,05 × 65 = 819.000: State 0,76 % = 6.224,40 (3.112 + 3.112), comune 0,30 % = 2.457,00 (1.228,50 → 1.229 twice).
  // Plot: 180.000 × 1,06 % × 7/12 = 1.113,00 (bought on 20 May: 12 days of 31 do not count, c. 761): 159 + 954.
  // Historic shop: 1.800 × 1,05 × 55 / 2 = 51.975 × 1,06 % = 550,935 → 550,94: 275,47 → 275 twice. In all 6.224 + 2.458 + 1.113 + 550.
  ['Officine Verdi: D/7, plot, historic shop, paid in part', VERDI, CREMONA, 10_345_34, 10_345_00, 3112_00],
  // land 250 × 1,25 × 135 = 42.187,50 × 1,06 % = 447,1875 → 447,19: 224 + 224; ruin 300 × 168 / 2 × 1,06 % = 267,12: 134 + 134.
  // The land he farms owes nothing (c. 758 a), and the rate of the rural building is zero.
  ['Bruno: land let and farmed, a stable, a home unfit to live in', 'GRCBRN58R02D150Y', CREMONA, 714_31, 716_00, 0],
  // 380 × 168 = 63.840 × 1,06 % / 2 = 338,352 → 338,35 (L. 178/2020 c. 48): 169,18 → 169; 169,17 → 169
  ['Rosa: pensioner abroad', 'WBRRSO51A63D150H', CREMONA, 338_35, 338_00, 0],
  // 2.000 × 168 = 336.000 × 0,6 % = 2.016 less 200 (c. 749)
  ['Carlo: A/8 he lives in', 'VLLCRL63L30F205R', CREMONA, 1816_00, 1816_00, 1816_00],
  // nuda proprietà owes nothing; a sixth as above: 46 + 46
  ['Pietro: bare ownership, and an heir', 'RSSPTR83B11D150M', CREMONA, 92_01, 92_00, 0],
  // half of 552,048 = 276,024 → 276,02: 138 + 138; the home of her usufrutto is exempt
  ['Teresa: usufrutto, and a half', 'RSSTRS49T46D150N', CREMONA, 276_02, 276_00, 0],
  // 900 × 1,05 × 55 = 51.975 × 1,06 % = 550,935 → 550,94: 275,47 → 275 twice
  ['Luca: a bar', LUCA, CREMONA, 550_94, 550_00, 0],
]

describe('the IMU of a position', () => {
  test.each(IMU)('%s', async (_, code, comune, tax, due, paid) => {
    const conto = await contoFor((await seen(citizen(code), code, comune))!)
    const riga = conto.righe.find(({ tributo }) => tributo === 'imu')!
    const { fonte } = riga
    const computed = fonte.da === 'calcolo' && fonte.calcolato.tributo === 'imu' ? fonte.calcolato : undefined
    expect([computed?.risultato.imposta, ...shown(riga)]).toEqual([tax, 'imu', 'calcolo', due, paid, due - paid])
    expect(computed?.traccia.steps.length).toBeGreaterThan(0)
    expect(riga.scadenze.map(({ giorno }) => giorno)).toEqual(['2026-06-16', '2026-12-16'])
  })

  test('of who died before the year is no line', async () => {
    const position = (await seen(OPERATOR, 'RSSLDA47C03D150P'))!
    const conto = await contoFor(position)
    expect([conto, estrattoOf(position, conto).daPagare]).toEqual([{ righe: [], completo: true }, 0])
  })

  test('of a dwelling whose use nobody recorded is not known, and never zero', async () => {
    const { righe, completo } = await contoFor((await seen(OPERATOR, 'NREMRT91M67D142E'))!)
    const [{ fonte, dovuto, resta }] = righe as [Riga]
    expect([completo, dovuto, resta]).toEqual([false, undefined, undefined])
    expect(fonte.da === 'problemi' && fonte.problems.map(({ code, field }) => [code, field])).toEqual([
      ['value-missing', 'immobili.0.uso'],
    ])
  })

  test('where several rates may hold and the office recorded none is not known', async () => {
    const position = (await seen(OPERATOR, LUCA))!
    const immobili = position.immobili.map((held) => ({
      ...held,
      condizioni: held.condizioni.map((own) => ({ ...own, dati: {} })),
    }))
    const { righe } = await contoFor({ ...position, immobili })
    const { fonte } = righe[0]!
    expect(fonte.da === 'problemi' && fonte.problems.map(({ code }) => code)).toEqual(['aliquota-missing'])
  })

  test('says which rate should be looked at: the cases of Crema for 2026 are not held', async () => {
    const { righe } = await contoFor((await seen(citizen(ANNA), ANNA, CREMA))!)
    const { fonte } = righe[0]!
    const rates = fonte.da === 'calcolo' && fonte.calcolato.tributo === 'imu' ? fonte.calcolato.aliquote : []
    expect(rates.map(({ campo, scelta }) => [campo, scelta.pct, scelta.daConfermare])).toEqual([
      ['immobili.0.periodi.0.aliquota', '1.06', 'differenziate-not-held'],
      ['immobili.0.periodi.0.aliquotaAcconto', '1.06', undefined],
    ])
  })
})

describe('all taxes of a position', () => {
  test('a notice paid in part, and what was put to it', async () => {
    const position = (await seen(citizen(ANNA), ANNA))!
    const conto = await contoFor(position)
    expect(conto.righe.map(shown)).toEqual([
      ['imu', 'calcolo', 1018_00, 509_00, 509_00],
      ['tari', 'ufficio', 284_00, 100_00, 184_00],
    ])
    expect([estrattoOf(position, conto).daPagare, conto.completo]).toEqual([693_00, true])
    expect(position.dovuti.map(({ rata, importo, abbinato }) => [rata, importo, abbinato])).toEqual([
      ['1', 142_00, 100_00],
      ['2', 142_00, 0],
    ])
  })

  test('tables outside: their canone is paid', async () => {
    const conto = await contoFor((await seen(OPERATOR, LUCA))!)
    expect(conto.righe.map(shown)).toEqual([
      ['imu', 'calcolo', 550_00, 0, 550_00],
      ['tari', 'ufficio', 618_00, 0, 618_00],
      ['canone', 'ufficio', 480_00, 480_00, 0],
    ])
  })

  test('where the tariffs of the comune are not held the line says so, and the sum is not all', async () => {
    const scope: Scope = { actor: PAOLO, role: 'rappresentante', comuni: [], persona: VERDI, mandates: [] }
    const position = (await seen(scope, VERDI))!
    const conto = await contoFor(position)
    expect(conto.righe.map(shown)).toEqual([
      ['imu', 'calcolo', 10_345_00, 3112_00, 7233_00],
      ['tari', 'tariffe-non-possedute', undefined, 0, undefined],
      ['canone', 'tariffe-non-possedute', undefined, 0, undefined],
    ])
    expect([estrattoOf(position, conto).daPagare, conto.completo]).toEqual([7233_00, false])
  })

  test('the history of a property is there', async () => {
    const { immobili } = (await seen(citizen(ANNA), ANNA))!
    const past = immobili.map(({ dati }) => dati.map(({ dal, al, rendita }) => [dal, al, rendita]))
    expect(past).toContainEqual([
      ['2010-01-01', '2024-02-29', 480_00],
      ['2024-03-01', undefined, 520_00],
    ])
  })
})

describe('tariffs among the settings of the comune', () => {
  const TARIFFE = {
    domestiche: { '1': { fissa: '0.80', variabile: '60' } },
    nonDomestiche: { '13': { fissa: '1.50', variabile: '2.25' } },
    regole: { giorniAnno: 365 },
  }
  const CANONE = { popolazione: 70_000, arrotondamento: 'intero', tariffe: { annua: '40' } }
  beforeAll(async () => {
    for (const [chiave, valore] of [
      ['tari.tariffe', TARIFFE],
      ['canone.regolamento', CANONE],
    ] as const) {
      await owner(`insert into parametro_ente (belfiore, chiave, valore, pubblico, delibera, dal, registrato_da)
        values ('${CREMONA}', '${chiave}', '${JSON.stringify(valore)}', true, 'C.C. 1', '2026-01-01', 'CNTLNE74H57D150G')`)
    }
  })

  test('a household: 110 m² × 0,80 + 60 = 148,00; TEFA 5 % 7,40; ARERA 0,10 + 1,50 + 6,00', async () => {
    const { righe } = await contoFor((await seen(citizen(MARCO), MARCO))!)
    expect(shown(righe[1]!)).toEqual(['tari', 'calcolo', 163_00, 0, 163_00])
  })

  test('a shop: 60 m² × (1,50 + 2,25) = 225,00; TEFA 11,25; ARERA 7,60. A driveway: 4 m × 1 m × 40', async () => {
    const { righe } = await contoFor((await seen(OPERATOR, VERDI))!)
    expect(righe.slice(1).map(shown)).toEqual([
      ['tari', 'calcolo', 243_85, 0, 243_85],
      ['canone', 'calcolo', 160_00, 0, 160_00],
    ])
  })

  test('those of another year are not taken', async () => {
    const asked = { belfiore: CREMONA, codiceFiscale: MARCO, anno: 2025 }
    const { righe } = await contoFor((await findPosition(citizen(MARCO), asked, WHY))!)
    expect(righe.find(({ tributo }) => tributo === 'tari')?.fonte.da).toBe('tariffe-non-possedute')
  })
})

describe('who reads a position', () => {
  const reads = () =>
    owner(`select attore, persona, motivo from audit_event where azione = 'read:posizione' order by id`)

  test('leaves it written down, in the comune of the person', async () => {
    const before = (await reads()).length
    await seen(OPERATOR, ANNA)
    expect((await reads()).slice(before)).toEqual([{ attore: OPERATOR.actor, persona: ANNA, motivo: WHY }])
  })

  test.each([
    ['the operator of the neighbour comune', NEIGHBOUR],
    ['another citizen', citizen(MARCO)],
    ['who represents another', { actor: PAOLO, role: 'rappresentante', comuni: [], persona: VERDI, mandates: [] }],
  ] as const)('%s finds nobody, and nothing was read', async (_, scope) => {
    const before = await reads()
    expect(await seen(scope, ANNA)).toBeUndefined()
    expect(await reads()).toEqual(before)
  })

  test('with a delega for the TARI sees the TARI alone', async () => {
    const id = '00000000-0000-4000-8000-00000000d150'
    await owner(`insert into delega (belfiore, id, delegante, delegato, tributi, dal, al, accettata_il)
      values ('${CREMONA}', '${id}', '${ANNA}', '${MARCO}', '{tari}', '2026-01-01', '2999-12-31', now())`)
    const position = (await seen(citizen(MARCO, { mandates: [id] }), ANNA))!
    expect([position.tributi, position.immobili, position.versamenti.length]).toEqual([['tari'], [], 1])
    expect((await contoFor(position)).righe.map(shown)).toEqual([['tari', 'ufficio', 284_00, 100_00, 184_00]])
  })
})

describe('«È giusto?»', () => {
  const SECOND = () => idOf(CREMONA, 'immobile', 'seconda-anna')
  const answer = (more: Partial<Answer>): Answer => ({
    ...{ belfiore: CREMONA, codiceFiscale: ANNA, anno: 2026, immobile: SECOND(), risposta: 'no' },
    ...more,
  })
  const kept = () => owner('select * from proposta order by creata_il')
  const rendita = { oggetto: 'dato_catastale', campo: 'rendita', valore: 480_00 as Cents } as const

  /** Second home: 520 × 168 × 1,06 % = 926,016 → 926,02. */
  test.each<[string, Partial<Answer>, number | undefined, object]>([
    ['yes', { risposta: 'si' }, undefined, { oggetto: 'titolarita', prima: { quota: '1/1' }, dopo: null }],
    [
      'I do not know',
      { risposta: 'non-so', nota: 'chiedo a mio fratello' },
      undefined,
      { nota: 'chiedo a mio fratello' },
    ],
    // 480 × 168 = 80.640 × 1,06 % = 854,784 → 854,78
    ['another rendita', { correction: rendita }, 854_78, { prima: { rendita: 520_00 }, dopo: { rendita: 480_00 } }],
    // 926,016 / 2 = 463,008 → 463,01
    [
      'only a half',
      { correction: { oggetto: 'titolarita', quota: { num: 1, den: 2 } } },
      463_01,
      { prima: { quota: '1/1' }, dopo: { quota: '1/2' } },
    ],
    // of the cases of the prospetto for a dwelling let at agreed rent nobody has said which: the tax is not known
    [
      'let at agreed rent',
      { correction: { oggetto: 'condizione_imu', uso: 'concordato' } },
      undefined,
      { prima: { uso: 'a-disposizione' }, dopo: { uso: 'concordato' } },
    ],
  ])('%s: kept with what the comune has, and both amounts', async (_, more, dopo, expected) => {
    const given = await keepAnswer(citizen(ANNA), answer(more), await ratesOf(CREMONA))
    expect(given).toEqual({ prima: 926_02, dopo })
    const row = (await kept()).at(-1)!
    expect(row).toMatchObject(expected)
    expect([row.importo_prima, row.importo_dopo]).toEqual(['92602', dopo === undefined ? null : String(dopo)])
    expect([row.creata_da, row.esito]).toEqual([ANNA, null])
  })

  test('leaves the position as it is, and is written in the audit', async () => {
    const conto = await contoFor((await seen(citizen(ANNA), ANNA))!)
    expect(shown(conto.righe[0]!)).toEqual(['imu', 'calcolo', 1018_00, 509_00, 509_00])
    expect(
      await owner(`select distinct attore, persona, oggetto from audit_event where azione = 'change:proposta'`),
    ).toEqual([{ attore: ANNA, persona: ANNA, oggetto: SECOND() }])
  })

  test.each<[string, Scope, Partial<Answer>]>([
    ['the neighbour', citizen(MARCO), {}],
    ['the neighbour comune', NEIGHBOUR, {}],
    ['who has another property', citizen(MARCO), { codiceFiscale: MARCO }],
  ])('of %s is not kept', async (_, scope, more) => {
    const before = await kept()
    expect(await keepAnswer(scope, answer(more), await ratesOf(CREMONA))).toBeUndefined()
    expect(await kept()).toEqual(before)
  })

  test('the comuni that know a person, and since when', async () => {
    expect(await comuniOf(citizen(ANNA))).toEqual([
      { belfiore: CREMA, comune: 'Crema', dal: 2012 },
      { belfiore: CREMONA, comune: 'Cremona', dal: 2012 },
    ])
    expect(await comuniOf(NEIGHBOUR)).toEqual([])
  })

  test.each<[string, Scope, string, boolean]>([
    ['the person', citizen(ANNA), ANNA, true],
    ['the office', OPERATOR, ANNA, true],
    ['another person', citizen(MARCO), ANNA, false],
    ['the neighbour comune', NEIGHBOUR, ANNA, false],
    ['who represents the firm', { ...citizen(PAOLO), role: 'rappresentante', persona: VERDI }, VERDI, true],
    ['who represents it, of another', { ...citizen(PAOLO), role: 'rappresentante', persona: VERDI }, ANNA, false],
  ])('the data for a form and the comuni are for who may see them: %s', async (_, scope, codiceFiscale, sees) => {
    const record = await anagraficaOf(scope, { belfiore: CREMONA, codiceFiscale })
    expect(record !== undefined).toBe(sees)
    const known = await comuniOf(scope, codiceFiscale)
    expect(known.some(({ belfiore }) => belfiore === CREMONA)).toBe(sees)
  })

  test('which instalments are open, and where each payment went', async () => {
    const position = (await seen(citizen(ANNA), ANNA))!
    const { scadenze, versamenti, daPagare, inPiu } = estrattoOf(position, await contoFor(position))
    expect(scadenze.map(({ tributo, rata, giorno, resta }) => [tributo, rata, giorno, resta])).toEqual([
      ['imu', 'acconto', '2026-06-16', 0],
      ['tari', '1', '2026-07-31', 42_00],
      ['tari', '2', '2026-12-02', 142_00],
      ['imu', 'saldo', '2026-12-16', 509_00],
    ])
    expect(versamenti.map(({ parti, libero }) => [parti[0]?.rata, parti[0]?.come, libero])).toEqual([
      ['acconto', 'riga', 0],
      ['1', 'ufficio', 0],
    ])
    expect([daPagare, inPiu]).toEqual([693_00, 0])
  })
})

describe('requests', () => {
  test('are there in every state, by the commands that the pages use, and once', async () => {
    expect(await loadRequests(scratch.ownerUrl)).toBe('D150: requests of invented people in every state.')
    const states = await owner('select stato, count(*)::int as n from pratica group by stato order by stato')
    expect(states).toEqual([
      { stato: 'accolta', n: 2 },
      { stato: 'accolta-in-parte', n: 1 },
      { stato: 'attesa', n: 1 },
      { stato: 'in-carico', n: 3 },
      { stato: 'presentata', n: 3 },
      { stato: 'respinta', n: 1 },
      { stato: 'ritirata', n: 1 },
    ])
    expect(await owner('select count(*)::int as n from pratica where scadenza < current_date')).toEqual([{ n: 1 }])
    expect(await loadRequests(scratch.ownerUrl)).toBe('D150: 12 requests are there already.')
  })

  test('have a year behind them, of which figures are shown, once', async () => {
    expect(await loadPast(scratch.ownerUrl)).toBe('D150: a year of answered requests and of opinions.')
    expect(await loadPast(scratch.ownerUrl)).toBe('D150: no invented year.')
    const told = await cifrePratiche('D150')
    const of = (procedura: string) => told.find((each) => each.procedura === procedura)
    expect(of('reclamo-tari')?.mediana).toBe(20)
    expect(of('reclamo-tari')?.novantacinque).toBe(61)
    expect(of('rimborso')?.ricevute).toBeUndefined()
    expect((await cifreServizi('D150')).map(({ servizio, cifra }) => [servizio, cifra?.pareri])).toEqual([
      ['appuntamento', 12],
      ['reclamo-tari', 9],
      ['rimborso', undefined],
      ['tari-fine', 24],
      ['tari-inizio', 15],
    ])
  })
})
