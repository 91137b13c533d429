import { describe, expect, test } from 'vitest'
import { toCents } from '../../engine/kernel/money'
import { Trace } from '../../engine/kernel/trace'
import type { Conto, Riga } from './conto'
import type { DovutoRow, Position, VersamentoRow } from './position.types'
import { estrattoOf } from './scadenze'

const cents = toCents

const dovuto = (id: string, rata: string, scadenza: string, importo: number, abbinato = 0): DovutoRow => ({
  ...{ id, tributo: 'tari', codiceTributo: '3944', rata, importo: cents(importo), abbinato: cents(abbinato), scadenza },
  ...{ origine: 'avviso', riferimento: undefined },
})

const paid = (importo: number, more: Partial<VersamentoRow> = {}): VersamentoRow => ({
  ...{ id: 'v', tributo: 'imu', codiceTributo: '3918', rata: 'acconto', importo: cents(importo) },
  ...{ versatoIl: '2026-06-16', mezzo: 'f24', abbinamenti: [] },
  ...more,
})

/** 3918 in two instalments, and the State's 3925. */
const IMU: Riga = {
  tributo: 'imu',
  fonte: {
    da: 'calcolo',
    calcolato: {
      tributo: 'imu',
      risultato: {} as never,
      aliquote: [],
      traccia: new Trace(),
      versamenti: (['acconto', 'saldo'] as const).flatMap((rata) => [
        { codice: '3918', rata, importo: cents(500_00), immobili: 2, detrazione: cents(0) } as const,
        { codice: '3925', rata, importo: cents(100_00), immobili: 1, detrazione: cents(0) } as const,
      ]),
    },
  },
  dovuto: cents(1200_00),
  versato: cents(0),
  resta: cents(1200_00),
  scadenze: [
    { rata: 'acconto', giorno: '2026-06-16', importo: cents(600_00) },
    { rata: 'saldo', giorno: '2026-12-16', importo: cents(600_00) },
  ],
}

const TARI: Riga = {
  ...{ tributo: 'tari', fonte: { da: 'ufficio' }, dovuto: cents(200_00), versato: cents(0), resta: cents(200_00) },
  scadenze: [],
}

const read = (righe: readonly Riga[], versamenti: readonly VersamentoRow[], dovuti: readonly DovutoRow[] = []) => {
  const position = { versamenti, dovuti } as unknown as Position
  const conto: Conto = { righe, completo: true }
  const { scadenze, versamenti: own, daPagare, inPiu } = estrattoOf(position, conto)
  return {
    open: scadenze.map(({ rata, resta }) => [rata, resta]),
    put: own.map(({ parti }) => parti.map(({ rata, importo, come }) => [rata, importo, come])),
    sums: [daPagare, inPiu],
  }
}

const NOTICE = [dovuto('d1', '1', '2026-07-31', 100_00), dovuto('d2', '2', '2026-12-02', 100_00)]

describe('an account of the year', () => {
  test.each([
    // the row that the payment names: 500 of 500
    ['its own row', [paid(500_00)], { acconto: 100_00, saldo: 600_00 }, [[['acconto', 500_00, 'riga']]], 700_00, 0],
    // 700: 500 the acconto, 200 of the balance of the same till; the State's row stays open
    [
      ...['more than its row', [paid(700_00)], { acconto: 100_00, saldo: 400_00 }],
      ...[[[['acconto', 500_00, 'riga'], ['saldo', 200_00, 'resto']]], 500_00, 0], // prettier-ignore
    ],
    // 1.200 with the code of the comune: 1.000 is owed to it, the rest is too much, and the State still has 200 to get
    [
      ...['more than the year', [paid(1200_00)], { acconto: 100_00, saldo: 100_00 }],
      ...[[[['acconto', 500_00, 'riga'], ['saldo', 500_00, 'resto']]], 200_00, 200_00], // prettier-ignore
    ],
    // a payment that says no instalment goes to the oldest
    ['no instalment', [paid(50_00, { rata: undefined })], { acconto: 550_00, saldo: 600_00 }, [[['acconto', 50_00, 'resto']]], 1150_00, 0], // prettier-ignore
  ] as const)('of the IMU: %s', (...[, versamenti, open, put, daPagare, inPiu]) => {
    const found = read([IMU], versamenti as never)
    expect(Object.fromEntries(found.open)).toEqual(open)
    expect(found.put).toEqual(put)
    expect(found.sums).toEqual([daPagare, inPiu])
  })

  test('of the TARI: what the office matched stays where it put it', () => {
    const own = paid(60_00, {
      ...{ tributo: 'tari', codiceTributo: '3944', rata: undefined },
      abbinamenti: [{ dovuto: 'd2', importo: cents(40_00), motivo: 'avviso' }],
    })
    const [first, second] = NOTICE as [DovutoRow, DovutoRow]
    const found = read([TARI], [own], [first, { ...second, abbinato: cents(40_00) }])
    // 40 matched to the second, 20 left over to the oldest
    expect(found.open).toEqual([
      ['1', 80_00],
      ['2', 60_00],
    ])
    expect(found.put).toEqual([
      [
        ['2', 40_00, 'ufficio'],
        ['1', 20_00, 'resto'],
      ],
    ])
  })

  test('of a tax that is not known nothing is open, and nothing is too much', () => {
    const unknown: Riga = { ...TARI, fonte: { da: 'tariffe-non-possedute' }, dovuto: undefined, resta: undefined }
    expect(read([unknown], [paid(10_00, { tributo: 'tari' })]).sums).toEqual([0, 0])
  })

  test('computed without a day is one instalment whose day is not known', () => {
    const canone: Riga = {
      ...TARI,
      tributo: 'canone',
      fonte: { da: 'calcolo', calcolato: { tributo: 'canone', risultato: {} as never, traccia: new Trace() } },
    }
    expect(read([canone], []).open).toEqual([['unica', 200_00]])
  })

  test.each([
    // 250 paid of 200: 50 too much, of which 30 went back
    ['a part of what was too much', [250_00, -30_00], 0, 20_00],
    // of the newest first, and whichever came before
    ['all of it, of two payments', [220_00, 30_00, -50_00], 0, 0],
    // 60 went back and 50 were too much: 10 are owed again
    ['more than was too much', [250_00, -60_00], 10_00, 0],
  ])('money that went back: %s', (_, amounts, daPagare, inPiu) => {
    const rows = amounts.map((importo, at) =>
      paid(importo, { id: `v${at}`, tributo: 'tari', codiceTributo: '3944', rata: undefined }),
    )
    expect(read([TARI], rows, NOTICE).sums).toEqual([daPagare, inPiu])
  })
})
