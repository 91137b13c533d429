import { describe, expect, test } from 'vitest'
import { daEuro } from '../canone/canone'
import { anno, fabbricato, uno } from '../imu/imu.cases'
import { decimal, ONE, percent, ratio, toCents } from '../kernel/money'
import { intero } from '../ravvedimento/ravvedimento.cases'
import type { PosizioneTari } from '../tari/tari.types'
import { scadenzario } from './scadenzario'
import type { Posizione } from './scadenzario.types'

/** 500 × 1,05 × 160 × 1,06 % = 890,40: 445 and 445 by row. */
const IMU: Posizione = { comune: 'D150', tributo: 'IMU', posizione: uno(2026, anno(fabbricato('A/3', 500_00), 106)) }

/** 100 m² × 1,50 + 120 = 270; TEFA 13,50; perequative 7,60. */
const utenza = (canale?: 'pagopa'): Posizione => ({
  comune: 'D150',
  tributo: 'TARI',
  ...(canale ? { canale } : {}),
  posizione: {
    anno: 2026,
    utenza: {
      kind: 'domestica',
      periodi: [
        { giorni: 365, superfici: [ratio(100, 1)], tariffa: { fissa: decimal('1.5'), variabile: decimal('120') } },
      ],
    },
    regole: {
      giorniAnno: 365,
      tariffeRate: 'correnti',
      scadenze: [
        { giorno: '2026-07-31', parte: ratio(1, 2) },
        { giorno: '2026-12-02', parte: ratio(1, 2) },
      ],
    },
  } as PosizioneTari,
})

/** 43,20 × 12 = 518,40. */
const CANONE: Posizione = {
  comune: 'H501',
  tributo: 'CANONE',
  rate: [
    { scadenza: '2026-01-31', parte: ratio(1, 3) },
    { scadenza: '2026-08-15', parte: ratio(2, 3) },
  ],
  posizione: {
    anno: 2026,
    regolamento: { popolazione: 2_700_000, arrotondamento: 'intero', tariffe: { annua: daEuro('43.20') } },
    voci: [{ id: 'tavolini', kind: 'occupazione', superficie: ratio(12, 1), durata: { tipo: 'permanente' } }],
  },
}

/** 1.000 + 12,50 + 1,32. */
const RAVVEDIMENTO: Posizione = {
  comune: 'D150',
  tributo: 'RAVVEDIMENTO',
  posizione: intero(1000_00, '2026-06-16', '2026-07-16'),
}

const SPECIALE: Posizione = {
  comune: 'L378',
  tributo: 'SPECIALE',
  posizione: {
    sigla: 'IMIS',
    anno: 2024,
    immobili: [
      {
        id: 'a',
        bene: { kind: 'fabbricato', categoria: 'A/2', rendita: toCents(600_00) },
        fattispecie: 'altra-abitazione',
        quota: ONE,
        mesi: 12,
        aliquota: percent(100),
      },
    ],
  },
}

const NOTO: Posizione = {
  comune: 'F205',
  tributo: 'NOTO',
  nome: 'TASI',
  anno: 2019,
  canale: 'f24',
  rate: [{ scadenza: '2026-10-04', importo: toCents(50_00) }],
}

const short = (posizioni: readonly Posizione[], oggi?: string) =>
  scadenzario(posizioni, oggi).scadenze.map(({ id, giorno, importo, canale }) => [id, giorno, importo, canale])

describe('each tax by its own rules', () => {
  test('IMU: the rows of the F24 by instalment', () => {
    expect(short([IMU])).toEqual([
      ['d150-imu-2026-acconto', '2026-06-16', 445_00, 'f24'],
      ['d150-imu-2026-saldo', '2026-12-16', 445_00, 'f24'],
    ])
  })

  test('IMU in one payment', () => {
    const once = { ...IMU, modo: { rate: 'unica', arrotondamento: 'saldo-da-solo' } } as Posizione
    expect(short([once])).toEqual([['d150-imu-2026-unica', '2026-06-16', 890_00, 'f24']])
  })

  test('IMU of an ente non commerciale: three', () => {
    const ente = {
      ...IMU,
      posizione: {
        ...uno(2026, anno(fabbricato('A/3', 500_00), 106)),
        soggetto: 'ente-non-commerciale',
        impostaPrecedente: 800_00,
      },
    } as unknown as Posizione
    expect(short([ente])).toEqual([
      ['d150-imu-2026-prima', '2026-06-16', 400_00, 'f24'],
      ['d150-imu-2026-seconda', '2026-12-16', 400_00, 'f24'],
      ['d150-imu-2026-terza', '2027-06-16', 90_40, 'f24'],
    ])
  })

  test('TARI by F24 or by pagoPA, as the comune asks', () => {
    // (270 + 7,60) ÷ 2 = 138,80 and 13,50 ÷ 2 = 6,75: rows of 139 and 7
    expect(short([utenza()])).toEqual([
      ['d150-tari-2026-1', '2026-07-31', 146_00, 'f24'],
      ['d150-tari-2026-2', '2026-12-02', 146_00, 'f24'],
    ])
    // 291,10 ÷ 2 = 145,55
    expect(short([utenza('pagopa')])).toEqual([
      ['d150-tari-2026-1', '2026-07-31', 145_55, 'pagopa'],
      ['d150-tari-2026-2', '2026-12-02', 145_55, 'pagopa'],
    ])
  })

  test('canone: by pagoPA, its days moved, the last takes what is left', () => {
    // 518,40 ÷ 3 = 172,80; 31 January 2026 is a Saturday, 15 August a holiday and a Saturday
    expect(short([CANONE])).toEqual([
      ['h501-canone-2026-1', '2026-02-02', 172_80, 'pagopa'],
      ['h501-canone-2026-2', '2026-08-17', 345_60, 'pagopa'],
    ])
  })

  test('ravvedimento: on the day it is paid, in cents without a code and in euro with one', () => {
    expect(short([RAVVEDIMENTO])).toEqual([['d150-imu-ravvedimento-2026-1', '2026-07-16', 1013_82, 'f24']])
    const coded = intero(1000_00, '2026-03-16', '', {
      versamenti: [{ giorno: '2026-03-26', regolarizzato: '2026-10-02', codice: '3918' }],
    })
    expect(short([{ comune: 'D150', tributo: 'RAVVEDIMENTO', posizione: coded }])).toEqual([
      ['d150-imu-ravvedimento-2026-1', '2026-03-26', 1000_00, 'f24'],
      ['d150-imu-ravvedimento-2026-2', '2026-10-02', 11_00, 'f24'],
    ])
  })

  test('IMIS has its days, and no amount that the comune did not say', () => {
    expect(short([SPECIALE])).toEqual([
      ['l378-imis-2024-1', '2024-06-17', undefined, 'f24'],
      ['l378-imis-2024-2', '2024-12-16', undefined, 'f24'],
    ])
    expect(scadenzario([SPECIALE])).toMatchObject({ totale: 0, senzaImporto: 2 })
  })

  test('an amount of somebody else, off the new holiday of 4 October', () => {
    expect(short([NOTO])).toEqual([['f205-tasi-2019-1', '2026-10-05', 50_00, 'f24']])
  })
})

describe('everything together', () => {
  const ALL = [IMU, utenza('pagopa'), CANONE, RAVVEDIMENTO, NOTO, SPECIALE]

  test('in order of day, one total, apart by how it is paid', () => {
    const result = scadenzario(ALL, '2026-08-01')
    expect(result.problems).toEqual([])
    const days = result.scadenze.map(({ giorno }) => giorno)
    expect(days).toEqual([...days].sort())
    // 890 + 291,10 + 518,40 + 1.013,82 + 50
    expect(result.totale).toBe(2763_32)
    expect(result.perCanale).toEqual({ f24: 1953_82, pagopa: 809_50 })
    // 172,80 + 445 + 1.013,82 + 145,55
    expect([result.passato, result.daPagare]).toEqual([1777_17, 986_15])
    expect(result.avvisi.map(({ code, field }) => [code, field])).toEqual([
      ['figure-not-confirmed', 'posizioni.1.posizione.regole.perequative'],
      ['regional-rules', 'posizioni.5.posizione.sigla'],
    ])
  })

  test('two utenze of one comune keep different names', () => {
    expect(short([utenza(), utenza()]).map(([id]) => id)).toEqual([
      'd150-tari-2026-1',
      'd150-tari-2026-1-2',
      'd150-tari-2026-2',
      'd150-tari-2026-2-2',
    ])
  })

  test('one that cannot be computed says why and stops no other', () => {
    const broken = [
      { ...IMU, posizione: uno(2026, { ...anno(fabbricato('A/3', 500_00), 106), aliquota: undefined }) },
      IMU,
      { ...CANONE, rate: [] },
      {
        ...utenza(),
        posizione: { ...(utenza() as { posizione: PosizioneTari }).posizione, regole: { giorniAnno: 365 } },
      },
      { ...NOTO, rate: [{ scadenza: '2026-10-04', importo: -1 }] },
      { ...NOTO, rate: [{ scadenza: '4/10/2026', importo: 1 }] },
      {
        ...CANONE,
        rate: [
          { scadenza: '2026-01-31', parte: ratio(4, 3) },
          { scadenza: '2026-02-28', parte: ratio(1, 3) },
        ],
      },
      { comune: 'D150', tributo: 'IVA' },
      null,
    ] as unknown as Posizione[]
    const result = scadenzario(broken)
    expect(result.totale).toBe(890_00)
    expect(result.problems.map(({ code, field }) => [code, field])).toEqual([
      ['aliquota-missing', 'posizioni.0.posizione.immobili.0.periodi.0.aliquota'],
      ['value-missing', 'posizioni.2.rate'],
      ['value-missing', 'posizioni.3.posizione.regole.scadenze'],
      ['amount-invalid', 'posizioni.4.rate.0.importo'],
      ['date-invalid', 'posizioni.5.rate.0.scadenza'],
      ['amount-invalid', 'posizioni.6.rate.1.parte'],
      ['choice-unknown', 'posizioni.7.tributo'],
      ['value-missing', 'posizioni.8'],
    ])
  })
})
