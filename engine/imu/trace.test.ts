import { describe, expect, test } from 'vitest'
import { roundCents, type Cents } from '../kernel/money'
import { shown, Trace, type Step } from '../kernel/trace'
import { imu } from './imu'
import { anno, CASES, fabbricato, uno } from './imu.cases'
import { CASES_2012 } from './imu-2012.cases'
import { STEP, STEP_2012 } from './imu.steps'
import type { PosizioneImu } from './imu.types'

const traced = (posizione: PosizioneImu) => {
  const trace = new Trace()
  const outcome = imu(posizione, trace)
  if (!outcome.ok) throw outcome.problems[0]!
  return { steps: trace.steps, result: outcome.value }
}

describe('the texts of the steps', () => {
  const texts = [...Object.entries(STEP), ...Object.entries(STEP_2012)]

  test('ids are unique and are the names they are called by', () => {
    expect(new Set(Object.values(STEP).map(({ id }) => id)).size).toBe(Object.keys(STEP).length)
    expect(Object.keys(STEP_2012)).toEqual(Object.keys(STEP))
    for (const [name, { id }] of texts) expect(id).toBe(name)
  })

  test.each(texts)('%s has a label, a formula and a law, and shows no year', (_name, { label, formula, law }) => {
    expect(label.trim()).not.toBe('')
    expect(formula.trim()).not.toBe('')
    expect(law.act).toMatch(/\d/)
    expect(law.at).toMatch(/^art\. \d/)
    expect(['confirmed', 'uncertain']).toContain(law.confidence)
    expect(`${label} ${formula}`).not.toMatch(/20\d\d/)
  })
})

describe('the way to each worked case', () => {
  test.each([...CASES, ...CASES_2012])('$name', ({ posizione }) => {
    const { steps, result } = traced(posizione)
    const known = new Set<unknown>(Object.values(posizione.anno < 2020 ? STEP_2012 : STEP))
    for (const step of steps) expect(known.has(step.rule)).toBe(true)

    const ends = steps.filter(({ rule }) => rule.id === 'imposta')
    expect(ends.map(shown)).toEqual(result.immobili.map(({ imposta }) => imposta))
    expect(ends.map(({ at }) => at)).toEqual(result.immobili.map(({ id }) => id))
    const { imposta, acconto, saldo } = result.immobili.at(-1)!
    expect(steps.slice(-3).map(shown)).toEqual([imposta, acconto, saldo])
    expect(steps.slice(-3).map(({ rule }) => rule.id)).toEqual(['imposta', 'acconto', 'saldo'])
  })
})

test('each value follows from the one before and its operands', () => {
  const { steps } = traced(
    uno(2026, anno(fabbricato('A/3', 987_65), 106, { riduzioni: ['storico'], canoneConcordato: true })),
  )
  const seen = steps.map((step) => [step.rule.id, shown(step)])
  // 987,65 × 1,05 = 1.037,0325; × 160 = 165.925,20; ÷ 2 = 82.962,60; × 1,06 % = 879,40356; × 75 % = 659,55267
  expect(seen).toEqual([
    ['rendita', 987_65],
    ['rivalutata', 1037_03],
    ['valore', 165_925_20],
    ['baseStorico', 82_962_60],
    ['aliquota', 879_40],
    ['quota', 879_40],
    ['mesi', 879_40],
    ['concordato', 659_55],
    ['imposta', 659_55],
    // half of the exact tax, 329,776…; the saldo is what is left of the rounded year
    ['acconto', 329_78],
    ['saldo', 329_77],
  ])
  expect(steps[1]!.value).not.toEqual({ num: 103_703, den: 1 })
})

test('each step says to which immobile and period it belongs', () => {
  const half = anno(fabbricato('A/3', 500_00), 106, { mesi: { primoSemestre: 3, secondoSemestre: 3 } })
  const { steps } = traced({ anno: 2026, immobili: [{ id: 'casa', periodi: [half, half] }] })
  expect([...new Set(steps.map(({ at }: Step) => at))]).toEqual(['casa/0', 'casa/1', 'casa'])
})

test('the exact values of the parts add up to what is rounded once', () => {
  const third = anno(fabbricato('A/3', 333_33), 106, { mesi: { primoSemestre: 2, secondoSemestre: 1 } })
  const { steps, result } = traced({ anno: 2026, immobili: [{ id: 'a', periodi: [third, third] }] })
  const parts = steps.filter(({ rule }) => rule.id === 'mesi').map(({ value }) => value)
  const [num, den] = parts.reduce<readonly [bigint, bigint]>(
    ([n, d], value) => [n * BigInt(value.den) + BigInt(value.num) * d, d * BigInt(value.den)],
    [0n, 1n],
  )
  expect(roundCents({ num, den })).toBe(result.imposta as Cents)
})
