import type { Categoria } from '../catasto/categoria'
import { ONE, ratio, toCents } from '../kernel/money'
import { permille } from './tasi.tables'
import type { BeneTasi, PeriodoTasi, PosizioneTasi, SoggettoTasi, TasiResult } from './tasi.types'

export type CasoTasi = {
  readonly name: string
  /** The arithmetic, never the engine. */
  readonly source: string
  readonly posizione: PosizioneTasi
  readonly expected: Partial<Pick<TasiResult, 'impostaTotale' | 'nonDovuta'>> & {
    readonly possessore?: Partial<SoggettoTasi>
    readonly occupante?: Partial<SoggettoTasi>
  }
}

export const fabbricato = (categoria: Categoria, rendita: number): BeneTasi => ({
  kind: 'fabbricato',
  categoria,
  rendita: toCents(rendita),
})

/** A whole year, wholly owned, at one rate (tenths of a per mille) for both instalments. */
export const anno = (bene: BeneTasi, tenths: number, changes: Partial<PeriodoTasi> = {}): PeriodoTasi => ({
  bene,
  quota: ONE,
  mesi: { primoSemestre: 6, secondoSemestre: 6 },
  aliquota: permille(tenths),
  aliquotaAcconto: permille(tenths),
  ...changes,
})

export const uno = (year: number, ...periodi: PeriodoTasi[]): PosizioneTasi => ({
  anno: year,
  immobili: [{ id: 'a', periodi }],
  ...(year === 2014 ? { acconto2014: 'ottobre' } : {}),
})

const euro = (value: number) => toCents(value)
const FIFTH = { parte: ratio(1, 5) }

// a flat of 500: 500 × 1,05 × 160 = 84.000
const FLAT = fabbricato('A/3', 500_00)

const OCCUPANTS: readonly CasoTasi[] = [
  {
    name: 'a fifth is the tenant’s, each with his own instalments',
    source: '84.000 × 2,5 ‰ = 210; a fifth 42, 168 left; halves 21 and 84',
    posizione: uno(2015, anno(FLAT, 25, { occupante: FIFTH })),
    expected: {
      impostaTotale: euro(210_00),
      possessore: {
        imposta: euro(168_00),
        acconto: euro(84_00),
        saldo: euro(84_00),
        righe: [{ codice: '3961', imposta: euro(168_00), acconto: euro(84_00), saldo: euro(84_00), immobili: 1 }],
        rate: [
          { rata: 'acconto', scadenza: '2015-06-16', importo: euro(84_00) },
          { rata: 'saldo', scadenza: '2015-12-16', importo: euro(84_00) },
        ],
      },
      occupante: { imposta: euro(42_00), acconto: euro(21_00), saldo: euro(21_00), dovuto: euro(42_00) },
    },
  },
  {
    name: 'a tenant for no more than six months owes nothing, and the possessor owes all',
    source: 'L. 147/2013 art. 1 c. 673; 210',
    posizione: uno(2015, anno(FLAT, 25, { occupante: { ...FIFTH, temporaneo: true } })),
    expected: { possessore: { imposta: euro(210_00) }, occupante: { imposta: euro(0), dovuto: euro(0), righe: [] } },
  },
  {
    name: 'from 2016 a tenant who lives there owes nothing, and the possessor only his own part',
    source: 'L. 208/2015 art. 1 c. 14; 210: 168 paid, 42 by nobody',
    posizione: uno(2016, anno(FLAT, 25, { occupante: { ...FIFTH, abitazionePrincipale: true } })),
    expected: {
      impostaTotale: euro(210_00),
      nonDovuta: euro(42_00),
      possessore: { imposta: euro(168_00), acconto: euro(84_00) },
      occupante: { imposta: euro(0) },
    },
  },
  {
    name: 'in 2015 a tenant who lived there still owed his part',
    source: '210 ÷ 5',
    posizione: uno(2015, anno(FLAT, 25, { occupante: { ...FIFTH, abitazionePrincipale: true } })),
    expected: { nonDovuta: euro(0), occupante: { imposta: euro(42_00) } },
  },
  {
    name: 'a tenant who lives in a dwelling of luxury owes it in 2016 too',
    source: '1.000 × 168 × 2 ‰ = 336; a fifth 67,20',
    posizione: uno(2016, anno(fabbricato('A/1', 1000_00), 20, { occupante: { ...FIFTH, abitazionePrincipale: true } })),
    expected: { nonDovuta: euro(0), possessore: { imposta: euro(268_80) }, occupante: { imposta: euro(67_20) } },
  },
  {
    name: 'let from July: the tenant has a share of those months only',
    source: '210 ÷ 2 = 105 twice; a fifth of the second 21, possessor 189; acconto 105 all the possessor’s',
    posizione: uno(
      2017,
      anno(FLAT, 25, { mesi: { primoSemestre: 6, secondoSemestre: 0 } }),
      anno(FLAT, 25, { mesi: { primoSemestre: 0, secondoSemestre: 6 }, occupante: FIFTH }),
    ),
    expected: {
      possessore: { imposta: euro(189_00), acconto: euro(105_00), saldo: euro(84_00) },
      occupante: { imposta: euro(21_00), acconto: euro(0), saldo: euro(21_00) },
    },
  },
  {
    name: 'parts of half a cent: the occupant’s is exact, the possessor has the rest',
    source: '33,33 × 168 × 1 ‰ = 5,59944 → 5,60; 15 % = 0,839916 → 0,84; 4,76',
    posizione: uno(2015, anno(fabbricato('A/4', 33_33), 10, { occupante: { parte: ratio(15, 100) } })),
    expected: {
      impostaTotale: euro(5_60),
      possessore: { imposta: euro(4_76), dovuto: euro(0) },
      occupante: { imposta: euro(84), dovuto: euro(0) },
    },
  },
]

const YEARS: readonly CasoTasi[] = [
  {
    name: '2014, the comune decided by September: acconto on 16 October, at the rates of the year',
    source: '84.000 × 2,5 ‰ − 100 = 110; half 55; last year’s rate is not looked at',
    posizione: {
      ...uno(2014, anno(FLAT, 25, { abitazionePrincipale: true, detrazione: { annua: euro(100_00) } })),
      acconto2014: 'ottobre',
    },
    expected: {
      possessore: {
        imposta: euro(110_00),
        righe: [{ codice: '3958', imposta: euro(110_00), acconto: euro(55_00), saldo: euro(55_00), immobili: 1 }],
        rate: [
          { rata: 'acconto', scadenza: '2014-10-16', importo: euro(55_00) },
          { rata: 'saldo', scadenza: '2014-12-16', importo: euro(55_00) },
        ],
      },
    },
  },
  {
    name: '2014, the comune never decided: all in December at 1 ‰, and no acconto',
    source: '84.000 × 1 ‰ = 84',
    posizione: { ...uno(2014, { ...anno(FLAT, 10), aliquotaAcconto: undefined }), acconto2014: 'unica' },
    expected: {
      possessore: {
        imposta: euro(84_00),
        acconto: euro(0),
        saldo: euro(84_00),
        rate: [{ rata: 'saldo', scadenza: '2014-12-16', importo: euro(84_00) }],
      },
    },
  },
  {
    name: 'from 2015 the acconto follows last year’s rate and detrazione',
    source: '84.000 × 2 ‰ − 40 = 128; acconto (84.000 × 2,5 ‰ − 100) ÷ 2 = 55',
    posizione: uno(
      2015,
      anno(FLAT, 20, {
        aliquotaAcconto: permille(25),
        abitazionePrincipale: true,
        detrazione: { annua: euro(40_00), annuaPrecedente: euro(100_00) },
      }),
    ),
    expected: { possessore: { imposta: euro(128_00), acconto: euro(55_00), saldo: euro(73_00) } },
  },
  {
    name: 'due dates move off weekends',
    source: '16 December 2017 is a Saturday, 16 June 2018 too, 16 December 2018 and 16 June 2019 are Sundays',
    posizione: uno(2018, anno(FLAT, 20)),
    expected: {
      possessore: {
        rate: [
          { rata: 'acconto', scadenza: '2018-06-18', importo: euro(84_00) },
          { rata: 'saldo', scadenza: '2018-12-17', importo: euro(84_00) },
        ],
      },
    },
  },
  {
    name: 'the pensioner abroad owes a third in 2015, nothing from 2016',
    source: 'DL 47/2014 art. 9-bis c. 2: 210 ÷ 3',
    posizione: uno(2015, anno(FLAT, 25, { pensionatoAire: true })),
    expected: { possessore: { imposta: euro(70_00) } },
  },
  {
    name: 'what stood in for a main dwelling is exempt from 2016',
    source: 'L. 208/2015 art. 1 c. 14',
    posizione: {
      anno: 2016,
      immobili: [
        { id: 'a', periodi: [anno(FLAT, 25, { esenzione: 'casa-familiare' })] },
        { id: 'b', periodi: [anno(FLAT, 25, { esenzione: 'pensionato-aire' })] },
        { id: 'c', periodi: [anno(fabbricato('C/6', 80_00), 25, { esenzione: 'pertinenza-abitazione-principale' })] },
        { id: 'd', periodi: [anno(fabbricato('E/7', 80_00), 25)] },
        { id: 'e', periodi: [anno(fabbricato('F/2', 0), 25)] },
      ],
    },
    expected: { impostaTotale: euro(0), possessore: { righe: [], dovuto: euro(0) } },
  },
  {
    name: 'one row a code, of all the immobili, and the pertinenze counted with the dwelling',
    source:
      '(500 + 50) × 168 × 2 ‰ = 184,80; plot 10.000 × 2 ‰ = 20; D/10 1.000 × 68,25 × 1 ‰ = 68,25; shop 1.000 × 57,75 × 2 ‰ = 115,50',
    posizione: {
      anno: 2015,
      immobili: [
        {
          id: 'casa',
          periodi: [
            anno(
              {
                kind: 'fabbricato',
                categoria: 'A/3',
                rendita: toCents(500_00),
                pertinenze: [{ categoria: 'C/6', rendita: toCents(50_00) }],
              },
              20,
              { abitazionePrincipale: true },
            ),
          ],
        },
        { id: 'area', periodi: [anno({ kind: 'area', valoreVenale: toCents(10_000_00) }, 20)] },
        { id: 'stalla', periodi: [anno(fabbricato('D/10', 1000_00), 10)] },
        { id: 'negozio', periodi: [anno(fabbricato('C/1', 1000_00), 20)] },
        { id: 'merce', periodi: [anno(fabbricato('C/1', 1000_00), 20, { beneMerce: true })] },
      ],
    },
    expected: {
      impostaTotale: euro(504_05),
      possessore: {
        righe: [
          { codice: '3958', imposta: euro(184_80), acconto: euro(92_40), saldo: euro(92_40), immobili: 2 },
          { codice: '3959', imposta: euro(68_25), acconto: euro(34_13), saldo: euro(34_12), immobili: 1 },
          { codice: '3960', imposta: euro(20_00), acconto: euro(10_00), saldo: euro(10_00), immobili: 1 },
          { codice: '3961', imposta: euro(231_00), acconto: euro(115_50), saldo: euro(115_50), immobili: 2 },
        ],
      },
    },
  },
  {
    name: 'a building of group D by its books, the decree of 2019',
    source: '100.000 × 1,11 (cost of 2011) × 0,8 ‰ = 88,80',
    posizione: uno(
      2019,
      anno(
        { kind: 'fabbricato-contabile', categoria: 'D/7', costi: [{ anno: 2011, importo: toCents(100_000_00) }] },
        8,
      ),
    ),
    expected: { possessore: { imposta: euro(88_80) } },
  },
  {
    name: 'the comune’s own minimum',
    source: '5.000 × 1 ‰ = 5',
    posizione: {
      ...uno(2015, anno({ kind: 'area', valoreVenale: toCents(5_000_00) }, 10)),
      minimo: { importo: euro(5_00), dovutoSeUguale: true },
    },
    expected: { possessore: { imposta: euro(5_00), dovuto: euro(5_00) } },
  },
  {
    name: 'a comune that grants storico and inagibile one half only',
    source: '84.000 ÷ 2 × 2,5 ‰ = 105',
    posizione: {
      ...uno(2015, anno(FLAT, 25, { riduzioni: ['storico', 'inagibile'] })),
      cumuloStoricoInagibile: false,
    },
    expected: { possessore: { imposta: euro(105_00) } },
  },
]

export const CASES: readonly CasoTasi[] = [...OCCUPANTS, ...YEARS]
