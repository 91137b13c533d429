import { ratio, type Ratio } from '../kernel/money'
import { daEuro } from './tariffe'
import type { PosizioneCanone, RegolamentoCanone, VoceCanone, VoceResult } from './canone.types'

/** Worked by hand; amounts in cents as `890_40`. */
export type CasoCanone = {
  readonly name: string
  /** The arithmetic, never the engine. */
  readonly source: string
  readonly posizione: PosizioneCanone
  readonly expected: Partial<Record<'canone' | 'affrancazione' | 'indennita' | 'sanzione' | 'dovuto', number>> &
    Pick<Partial<VoceResult>, 'esente'>
}

/** "11.3" metres or a coefficient as an exact fraction. */
export const n = (num: number, den = 1): Ratio => ratio(num, den)

export const REGOLAMENTO: RegolamentoCanone = { popolazione: 25_000, arrotondamento: 'intero' }

export const una = (voce: VoceCanone, regolamento: Partial<RegolamentoCanone> = {}, anno = 2026): PosizioneCanone => ({
  anno,
  regolamento: { ...REGOLAMENTO, ...regolamento },
  voci: [voce],
})

const PERMANENTE = { tipo: 'permanente' } as const
const giorni = (days: number) => ({ tipo: 'temporanea', giorni: days }) as const

const OCCUPAZIONI: readonly CasoCanone[] = [
  {
    name: 'tables outside a bar: 11,3 m² are 12',
    source: '40 × 0,7 × 12 = 336',
    posizione: una({
      id: 'a',
      kind: 'occupazione',
      superficie: n(113, 10),
      durata: PERMANENTE,
      coefficienti: [n(1), n(7, 10)],
    }),
    expected: { canone: 336_00 },
  },
  {
    name: 'the same, rounded to the half metre',
    source: '40 × 0,7 × 11,5 = 322',
    posizione: una(
      { id: 'a', kind: 'occupazione', superficie: n(113, 10), durata: PERMANENTE, coefficienti: [n(7, 10)] },
      { arrotondamento: 'mezzo' },
    ),
    expected: { canone: 322_00 },
  },
  {
    name: 'the same, not rounded',
    source: '40 × 0,7 × 11,3 = 316,40',
    posizione: una(
      { id: 'a', kind: 'occupazione', superficie: n(113, 10), durata: PERMANENTE, coefficienti: [n(7, 10)] },
      { arrotondamento: 'nessuno' },
    ),
    expected: { canone: 316_40 },
  },
  {
    name: 'scaffolding for twenty days: one rounding, at the end',
    source: '0,70 × 0,8 × 0,323 × 30 × 20 = 108,528',
    posizione: una({
      id: 'a',
      kind: 'occupazione',
      superficie: n(30),
      durata: giorni(20),
      coefficienti: [n(8, 10), n(323, 1000)],
    }),
    expected: { canone: 108_53 },
  },
  {
    name: 'under the ground a quarter',
    source: '40 × 1/4 × 9 = 90',
    posizione: una({ id: 'a', kind: 'occupazione', superficie: n(9), durata: PERMANENTE, sottosuolo: true }),
    expected: { canone: 90_00 },
  },
  {
    name: 'the comune has a tariff of its own for tables, beside the standard one',
    source: '55,50 × 0,7 × 12 = 466,20',
    posizione: una(
      {
        id: 'a',
        kind: 'occupazione',
        superficie: n(113, 10),
        durata: PERMANENTE,
        coefficienti: [n(7, 10)],
        tariffaPropria: daEuro('55.5'),
      },
      { tariffe: { annua: daEuro('43.20') } },
    ),
    expected: { canone: 466_20 },
  },
  {
    name: 'the comune raised its tariff (c. 817)',
    source: '43,20 × 12 = 518,40',
    posizione: una(
      { id: 'a', kind: 'occupazione', superficie: n(12), durata: PERMANENTE },
      { tariffe: { annua: daEuro('43.20') } },
    ),
    expected: { canone: 518_40 },
  },
  {
    name: 'a tariff in thousandths of euro stays exact',
    source: '0,7231 × 3 × 7 = 15,1851',
    posizione: una(
      { id: 'a', kind: 'occupazione', superficie: n(3), durata: giorni(7) },
      { tariffe: { giornaliera: daEuro('0.7231') } },
    ),
    expected: { canone: 15_19 },
  },
  {
    name: 'a driveway of 3,5 m in a small comune: twenty annuities free it',
    source: '30 × 0,42 × 4 = 50,40; × 20 = 1.008',
    posizione: una(
      { id: 'a', kind: 'passo-carrabile', larghezza: n(7, 2), coefficienti: [n(42, 100)] },
      { popolazione: 8_000 },
    ),
    expected: { canone: 50_40, affrancazione: 1008_00 },
  },
  {
    name: 'a tank of 3.000 litres',
    source: '40 × 1/4 = 10',
    posizione: una({ id: 'a', kind: 'serbatoio', litri: 3_000 }),
    expected: { canone: 10_00 },
  },
  {
    name: 'a tank of 5.001 litres: three steps begun',
    source: '40 × 1/4 × (1 + 3/4) = 17,50',
    posizione: una({ id: 'a', kind: 'serbatoio', litri: 5_001 }),
    expected: { canone: 17_50 },
  },
]

const PUBBLICITA: readonly CasoCanone[] = [
  {
    name: 'a plate of 300 cm² is free',
    source: 'c. 825',
    posizione: una({ id: 'a', kind: 'pubblicita', superficieCm2: 300, durata: PERMANENTE }),
    expected: { canone: 0, esente: 'fino-a-300-cm2', dovuto: 0 },
  },
  {
    name: 'the sign of a shop, 5 m² and no more, is free',
    source: 'c. 833 l',
    posizione: una({
      id: 'a',
      kind: 'pubblicita',
      superficieCm2: 50_000,
      durata: PERMANENTE,
      insegnaDiEsercizio: true,
    }),
    expected: { canone: 0, esente: 'insegna-di-esercizio', dovuto: 0 },
  },
  {
    name: 'a square centimetre more, and all of it is paid for',
    source: 'c. 833 l frees up to 5 m²; 5,0001 m² are 6: 40 × 6 = 240',
    posizione: una({
      id: 'a',
      kind: 'pubblicita',
      superficieCm2: 50_001,
      durata: PERMANENTE,
      insegnaDiEsercizio: true,
    }),
    expected: { canone: 240_00 },
  },
  {
    name: 'the same 5 m² on a wall elsewhere are advertising',
    source: '40 × 5 = 200',
    posizione: una({ id: 'a', kind: 'pubblicita', superficieCm2: 50_000, durata: PERMANENTE }),
    expected: { canone: 200_00 },
  },
  {
    name: 'one of 301 counts as a square metre',
    source: '40 × 1 = 40',
    posizione: una({ id: 'a', kind: 'pubblicita', superficieCm2: 301, durata: PERMANENTE }),
    expected: { canone: 40_00 },
  },
  {
    name: 'a luminous sign of 1,3 m² in a town of 52.000',
    source: '50 × 1,1 × 1,4 × 1,5 = 115,50',
    posizione: una(
      { id: 'a', kind: 'pubblicita', superficieCm2: 13_000, durata: PERMANENTE, coefficienti: [n(11, 10), n(14, 10)] },
      { popolazione: 52_000, arrotondamento: 'mezzo' },
    ),
    expected: { canone: 115_50 },
  },
  {
    name: 'a banner for ten days',
    source: '0,70 × 2 × 10 = 14',
    posizione: una({ id: 'a', kind: 'pubblicita', superficieCm2: 15_000, durata: giorni(10) }),
    expected: { canone: 14_00 },
  },
  {
    name: 'fifty posters for sixteen days: ten, and two times five begun',
    source: '50 × (1,30 + 2 × 0,40) = 105',
    posizione: una({
      id: 'a',
      kind: 'affissioni',
      fogli: 50,
      giorni: 16,
      primi: daEuro('1.30'),
      seguenti: daEuro('0.40'),
    }),
    expected: { canone: 105_00 },
  },
]

const RETI: readonly CasoCanone[] = [
  {
    name: 'cables below the minimum of the year',
    source: '500 × 1,19 = 595: the minimum of 2026, 800 × 1,038 × 1,113 × 1,006 × 1,011 × 1,011 by cents = 950,36',
    posizione: una({ id: 'a', kind: 'cavi', utenze: 500 }),
    expected: { canone: 950_36 },
  },
  {
    name: 'cables above it, in a comune of 20.000',
    source: '1.000 × 1,79 = 1.790',
    posizione: una({ id: 'a', kind: 'cavi', utenze: 1_000 }, { popolazione: 20_000 }),
    expected: { canone: 1790_00 },
  },
  {
    name: 'cables in 2021, before any revaluation',
    source: '1.000 × 1,50 = 1.500',
    posizione: una({ id: 'a', kind: 'cavi', utenze: 1_000 }, { popolazione: 9_000 }, 2021),
    expected: { canone: 1500_00 },
  },
  {
    name: 'two antennas in 2022',
    source: '2 × 830,40 = 1.660,80',
    posizione: una({ id: 'a', kind: 'telecomunicazioni', impianti: 2 }, {}, 2022),
    expected: { canone: 1660_80 },
  },
]

const MERCATI: readonly CasoCanone[] = [
  {
    name: 'a stall for the whole year, a quarter dearer',
    source: '40 × 20 × 1,25 = 1.000',
    posizione: una({ id: 'a', kind: 'mercato-annuo', superficie: n(20), variazione: n(5, 4) }),
    expected: { canone: 1000_00 },
  },
  {
    name: 'a market of six hours a week: a twenty-fourth an hour, 30 % less',
    source: '0,70 × 16 × 6/24 × 0,7 × 50 = 98',
    posizione: una({
      id: 'a',
      kind: 'mercato-giornaliero',
      superficie: n(16),
      ore: 6,
      giorni: 50,
      ricorrente: n(30, 100),
    }),
    expected: { canone: 98_00 },
  },
  {
    name: 'the same by the reading of the nine hours',
    source: '0,70 × 16 × 6/9 × 0,7 × 50 = 261,3333',
    posizione: una({
      id: 'a',
      kind: 'mercato-giornaliero',
      superficie: n(16),
      ore: 6,
      giorni: 50,
      ricorrente: n(30, 100),
      oraria: 'noni',
    }),
    expected: { canone: 261_33 },
  },
  {
    name: 'a fair of ten hours pays the whole day',
    source: '0,70 × 16 × 12 = 134,40',
    posizione: una({ id: 'a', kind: 'mercato-giornaliero', superficie: n(16), ore: 10, giorni: 12 }),
    expected: { canone: 134_40 },
  },
  {
    name: 'a comune that lets its market free',
    source: '× 0',
    posizione: una({ id: 'a', kind: 'mercato-giornaliero', superficie: n(16), ore: 5, giorni: 12, variazione: n(0) }),
    expected: { canone: 0 },
  },
]

const ABUSIVE: readonly CasoCanone[] = [
  {
    name: 'tables without a concession: indemnity a half more, fined once',
    source: '40 × 0,7 × 12 = 336; × 1,5 = 504; × 100 % = 504',
    posizione: una({
      id: 'a',
      kind: 'occupazione',
      superficie: n(12),
      durata: PERMANENTE,
      coefficienti: [n(7, 10)],
      abusiva: { maggiorazione: n(1, 2), sanzione: n(1) },
    }),
    expected: { canone: 336_00, indennita: 504_00, sanzione: 504_00, dovuto: 1008_00 },
  },
  {
    name: 'found one day, thirty are presumed',
    source: '0,70 × 10 × 30 = 210; × 1,2 = 252; × 150 % = 378',
    posizione: una({
      id: 'a',
      kind: 'occupazione',
      superficie: n(10),
      durata: { tipo: 'temporanea' },
      abusiva: { maggiorazione: n(1, 5), sanzione: n(3, 2) },
    }),
    expected: { canone: 210_00, indennita: 252_00, sanzione: 378_00, dovuto: 630_00 },
  },
]

const VECCHI: readonly CasoCanone[] = [
  {
    name: 'COSAP of Cremona 2015, tables in the first category',
    source: '41,83 × 10 = 418,30',
    posizione: una(
      {
        id: 'a',
        kind: 'tariffa',
        tributo: 'COSAP',
        tariffa: daEuro('41.83'),
        superficie: n(10),
        durata: PERMANENTE,
      },
      {},
      2015,
    ),
    expected: { canone: 418_30 },
  },
  {
    name: 'TOSAP by the day, square metres rounded up',
    source: '0,55 × 8 × 15 = 66',
    posizione: una(
      { id: 'a', kind: 'tariffa', tributo: 'TOSAP', tariffa: daEuro('0.55'), superficie: n(15, 2), durata: giorni(15) },
      {},
      2019,
    ),
    expected: { canone: 66_00 },
  },
]

export const CASES: readonly CasoCanone[] = [...OCCUPAZIONI, ...PUBBLICITA, ...RETI, ...MERCATI, ...ABUSIVE, ...VECCHI]
