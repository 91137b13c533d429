import { describe, expect, test } from 'vitest'
import { imu } from '../../engine/imu/imu'
import type { ImmobileImu, PeriodoImu, PosizioneImu } from '../../engine/imu/imu.types'
import { percent, toCents } from '../../engine/kernel/money'
import { confrontoDi, type Calcolata } from './fattori'

const INTERO = { primoSemestre: 6, secondoSemestre: 6 }

const periodo = (rendita: number, aliquota: number, more: Partial<PeriodoImu> = {}): PeriodoImu => ({
  bene: { kind: 'fabbricato', categoria: 'A/3', rendita: toCents(rendita) },
  quota: { num: 1, den: 1 },
  mesi: INTERO,
  aliquota: percent(aliquota),
  aliquotaAcconto: percent(aliquota),
  ...more,
})
const casa = (id: string, ...periodi: readonly PeriodoImu[]): ImmobileImu => ({ id, periodi })

const calcolata = (anno: number, ...immobili: readonly ImmobileImu[]): Calcolata => {
  const posizione: PosizioneImu = { anno, immobili }
  const result = imu(posizione)
  if (!result.ok) throw result.problems[0]!
  return { posizione, result: result.value }
}

/** @param then this year's properties at last year's rates */
const perche = (before: readonly ImmobileImu[], now: readonly ImmobileImu[], then = now) =>
  confrontoDi(calcolata(2025, ...before), calcolata(2026, ...now), calcolata(2026, ...then).result)

describe('why the tax is another', () => {
  // 500 × 1,05 × 160 = 84.000: 0,96 % is 806,40 and 1,06 % is 890,40
  test('the rate alone', () => {
    expect(
      perche([casa('a', periodo(500_00, 96))], [casa('a', periodo(500_00, 106))], [casa('a', periodo(500_00, 96))]),
    ).toEqual({
      ...{ prima: 806_40, ora: 890_40 },
      perche: [{ fattore: 'aliquota', importo: 84_00 }],
    })
  })

  // 600 × 1,05 × 160 = 100.800: at 0,96 % 967,68, at 1,06 % 1.068,48
  test('the rendita and the rate: each with its own part, which add up', () => {
    expect(
      perche([casa('a', periodo(500_00, 96))], [casa('a', periodo(600_00, 106))], [casa('a', periodo(600_00, 96))]),
    ).toEqual({
      ...{ prima: 806_40, ora: 1068_48 },
      perche: [
        { fattore: 'rendita', importo: 161_28 },
        { fattore: 'aliquota', importo: 100_80 },
      ],
    })
  })

  test('one property bought, another sold', () => {
    expect(perche([casa('a', periodo(500_00, 106))], [casa('b', periodo(600_00, 106))])).toEqual({
      ...{ prima: 890_40, ora: 1068_48 },
      perche: [
        { fattore: 'acquisto', importo: 1068_48 },
        { fattore: 'cessione', importo: -890_40 },
      ],
    })
  })

  test('held for half a year before, or another share', () => {
    const half = { mesi: { primoSemestre: 0, secondoSemestre: 6 } }
    expect(perche([casa('a', periodo(500_00, 106, half))], [casa('a', periodo(500_00, 106))]).perche).toEqual([
      { fattore: 'possesso', importo: 445_20 },
    ])
    const third = { quota: { num: 1, den: 2 } }
    expect(perche([casa('a', periodo(500_00, 106))], [casa('a', periodo(500_00, 106, third))]).perche).toEqual([
      { fattore: 'possesso', importo: -445_20 },
    ])
  })

  test('another use', () => {
    const lent = { riduzioni: ['comodato'] as const }
    expect(perche([casa('a', periodo(500_00, 106))], [casa('a', periodo(500_00, 106, lent))]).perche).toEqual([
      { fattore: 'uso', importo: -445_20 },
    ])
  })

  test('nothing: a year told in two stretches is the same year', () => {
    const [first, second] = [
      periodo(500_00, 106, { mesi: { primoSemestre: 6, secondoSemestre: 0 } }),
      periodo(500_00, 106, { mesi: { primoSemestre: 0, secondoSemestre: 6 } }),
    ]
    expect(perche([casa('a', periodo(500_00, 106))], [casa('a', first, second)])).toEqual({
      ...{ prima: 890_40, ora: 890_40, perche: [] },
    })
  })
})
