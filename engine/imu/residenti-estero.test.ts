import { describe, expect, test } from 'vitest'
import { uncertain } from '../kernel/law'
import { outcome } from '../kernel/problem'
import { anno, fabbricato } from './imu.cases'
import type { PeriodoImu } from './imu.types'
import { fattoreResidenteEstero } from './residenti-estero'
import { RESIDENTI_ESTERO } from './residenti-estero.tables'

const DAY = '2027-01-01'

test('no entry of the table is in force, and each says that it is not law', () => {
  for (const { value, law } of RESIDENTI_ESTERO.values) {
    expect(value.inVigore).toBe(false)
    expect(law.confidence).toBe('uncertain')
  }
})

/** The same figures on the day they are law: one entry more is all it takes. */
const IN_FORCE = {
  ...RESIDENTI_ESTERO,
  values: [
    ...RESIDENTI_ESTERO.values,
    {
      from: DAY,
      law: uncertain('a law to come 1/2026', 'art. 1'),
      value: { ...RESIDENTI_ESTERO.values[0]!.value, inVigore: true },
    },
  ],
}

const periodo = (rendita: number, changes: Partial<PeriodoImu> = {}): PeriodoImu =>
  anno(fabbricato('A/3', rendita), 106, { residenteEstero: { abitanti: 4_999 }, ...changes })

describe('once an entry is in force', () => {
  // brackets of the text that the Chamber passed: 0 % to 200, 40 % to 300, 67 % to 500
  test.each([
    [200_00, 0, 1],
    [200_01, 2, 5],
    [300_00, 2, 5],
    [300_01, 67, 100],
    [500_00, 67, 100],
  ])('a rendita of %i cents owes %i/%i', (rendita, num, den) => {
    expect(fattoreResidenteEstero(IN_FORCE, DAY, periodo(rendita))).toEqual({ num, den })
  })

  test.each([
    ['a rendita above the last bracket', periodo(500_01)],
    ['a larger comune', periodo(100_00, { residenteEstero: { abitanti: 5_000 } })],
    ['a dwelling of luxury', periodo(100_00, { bene: fabbricato('A/8', 100_00) })],
    ['a shop', periodo(100_00, { bene: fabbricato('C/1', 100_00) })],
    ['one that is let', periodo(100_00, { canoneConcordato: true })],
    ['one that is lent', periodo(100_00, { riduzioni: ['comodato'] })],
  ])('%s is not admitted', (_name, own) => {
    const result = outcome(() => fattoreResidenteEstero(IN_FORCE, DAY, own))
    expect(result.ok ? [] : result.problems.map(({ code }) => code)).toEqual(['riduzione-not-admitted'])
  })

  test('the year before stays as it was', () => {
    const result = outcome(() => fattoreResidenteEstero(IN_FORCE, '2026-01-01', periodo(100_00)))
    expect(result.ok ? [] : result.problems.map(({ code }) => code)).toEqual(['residente-estero-not-law'])
  })
})
