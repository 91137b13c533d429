import { decimal, percent, ratio, toCents, type Ratio } from '../kernel/money'
import type {
  LocaleTari,
  PeriodoDomestico,
  PosizioneTari,
  RegoleTari,
  RiduzioneTari,
  TariResult,
  TariffaTari,
  UtenzaPuntuale,
} from './tari.types'

/** Worked by hand; amounts in cents as `890_40`, tariffs and surfaces as the decimals that are written. */
export type CasoTari = {
  readonly name: string
  /** The arithmetic, never the engine. */
  readonly source: string
  readonly posizione: PosizioneTari
  readonly expected: Partial<Record<keyof TariResult, number>>
  /** Day, cents, tax, TEFA of each instalment. */
  readonly rate?: readonly (readonly [string, number, number, number])[]
}

export const mq = (...all: string[]): readonly Ratio[] => all.map((each) => decimal(each))

export const tariffa = (fissa: string, variabile: string): TariffaTari => ({
  fissa: decimal(fissa),
  variabile: decimal(variabile),
})

/** The comune's rules where a case says nothing of them: 365 days, TEFA of 5 %, no perequative. */
export const regole = (changes: Partial<RegoleTari> = {}): RegoleTari => ({
  giorniAnno: 365,
  tefa: percent(5_00),
  perequative: [],
  ...changes,
})

export const casa = (changes: Partial<PeriodoDomestico> = {}): PeriodoDomestico => ({
  giorni: 365,
  superfici: mq('100'),
  tariffa: tariffa('1.5', '120'),
  ...changes,
})

export const domestica = (periodi: readonly PeriodoDomestico[], changes: Partial<RegoleTari> = {}): PosizioneTari => ({
  anno: 2026,
  utenza: { kind: 'domestica', periodi },
  regole: regole(changes),
})

export const locale = (changes: Partial<LocaleTari> = {}): LocaleTari => ({
  superfici: mq('50'),
  tariffa: tariffa('2', '3'),
  ...changes,
})

export const azienda = (
  locali: readonly LocaleTari[],
  changes: Partial<RegoleTari> = {},
  giorni = 365,
): PosizioneTari => ({
  anno: 2026,
  utenza: { kind: 'non-domestica', periodi: [{ giorni, locali }] },
  regole: regole(changes),
})

export const bidone: UtenzaPuntuale = {
  kind: 'puntuale',
  giorni: 365,
  quotaFissa: toCents(70_50),
  quotaVariabile: toCents(30_00),
  svuotamenti: { minimi: 7, effettivi: 9 },
  litri: decimal('120'),
  costoLitro: decimal('0.0512'),
}

export const puntuale = (changes: Partial<UtenzaPuntuale> = {}, own: Partial<RegoleTari> = {}): PosizioneTari => ({
  anno: 2026,
  utenza: { ...bidone, ...changes },
  regole: regole(own),
})

/** A third each on 16 June, 16 September, 16 December. */
export const TRE_RATE: RegoleTari['scadenze'] = ['2026-06-16', '2026-09-16', '2026-12-16'].map((giorno) => ({
  giorno,
  parte: ratio(1, 3),
}))

const taglio = (tipo: RiduzioneTari['tipo'], hundredths: number, su?: RiduzioneTari['su']): RiduzioneTari => ({
  tipo,
  taglio: percent(hundredths),
  su,
})

const DOMESTICHE: readonly CasoTari[] = [
  {
    name: 'a dwelling and its garage: surfaces added up, the variable part once',
    source: '(88,5 + 14,25) × 0,6917 = 71,072175; 101,30; × 5 % = 8,6185',
    posizione: domestica([casa({ superfici: mq('88.5', '14.25'), tariffa: tariffa('0.6917', '101.3') })]),
    expected: { quotaFissa: 71_07, quotaVariabile: 101_30, imposta: 172_37, tefa: 8_62, totale: 180_99 },
  },
  {
    name: 'the same where the comune rounds each surface by itself',
    source: '88,5 × 0,6917 = 61,21545; 14,25 × 0,6917 = 9,856725; 61,22 + 9,86 = 71,08',
    posizione: domestica([casa({ superfici: mq('88.5', '14.25'), tariffa: tariffa('0.6917', '101.3') })], {
      superfici: 'una-per-una',
    }),
    expected: { quotaFissa: 71_08, quotaVariabile: 101_30, imposta: 172_38, tefa: 8_62, totale: 181_00 },
  },
  {
    name: 'perequative of ARERA when none are handed in',
    source: '150 + 120 = 270; × 5 % = 13,50; 0,10 + 1,50 + 6,00 = 7,60',
    posizione: domestica([casa()], { perequative: undefined }),
    expected: { imposta: 270_00, tefa: 13_50, perequative: 7_60, totale: 291_10, dovuto: 291_10 },
  },
  {
    name: 'half a year of them, or whole where the gestore counts a fraction as the year',
    source: '7,60 × 73 ÷ 365 = 1,52 by days',
    posizione: domestica([casa({ giorni: 73 })], { perequative: undefined, frazioneIntera: true }),
    expected: { imposta: 54_00, tefa: 2_70, perequative: 7_60, totale: 64_30 },
  },
  {
    name: 'the pensioner abroad owes a third, by the law itself',
    source: '150 ÷ 3 = 50; 120 ÷ 3 = 40',
    posizione: domestica([casa({ riduzioni: [{ tipo: 'pensionato-estero' }] })]),
    expected: { quotaFissa: 50_00, quotaVariabile: 40_00, tefa: 4_50, totale: 94_50 },
  },
  {
    name: 'no collection, at the law’s 40 %; then compost on the variable part',
    source: '150 × 40 % = 60; 120 × 40 % × 80 % = 38,40',
    posizione: domestica([casa({ riduzioni: [{ tipo: 'zona-non-servita' }, taglio('compostaggio', 20_00)] })]),
    expected: { quotaFissa: 60_00, quotaVariabile: 38_40 },
  },
  {
    name: 'the same, added up: 60 % and 20 % of the whole',
    source: '120 × (1 − 0,6 − 0,2) = 24',
    posizione: domestica([casa({ riduzioni: [{ tipo: 'zona-non-servita' }, taglio('compostaggio', 20_00)] })], {
      cumulo: 'somma',
    }),
    expected: { quotaFissa: 60_00, quotaVariabile: 24_00 },
  },
  {
    name: 'added up beyond the whole, nothing is left and nothing is owed to anybody',
    source: '120 × (1 − 0,6 − 0,7) is below zero',
    posizione: domestica([casa({ riduzioni: [{ tipo: 'zona-non-servita' }, taglio('compostaggio', 70_00)] })], {
      cumulo: 'somma',
    }),
    expected: { quotaFissa: 60_00, quotaVariabile: 0 },
  },
  {
    name: 'the best alone',
    source: '120 × 30 % = 36; the other takes 60 %',
    posizione: domestica([casa({ riduzioni: [{ tipo: 'zona-non-servita' }, taglio('compostaggio', 70_00)] })], {
      cumulo: 'maggiore',
    }),
    expected: { quotaFissa: 60_00, quotaVariabile: 36_00 },
  },
  {
    name: 'below twelve euro nothing is due',
    source: '11 days: 150 × 11 ÷ 365 = 4,52; 120 × 11 ÷ 365 = 3,62; TEFA 0,41; 8,55',
    posizione: domestica([casa({ giorni: 11 })]),
    expected: { totale: 8_55, minimo: 12_00, dovuto: 0 },
  },
  {
    name: 'twelve euro exactly are due',
    source: '12,00 and no TEFA',
    posizione: domestica([casa({ tariffa: tariffa('0.12', '0') })], { tefa: percent(0) }),
    expected: { totale: 12_00, dovuto: 12_00 },
  },
  {
    name: 'unless the comune reads it otherwise',
    source: '12,00 is not above 12,00',
    posizione: domestica([casa({ tariffa: tariffa('0.12', '0') })], {
      tefa: percent(0),
      minimo: { importo: toCents(12_00), dovutoSeUguale: false },
    }),
    expected: { totale: 12_00, dovuto: 0 },
  },
  {
    name: 'the bonus of last year’s quarter is taken off',
    source: '283,50 − 70,20',
    posizione: { ...domestica([casa()]), bonus: toCents(70_20) },
    expected: { totale: 283_50, bonus: 70_20, dovuto: 213_30, bonusResiduo: 0 },
  },
  {
    name: 'a bonus larger than the year leaves a rest',
    source: '283,50 − 300,00',
    posizione: { ...domestica([casa()]), bonus: toCents(300_00) },
    expected: { bonus: 283_50, dovuto: 0, bonusResiduo: 16_50 },
  },
]

const RATE: readonly CasoTari[] = [
  {
    name: 'three instalments on this year’s tariffs, odd cents by running totals, to the euro',
    source:
      'tax 250 ÷ 3: 83,33, 166,67, 250; TEFA 12,50 ÷ 3: 4,17, 8,33, 12,50; sums 87,50, 175,00, 262,50 to the euro 88, 175, 263',
    posizione: domestica([casa({ tariffa: tariffa('1.5', '100') })], { scadenze: TRE_RATE, arrotondamento: 'euro' }),
    expected: { totale: 262_50, totaleArrotondato: 263_00, dovuto: 263_00, conguaglio: 0 },
    rate: [
      ['2026-06-16', 88_00, 83_33, 4_17],
      ['2026-09-16', 87_00, 83_34, 4_16],
      ['2026-12-16', 88_00, 83_33, 4_17],
    ],
  },
  {
    name: 'those before 1 December on last year’s tariffs, the last one pays the rest',
    source:
      'last year 120 + 100 = 220, TEFA 11: a third 73,33, 3,67; two thirds 146,67, 7,33; this year 270 − 146,67 = 123,33, 13,50 − 7,33 = 6,17',
    posizione: domestica([casa({ tariffaPrecedente: tariffa('1.2', '100') })], {
      scadenze: TRE_RATE,
      tariffeRate: 'precedenti',
    }),
    expected: { totale: 283_50, conguaglio: 0 },
    rate: [
      ['2026-06-16', 77_00, 73_33, 3_67],
      ['2026-09-16', 77_00, 73_34, 3_66],
      ['2026-12-16', 129_50, 123_33, 6_17],
    ],
  },
  {
    name: 'a year that costs less than what was paid: a credit, and nothing in December',
    source: 'last year 900 + 600 = 1.500, TEFA 75; two thirds 1.000, 50; this year 270, 13,50: −766,50',
    posizione: domestica([casa({ tariffaPrecedente: tariffa('9', '600') })], {
      scadenze: TRE_RATE,
      tariffeRate: 'precedenti',
    }),
    expected: { conguaglio: -766_50 },
    rate: [
      ['2026-06-16', 525_00, 500_00, 25_00],
      ['2026-09-16', 525_00, 500_00, 25_00],
      ['2026-12-16', 0, 0, 0],
    ],
  },
  {
    name: 'a date on a Saturday moves to Monday; the bonus lightens the first instalment',
    source: '283,50 ÷ 2: tax 135, TEFA 6,75; 135 + 6,75 − 100; 31 October 2026 is a Saturday, 1 November a holiday',
    posizione: {
      ...domestica([casa()], {
        scadenze: [
          { giorno: '2026-10-31', parte: ratio(1, 2) },
          { giorno: '2026-12-02', parte: ratio(1, 2) },
        ],
      }),
      bonus: toCents(100_00),
    },
    expected: { dovuto: 183_50 },
    rate: [
      ['2026-11-02', 41_75, 35_00, 6_75],
      ['2026-12-02', 141_75, 135_00, 6_75],
    ],
  },
]

const AZIENDE: readonly CasoTari[] = [
  {
    name: 'an office and a store, one utenza, perequative once',
    source: '50 × 2 + 200 × 0,9 = 280; 50 × 3 + 200 × 1,1 = 370; × 5 % = 32,50; 7,60',
    posizione: azienda([locale({ categoria: 11 }), locale({ superfici: mq('200'), tariffa: tariffa('0.9', '1.1') })], {
      perequative: undefined,
    }),
    expected: { quotaFissa: 280_00, quotaVariabile: 370_00, tefa: 32_50, perequative: 7_60, totale: 690_10 },
  },
  {
    name: 'out of the public service: no variable part, by the law itself',
    source: '50 × 2',
    posizione: azienda([locale({ riduzioni: [{ tipo: 'uscita-servizio' }] })]),
    expected: { quotaFissa: 100_00, quotaVariabile: 0 },
  },
  {
    name: 'a fifth of the workshop makes special waste',
    source: '50 × 80 % × 2; × 3',
    posizione: azienda([locale({ parteTassata: percent(80_00) })]),
    expected: { quotaFissa: 80_00, quotaVariabile: 120_00 },
  },
  {
    name: 'ten days on public ground, surcharge of half',
    source: '50 × 2 × 10 ÷ 365 × 1,5 = 4,1096; 50 × 3 × 10 ÷ 365 × 1,5 = 6,1644',
    posizione: {
      ...azienda([]),
      utenza: {
        kind: 'giornaliera',
        periodi: [{ giorni: 10, locali: [locale()] }],
        maggiorazione: percent(50_00),
      },
    },
    expected: { quotaFissa: 4_11, quotaVariabile: 6_16, imposta: 10_27 },
  },
]

const PUNTUALI: readonly CasoTari[] = [
  {
    name: 'the minimum of emptyings and two more',
    source: '7 × 120 × 0,0512 = 43,008; 2 × 120 × 0,0512 = 12,288; 70,50 + 30 + 43,01 + 12,29 = 155,80',
    posizione: puntuale(),
    expected: { quotaFissa: 70_50, quotaVariabile: 85_30, imposta: 155_80, tefa: 7_79, iva: 0, totale: 163_59 },
  },
  {
    name: 'fewer than the minimum pay the minimum; a price with VAT',
    source: '70,50 + 30 + 43,01 = 143,51; TEFA 7,18 (7,1755); VAT 10 % 14,35 (14,351)',
    posizione: puntuale({ svuotamenti: { minimi: 7, effettivi: 3 }, corrispettiva: true, iva: percent(10_00) }),
    expected: { imposta: 143_51, tefa: 7_18, iva: 14_35, totale: 165_04 },
  },
]

export const CASES: readonly CasoTari[] = [...DOMESTICHE, ...RATE, ...AZIENDE, ...PUNTUALI]
