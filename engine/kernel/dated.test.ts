import { expect, test } from 'vitest'
import { entryOn, valueOn, type DatedTable } from './dated'
import { law } from './law'
import { outcome, Problem } from './problem'

const TABLE: DatedTable<number> = {
  name: 'Saggio di prova',
  verified: '2026-11-22',
  values: [
    { from: '2020-01-01', value: 1, law: law('Atto', 'art. 1') },
    { from: '2022-07-01', value: 2, law: law('Atto', 'art. 2') },
  ],
}

test.each([
  ['2020-01-01', 1],
  ['2022-06-30', 1],
  ['2022-07-01', 2],
  ['2099-12-31', 2],
])('on %s the value is %i', (day, value) => {
  expect(valueOn(TABLE, day)).toBe(value)
  expect(entryOn(TABLE, day).law.at).toBe(`art. ${value}`)
})

test('before the first entry there is no value, and no latest one instead', () => {
  const result = outcome(() => valueOn(TABLE, '2019-12-31'))
  expect(result.ok ? undefined : result.problems[0]).toMatchObject({
    code: 'table-before-first-entry',
    values: { table: 'Saggio di prova', day: '2019-12-31' },
  })
})

test('outcome turns a Problem into a list and lets a defect pass', () => {
  expect(outcome(() => 3)).toEqual({ ok: true, value: 3 })
  const problem = new Problem('quota-invalid', 'quota')
  expect(
    outcome(() => {
      throw problem
    }),
  ).toEqual({ ok: false, problems: [problem] })
  expect(() =>
    outcome(() => {
      throw new TypeError('a defect')
    }),
  ).toThrow(TypeError)
})
