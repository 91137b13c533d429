import { describe, expect, test } from 'vitest'
import { percent, ratio, toCents } from '../kernel/money'
import { shown, Trace } from '../kernel/trace'
import { tari } from './tari'
import { azienda, casa, CASES, domestica, locale, mq } from './tari.cases'
import { STEP, STEP_RIDUZIONE } from './tari.steps'
import type { PosizioneTari } from './tari.types'

const traced = (posizione: PosizioneTari) => {
  const trace = new Trace()
  const outcome = tari(posizione, trace)
  if (!outcome.ok) throw outcome.problems[0]!
  return { steps: trace.steps, result: outcome.value }
}

describe('the texts of the steps', () => {
  const texts = Object.entries({ ...STEP, ...STEP_RIDUZIONE })

  test('ids are unique and are the names they are called by', () => {
    expect(new Set(texts.map(([, { id }]) => id)).size).toBe(texts.length)
    for (const [name, { id }] of texts) expect(id).toBe(name)
  })

  test.each(texts)('%s has a label, a formula and a law, and shows no year', (_name, { label, formula, law }) => {
    expect(label.trim()).not.toBe('')
    expect(formula.trim()).not.toBe('')
    expect(law.act).toMatch(/\d/)
    expect(law.at).toMatch(/^(art\. \d|all\. \d|tab\. )/)
    expect(['confirmed', 'uncertain']).toContain(law.confidence)
    expect(`${label} ${formula}`).not.toMatch(/20\d\d/)
  })
})

describe('the way to each worked case', () => {
  test.each(CASES)('$name', ({ posizione }) => {
    const { steps, result } = traced(posizione)
    const known = new Set<unknown>([...Object.values(STEP), ...Object.values(STEP_RIDUZIONE)])
    for (const step of steps) expect(known.has(step.rule)).toBe(true)
    const value = (id: string) => steps.filter(({ rule }) => rule.id === id).map(shown)
    expect(value('quotaFissa')).toEqual([result.quotaFissa])
    expect(value('quotaVariabile')).toEqual([result.quotaVariabile])
    expect(value('imposta')).toEqual([result.imposta])
    expect(value('tefa')).toEqual([result.tefa])
    expect(value('perequative')).toEqual([result.perequative])
    expect(value('totale')).toEqual([result.totale])
  })
})

test('each value follows from the one before and its operands', () => {
  const riduzioni = [{ tipo: 'unico-occupante', taglio: percent(25_00), su: 'totale' } as const]
  const own = casa({ giorni: 90, superfici: mq('80', '20.5'), riduzioni })
  const { steps } = traced({ ...domestica([own], { arrotondamento: 'euro' }), bonus: toCents(10_00) })
  // 100,5 × 1,5 = 150,75; × 90 ÷ 365 = 37,17 (37,1712); × 75 % = 27,8775; 120 × 90 ÷ 365 = 29,59; × 75 % = 22,1925
  expect(steps.map((step) => [step.rule.id, shown(step)])).toEqual([
    ['fissaAnno', 150_75],
    ['giorni', 37_17],
    ['unico-occupante', 27_88],
    ['variabileCasa', 120_00],
    ['giorni', 29_59],
    ['unico-occupante', 22_19],
    ['quotaFissa', 27_88],
    ['quotaVariabile', 22_19],
    ['imposta', 50_07],
    ['tefa', 2_50],
    ['perequative', 0],
    ['totale', 52_57],
    ['arrotondato', 53_00],
    ['bonus', 42_57],
  ])
})

test('each step says to which period and room it belongs', () => {
  const { steps } = traced(azienda([locale(), locale({ parteTassata: ratio(1, 2) })]))
  expect([...new Set(steps.map(({ at }) => at))]).toEqual([
    'utenza.periodi.0.locali.0',
    'utenza.periodi.0.locali.1',
    '',
  ])
  expect(steps.some(({ rule }) => rule.id === 'parteTassata')).toBe(true)
})
