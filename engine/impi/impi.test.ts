import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { ratio, toCents } from '../kernel/money'
import { shown, Trace } from '../kernel/trace'
import { impi } from './impi'
import { CASES, impianto } from './impi.cases'
import { STEP_IMPI } from './impi.steps'
import type { Impianto, ImpiResult, PosizioneImpi } from './impi.types'

const computed = (posizione: PosizioneImpi, trace?: Trace): ImpiResult => {
  const outcome = impi(posizione, trace)
  if (!outcome.ok) throw outcome.problems[0]!
  return outcome.value
}

describe('worked by hand', () => {
  test.each(CASES)('$name', ({ posizione, expected, righe, rate }) => {
    const result = computed(posizione)
    expect(result).toMatchObject(expected)
    expect(result.righe.map(({ codice, imposta, acconto }) => [codice, imposta, acconto])).toEqual(righe)
    expect(result.rate.map(({ scadenza, importo }) => [scadenza, importo])).toEqual(rate)
  })
})

test('each step has its law, and the last ones are the result', () => {
  const trace = new Trace()
  const { imposta, acconto, saldo } = computed(CASES[0]!.posizione, trace)
  expect(trace.steps.slice(-3).map(shown)).toEqual([imposta, acconto, saldo])
  const known = new Set<unknown>(Object.values(STEP_IMPI))
  for (const step of trace.steps) expect(known.has(step.rule)).toBe(true)
  for (const { id, law } of Object.values(STEP_IMPI))
    expect([id, law.at]).toEqual([id, expect.stringMatching(/^art\. \d/)])
})

const impianti = fc.array(
  fc.record({
    id: fc.uuid(),
    tipo: fc.constantFrom('piattaforma' as const, 'rigassificatore' as const),
    costi: fc.array(
      fc.record({
        anno: fc.integer({ min: 1970, max: 2020 }),
        importo: fc.integer({ min: 1, max: 90_000_000_00 }).map((own) => toCents(own)),
        coefficiente: fc.integer({ min: 100, max: 420 }).map((own) => ratio(own, 100)),
      }),
      { minLength: 1, maxLength: 3 },
    ),
    quota: fc.integer({ min: 1, max: 12 }).map((own) => ratio(own, 12)),
    mesi: fc.record({ primoSemestre: fc.integer({ min: 0, max: 6 }), secondoSemestre: fc.integer({ min: 0, max: 6 }) }),
  }),
  { minLength: 1, maxLength: 3 },
)

test('parts add up, in every year, and the trace changes nothing', () => {
  fc.assert(
    fc.property(fc.integer({ min: 2020, max: 2026 }), impianti, (anno, own) => {
      const posizione = { anno, impianti: own }
      const result = computed(posizione)
      expect(computed(posizione, new Trace())).toEqual(result)
      for (const part of [result, ...result.impianti]) {
        expect(part.stato + part.comune).toBe(part.imposta)
        expect(part.acconto + part.saldo).toBe(part.imposta)
      }
      expect(result.righe.reduce((all, { imposta }) => all + imposta, 0)).toBe(result.imposta)
      expect(result.rate.reduce((all, { importo }) => all + importo, 0)).toBe(result.imposta)
    }),
  )
})

describe('what cannot be computed is refused, by code and field', () => {
  const one = (changes: object, anno = 2024): PosizioneImpi => ({
    anno,
    impianti: [{ ...impianto(2020, 1_00), ...changes } as Impianto],
  })
  test.each([
    ['nothing', undefined, 'value-missing', ''],
    ['no plants', { anno: 2024 }, 'value-missing', 'impianti'],
    ['a year before', one({}, 2019), 'anno-unsupported', 'anno'],
    ['a year after', one({}, 2027), 'anno-unsupported', 'anno'],
    ['another kind', one({ tipo: 'nave' }), 'choice-unknown', 'impianti.0.tipo'],
    ['no name', one({ id: 1 }), 'value-missing', 'impianti.0.id'],
    ['no costs', one({ costi: [] }), 'value-missing', 'impianti.0.costi'],
    ['costs of nothing', one({ costi: [{ anno: 2020, importo: 0 }] }), 'value-missing', 'impianti.0.costi'],
    ['a coefficient that nobody typed', one({}, 2026), 'coefficiente-missing', 'impianti.0.costi.0.coefficiente'],
    [
      'a cost below zero',
      one({ costi: [{ anno: 2020, importo: -1 }] }),
      'amount-invalid',
      'impianti.0.costi.0.importo',
    ],
    ['more than the whole', one({ quota: ratio(3, 2) }), 'quota-invalid', 'impianti.0.quota'],
    [
      'seven months of a half',
      one({ mesi: { primoSemestre: 7, secondoSemestre: 0 } }),
      'mesi-invalid',
      'impianti.0.mesi',
    ],
  ])('%s', (_name, posizione, code, field) => {
    const outcome = impi(posizione as PosizioneImpi)
    expect(outcome.ok ? [] : outcome.problems.map((own) => [own.code, own.field])).toEqual([[code, field]])
  })
})
