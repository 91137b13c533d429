import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { CHIUSI, isChiuso, passa, PASSAGGI, STATI, type Parte } from './stati'

const SQL = readFileSync('prisma/migrations/20261126060000_pratiche/migration.sql', 'utf8')

/** The two lists of the trigger: that of the office, then that of everybody else. */
const [ufficio, persona] = ['THEN', 'ELSE'].map((branch) => {
  const list = new RegExp(`${branch} ARRAY\\[([^\\]]+)\\]`).exec(SQL.slice(SQL.indexOf('FUNCTION pratica_passa')))
  return [...(list?.[1] ?? '').matchAll(/'([^']+)'/g)].map(([, each]) => each!).sort()
})

const steps = (parte: Parte): readonly string[] =>
  Object.entries(PASSAGGI[parte])
    .flatMap(([da, to]) => to.map((a) => `${da}>${a}`))
    .sort()

describe('where a request may go', () => {
  test('is the same in the program and in the database', () => {
    expect(steps('ufficio')).toEqual(ufficio)
    expect(steps('persona')).toEqual(persona)
  })

  test.each([
    ['ufficio', 'presentata', 'in-carico', true],
    ['ufficio', 'presentata', 'accolta', true],
    ['ufficio', 'attesa', 'respinta', true],
    ['ufficio', 'in-carico', 'presentata', false],
    // only its person takes it back, and only the office decides
    ['ufficio', 'presentata', 'ritirata', false],
    ['persona', 'presentata', 'ritirata', true],
    ['persona', 'attesa', 'in-carico', true],
    ['persona', 'presentata', 'in-carico', false],
    ['persona', 'in-carico', 'accolta', false],
    ['persona', 'attesa', 'attesa', false],
    ['persona', 'sconosciuto', 'ritirata', false],
  ] as const)('%s: from %s to %s is %s', (parte, da, a, may) => expect(passa(parte, da, a)).toBe(may))

  test('nothing leaves a closed one, for either', () => {
    for (const da of CHIUSI)
      for (const a of STATI) expect([passa('ufficio', da, a), passa('persona', da, a)]).toEqual([false, false])
  })

  test('every other one is open', () =>
    expect(STATI.filter((each) => !isChiuso(each))).toEqual(['presentata', 'in-carico', 'attesa']))
})
