import { describe, expect, test } from 'vitest'
import { preparaCanone } from '../canone/posizione'
import { readRisposteCanone } from '../canone/risposte'
import { preparaTari } from '../tari/posizione'
import { readRisposteTari } from '../tari/risposte'
import { preparaTasi } from '../tasi/posizione'
import { readRisposteTasi } from '../tasi/risposte'
import { confrontoCanone } from './confronto-canone'
import { confrontoTari } from './confronto-tari'
import { confrontoTasi } from './confronto-tasi'
import type { ConfrontoVoci } from './per-fattori'

/* Figures by hand, in notes: never from our own engine. */

type Answers = Readonly<Record<string, string>>

/** Lines that move something, or that differ: `id@place`, with their cents. */
const movedOf = (confronto: ConfrontoVoci | undefined): Record<string, number> => {
  if (!confronto) throw new Error('cannot be compared')
  const sum = confronto.righe.reduce((all, { cents = 0 }) => all + cents, 0)
  expect(sum, 'the lines add up to the difference').toBe(confronto.differenza)
  return Object.fromEntries(
    confronto.righe.flatMap(({ id, at, cents }) =>
      cents === undefined ? [] : [[at === '' ? id : `${id}@${at}`, cents]],
    ),
  )
}

const HOME: Answers = {
  comune: 'D150',
  anno: '2025',
  utenza: 'domestica',
  mq: '100',
  persone: '2',
  fissa: '1',
  variabile: '100',
  possesso: 'tutto',
}

const bill = (changes: Answers) => {
  const { posizione, problems } = preparaTari(readRisposteTari(new URLSearchParams({ ...HOME, ...changes })))
  if (!posizione) throw new Error(JSON.stringify(problems))
  return posizione
}

const tari = (before: Answers, now: Answers) => movedOf(confrontoTari(bill(before), bill(now)))

describe('two bills of the TARI', () => {
  test('the same bill: nothing moves', () => expect(tari({}, {})).toEqual({}))

  test('from 2023 to 2025: the components of ARERA', () => {
    // 0,10 + 1,50 + 6,00
    expect(tari({ anno: '2023' }, {})).toEqual({ anno: 7_60 })
  })

  test('surface, then tariffs, each with its TEFA of 5 %', () => {
    // 20 m² × 1,00 × 1,05 = 21,00; 120 × 0,10 × 1,05 = 12,60; 20 × 1,05 = 21,00
    expect(tari({}, { mq: '120', fissa: '1,1', variabile: '120' })).toEqual({
      'superficie@p0': 21_00,
      'tariffaFissa@p0': 12_60,
      'tariffaVariabile@p0': 21_00,
    })
  })

  test('alone: the tariff of one person and a reduction of 30 % on all', () => {
    // 100 + 60 = 160 × 1,05 = 168,00 instead of 210,00; then less 30 %: 50,40
    expect(
      tari({}, { persone: '1', variabile: '60', 'r0.tipo': 'unico-occupante', 'r0.pct': '30', 'r0.su': 'totale' }),
    ).toEqual({
      'tariffaVariabile@p0': -42_00,
      'riduzioni@p0': -50_40,
    })
  })

  test('a year held for 73 days; a bill rounded to the euro; ARERA’s paid by another utenza; another TEFA', () => {
    // 200 ÷ 5 = 40,00 × 1,05 = 42,00; components 7,60 ÷ 5 = 1,52: 217,60 becomes 43,52
    expect(tari({}, { possesso: 'parte', 'al.g': '14', 'al.m': '3' })).toEqual({ giorni: -174_08 })
    expect(tari({}, { arrotondamento: 'euro' })).toEqual({ arrotondamento: 40 })
    expect(tari({}, { gia: 'si' })).toEqual({ perequative: -7_60 })
    // 200 × 4 % = 8,00 instead of 10,00
    expect(tari({}, { tefa: '4' })).toEqual({ tefa: -2_00 })
  })

  test('a shop that takes a store: the store is one reason', () => {
    const shop = { utenza: 'non-domestica', 'l0.mq': '50', 'l0.fissa': '2', 'l0.variabile': '3' }
    const store = { locali: '2', 'l1.mq': '200', 'l1.fissa': '0,9', 'l1.variabile': '1,1' }
    // 400 × 1,05
    expect(tari(shop, { ...shop, ...store })).toEqual({ 'locale@1': 420_00 })
    expect(tari({ ...shop, ...store }, shop)).toEqual({ 'locale@1': -420_00 })
  })

  const third = { periodi: '2', 'p1.persone': '3', 'p1.variabile': '150', 'p1.fissa': '1' }
  const march = { ...third, 'p1.dal.g': '15', 'p1.dal.m': '3' }

  test('a third person from 15 March: a stretch more, and the first one shorter', () => {
    // 73 days: 43,52 instead of 217,60; then 292 days: (80 + 120) × 1,05 + 7,60 × 4/5 = 216,08
    expect(tari({}, march)).toEqual({ 'giorni@p0': -174_08, 'periodo@p1': 216_08 })
    expect(tari(march, {})).toEqual({ 'periodo@p1': -216_08, 'giorni@p0': 174_08 })
  })

  test('the same change on 27 May: the stretch that gets shorter first', () => {
    // 219 days: (60 + 90) instead of (80 + 120), × 1,05, less 7,60 ÷ 5; then 146 days: 43,52 more
    expect(tari(march, { ...march, 'p1.dal.g': '27', 'p1.dal.m': '5' })).toEqual({
      'giorni@p1': -54_02,
      'giorni@p0': 43_52,
    })
  })

  test('rooms in several stretches are one reason together', () => {
    const shop = { utenza: 'non-domestica', 'l0.mq': '50', 'l0.fissa': '2', 'l0.variabile': '3' }
    // from 15 March 100 m² instead of 50: 250 × 4/5 × 1,05
    expect(tari(shop, { ...shop, periodi: '2', 'p1.dal.g': '15', 'p1.dal.m': '3', 'p1.l0.mq': '100' })).toEqual({
      situazioni: 210_00,
    })
  })

  test('a bin that is counted, line by line', () => {
    const bin = { utenza: 'puntuale', quotaFissa: '60', quotaVariabile: '0', modo: 'svuotamento', prezzo: '2' }
    const twelve = { ...bin, minimi: '12', effettivi: '12', natura: 'tassa' }
    // three emptyings of 2,00, and 10,00 of the fixed part, × 1,05
    expect(tari(twelve, { ...twelve, quotaFissa: '70', effettivi: '15' })).toEqual({
      quotaFissa: 10_50,
      effettivi: 6_30,
    })
  })

  test('what a comune adds to the tariff of a day', () => {
    const room = { utenza: 'giornaliera', 'l0.mq': '20', 'l0.fissa': '2', 'l0.variabile': '3' }
    const stall = { ...room, giorni: '10', mercato: 'no', maggiorazione: '0' }
    // 1,10 + 1,64 = 2,74, TEFA 0,14; with half more 1,64 + 2,47 = 4,11, TEFA 0,21: 4,32 − 2,88
    expect(tari(stall, { ...stall, maggiorazione: '50' })).toEqual({ maggiorazione: 1_44 })
  })

  test('a home and a shop have no line in common', () => {
    // 250 instead of 200, × 1,05
    const shop = { utenza: 'non-domestica', 'l0.mq': '50', 'l0.fissa': '2', 'l0.variabile': '3' }
    expect(tari({}, shop)).toEqual({ utenza: 52_50 })
  })
})

const CASA: Answers = {
  comune: 'D150',
  anno: '2015',
  ruolo: 'possessore',
  bene: 'abitazione',
  categoria: 'A/3',
  rendita: '500',
  uso: 'proprio',
  quota: '100',
  possesso: 'tutto',
  aliquota: '2,5',
}

const side = (changes: Answers) => {
  const risposte = readRisposteTasi(new URLSearchParams({ ...CASA, ...changes }))
  const { posizione, problems } = preparaTasi(risposte)
  if (!posizione || risposte.ruolo === '') throw new Error(JSON.stringify(problems))
  return { ruolo: risposte.ruolo, posizione }
}

const tasi = (before: Answers, now: Answers) => movedOf(confrontoTasi(side(before), side(now)))

describe('two calculations of the TASI', () => {
  const LET = { uso: 'affittato', vive: 'no', temporaneo: 'no', parte: '10' }

  test('rate and rendita, one after the other', () => {
    // 84.000 × 2,5 ‰ = 210; 100.800 × 2,5 ‰ = 252; 100.800 × 3 ‰ = 302,40
    expect(tasi({}, { rendita: '600', aliquota: '3' })).toEqual({ rendita: 42_00, aliquota: 50_40 })
  })

  test('let: a tenth is the tenant’s; and his own is the rest of the sum', () => {
    expect(tasi({}, LET)).toEqual({ occupante: -21_00 })
    expect(tasi(LET, { ...LET, ruolo: 'occupante' })).toEqual({ ruolo: -168_00 })
  })

  test('lived in: from 2016 nothing is due, and the year is the one reason', () => {
    const home = { uso: 'abito', detrazione: '50' }
    expect(tasi(home, { ...home, anno: '2016' })).toEqual({ anno: -160_00 })
  })

  test('moved in in 2016: it is exempt, whatever was left out', () => {
    const now = { anno: '2016', uso: 'abito', rendita: '', aliquota: '' }
    expect(tasi({ anno: '2016' }, now)).toEqual({ esente: -210_00 })
  })

  test('2014 has its own day of the acconto: the year’s tax is compared', () => {
    expect(tasi({ anno: '2014', acconto2014: 'unica' }, { anno: '2015', aliquotaPrecedente: '1' })).toEqual({})
  })

  test('months, share, half a base, a plot', () => {
    expect(tasi({}, { possesso: 'parte', 'al.g': '30', 'al.m': '6' })).toEqual({ mesi: -105_00 })
    expect(tasi({}, { quota: '1/3' })).toEqual({ quota: -140_00 })
    expect(tasi({}, { storico: 'si' })).toEqual({ mezzaBase: -105_00 })
    // 100.000 × 2,5 ‰
    expect(tasi({}, { bene: 'area', venale: '100.000,00' })).toEqual({ bene: 40_00 })
  })
})

const TAVOLINI: Answers = {
  comune: 'D150',
  anno: '2026',
  tipo: 'occupazione',
  superficie: '11,3',
  durata: 'permanente',
  genere: '0,7',
  arrotondamento: 'intero',
}

const PASSO: Answers = { 'v1.tipo': 'passo-carrabile', 'v1.superficie': '3' }

const charge = (answers: Answers) => {
  const read = preparaCanone(readRisposteCanone(new URLSearchParams(answers)), 25_000)
  if (!read.ok) throw new Error(JSON.stringify(read.problems))
  return read.posizione
}

const canoni = (before: Answers, now: Answers) =>
  movedOf(confrontoCanone(charge({ ...TAVOLINI, ...before }), charge({ ...TAVOLINI, ...now })))

describe('two sums of the canone, from 12 m² × 40 × 0,7 = 336,00', () => {
  test.each<[string, Answers, Answers, Record<string, number>]>([
    ['nothing moves', {}, {}, {}],
    // 20 × 40 × 0,7 = 560,00
    ['more ground', {}, { superficie: '20' }, { 'misura@v0': 224_00 }],
    // 420,00; then × 1,2
    ['a tariff, then a zone', {}, { tariffa: '50', zona: '1,2' }, { 'tariffa@v0': 84_00, 'coefficienti@v0': 84_00 }],
    // 12 × 0,70 × 0,7 × 30 = 176,40, and as much again
    ['a month', {}, { durata: 'temporanea', giorni: '30' }, { 'durata@v0': -159_60 }],
    [
      'two months instead of one',
      { durata: 'temporanea', giorni: '30' },
      { durata: 'temporanea', giorni: '60' },
      { 'durata@v0': 176_40 },
    ],
    // 11,3 × 28 = 316,40
    ['metres as they are', {}, { arrotondamento: 'nessuno' }, { metri: -19_60 }],
    // 504,00 twice
    ['no concession', {}, { senza: 'si', aumento: '50', sanzione: '100' }, { 'concessione@v0': 672_00 }],
    // 3 × 40
    ['a driveway more', {}, PASSO, { 'cosa@v1': 120_00 }],
    ['a driveway less', PASSO, {}, { 'cosa@v1': -120_00 }],
    // c. 831-bis: 950,36 instead of 940,02
    [
      'an aerial a year later',
      { anno: '2025', tipo: 'telecomunicazioni', impianti: '1', genere: '' },
      { tipo: 'telecomunicazioni', impianti: '1', genere: '' },
      { anno: 10_34 },
    ],
  ])('%s', (_, before, now, expected) => {
    expect(canoni(before, now)).toEqual(expected)
  })

  test('the first thing is gone: the others are still themselves', () => {
    const only = { ...TAVOLINI, tipo: 'passo-carrabile', superficie: '3', genere: '' }
    expect(movedOf(confrontoCanone(charge({ ...TAVOLINI, ...PASSO }), charge(only)))).toEqual({ 'cosa@v1': -336_00 })
  })
})
