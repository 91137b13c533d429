import fc from 'fast-check'
import { expect, test } from 'vitest'
import { giorniPerTratto } from '../calendario/giorni'
import { isLeap, nextDay, toIsoDate } from '../kernel/dates'
import { ratio, toCents, type Ratio } from '../kernel/money'
import { Trace } from '../kernel/trace'
import { tari } from './tari'
import type {
  LocaleTari,
  PeriodoDomestico,
  PosizioneTari,
  RegoleTari,
  RiduzioneTari,
  TariResult,
  TariffaTari,
} from './tari.types'

const computed = (posizione: PosizioneTari, trace?: Trace): TariResult => {
  const outcome = tari(posizione, trace)
  if (!outcome.ok) throw outcome.problems[0]!
  return outcome.value
}

const mq = fc.integer({ min: 1, max: 300_000 }).map((hundredths) => ratio(hundredths, 100))
const prezzo = (max: number) => fc.integer({ min: 0, max: max * 100_000 }).map((own) => ratio(own, 100_000))
const tariffa: fc.Arbitrary<TariffaTari> = fc.record({ fissa: prezzo(30), variabile: prezzo(900) })
const taglio: fc.Arbitrary<Ratio> = fc.integer({ min: 0, max: 10_000 }).map((own) => ratio(own, 10_000))
const riduzioni: fc.Arbitrary<RiduzioneTari[]> = fc.array(
  fc.record({
    tipo: fc.constant('altra' as const),
    taglio,
    su: fc.constantFrom('fissa' as const, 'variabile' as const, 'totale' as const),
  }),
  { maxLength: 3 },
)
const superfici = fc.array(mq, { minLength: 1, maxLength: 4 })
const periodo = fc.record({ superfici, tariffa, riduzioni })
const locale: fc.Arbitrary<LocaleTari> = periodo
const regole: fc.Arbitrary<RegoleTari> = fc.record({
  giorniAnno: fc.constantFrom(365 as const, 366 as const),
  tefa: fc.integer({ min: 0, max: 500 }).map((own) => ratio(own, 10_000)),
  arrotondamento: fc.constantFrom('centesimo' as const, 'euro' as const),
  superfici: fc.constantFrom('sommate' as const, 'una-per-una' as const),
  cumulo: fc.constantFrom('successive' as const, 'somma' as const, 'maggiore' as const),
})
const giorni = fc.integer({ min: 0, max: 365 })

const casa = (periodi: readonly PeriodoDomestico[], own: RegoleTari): PosizioneTari => ({
  anno: 2025,
  utenza: { kind: 'domestica', periodi },
  regole: own,
})

const azienda = (days: number, locali: readonly LocaleTari[], own: RegoleTari): PosizioneTari => ({
  anno: 2025,
  utenza: { kind: 'non-domestica', periodi: [{ giorni: days, locali }] },
  regole: own,
})

const any = fc.oneof(
  fc.tuple(giorni, periodo, regole).map(([days, own, rules]) => casa([{ giorni: days, ...own }], rules)),
  fc
    .tuple(giorni, fc.array(locale, { minLength: 1, maxLength: 4 }), regole)
    .map(([days, locali, rules]) => azienda(days, locali, rules)),
)

test('the total is the sum of its parts, and the rows are its quotas', () => {
  fc.assert(
    fc.property(any, (posizione) => {
      const { righe, quotaFissa, quotaVariabile, imposta, tefa, perequative, totale } = computed(posizione)
      expect(quotaFissa + quotaVariabile).toBe(imposta)
      expect(imposta + tefa + perequative).toBe(totale)
      expect(righe.reduce((sum, { fissa }) => sum + fissa, 0)).toBe(quotaFissa)
      expect(righe.reduce((sum, { variabile }) => sum + variabile, 0)).toBe(quotaVariabile)
      for (const riga of righe) expect(riga.fissa).toBeLessThanOrEqual(riga.fissaPiena)
    }),
  )
})

test('a period cut in two gives the same tax, within a cent a rounding', () => {
  fc.assert(
    fc.property(giorni, giorni, periodo, regole, (a, b, own, rules) => {
      const [first, second] = a + b <= 365 ? [a, b] : [a % 183, b % 183]
      const whole = computed(casa([{ giorni: first + second, ...own }], rules))
      const cut = computed(
        casa(
          [
            { giorni: first, ...own },
            { giorni: second, ...own },
          ],
          rules,
        ),
      )
      // each row is rounded twice, before and after its reductions
      const roundings = own.superfici.length + 1
      expect(Math.abs(whole.imposta - cut.imposta)).toBeLessThanOrEqual(2 * roundings)
      expect(cut.perequative).toBe(whole.perequative)
    }),
  )
})

test('more days, a larger surface, a higher tariff never cost less', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 364 }), periodo, regole, (days, own, rules) => {
      const before = computed(casa([{ giorni: days, ...own }], rules)).totale
      expect(computed(casa([{ giorni: days + 1, ...own }], rules)).totale).toBeGreaterThanOrEqual(before)
      const [first, ...others] = own.superfici
      const larger = [ratio(first!.num + first!.den, first!.den), ...others]
      expect(computed(casa([{ giorni: days, ...own, superfici: larger }], rules)).totale).toBeGreaterThanOrEqual(before)
    }),
  )
})

test('a reduction never costs more, whatever the way they add up', () => {
  fc.assert(
    fc.property(giorni, periodo, regole, (days, own, rules) => {
      const full = computed(casa([{ giorni: days, ...own, riduzioni: [] }], rules)).imposta
      for (const cumulo of ['successive', 'somma', 'maggiore'] as const) {
        const result = computed(casa([{ giorni: days, ...own }], { ...rules, cumulo })).imposta
        expect(result).toBeLessThanOrEqual(full)
        expect(result).toBeGreaterThanOrEqual(0)
      }
    }),
  )
})

test('the variable part of a household is one, whatever goes with it', () => {
  fc.assert(
    fc.property(giorni, periodo, superfici, regole, (days, own, others, rules) => {
      const one = computed(casa([{ giorni: days, ...own }], rules))
      const many = computed(casa([{ giorni: days, ...own, superfici: [...own.superfici, ...others] }], rules))
      expect(many.quotaVariabile).toBe(one.quotaVariabile)
    }),
  )
})

test('the trace never changes a result', () => {
  fc.assert(
    fc.property(any, (posizione) => {
      expect(computed(posizione, new Trace())).toEqual(computed(posizione))
    }),
  )
})

test('instalments add up to what is due, less the credit they leave', () => {
  const dates = ['2025-04-30', '2025-07-31', '2025-12-02', '2026-02-28']
  const shares = fc.array(fc.integer({ min: 1, max: 50 }), { minLength: 2, maxLength: 4 })
  fc.assert(
    fc.property(
      giorni,
      periodo,
      tariffa,
      regole,
      shares,
      fc.integer({ min: 0, max: 50_000 }),
      (days, own, before, rules, weights, bonus) => {
        const sum = weights.reduce((all, weight) => all + weight, 0)
        const scadenze = weights.map((weight, index) => ({ giorno: dates[index]!, parte: ratio(weight, sum) }))
        for (const tariffeRate of ['correnti', 'precedenti'] as const) {
          const { utenza, ...rest } = casa([{ giorni: days, ...own, tariffaPrecedente: before }], {
            ...rules,
            scadenze,
            tariffeRate,
          })
          const result = computed({ ...rest, utenza, bonus: toCents(bonus) })
          const paid = result.rate.reduce((all, { tari: tax, tefa }) => all + tax + tefa, 0)
          if (result.rate.length === 0) expect(result.dovuto).toBe(0)
          else if (tariffeRate === 'correnti') expect(paid).toBe(result.totale - result.bonus)
          else if (result.bonus === 0) expect(paid + result.conguaglio).toBe(result.totale)
          for (const rata of result.rate) expect(rata.scadenza >= scadenze[rata.numero - 1]!.giorno).toBe(true)
          if (tariffeRate === 'correnti' && result.rate.length > 0) {
            expect(result.rate.reduce((all, { importo }) => all + importo, 0)).toBe(result.dovuto)
          }
        }
      },
    ),
  )
})

test('days of stretches that cover a year are those it is divided by, however it is cut', () => {
  const cuts = fc
    .uniqueArray(fc.integer({ min: 1, max: 364 }), { maxLength: 6 })
    .map((own) => own.sort((a, b) => a - b))
  const dayOf = (anno: number, index: number): string => {
    let day = toIsoDate(anno, 1, 1)
    for (let i = 0; i < index; i++) day = nextDay(day)
    return day
  }
  fc.assert(
    fc.property(
      fc.integer({ min: 2014, max: 2032 }),
      cuts,
      fc.constantFrom(365 as const, 366 as const),
      (anno, at, giorniAnno) => {
        const starts = [0, ...at]
        const tratti = starts.map((start, index) => ({
          dal: dayOf(anno, start),
          al: index + 1 < starts.length ? dayOf(anno, starts[index + 1]! - 1) : `${anno}-12-31`,
        }))
        const sum = giorniPerTratto(anno, tratti, giorniAnno).reduce((all, days) => all + days, 0)
        expect(sum).toBe(isLeap(anno) && giorniAnno === 366 ? 366 : 365)
      },
    ),
    { numRuns: 50 },
  )
})
