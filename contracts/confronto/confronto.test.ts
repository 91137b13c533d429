import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Bene } from '../../engine/catasto/bene'
import type { Categoria } from '../../engine/catasto/categoria'
import { imu } from '../../engine/imu/imu'
import type { ImmobileImu, PeriodoImu, PosizioneImu } from '../../engine/imu/imu.types'
import { percent, ratio, toCents, type Cents } from '../../engine/kernel/money'
import { Trace } from '../../engine/kernel/trace'
import { confrontoImu, type Confronto, type Lato } from './confronto-imu'
import { RESTO, scomponi, type Fattore } from './scomponi'

const lato = (posizione: PosizioneImu): Lato | undefined => {
  const trace = new Trace()
  const outcome = imu(posizione, trace)
  return outcome.ok ? { posizione, result: outcome.value, trace } : undefined
}

const latoOf = (...immobili: ImmobileImu[]): Lato => {
  const own = lato({ anno: 2026, immobili })
  if (!own) throw new Error('a side of the example cannot be computed')
  return own
}

const PERIODO: PeriodoImu = {
  bene: { kind: 'fabbricato', categoria: 'A/3', rendita: toCents(743_69) },
  quota: ratio(1, 2),
  mesi: { primoSemestre: 6, secondoSemestre: 6 },
  aliquota: percent(106),
  aliquotaAcconto: percent(106),
}

const flat = (change: Partial<PeriodoImu> = {}, ...more: PeriodoImu[]): ImmobileImu => ({
  id: 'i0',
  periodi: [{ ...PERIODO, ...change }, ...more],
})

const linesOf = ({ immobili }: Confronto) => immobili.flatMap(({ tratti }) => tratti.flatMap(({ righe }) => righe))
const moved = (confronto: Confronto) =>
  linesOf(confronto).flatMap(({ id, cents }) => (cents === undefined ? [] : [[id, cents]]))

/** The lines of immobili on both sides, and the whole tax of those on one side only. */
const sumOf = ({ immobili }: Confronto): number =>
  immobili.reduce(
    (all, own) =>
      all +
      (own.before === undefined || own.now === undefined
        ? own.differenza
        : own.tratti.flatMap(({ righe }) => righe).reduce((sum, { cents = 0 }) => sum + cents, 0)),
    0,
  )

describe('what moved, by hand', () => {
  test('months: bought on 20 April of the year before', () => {
    // 743,69 × 1,05 × 160 × 1,06 % ÷ 2 = 662,1816; × 8 ÷ 12 = 441,4544: 441,45, so 220,73 more
    const confronto = confrontoImu(latoOf(flat({ mesi: { primoSemestre: 2, secondoSemestre: 6 } })), latoOf(flat()))
    expect([confronto.before, confronto.now, confronto.differenza]).toEqual([441_45, 662_18, 220_73])
    expect(moved(confronto)).toEqual([['mesi', 220_73]])
    expect(linesOf(confronto).map(({ id, isSame }) => [id, isSame])).toEqual([
      ['rendita', true],
      ['rivalutata', true],
      ['valore', true],
      ['aliquota', true],
      ['quota', true],
      ['mesi', false],
    ])
  })

  test('rate and share: first the rate at the old share, then the share at the new rate', () => {
    // 124.939,92 × 1,06 % ÷ 2 = 662,1816; × 0,98 % ÷ 2 = 612,2056; whole 1.224,4112
    const confronto = confrontoImu(latoOf(flat()), latoOf(flat({ aliquota: percent(98), quota: ratio(1, 1) })))
    expect(moved(confronto)).toEqual([
      ['aliquota', -49_97],
      ['quota', 612_20],
    ])
  })

  test('another category and rendita: the rendita first, with the old multiplier', () => {
    // 1.000 × 1,05 × 160 × 1,06 % ÷ 2 = 890,40; shop: × 55 = 306,075: 306,08
    const shop: Bene = { kind: 'fabbricato', categoria: 'C/1', rendita: toCents(1000_00) }
    expect(moved(confrontoImu(latoOf(flat()), latoOf(flat({ bene: shop }))))).toEqual([
      ['rendita', 228_22],
      ['valore', -584_32],
    ])
  })

  test('the loan to a child begins: half the base', () => {
    expect(moved(confrontoImu(latoOf(flat()), latoOf(flat({ riduzioni: ['comodato'] }))))).toEqual([
      ['baseComodato', -331_09],
    ])
  })

  test('now one lives there: one reason, though rate and value are no longer asked', () => {
    const home = flat({
      abitazionePrincipale: true,
      aliquota: undefined,
      aliquotaAcconto: undefined,
      bene: { kind: 'fabbricato', categoria: 'A/3', rendita: toCents(0) },
      quota: ratio(1, 1),
    })
    expect(moved(confrontoImu(latoOf(flat()), latoOf(home)))).toEqual([['esente', -662_18]])
    expect(moved(confrontoImu(latoOf(home), latoOf(flat())))).toEqual([['esente', 662_18]])
  })

  test('a change on 1 September: the months of the first use, then what the new stretch adds', () => {
    // eight months 441,45; four months rented at 0,76 %: 124.939,92 × 0,76 % ÷ 2 × 4 ÷ 12 = 158,2572; in all 599,7117
    const first = { mesi: { primoSemestre: 6, secondoSemestre: 2 } }
    const second = { ...PERIODO, mesi: { primoSemestre: 0, secondoSemestre: 4 }, aliquota: percent(76) }
    const confronto = confrontoImu(latoOf(flat()), latoOf(flat(first, second)))
    expect(moved(confronto)).toEqual([
      ['mesi', -220_73],
      ['periodo', 158_26],
    ])
    expect(confronto.now).toBe(599_71)
  })

  test('months that one stretch gives to the other move together', () => {
    const with8 = (primo: number, altro: number) =>
      flat(
        { mesi: { primoSemestre: primo, secondoSemestre: 2 } },
        { ...PERIODO, mesi: { primoSemestre: 6 - primo, secondoSemestre: 4 }, aliquota: percent(altro) },
      )
    const confronto = confrontoImu(latoOf(with8(2, 76)), latoOf(with8(5, 76)))
    expect(moved(confronto)).toHaveLength(1)
    expect(sumOf(confronto)).toBe(confronto.differenza)
  })

  test('an immobile bought, another sold: each is a line by itself', () => {
    const field: ImmobileImu = {
      id: 'i1',
      periodi: [{ ...PERIODO, quota: ratio(1, 1), bene: { kind: 'terreno', redditoDominicale: toCents(38_20) } }],
    }
    // 38,20 × 1,25 × 135 × 1,06 % = 68,330…
    const bought = confrontoImu(latoOf(flat()), latoOf(flat(), field))
    expect(bought.immobili.map(({ before, now, differenza }) => [before, now, differenza])).toEqual([
      ['i0', 'i0', 0],
      [undefined, 'i1', 68_33],
    ])
    // the field is found again though it stands first in the list
    const sold = confrontoImu(latoOf(flat(), field), latoOf({ ...field, id: 'i0' }))
    expect(sold.immobili.map(({ before, now, differenza }) => [before, now, differenza])).toEqual([
      ['i1', 'i0', 0],
      ['i0', undefined, -662_18],
    ])
  })

  test('rules of the year: the pensioner abroad pays 62,5 % of nothing more in 2022 than the law says', () => {
    // L. 234/2021 art. 1 c. 743: 37,5 % for 2022 only; 50 % before and after
    const own = { ...flat({ pensionatoEstero: true }) }
    const of = (anno: number): Lato => lato({ anno, immobili: [own] })!
    expect(moved(confrontoImu(of(2021), of(2022)))).toContainEqual(['anno', -82_77])
  })
})

const categorie = ['A/1', 'A/2', 'A/3', 'A/10', 'C/1', 'C/2', 'C/6', 'D/7', 'D/10', 'E/3', 'F/2'] as const
const rendita = fc.integer({ min: 1, max: 9_000_00 }).map((own) => toCents(own))
const bene: fc.Arbitrary<Bene> = fc.oneof(
  {
    weight: 4,
    arbitrary: fc.record({
      kind: fc.constant('fabbricato' as const),
      categoria: fc.constantFrom<Categoria>(...categorie),
      rendita,
    }),
  },
  fc.record({ kind: fc.constant('terreno' as const), redditoDominicale: rendita }),
  fc.record({ kind: fc.constant('area' as const), valoreVenale: rendita }),
)
const rate = fc.constantFrom(76, 86, 98, 106, 114).map((own) => percent(own))
const half = fc.integer({ min: 0, max: 3 })
/** Seldom: most conditions exclude one another, and a case that cannot be computed proves nothing. */
const seldom = <T>(value: T) => fc.oneof({ weight: 6, arbitrary: fc.constant(undefined) }, fc.constant(value))
const periodo: fc.Arbitrary<PeriodoImu> = fc.record({
  bene,
  quota: fc.constantFrom(ratio(1, 1), ratio(1, 2), ratio(1, 3), ratio(3333, 10_000)),
  mesi: fc.record({ primoSemestre: half, secondoSemestre: half }),
  aliquota: rate,
  aliquotaAcconto: rate,
  riduzioni: fc.oneof(
    { weight: 3, arbitrary: fc.constant([]) },
    fc.subarray(['storico', 'inagibile', 'comodato'] as const),
  ),
  canoneConcordato: seldom(true),
  pensionatoEstero: seldom(true),
  abitazionePrincipale: seldom(true),
  esenzione: seldom('forze-armate' as const),
})
const immobili = fc
  .array(
    fc
      .array(periodo, { minLength: 1, maxLength: 2 })
      .filter((periodi) => lato({ anno: 2026, immobili: [{ id: 'x', periodi }] }) !== undefined),
    { minLength: 1, maxLength: 3 },
  )
  .map((own) => own.map((periodi, at): ImmobileImu => ({ id: `i${at}`, periodi })))
const posizione: fc.Arbitrary<PosizioneImu> = fc.record({ anno: fc.integer({ min: 2021, max: 2026 }), immobili })

test('the parts add up to the whole, whatever the two cases are, and nothing is left without a name', () => {
  let compared = 0
  fc.assert(
    fc.property(posizione, posizione, (one, other) => {
      const [before, now] = [lato(one), lato(other)]
      if (!before || !now) return
      compared++
      const confronto = confrontoImu(before, now)
      expect(sumOf(confronto)).toBe(confronto.differenza)
      expect(confronto.immobili.reduce((all, { differenza }) => all + differenza, 0)).toBe(confronto.differenza)
      expect(linesOf(confronto).map(({ id }) => id)).not.toContain(RESTO)
    }),
    { numRuns: 3000 },
  )
  expect(compared).toBeGreaterThan(100)
})

test('a case compared with itself has only equal lines', () => {
  fc.assert(
    fc.property(posizione, (one) => {
      const own = lato(one)
      if (!own) return
      const confronto = confrontoImu(own, own)
      expect(linesOf(confronto).every(({ isSame, cents }) => isSame && cents === undefined)).toBe(true)
    }),
    { numRuns: 500 },
  )
})

describe('successive substitution, of anything', () => {
  type P = { readonly a: number; readonly b: number }
  const fattori: Fattore<P>[] = [
    { id: 'a', at: '', take: (own) => ({ ...own, a: 7 }) },
    { id: 'b', at: '', take: (own) => ({ ...own, b: 5 }) },
  ]
  const times = ({ a, b }: P): Cents => (a * b) as Cents

  test('in the order that is stated', () => {
    expect(scomponi({ a: 2, b: 3 }, { a: 7, b: 5 }, fattori, times)).toEqual([
      { id: 'a', at: '', cents: 15, insieme: [] },
      { id: 'b', at: '', cents: 14, insieme: [] },
    ])
  })

  test('what cannot be computed alone waits for what comes with it', () => {
    const odd = (own: P): Cents | undefined => (own.a === 7 && own.b !== 5 ? undefined : times(own))
    expect(scomponi({ a: 2, b: 3 }, { a: 7, b: 5 }, fattori, odd)).toEqual([
      { id: 'a', at: '', cents: 29, insieme: [{ id: 'b', at: '' }] },
    ])
  })

  test('a list of factors that is not whole says so', () => {
    expect(scomponi({ a: 2, b: 3 }, { a: 7, b: 5 }, fattori.slice(0, 1), times)?.at(-1)).toMatchObject({
      id: RESTO,
      cents: 14,
    })
  })

  test('a side that cannot be computed has no comparison', () => {
    expect(scomponi({ a: 2, b: 3 }, { a: 7, b: 5 }, fattori, () => undefined)).toBeUndefined()
  })
})
