import { describe, expect, test } from 'vitest'
import { promemoriaDi, readPromemoria, typedPromemoria } from './promemoria'

const ACT = {
  'atto.organo': 'giunta',
  'atto.numero': '12',
  'atto.data.g': '2',
  'atto.data.m': '3',
  'atto.data.a': '2026',
}
const DAY = { 'dal.g': '1', 'dal.m': '4', 'dal.a': '2026' }
const read = (fields: Readonly<Record<string, string>>) =>
  readPromemoria(typedPromemoria(new URLSearchParams({ ...ACT, ...DAY, ...fields })), '2026-11-27')

describe('the days of reminders', () => {
  test.each([
    [
      { prima: '10', dopo: '20' },
      { prima: 10, dopo: 20 },
    ],
    [{ prima: '7' }, { prima: 7 }],
    [{}, {}],
  ])('%o', (typed, valore) => {
    const done = read(typed)
    expect(done.ok && done.value).toMatchObject({ valore, dal: '2026-04-01' })
  })

  test.each(['0', '61', 'dieci', '1,5', '-3'])('«%s» is no number of days', (prima) => {
    const done = read({ prima })
    expect(done.ok ? [] : done.problems).toEqual([{ field: 'prima', code: 'days' }])
  })

  test('on record: what is not of this form is none', () => {
    expect(promemoriaDi({ prima: 5 })).toEqual({ prima: 5 })
    expect([promemoriaDi({ prima: 0 }), promemoriaDi({ altro: 1 }), promemoriaDi(undefined)]).toEqual([
      undefined,
      undefined,
      undefined,
    ])
  })
})
