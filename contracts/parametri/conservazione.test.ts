import { describe, expect, test } from 'vitest'
import { anniDi, readConservazione, typedConservazione } from './conservazione'

const GOOD = {
  ...{ anni: '10', 'dal.g': '1', 'dal.m': '1', 'dal.a': '2027', 'atto.organo': 'giunta', 'atto.numero': '12' },
  ...{ 'atto.data.g': '3', 'atto.data.m': '11', 'atto.data.a': '2026' },
}
const read = (changes: Readonly<Record<string, string>> = {}) =>
  readConservazione(typedConservazione(new URLSearchParams({ ...GOOD, ...changes })), '2026-11-27')

describe('a term', () => {
  test('has years, a day and an act', () => {
    expect(read()).toEqual({
      ok: true,
      value: { anni: 10, dal: '2027-01-01', atto: { organo: 'giunta', numero: '12', data: '2026-11-03' } },
    })
  })

  test.each([
    ['anni', '', 'missing'],
    ['anni', '0', 'years'],
    ['anni', '100', 'years'],
    ['anni', '5,5', 'years'],
    ['anni', 'dieci', 'years'],
    ['dal.g', '32', 'date'],
    ['atto.numero', '', 'missing'],
    ['atto.data.a', '2027', 'future'],
  ])('%s «%s»: %s', (field, text, code) => {
    const found = read({ [field]: text })
    expect(!found.ok && found.problems).toEqual([{ field: field === 'atto.data.a' ? 'atto.data.g' : field, code }])
  })

  test.each([
    [{ anni: 10 }, 10],
    [{ anni: 0 }, undefined],
    [{ anni: '10' }, undefined],
    [null, undefined],
    [10, undefined],
  ])('%o on record: %s years', (valore, anni) => {
    expect(anniDi(valore)).toBe(anni)
  })
})
