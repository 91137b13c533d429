import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Categoria } from '../catasto/categoria'
import { ONE, ratio, toCents, type Ratio } from '../kernel/money'
import { Trace } from '../kernel/trace'
import { permille, tasi, versamentiTasi } from './tasi'
import { CASES } from './tasi.cases'
import type { BeneTasi, ImmobileTasi, PeriodoTasi, PosizioneTasi, TasiResult } from './tasi.types'

const computed = (posizione: PosizioneTasi, trace?: Trace): TasiResult => {
  const outcome = tasi(posizione, trace)
  if (!outcome.ok) throw outcome.problems[0]!
  return outcome.value
}

const years = fc.integer({ min: 2014, max: 2019 })
const rendita = fc.integer({ min: 1, max: 50_000_00 }).map((own) => toCents(own))
const categoria = fc.constantFrom<Categoria>('A/1', 'A/3', 'A/10', 'B/1', 'C/1', 'C/6', 'D/1', 'D/5', 'D/10', 'E/3')
const bene: fc.Arbitrary<BeneTasi> = fc.oneof(
  fc.record({ kind: fc.constant('fabbricato' as const), categoria, rendita }),
  fc.record({ kind: fc.constant('area' as const), valoreVenale: rendita }),
)
const quota: fc.Arbitrary<Ratio> = fc
  .integer({ min: 1, max: 1000 })
  .chain((den) => fc.integer({ min: 1, max: den }).map((num) => ratio(num, den)))
const half = fc.integer({ min: 0, max: 6 })
const rate = fc.integer({ min: 0, max: 33 }).map(permille)

const periodo: fc.Arbitrary<PeriodoTasi> = fc
  .record({
    bene,
    quota,
    mesi: fc.record({ primoSemestre: half, secondoSemestre: half }),
    aliquota: rate,
    aliquotaAcconto: rate,
    annua: fc.integer({ min: 0, max: 200_00 }).map((own) => toCents(own)),
    parte: fc.option(
      fc.integer({ min: 10, max: 30 }).map((own) => ratio(own, 100)),
      { nil: undefined },
    ),
    lives: fc.boolean(),
    isReduced: fc.boolean(),
  })
  .map(({ annua, parte, lives, isReduced, ...own }) => ({
    ...own,
    detrazione: { annua },
    ...(parte ? { occupante: { parte, abitazionePrincipale: lives } } : {}),
    ...(isReduced && own.bene.kind === 'fabbricato' ? { riduzioni: ['storico', 'inagibile'] as const } : {}),
  }))

const single = (anno: number, ...periodi: PeriodoTasi[]): PosizioneTasi => ({
  anno,
  immobili: [{ id: 'a', periodi }],
  ...(anno === 2014 ? { acconto2014: 'giugno' } : {}),
})
const posizione: fc.Arbitrary<PosizioneTasi> = fc
  .record({
    anno: years,
    immobili: fc.array(fc.record({ id: fc.uuid(), periodi: fc.tuple(periodo) }) as fc.Arbitrary<ImmobileTasi>, {
      minLength: 1,
      maxLength: 4,
    }),
  })
  .map((own) => (own.anno === 2014 ? { ...own, acconto2014: 'ottobre' as const } : own))

test('what the two owe and what nobody does add up to the tax, in rows, instalments and immobili', () => {
  fc.assert(
    fc.property(posizione, (own) => {
      const result = computed(own)
      const { possessore, occupante, nonDovuta } = result
      expect(possessore.imposta + occupante.imposta + nonDovuta).toBe(result.impostaTotale)
      for (const part of result.immobili) {
        expect(part.possessore + part.occupante + part.nonDovuta).toBe(part.impostaTotale)
        expect(part.possessore).toBeGreaterThanOrEqual(0)
      }
      for (const who of [possessore, occupante]) {
        expect(who.acconto + who.saldo).toBe(who.imposta)
        expect(who.righe.reduce((all, { imposta }) => all + imposta, 0)).toBe(who.imposta)
        expect(who.rate.reduce((all, { importo }) => all + importo, 0)).toBe(who.imposta)
      }
      for (const { importo } of versamentiTasi(result, 'due-rate'))
        expect(importo > 0 && importo % 100 === 0).toBe(true)
    }),
  )
})

test('the trace never changes the result', () => {
  fc.assert(
    fc.property(posizione, (own) => {
      expect(computed(own, new Trace())).toEqual(computed(own))
    }),
  )
})

test('quotas that sum to one give the whole within a cent per owner, where each has his share of the detrazione', () => {
  fc.assert(
    fc.property(years, periodo, fc.integer({ min: 2, max: 9 }), (anno, own, owners) => {
      const { detrazione: _, ...bare } = own
      const whole = computed(single(anno, { ...bare, quota: ONE }))
      const one = computed(single(anno, { ...bare, quota: ratio(1, owners) }))
      expect(Math.abs(one.impostaTotale * owners - whole.impostaTotale)).toBeLessThanOrEqual(owners)
    }),
  )
})

test('a period split in two gives the same tax', () => {
  fc.assert(
    fc.property(years, periodo, half, half, (anno, own, first, second) => {
      const { primoSemestre, secondoSemestre } = own.mesi
      const [a, b] = [Math.min(first, primoSemestre), Math.min(second, secondoSemestre)]
      const left = { ...own, mesi: { primoSemestre: a, secondoSemestre: b } }
      const right = { ...own, mesi: { primoSemestre: primoSemestre - a, secondoSemestre: secondoSemestre - b } }
      expect(computed(single(anno, left, right))).toMatchObject({
        impostaTotale: computed(single(anno, own)).impostaTotale,
        possessore: { acconto: computed(single(anno, own)).possessore.acconto },
      })
    }),
  )
})

test('a higher rendita never lowers the tax, an occupant never raises what the possessor owes', () => {
  fc.assert(
    fc.property(years, periodo, fc.integer({ min: 1, max: 1_000_00 }), (anno, own, more) => {
      const { occupante: _, ...alone } = own
      const result = computed(single(anno, own))
      expect(result.possessore.imposta).toBeLessThanOrEqual(computed(single(anno, alone)).possessore.imposta)
      if (own.bene.kind !== 'fabbricato') return
      const higher = { ...own, bene: { ...own.bene, rendita: toCents(own.bene.rendita + more) } }
      expect(computed(single(anno, higher)).impostaTotale).toBeGreaterThanOrEqual(result.impostaTotale)
    }),
  )
})

const places = (value: unknown, at: readonly string[] = []): (readonly string[])[] =>
  typeof value === 'object' && value !== null
    ? [at, ...Object.keys(value).flatMap((key) => places((value as Record<string, unknown>)[key], [...at, key]))]
    : [at]

const replaced = (value: unknown, [key, ...rest]: readonly string[], by: unknown): unknown => {
  if (key === undefined) return by
  const copy: Record<string, unknown> = Array.isArray(value) ? ([...value] as never) : { ...(value as object) }
  copy[key] = replaced(copy[key], rest, by)
  return copy
}

test('every worked case survives every nasty value in every place', () => {
  const values = [NaN, Infinity, -1, 0.5, 1e80, '', 'x', null, undefined, true, [], {}, [null], 10n]
  for (const { posizione: own } of CASES) {
    for (const at of places(own)) {
      for (const by of values) {
        const result = tasi(replaced(own, at, by) as PosizioneTasi, new Trace())
        if (!result.ok) expect(result.problems.length).toBeGreaterThan(0)
        else expect(Number.isSafeInteger(result.value.impostaTotale)).toBe(true)
      }
    }
  }
})
