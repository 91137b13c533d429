import { ONE, percent, ratio, toCents } from '../kernel/money'
import type { Bene } from '../catasto/bene'
import type { Categoria } from '../catasto/categoria'
import type { ImmobileImu, ImuResult, PeriodoImu, PosizioneImu } from './imu.types'

/** Worked by hand; amounts in cents as `890_40`, rates in hundredths of a percent as `106`. */
export type CasoImu = {
  readonly name: string
  /** The arithmetic, never the engine. */
  readonly source: string
  readonly posizione: PosizioneImu
  readonly expected: Partial<
    Record<'imposta' | 'acconto' | 'saldo' | 'stato' | 'comune' | 'dovuto' | 'conguaglio', number>
  >
  /** Code, tax of the year, acconto, units. */
  readonly righe?: readonly (readonly [ImuResult['righe'][number]['codice'], number, number, number])[]
  /** Cents of each instalment, with its date. */
  readonly rate?: readonly (readonly [string, number])[]
}

export const fabbricato = (categoria: Categoria, rendita: number): Bene => ({
  kind: 'fabbricato',
  categoria,
  rendita: toCents(rendita),
})

/** A period of the whole year, wholly owned, at one rate for both instalments. */
export const anno = (bene: Bene, hundredths: number, changes: Partial<PeriodoImu> = {}): PeriodoImu => ({
  bene,
  quota: ONE,
  mesi: { primoSemestre: 6, secondoSemestre: 6 },
  aliquota: percent(hundredths),
  aliquotaAcconto: percent(hundredths),
  ...changes,
})

export const uno = (year: number, periodo: PeriodoImu, changes: Partial<ImmobileImu> = {}): PosizioneImu => ({
  anno: year,
  immobili: [{ id: 'a', periodi: [periodo], ...changes }],
})

const terreno = (redditoDominicale: number): Bene => ({
  kind: 'terreno',
  redditoDominicale: toCents(redditoDominicale),
})
const area = (valoreVenale: number): Bene => ({ kind: 'area', valoreVenale: toCents(valoreVenale) })
const months = (primoSemestre: number, secondoSemestre: number) => ({ mesi: { primoSemestre, secondoSemestre } })

const ORDINARY: readonly CasoImu[] = [
  {
    name: 'second home, whole year',
    source: '500 × 1,05 × 160 × 1,06 % = 890,40',
    posizione: uno(2024, anno(fabbricato('A/3', 500_00), 106)),
    expected: { imposta: 890_40, acconto: 445_20, saldo: 445_20, stato: 0, comune: 890_40, dovuto: 890_40 },
    righe: [['3918', 890_40, 445_20, 1]],
    rate: [
      ['2024-06-17', 445_20],
      ['2024-12-16', 445_20],
    ],
  },
  {
    name: 'no rounding on the way',
    source: '987,65 × 1,05 × 160 × 1,06 % = 1.758,80712; half is 879,40356',
    posizione: uno(2024, anno(fabbricato('A/3', 987_65), 106)),
    expected: { imposta: 1758_81, acconto: 879_40, saldo: 879_41 },
  },
  {
    name: 'half share, seven months',
    source: '890,40 ÷ 2 × 7 ÷ 12 = 259,70; one month in the first half = 37,10',
    posizione: uno(2024, anno(fabbricato('A/3', 500_00), 106, { quota: ratio(1, 2), ...months(1, 6) })),
    expected: { imposta: 259_70, acconto: 37_10, saldo: 222_60 },
  },
  {
    name: 'a third is a third, not 33,3333 %',
    source: '1.758,80712 ÷ 3 = 586,26904; three of them are the whole, 1.758,81',
    posizione: uno(2024, anno(fabbricato('A/3', 987_65), 106, { quota: ratio(1, 3) })),
    expected: { imposta: 586_27, acconto: 293_13, saldo: 293_14 },
  },
  {
    name: 'several immobili make one row a code, each rounded to the cent first',
    source:
      'A/3 890,40 + C/1 1.000 × 1,05 × 55 × 1,06 % = 612,15: 3918 1.502,55, acconto 445,20 + 306,08 (306,075); ' +
      'terreno 100 × 1,25 × 135 × 1,06 % = 178,875; D/8 1.000 × 1,05 × 65 = 68.250: 1,06 % 723,45, State 0,76 % 518,70',
    posizione: {
      anno: 2026,
      immobili: [
        { id: 'casa', periodi: [anno(fabbricato('A/3', 500_00), 106)] },
        { id: 'negozio', periodi: [anno(fabbricato('C/1', 1000_00), 106)] },
        { id: 'campo', periodi: [anno(terreno(100_00), 106)] },
        { id: 'magazzino', periodi: [anno(fabbricato('D/8', 1000_00), 106)] },
      ],
    },
    expected: { imposta: 2404_88, acconto: 1202_45, saldo: 1202_43, stato: 518_70, comune: 1886_18 },
    righe: [
      ['3914', 178_88, 89_44, 1],
      ['3918', 1502_55, 751_28, 2],
      ['3925', 518_70, 259_35, 1],
      ['3930', 204_75, 102_38, 1],
    ],
  },
  {
    name: 'the State has its exact share to the cent, the comune what is left of the tax',
    source:
      '1.000,03 × 1,05 × 65 = 68.252,0475: 1,06 % 723,4717, 0,76 % 518,7156, the rest 204,7561 alone would be 204,76; ' +
      'half 361,7359, 259,3578',
    posizione: uno(2026, anno(fabbricato('D/8', 1000_03), 106)),
    expected: { imposta: 723_47, acconto: 361_74, stato: 518_72, comune: 204_75 },
    righe: [
      ['3925', 518_72, 259_36, 1],
      ['3930', 204_75, 102_38, 1],
    ],
  },
  {
    name: 'rows stand in the order of the codes, whatever the order of the immobili',
    source:
      '100 × 168 × 1 % = 168,00; 100 × 1,25 × 135 × 1 % = 168,75; 20.000 × 1 %; 100 × 68,25 × 0,1 % = 6,825; 2.000 × 168 × 0,6 % = 2.016,00',
    posizione: {
      anno: 2026,
      immobili: [
        { id: 'garage', periodi: [anno(fabbricato('C/6', 100_00), 100)] },
        { id: 'area', periodi: [anno(area(20_000_00), 100)] },
        { id: 'campo', periodi: [anno(terreno(100_00), 100)] },
        { id: 'stalla', periodi: [anno(fabbricato('D/10', 100_00), 10)] },
        { id: 'villa', periodi: [anno(fabbricato('A/8', 2000_00), 60, { abitazionePrincipale: true })] },
      ],
    },
    expected: { imposta: 2559_58 },
    righe: [
      ['3912', 2016_00, 1008_00, 1],
      ['3913', 6_83, 3_41, 1],
      ['3914', 168_75, 84_38, 1],
      ['3916', 200_00, 100_00, 1],
      ['3918', 168_00, 84_00, 1],
    ],
  },
  {
    name: 'a plot of half a cent goes up',
    source: '1.000,50 × 1 % = 10,005',
    posizione: uno(2026, anno(area(1000_50), 100)),
    expected: { imposta: 10_01, acconto: 5_00, saldo: 5_01, dovuto: 0 },
    righe: [['3916', 10_01, 5_00, 1]],
  },
  {
    name: 'bought on 20 December: no month, no tax, and the detrazione lowers nothing',
    source: 'months 0',
    posizione: uno(2026, anno(fabbricato('A/8', 1000_00), 60, { abitazionePrincipale: true, ...months(0, 0) }), {
      detrazione: { annua: toCents(200_00), titolari: 1 },
    }),
    expected: { imposta: 0, acconto: 0, saldo: 0, dovuto: 0 },
    righe: [],
  },
]

const SPECIAL: readonly CasoImu[] = [
  {
    name: 'bene merce in 2021, before the exemption: 3939',
    source: '1.000 × 1,05 × 160 × 0,1 % = 168,00',
    posizione: uno(2021, anno(fabbricato('A/2', 1000_00), 10, { beneMerce: true })),
    expected: { imposta: 168_00, acconto: 84_00, saldo: 84_00 },
    righe: [['3939', 168_00, 84_00, 1]],
  },
  {
    name: 'bene merce from 2022: exempt',
    source: 'L. 160/2019 art. 1 c. 751',
    posizione: uno(2022, anno(fabbricato('A/2', 1000_00), 86, { beneMerce: true, esenzione: 'bene-merce' })),
    expected: { imposta: 0, acconto: 0, saldo: 0 },
    righe: [],
  },
  {
    name: 'rural by annotation: 3913, wholly of the comune',
    source: '300 × 1,05 × 160 × 0,1 % = 50,40',
    posizione: uno(2026, anno(fabbricato('C/2', 300_00), 10, { ruraleStrumentale: true })),
    expected: { imposta: 50_40, stato: 0, comune: 50_40 },
    righe: [['3913', 50_40, 25_20, 1]],
  },
  {
    name: 'rural D/7 by annotation has no State share',
    source: '2.000 × 1,05 × 65 × 0,1 % = 136,50',
    posizione: uno(2026, anno(fabbricato('D/7', 2000_00), 10, { ruraleStrumentale: true })),
    expected: { imposta: 136_50, stato: 0 },
    righe: [['3913', 136_50, 68_25, 1]],
  },
  {
    name: 'dwelling of an IACP: ordinary rate and code, with the detrazione',
    source: '361,52 × 1,05 × 160 × 0,86 % = 522,324096 − 200; acconto 261,162048 − 100',
    posizione: uno(2026, anno(fabbricato('A/3', 361_52), 86, { alloggioIacp: true }), {
      detrazione: { annua: toCents(200_00), titolari: 1 },
    }),
    expected: { imposta: 322_32, acconto: 161_16, saldo: 161_16 },
    righe: [['3918', 322_32, 161_16, 1]],
  },
  {
    name: 'A/1 of three who live there: 200 ÷ 3 each, pertinenza on the same row',
    source: '(2.000 + 100) × 1,05 × 160 × 0,6 % ÷ 3 = 705,60 − 66,666… = 638,9333…; acconto 352,80 − 33,333…',
    posizione: uno(
      2026,
      anno(
        {
          kind: 'fabbricato',
          categoria: 'A/1',
          rendita: toCents(2000_00),
          pertinenze: [{ categoria: 'C/6', rendita: toCents(100_00) }],
        },
        60,
        { abitazionePrincipale: true, quota: ratio(1, 3) },
      ),
      { detrazione: { annua: toCents(200_00), titolari: 3 } },
    ),
    expected: { imposta: 638_93, acconto: 319_47, saldo: 319_46 },
    righe: [['3912', 638_93, 319_47, 2]],
  },
  {
    name: 'a detrazione larger than the tax is capped, in the year and in the acconto each by itself',
    source: '900 × 1,05 × 160 = 151.200 × 0,5 % ÷ 10 = 75,60 under 200; last year 1,06 %: 80,136 of the half under 100',
    posizione: uno(
      2026,
      anno(fabbricato('A/8', 900_00), 50, {
        abitazionePrincipale: true,
        quota: ratio(1, 10),
        aliquotaAcconto: percent(106),
      }),
      { detrazione: { annua: toCents(200_00), titolari: 1 } },
    ),
    expected: { imposta: 0, acconto: 0, saldo: 0, dovuto: 0 },
    righe: [],
  },
  {
    name: 'a main dwelling that is not A/1, A/8, A/9 is exempt without being told so',
    source: 'L. 160/2019 art. 1 c. 740',
    posizione: uno(2026, anno(fabbricato('A/3', 500_00), 106, { abitazionePrincipale: true })),
    expected: { imposta: 0, acconto: 0, saldo: 0 },
  },
  {
    name: 'group E and F/2 need no declaration',
    source: 'L. 160/2019 art. 1 c. 759 c; Ris. 4/DF/2023',
    posizione: {
      anno: 2026,
      immobili: [
        { id: 'chiesa', periodi: [anno(fabbricato('E/7', 700_00), 106)] },
        { id: 'rudere', periodi: [anno(fabbricato('F/2', 0), 106)] },
      ],
    },
    expected: { imposta: 0, acconto: 0, saldo: 0 },
    righe: [],
  },
  {
    name: 'group D below the share of the State: the comune is negative, and a warning says so',
    source: '2.000 × 1,05 × 65 = 136.500: 0,7 % 955,50, State 1.037,40',
    posizione: uno(2026, anno(fabbricato('D/2', 2000_00), 70)),
    expected: { imposta: 955_50, stato: 1037_40, comune: -81_90 },
  },
  {
    name: 'storico and inagibile count twice: a quarter of the base',
    source: 'Cass. 6266/2023: 1.000 × 1,05 × 160 = 168.000 ÷ 4 = 42.000 × 1,06 % = 445,20',
    posizione: uno(2026, anno(fabbricato('A/3', 1000_00), 106, { riduzioni: ['storico', 'inagibile'] })),
    expected: { imposta: 445_20, acconto: 222_60, saldo: 222_60 },
  },
  {
    name: 'a comune that grants storico and inagibile one half only, whatever their order',
    source: '168.000 ÷ 2 = 84.000 × 1,06 % = 890,40',
    posizione: {
      ...uno(2026, anno(fabbricato('A/3', 1000_00), 106, { riduzioni: ['inagibile', 'storico'] })),
      cumuloStoricoInagibile: false,
    },
    expected: { imposta: 890_40, acconto: 445_20, saldo: 445_20 },
  },
  {
    name: 'the choice of the comune is about those two: storico and comodato still give a quarter',
    source: '168.000 ÷ 4 = 42.000 × 1,06 %',
    posizione: {
      ...uno(2026, anno(fabbricato('A/3', 1000_00), 106, { riduzioni: ['storico', 'comodato'] })),
      cumuloStoricoInagibile: false,
    },
    expected: { imposta: 445_20 },
  },
  {
    name: 'agreed rent on the garage let with the flat',
    source: '100 × 1,05 × 160 × 1,06 % × 75 % = 133,56',
    posizione: uno(2026, anno(fabbricato('C/6', 100_00), 106, { canoneConcordato: true })),
    expected: { imposta: 133_56, acconto: 66_78 },
  },
]

const PANDEMIC: readonly CasoImu[] = [
  {
    name: 'hotel 2020, first instalment lifted: six months taxed, no acconto',
    source: '2.000 × 1,05 × 65 = 136.500 × 1,06 % × 6 ÷ 12 = 723,45; State 0,76 % × 6 ÷ 12 = 518,70',
    posizione: uno(2020, anno(fabbricato('D/2', 2000_00), 106, { esenzione: 'covid-prima-rata-2020' })),
    expected: { imposta: 723_45, acconto: 0, saldo: 723_45, stato: 518_70, comune: 204_75 },
  },
  {
    name: 'hotel 2020, second instalment lifted: the acconto is the tax',
    source: 'as above, the other half',
    posizione: uno(2020, anno(fabbricato('D/2', 2000_00), 106, { esenzione: 'covid-seconda-rata-2020' })),
    expected: { imposta: 723_45, acconto: 723_45, saldo: 0, stato: 518_70, comune: 204_75 },
  },
  {
    name: 'hotel 2021, first instalment lifted',
    source: '136.500 × 1,06 % × 6 ÷ 12 = 723,45',
    posizione: uno(2021, anno(fabbricato('D/2', 2000_00), 106, { esenzione: 'covid-prima-rata-2021' })),
    expected: { imposta: 723_45, acconto: 0, saldo: 723_45 },
  },
  {
    name: 'cinema 2022: nothing',
    source: 'DL 104/2020 art. 78 c. 3',
    posizione: uno(2022, anno(fabbricato('D/3', 2000_00), 106, { esenzione: 'covid-spettacolo' })),
    expected: { imposta: 0, acconto: 0, saldo: 0 },
  },
  {
    name: 'acconto 2020 by the historical method: half of IMU and TASI 2019, the odd half cent up',
    source: '1.000,01 ÷ 2 = 500,005; 890,40 − 500,01',
    posizione: uno(2020, anno(fabbricato('A/3', 500_00), 106), { impostaPrecedente: toCents(1000_01) }),
    expected: { imposta: 890_40, acconto: 500_01, saldo: 390_39 },
  },
  {
    name: 'acconto 2020 by the historical method on group D: the State is filled first',
    source: '1.200 ÷ 2 = 600: State 1.037,40 ÷ 2 = 518,70, comune 81,30; year 1.446,90',
    posizione: uno(2020, anno(fabbricato('D/2', 2000_00), 106), { impostaPrecedente: toCents(1200_00) }),
    expected: { imposta: 1446_90, acconto: 600_00, saldo: 846_90, stato: 1037_40 },
    righe: [
      ['3925', 1037_40, 518_70, 1],
      ['3930', 409_50, 81_30, 1],
    ],
  },
]

const PAYING: readonly CasoImu[] = [
  {
    name: 'ente non commerciale, 40 % taxed: two halves of last year, then the balance',
    source: '5.000 × 1,05 × 140 × 40 % × 1,06 % = 3.116,40; 3.000,01 ÷ 2 = 1.500,005',
    posizione: {
      ...uno(2026, anno(fabbricato('B/1', 5000_00), 106, { parteImponibile: ratio(2, 5) })),
      soggetto: 'ente-non-commerciale',
      impostaPrecedente: toCents(3000_01),
    },
    expected: { imposta: 3116_40, acconto: 1500_01 },
    rate: [
      ['2026-06-16', 1500_01],
      ['2026-12-16', 1500_00],
      ['2027-06-16', 116_39],
    ],
  },
  {
    name: 'an ente that paid too much last year is in credit at the third date',
    source: '3.116,40 − 4.000,00',
    posizione: {
      ...uno(2023, anno(fabbricato('B/1', 5000_00), 106, { parteImponibile: ratio(2, 5) })),
      soggetto: 'ente-non-commerciale',
      impostaPrecedente: toCents(4000_00),
    },
    expected: { imposta: 3116_40 },
    rate: [
      ['2023-06-16', 2000_00],
      ['2023-12-18', 2000_00],
      ['2024-06-17', -883_60],
    ],
  },
  {
    name: 'twelve euro are due',
    source: '1.200 × 1 % = 12,00; L. 289/2002 art. 25',
    posizione: uno(2026, anno(area(1200_00), 100)),
    expected: { imposta: 12_00, dovuto: 12_00 },
  },
  {
    name: 'a cent less is not',
    source: '1.199 × 1 % = 11,99',
    posizione: uno(2026, anno(area(1199_00), 100)),
    expected: { imposta: 11_99, dovuto: 0 },
  },
  {
    name: 'the minimum of a comune, reached but to be passed',
    source: '500 × 1 % = 5,00',
    posizione: { ...uno(2026, anno(area(500_00), 100)), minimo: { importo: toCents(5_00), dovutoSeUguale: false } },
    expected: { imposta: 5_00, dovuto: 0 },
  },
  {
    name: 'the minimum of a comune, reached and due',
    source: '500 × 1 % = 5,00',
    posizione: { ...uno(2026, anno(area(500_00), 100)), minimo: { importo: toCents(5_00), dovutoSeUguale: true } },
    expected: { imposta: 5_00, dovuto: 5_00 },
  },
  {
    name: 'acconto paid more than due: the conguaglio is on what was paid',
    source: '890,40 − 600,00; acconto and saldo stay the due ones',
    posizione: { ...uno(2026, anno(fabbricato('A/3', 500_00), 106)), accontoVersato: toCents(600_00) },
    expected: { imposta: 890_40, acconto: 445_20, saldo: 445_20, conguaglio: 290_40 },
  },
  {
    name: 'acconto paid row by row',
    source: '1.446,90 − (519 + 205)',
    posizione: {
      ...uno(2026, anno(fabbricato('D/2', 2000_00), 106)),
      accontoVersato: [
        { codice: '3925', importo: toCents(519_00) },
        { codice: '3930', importo: toCents(205_00) },
      ],
    },
    expected: { imposta: 1446_90, conguaglio: 722_90 },
  },
]

export const CASES: readonly CasoImu[] = [...ORDINARY, ...SPECIAL, ...PANDEMIC, ...PAYING]
