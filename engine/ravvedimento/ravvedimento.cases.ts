import { toCents } from '../kernel/money'
import type { Fascia, PosizioneRavvedimento } from './ravvedimento.types'

/** Worked by hand; amounts in cents as `890_40`. */
export type CasoRavvedimento = {
  readonly name: string
  /** The arithmetic, never the engine. */
  readonly source: string
  readonly posizione: PosizioneRavvedimento
  /** Band, sanction and interest of each payment. */
  readonly versamenti: readonly (readonly [Fascia, number, number])[]
  readonly totale: number
  readonly residuo?: number
}

/** One tax, paid whole on one day. */
export const intero = (
  imposta: number,
  scadenza: string,
  giorno: string,
  changes: Partial<PosizioneRavvedimento> = {},
): PosizioneRavvedimento => ({
  tributo: 'IMU',
  imposta: toCents(imposta),
  scadenza,
  versamenti: [{ giorno }],
  ...changes,
})

const NEW: readonly CasoRavvedimento[] = [
  {
    name: 'one day late',
    source: '1.000 × 12,5 % ÷ 15 ÷ 10 = 0,8333; 1.000 × 1,6 % × 1 ÷ 365 = 0,0438',
    posizione: intero(1000_00, '2026-06-16', '2026-06-17'),
    versamenti: [['sprint', 83, 4]],
    totale: 1000_87,
  },
  {
    name: 'fourteen days, and the fifteenth costs what the thirtieth does',
    source: '1.000 × 12,5 % × 14 ÷ 150 = 11,6667; interest 14 × 1,6 % ÷ 365 = 0,6137',
    posizione: intero(1000_00, '2026-06-16', '2026-06-30'),
    versamenti: [['sprint', 11_67, 61]],
    totale: 1012_28,
  },
  {
    name: 'fifteen days',
    source: '1.000 × 1,25 % = 12,50; 15 × 1,6 % ÷ 365 = 0,6575',
    posizione: intero(1000_00, '2026-06-16', '2026-07-01'),
    versamenti: [['breve', 12_50, 66]],
    totale: 1013_16,
  },
  {
    name: 'thirty-one days',
    source: '1.000 × 12,5 % ÷ 9 = 13,8889; 31 × 1,6 % ÷ 365 = 1,3589',
    posizione: intero(1000_00, '2026-06-16', '2026-07-17'),
    versamenti: [['intermedio', 13_89, 1_36]],
    totale: 1015_25,
  },
  {
    name: 'ninety days',
    source: '1.000 × 12,5 % ÷ 9 = 13,8889; 90 × 1,6 % ÷ 365 = 3,9452',
    posizione: intero(1000_00, '2026-06-16', '2026-09-14'),
    versamenti: [['intermedio', 13_89, 3_95]],
    totale: 1017_84,
  },
  {
    name: 'the percentage is never rounded first',
    source: '100.000 × 12,5 % ÷ 9 = 1.388,888…; at 1,39 % it would be 1.390,00; 76 × 1,6 % ÷ 365 = 333,1507',
    posizione: intero(100_000_00, '2026-06-16', '2026-08-31'),
    versamenti: [['intermedio', 1388_89, 333_15]],
    totale: 101_722_04,
  },
  {
    name: 'across new year, two rates',
    source: '890 × 3,125 % = 27,8125; 15 days of 2025 at 2 % = 0,7315 and 80 of 2026 at 1,6 % = 3,1211: 3,8526',
    posizione: intero(890_00, '2025-12-16', '2026-03-21'),
    versamenti: [['lungo', 27_81, 3_85]],
    totale: 921_66,
  },
  {
    name: 'the declaration reading keeps 1/8 to 30 June, a longer window for the acconto',
    source: '1.000 × 25 % ÷ 8 = 31,25; 198 × 2 % ÷ 365 = 10,8493 and 181 × 1,6 % ÷ 365 = 7,9342: 18,7836',
    posizione: intero(1000_00, '2025-06-16', '2026-06-30', { finestra: 'dichiarazione' }),
    versamenti: [['lungo', 31_25, 18_78]],
    totale: 1050_03,
  },
  {
    name: 'and a shorter one for the saldo',
    source: '1.000 × 25 % ÷ 7 = 35,7143; 15 × 2 % ÷ 365 = 0,8219 and 182 × 1,6 % ÷ 365 = 7,9781: 8,8000',
    posizione: intero(1000_00, '2025-12-16', '2026-07-01', { finestra: 'dichiarazione' }),
    versamenti: [['oltre-anno', 35_71, 8_80]],
    totale: 1044_51,
  },
  {
    name: 'the last violation of the old regime',
    source: '1.000 × 15 % ÷ 10 = 15,00; 30 × 2,5 % ÷ 365 = 2,0548',
    posizione: intero(1000_00, '2024-08-30', '2024-09-29'),
    versamenti: [['breve', 15_00, 2_05]],
    totale: 1017_05,
  },
  {
    name: 'nothing unpaid costs nothing',
    source: '0',
    posizione: intero(0, '2026-06-16', '2026-12-01'),
    versamenti: [['lungo', 0, 0]],
    totale: 0,
  },
]

const OLD: readonly CasoRavvedimento[] = [
  {
    name: 'February 29 in the delay: 366 days at 365 to the year',
    source: '1.000 × 30 % ÷ 8 = 37,50; 2019: 15 × 0,8 % ÷ 365 = 0,3288; 2020: 351 × 0,05 % ÷ 365 = 0,4808',
    posizione: intero(1000_00, '2019-12-16', '2020-12-16'),
    versamenti: [['lungo', 37_50, 81]],
    totale: 1038_31,
  },
  {
    name: 'two years and a day in the old regime',
    source: '1.000 × 30 % ÷ 6 = 50; 198 × 1,25 %, 365 × 5 %, 169 × 2,5 % ÷ 365 = 6,7808 + 50 + 11,5753',
    posizione: intero(1000_00, '2022-06-16', '2024-06-17'),
    versamenti: [['ultrabiennale', 50_00, 68_36]],
    totale: 1118_36,
  },
  {
    name: '2013: a day costs 0,2 %',
    source: '1.000 × 30 % ÷ 15 × 5 ÷ 10 = 10,00; 5 × 2,5 % ÷ 365 = 0,3425',
    posizione: intero(1000_00, '2013-12-16', '2013-12-21'),
    versamenti: [['sprint', 10_00, 34]],
    totale: 1010_34,
  },
  {
    name: '2013: thirty days cost 3 %, and the ninety do not exist',
    source: '1.000 × 30 % ÷ 10 = 30; 15 × 2,5 % and 15 × 1 % ÷ 365 = 1,0274 + 0,4110',
    posizione: intero(1000_00, '2013-12-16', '2014-01-15'),
    versamenti: [['breve', 30_00, 1_44]],
    totale: 1031_44,
  },
  {
    name: '2013: forty days are already 1/8',
    source: '1.000 × 30 % ÷ 8 = 37,50; 15 × 2,5 % and 25 × 1 % ÷ 365 = 1,0274 + 0,6849',
    posizione: intero(1000_00, '2013-12-16', '2014-01-25'),
    versamenti: [['lungo', 37_50, 1_71]],
    totale: 1039_21,
  },
  {
    name: '2015: sixty days at 1/9 of the whole 30 %',
    source: '1.000 × 30 % ÷ 9 = 33,3333; 60 × 0,5 % ÷ 365 = 0,8219',
    posizione: intero(1000_00, '2015-06-16', '2015-08-15'),
    versamenti: [['intermedio', 33_33, 82]],
    totale: 1034_15,
  },
  {
    name: 'a delay of 2015 mended in 2016 has the lighter sanction',
    source: '1.000 × 15 % ÷ 9 = 16,6667; 15 × 0,5 % and 30 × 0,2 % ÷ 365 = 0,2055 + 0,1644',
    posizione: intero(1000_00, '2015-12-16', '2016-01-30'),
    versamenti: [['intermedio', 16_67, 37]],
    totale: 1017_04,
  },
]

const SEVERAL: readonly CasoRavvedimento[] = [
  {
    name: 'half now, half later, the rest still open',
    source:
      '400 × 12,5 % × 10 ÷ 150 = 3,3333, interest 10 × 1,6 % ÷ 365 = 0,1753; 300 × 12,5 % ÷ 9 = 4,1667, 60 days 0,7890',
    posizione: intero(1000_00, '2026-06-16', '', {
      versamenti: [
        { giorno: '2026-06-26', importo: toCents(400_00) },
        { giorno: '2026-08-15', importo: toCents(300_00) },
      ],
    }),
    versamenti: [
      ['sprint', 3_33, 18],
      ['intermedio', 4_17, 79],
    ],
    totale: 708_47,
    residuo: 300_00,
  },
  {
    name: 'the last payment closes what is open',
    source: '400 as above; 600 × 12,5 % ÷ 9 = 8,3333, 60 × 1,6 % ÷ 365 × 600 = 1,5781',
    posizione: intero(1000_00, '2026-06-16', '', {
      versamenti: [{ giorno: '2026-06-26', importo: toCents(400_00) }, { giorno: '2026-08-15' }],
    }),
    versamenti: [
      ['sprint', 3_33, 18],
      ['intermedio', 8_33, 1_58],
    ],
    totale: 1013_42,
    residuo: 0,
  },
  {
    name: 'a payment that holds everything mends the part it covers',
    source: '500 = t × (1 + 1,25 % + 30 × 1,6 % ÷ 365); t = 493,19: 6,1649 and 0,6486, in all 500,00',
    posizione: intero(1000_00, '2026-06-16', '', {
      versamenti: [{ giorno: '2026-07-16', importo: toCents(500_00), comprende: 'tutto' }],
    }),
    versamenti: [['breve', 6_16, 65]],
    totale: 500_00,
    residuo: 506_81,
  },
  {
    name: 'tax paid ten days late, sanction forgotten and paid after 200 days',
    source: '1.000 × 12,5 % × 10 ÷ 15 ÷ 8 = 10,4167; interest of the ten days only, 0,4384',
    posizione: intero(1000_00, '2026-03-16', '', {
      versamenti: [{ giorno: '2026-03-26', regolarizzato: '2026-10-02' }],
    }),
    versamenti: [['lungo', 10_42, 44]],
    totale: 1010_86,
  },
  {
    name: 'tax paid forty days late, sanction after two years: half of 25 %, cut to 1/7',
    source: '1.000 × 12,5 % ÷ 7 = 17,8571; interest 40 × 2,5 % ÷ 365 = 2,7397',
    posizione: intero(1000_00, '2024-09-16', '', {
      versamenti: [{ giorno: '2024-10-26', regolarizzato: '2026-10-02' }],
    }),
    versamenti: [['oltre-anno', 17_86, 2_74]],
    totale: 1020_60,
  },
]

export const CASES: readonly CasoRavvedimento[] = [...NEW, ...OLD, ...SEVERAL]
