import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { addDays, dayNumber, nextDay, parseIsoDate } from '../kernel/dates'
import { roundCents, toCents, type Cents } from '../kernel/money'
import { shown, Trace } from '../kernel/trace'
import { ravvedimento } from './ravvedimento'
import { CASES, intero } from './ravvedimento.cases'
import { STEP } from './ravvedimento.steps'
import type { PosizioneRavvedimento, RavvedimentoResult } from './ravvedimento.types'

const computed = (posizione: PosizioneRavvedimento, trace?: Trace): RavvedimentoResult => {
  const outcome = ravvedimento(posizione, trace)
  if (!outcome.ok) throw outcome.problems[0]!
  return outcome.value
}

const imposta = fc.integer({ min: 1, max: 500_000_00 }).map((own) => toCents(own))
const scadenza = fc.integer({ min: 0, max: 2500 }).map((days) => addDays('2019-12-31', days))
/** A delay that ends before the first day whose rate is not known. */
const late = fc
  .record({ scadenza, days: fc.integer({ min: 0, max: 2000 }) })
  .map(({ scadenza: due, days }) => ({ due, giorno: addDays(due, days) }))
  .filter(({ due, giorno }) => giorno <= '2026-12-30' && giorno <= `${Number(due.slice(0, 4)) + 6}-12-31`)
const OPTIONS = { numRuns: 500 }

describe('whatever the delay', () => {
  test('waiting a day more never costs less', () => {
    fc.assert(
      fc.property(imposta, late, (own, { due, giorno }) => {
        const [now, then] = [giorno, nextDay(giorno)].map((day) => computed(intero(own, due, day)))
        expect(then!.totale).toBeGreaterThanOrEqual(now!.totale)
      }),
      OPTIONS,
    )
  })

  test('a larger tax never costs less', () => {
    fc.assert(
      fc.property(imposta, late, (own, { due, giorno }) => {
        const more = computed(intero(own + 1, due, giorno))
        expect(more.totale).toBeGreaterThan(computed(intero(own, due, giorno)).totale)
      }),
      OPTIONS,
    )
  })

  test('two payments of one day are the whole, within the cents of two more roundings', () => {
    fc.assert(
      fc.property(imposta, late, fc.double({ min: 0.01, max: 0.99, noNaN: true }), (own, { due, giorno }, part) => {
        const first = Math.max(1, Math.floor(own * part)) as Cents
        const split = computed(intero(own, due, '', { versamenti: [{ giorno, importo: first }, { giorno }] }))
        const whole = computed(intero(own, due, giorno))
        expect(split.imposta).toBe(own)
        expect(Math.abs(split.totale - whole.totale)).toBeLessThanOrEqual(2)
      }),
      OPTIONS,
    )
  })

  test('an amount that holds everything is never passed, and one cent of tax more would pass it', () => {
    fc.assert(
      fc.property(imposta, late, (own, { due, giorno }) => {
        const debt = toCents(own * 3)
        const { versamenti, residuo } = computed(
          intero(debt, due, '', { versamenti: [{ giorno, importo: own, comprende: 'tutto' }] }),
        )
        const { imposta: tax, totale } = versamenti[0]!
        expect(totale).toBeLessThanOrEqual(own)
        expect(tax + residuo).toBe(debt)
        expect(computed(intero(tax + 1, due, giorno)).totale).toBeGreaterThan(own)
      }),
      OPTIONS,
    )
  })

  test('the days are those of the calendar', () => {
    fc.assert(
      fc.property(late, ({ due, giorno }) => {
        const expected = dayNumber(parseIsoDate(giorno)) - dayNumber(parseIsoDate(due))
        expect(computed(intero(100_00, due, giorno)).versamenti[0]!.giorni).toBe(expected)
      }),
      OPTIONS,
    )
  })
})

describe('the way to a figure', () => {
  test('ids are unique, each with a law, and no step shows a year', () => {
    for (const [name, { id, label, formula, law }] of Object.entries(STEP)) {
      expect(id).toBe(name)
      expect(law.at).toMatch(/^art\. \d/)
      expect(`${label} ${formula}`).not.toMatch(/20\d\d/)
    }
  })

  test.each(CASES)('$name', ({ posizione }) => {
    const trace = new Trace()
    const result = computed(posizione, trace)
    expect(result).toEqual(computed(posizione))
    const of = (id: string) => trace.steps.filter(({ rule }) => rule.id === id)
    expect(of('totaleRavvedimento').map(shown)).toEqual(result.versamenti.map(({ totale }) => totale))
    expect(of('sanzioneRidotta').map(shown)).toEqual(result.versamenti.map(({ sanzione }) => sanzione))
    expect(of('interessi').map(shown)).toEqual(result.versamenti.map(({ interessi }) => interessi))
    for (const { value } of of('interessiAnno')) expect(roundCents(value)).toBeGreaterThanOrEqual(0)
  })

  test('interest is explained year by year', () => {
    const trace = new Trace()
    computed(intero(890_00, '2025-12-16', '2026-03-21'), trace)
    const years = trace.steps.filter(({ rule }) => rule.id === 'interessiAnno')
    // 890 × 2 % × 15 ÷ 365 = 0,7315; 890 × 1,6 % × 80 ÷ 365 = 3,1211
    expect(years.map((step) => [step.operands[0], shown(step)])).toEqual([
      ['2025', 73],
      ['2026', 3_12],
    ])
  })
})
