import type { Bene } from '../catasto/bene'
import { percent, ratio, toCents } from '../kernel/money'
import { anno, fabbricato, uno, type CasoImu } from './imu.cases'
import type { PeriodoImu, PosizioneImu } from './imu.types'

const terreno = (redditoDominicale: number): Bene => ({
  kind: 'terreno',
  redditoDominicale: toCents(redditoDominicale),
})

/** Land that its owner farms, at the base rate. */
const campo = (reddito: number, changes: Partial<PeriodoImu> = {}): PeriodoImu =>
  anno(terreno(reddito), 76, { coltivatore: true, ...changes })

/** No rate for the acconto: in 2012 the law's own holds. */
const senzaAcconto = (periodo: PeriodoImu, hundredths: number): PeriodoImu => ({
  ...periodo,
  aliquota: percent(hundredths),
  aliquotaAcconto: undefined,
})

// slices of c. 8-bis: 6.000 free; to 15.500 30 % is taxed, to 25.500 50 %, to 32.000 75 %, then all
const FARMED: readonly CasoImu[] = [
  {
    name: 'land farmed by its owner, under 6.000 of value: nothing',
    source: '40 × 1,25 × 110 = 5.500',
    posizione: uno(2012, campo(40_00)),
    expected: { imposta: 0, acconto: 0 },
    righe: [],
  },
  {
    name: 'land farmed by its owner, in the first slice',
    source: '80 × 1,25 × 110 = 11.000; 5.000 × 30 % = 1.500 × 0,76 % = 11,40; half to the State',
    posizione: uno(2012, campo(80_00)),
    expected: { imposta: 11_40, acconto: 5_70, stato: 5_70, comune: 5_70, dovuto: 0 },
    righe: [
      ['3915', 5_70, 2_85, 1],
      ['3914', 5_70, 2_85, 1],
    ],
  },
  {
    name: 'slice by slice, never the whole value by the band it falls in',
    source: '160 × 1,25 × 110 = 22.000; 9.500 × 30 % + 6.500 × 50 % = 6.100 × 0,76 % = 46,36',
    posizione: uno(2012, campo(160_00)),
    expected: { imposta: 46_36, acconto: 23_18, stato: 23_18 },
  },
  {
    name: 'above the last slice all is taxed',
    source: '320 × 1,25 × 110 = 44.000; 2.850 + 5.000 + 4.875 + 12.000 = 24.725 × 0,76 % = 187,91',
    posizione: uno(2012, campo(320_00)),
    expected: { imposta: 187_91, acconto: 93_96, saldo: 93_95 },
  },
  {
    name: 'multiplier 75 in 2014 and 2015, and nothing to the State',
    source:
      '320 × 1,25 × 75 = 30.000; 2.850 + 5.000 + 4.500 × 75 % = 11.225 × 0,96 % = 107,76; acconto 0,76 % ÷ 2 = 42,655',
    posizione: uno(2015, campo(320_00, { aliquota: percent(96) })),
    expected: { imposta: 107_76, acconto: 42_66, saldo: 65_10, stato: 0 },
    righe: [['3914', 107_76, 42_66, 1]],
  },
  {
    name: 'two pieces of land share the slices by their value',
    source:
      '100 and 60: 13.750 + 8.250 = 22.000, taxed 6.100: × 13.750/22.000 = 3.812,50 × 0,76 % = 28,975; × 8.250/22.000 = 2.287,50 × 0,76 % = 17,385',
    posizione: {
      anno: 2012,
      immobili: [
        { id: 'a', periodi: [campo(100_00)] },
        { id: 'b', periodi: [campo(60_00)] },
      ],
    },
    expected: { imposta: 46_37 },
  },
  {
    name: 'land farmed in another comune takes its part of the slices',
    source: '100: 13.750 of 22.000 with 8.250 elsewhere; 6.100 × 13.750/22.000 = 3.812,50 × 0,76 % = 28,975',
    posizione: { ...uno(2012, campo(100_00)), terreniAltrove: toCents(8_250_00) },
    expected: { imposta: 28_98 },
  },
  {
    name: 'half of it for eight months, two of them in the first half',
    source: '6.100 × 0,76 % ÷ 2 × 8 ÷ 12 = 15,4533…; two months 3,8633…',
    posizione: uno(2012, campo(160_00, { quota: ratio(1, 2), mesi: { primoSemestre: 2, secondoSemestre: 6 } })),
    expected: { imposta: 15_45, acconto: 3_86 },
  },
  {
    name: 'farmed from July: before it the whole value at 135, then the slices at 110',
    source: '160 × 1,25 × 135 = 27.000 × 0,76 % × 6 ÷ 12 = 102,60; 6.100 × 0,76 % × 6 ÷ 12 = 23,18',
    posizione: {
      anno: 2012,
      immobili: [
        {
          id: 'a',
          periodi: [
            anno(terreno(160_00), 76, { mesi: { primoSemestre: 6, secondoSemestre: 0 } }),
            campo(160_00, { mesi: { primoSemestre: 0, secondoSemestre: 6 } }),
          ],
        },
      ],
    },
    expected: { imposta: 125_78, acconto: 102_60 },
  },
  {
    name: '2013: both instalments of land farmed by its owner were lifted',
    source: 'DL 102/2013 art. 1; DL 133/2013 art. 1',
    posizione: uno(2013, campo(320_00)),
    expected: { imposta: 0, acconto: 0 },
  },
  {
    name: '2013: of other land the first instalment was lifted, six months are left',
    source: '320 × 1,25 × 135 = 54.000 × 0,96 % × 6 ÷ 12 = 259,20',
    posizione: uno(2013, anno(terreno(320_00), 96)),
    expected: { imposta: 259_20, acconto: 0, saldo: 259_20 },
  },
  {
    name: 'from 2016 land farmed by its owner is exempt, a plot that is farmed too',
    source: 'L. 208/2015 art. 1 c. 13; D.Lgs. 504/1992 art. 2 c. 1 b',
    posizione: {
      anno: 2016,
      immobili: [
        { id: 'a', periodi: [campo(320_00)] },
        { id: 'b', periodi: [anno({ kind: 'area', valoreVenale: toCents(90_000_00) }, 106, { coltivatore: true })] },
      ],
    },
    expected: { imposta: 0 },
  },
]

const BUILDINGS: readonly CasoImu[] = [
  {
    name: '2012 without a rate for the acconto: the base rate of the law, not that of the comune',
    source: '500 × 1,05 × 160 = 84.000 × 1,06 % = 890,40; acconto 84.000 × 0,76 % ÷ 2 = 319,20',
    posizione: uno(2012, senzaAcconto(anno(fabbricato('A/3', 500_00), 106), 106)),
    expected: { imposta: 890_40, acconto: 319_20, saldo: 571_20, stato: 319_20, comune: 571_20 },
    righe: [
      ['3919', 319_20, 159_60, 1],
      ['3918', 571_20, 159_60, 1],
    ],
  },
  {
    name: '2012, main dwelling: the acconto at 0,4 % less half of the detrazione',
    source: '117.600 × 0,6 % − 300 = 405,60; acconto 117.600 × 0,4 % ÷ 2 − 150 = 85,20',
    posizione: uno(2012, senzaAcconto(anno(fabbricato('A/3', 700_00), 60, { abitazionePrincipale: true }), 60), {
      detrazione: { annua: toCents(200_00), titolari: 1, figli: 2 },
    }),
    expected: { imposta: 405_60, acconto: 85_20, saldo: 320_40 },
    righe: [['3912', 405_60, 85_20, 1]],
  },
  {
    name: '2012, rural building: 30 % of the year at the base rate in June',
    source: '1.500 × 1,05 × 60 = 94.500 × 0,1 % = 94,50; acconto 94.500 × 0,2 % × 30 % = 56,70',
    posizione: uno(2012, senzaAcconto(anno(fabbricato('D/10', 1500_00), 10), 10)),
    expected: { imposta: 94_50, acconto: 56_70, saldo: 37_80, stato: 0 },
    righe: [['3913', 94_50, 56_70, 1]],
  },
  {
    name: '2012, ten children count as eight, split between two who live there',
    source: '235.200 × 0,4 % = 940,80; (200 + 400) ÷ 2 = 300',
    posizione: uno(2012, anno(fabbricato('A/2', 1400_00), 40, { abitazionePrincipale: true }), {
      detrazione: { annua: toCents(200_00), titolari: 2, figli: 10 },
    }),
    expected: { imposta: 640_80 },
  },
  {
    name: '2012, public housing: ordinary rate, detrazione, nothing to the State',
    source: '400 × 1,05 × 160 = 67.200 × 0,76 % = 510,72 − 200',
    posizione: uno(2012, anno(fabbricato('A/4', 400_00), 76, { alloggioIacp: true }), {
      detrazione: { annua: toCents(200_00), titolari: 1 },
    }),
    expected: { imposta: 310_72, stato: 0, comune: 310_72 },
    righe: [['3918', 310_72, 155_36, 1]],
  },
  {
    name: '2012, built to be sold: taxed as any building, code 3918, half to the State',
    source: '600 × 1,05 × 160 = 100.800 × 0,38 % = 383,04; the State 0,38 %, all of it',
    posizione: uno(2012, anno(fabbricato('A/2', 600_00), 38, { beneMerce: true, aliquotaAcconto: percent(76) })),
    expected: { imposta: 383_04, acconto: 383_04, saldo: 0, stato: 383_04, comune: 0 },
  },
  {
    name: '2013, built to be sold: the second instalment was lifted',
    source: '100.800 × 0,76 % × 6 ÷ 12 = 383,04',
    posizione: uno(2013, anno(fabbricato('A/2', 600_00), 76, { beneMerce: true, esenzione: 'bene-merce' })),
    expected: { imposta: 383_04, acconto: 383_04, saldo: 0 },
    righe: [['3918', 383_04, 383_04, 1]],
  },
  {
    name: '2013: main dwelling, public housing and rural building owe nothing',
    source: 'DL 102/2013 art. 1; DL 133/2013 art. 1',
    posizione: {
      anno: 2013,
      immobili: [
        { id: 'casa', periodi: [anno(fabbricato('A/3', 700_00), 50, { abitazionePrincipale: true })] },
        { id: 'alloggio', periodi: [anno(fabbricato('A/4', 400_00), 76, { alloggioIacp: true })] },
        { id: 'stalla', periodi: [anno(fabbricato('D/10', 1500_00), 20)] },
      ],
    },
    expected: { imposta: 0 },
  },
  {
    name: 'rural buildings are exempt from 2014 to 2019, by category and by annotation',
    source: 'L. 147/2013 art. 1 c. 708',
    posizione: {
      anno: 2017,
      immobili: [
        { id: 'a', periodi: [anno(fabbricato('D/10', 1500_00), 20)] },
        { id: 'b', periodi: [anno(fabbricato('C/2', 150_00), 20, { ruraleStrumentale: true })] },
      ],
    },
    expected: { imposta: 0 },
    righe: [],
  },
  {
    name: 'rural buildings are taxed again from 2020',
    source: '1.500 × 1,05 × 65 = 102.375 × 0,1 % = 102,375',
    posizione: uno(2020, anno(fabbricato('D/10', 1500_00), 10)),
    expected: { imposta: 102_38 },
  },
  {
    name: 'the dwelling of a pensioner abroad was exempt from 2015 to 2019',
    source: 'DL 47/2014 art. 9-bis',
    posizione: uno(2018, anno(fabbricato('A/3', 500_00), 106, { esenzione: 'pensionato-aire' })),
    expected: { imposta: 0 },
  },
  {
    name: 'group E paid nothing then either',
    source: 'D.Lgs. 504/1992 art. 7 c. 1 b',
    posizione: uno(2012, anno(fabbricato('E/3', 700_00), 76)),
    expected: { imposta: 0 },
  },
  {
    name: 'one position of 2012 with everything: rows in the order of the F24, the State before the comune',
    source:
      'land 300 × 1,25 × 135 = 50.625 × 0,76 % = 384,75; plot 20.000 × 0,76 % = 152; flat 84.000 × 0,76 % = 638,40; half each',
    posizione: {
      anno: 2012,
      immobili: [
        { id: 'a', periodi: [anno(fabbricato('A/3', 500_00), 76)] },
        { id: 'b', periodi: [anno({ kind: 'area', valoreVenale: toCents(20_000_00) }, 76)] },
        { id: 'c', periodi: [anno(terreno(300_00), 76)] },
      ],
    } satisfies PosizioneImu,
    expected: { imposta: 1175_15, stato: 587_58 },
    righe: [
      ['3915', 192_38, 96_19, 1],
      ['3914', 192_37, 96_19, 1],
      ['3917', 76_00, 38_00, 1],
      ['3916', 76_00, 38_00, 1],
      ['3919', 319_20, 159_60, 1],
      ['3918', 319_20, 159_60, 1],
    ],
  },
]

export const CASES_2012: readonly CasoImu[] = [...FARMED, ...BUILDINGS]
