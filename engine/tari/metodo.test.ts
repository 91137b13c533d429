import { describe, expect, test } from 'vitest'
import { decimalText, plus, times, ZERO, type Amount, type Ratio } from '../kernel/money'
import { CATEGORIE, FONTI, KA, KB, KC, KD, metodoNormalizzato } from './metodo'
import { PIANO } from './metodo.cases'
import type { Cella, Intervallo } from './coefficienti.tables'

const computed = (piano = PIANO) => {
  const outcome = metodoNormalizzato(piano)
  if (!outcome.ok) throw outcome.problems[0]!
  return outcome.value
}

const total = (rows: readonly (readonly [Amount, Ratio])[]): string =>
  decimalText(
    rows.reduce<Amount>((sum, [tariffa, units]) => plus(sum, times(tariffa, units)), ZERO),
    8,
  )

describe('from the costs to the tariffs', () => {
  test('what they bring in is the cost, exactly', () => {
    const { domestiche, nonDomestiche } = computed()
    const case_ = domestiche!.tariffe.map((own, index) => [own, PIANO.nuclei[index]!] as const)
    const altri = nonDomestiche!.tariffe.map((own, index) => [own, PIANO.categorie[index]!] as const)
    // 400.000 × 62,5 % = 250.000; 600.000,01 × 58 % = 348.000,0058, to the cent 348.000,01
    expect(total(case_.map(([own, { superficie }]) => [own.fissa, superficie]))).toBe('250000')
    expect(total(case_.map(([own, { utenze }]) => [own.variabile, utenze]))).toBe('348000.01')
    expect(total(altri.map(([own, { superficie }]) => [own.fissa, superficie]))).toBe('150000')
    expect(total(altri.map(([own, { superficie }]) => [own.variabile, superficie]))).toBe('252000')
  })

  test('kilograms change the unit figures, never a tariff', () => {
    const { rifiuti: _none, ...without } = PIANO
    const a = computed().domestiche!
    const b = computed(without).domestiche!
    expect(decimalText(a.quv, 6)).not.toBe(decimalText(b.quv, 6))
    expect(a.tariffe.map((own) => decimalText(own.variabile, 10))).toEqual(
      b.tariffe.map((own) => decimalText(own.variabile, 10)),
    )
  })

  test('a coefficient left out is the table’s, at the level asked', () => {
    // Kb of one person 0,6 to 1,0: middle 0,8; of two 1,4 to 1,8: middle 1,6, twice as much
    const [one, two] = computed().domestiche!.tariffe
    expect(decimalText(times(one!.variabile, { num: 2, den: 1 }), 10)).toBe(decimalText(two!.variabile, 10))
    const [least] = computed({ ...PIANO, livello: 'minimo' }).domestiche!.tariffe
    expect(decimalText(least!.variabile, 2)).not.toBe(decimalText(one!.variabile, 2))
  })

  test('one kind of utenza alone', () => {
    const solo = { ...PIANO, categorie: [], domestiche: { fissi: { num: 1, den: 1 }, variabili: { num: 1, den: 1 } } }
    expect(computed(solo)).toMatchObject({ nonDomestiche: undefined })
  })

  test('a Kd between the table’s maximum and half more is said, with how sure the table is', () => {
    const [first, second, third] = PIANO.categorie
    const kd = { num: 90, den: 1 }
    const { avvisi } = computed({ ...PIANO, categorie: [first!, second!, { ...third!, kd }] })
    expect(avvisi.map(({ code, field }) => [code, field])).toEqual([['coefficiente-tari-extended', 'categorie.2.kd']])
    expect(avvisi[0]!.values).toMatchObject({ coefficiente: 'kd', value: '90', max: '78.97' })
  })
})

describe('the tables of the decree', () => {
  const value = <T>(table: { readonly values: readonly { readonly value: T }[] }): T => table.values[0]!.value
  const ranges = (own: unknown): readonly Intervallo[] =>
    typeof own !== 'object' || own === null
      ? []
      : 'min' in own
        ? [own as Intervallo]
        : Object.values(own).flatMap((each) => ranges(each))
  const ka = Object.values(value(KA)).flatMap((areas) => Object.values(areas).flat()) as Cella[]
  const all = [value(KB), value(KC), value(KD)].flatMap(ranges)
  const cells = [...ka, ...all.flatMap(({ min, max }) => [min, max])]

  test('each cell is there once: 36 Ka, 12 Kb, 306 Kc, 306 Kd', () => {
    expect(ka).toHaveLength(36)
    expect(cells).toHaveLength(660)
    expect(value(KC)['oltre-5000']).toHaveLength(30)
    expect(value(KD)['fino-5000']).toHaveLength(21)
    expect(value(CATEGORIE)['oltre-5000']).toHaveLength(30)
    expect(value(CATEGORIE)['fino-5000']).toHaveLength(21)
  })

  test('274 cells are confirmed by a named source, the others say that they are not', () => {
    expect(cells.filter(({ fonti }) => fonti.length > 0)).toHaveLength(274)
    for (const { fonti } of cells) for (const fonte of fonti) expect(FONTI).toHaveProperty(fonte)
  })

  test('a minimum is below its maximum', () => {
    for (const { min, max } of all) {
      expect(min.valore.num * max.valore.den).toBeLessThan(max.valore.num * min.valore.den)
    }
  })

  test('figures a person can look up', () => {
    expect(value(KA)['oltre-5000'].nord.map(({ valore }) => valore.num / valore.den)).toEqual([
      0.8, 0.94, 1.05, 1.14, 1.23, 1.3,
    ])
    const restaurants = value(KC)['oltre-5000'][21]!.centro
    expect([restaurants.min.valore, restaurants.max.valore].map(({ num, den }) => num / den)).toEqual([3.25, 9.84])
    const fruit = value(KD)['fino-5000'][19]!.sud
    expect([fruit.min.valore, fruit.max.valore].map(({ num, den }) => num / den)).toEqual([3, 95.75])
  })
})
