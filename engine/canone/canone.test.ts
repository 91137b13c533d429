import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { ratio, roundCents } from '../kernel/money'
import { shown, Trace } from '../kernel/trace'
import { canone, daEuro, tariffaStandard } from './canone'
import { CASES, n, REGOLAMENTO, una } from './canone.cases'
import { STEP } from './canone.steps'
import { RETI } from './canone.tables'
import type { CanoneResult, PosizioneCanone, VoceCanone } from './canone.types'

const computed = (posizione: PosizioneCanone, trace?: Trace): CanoneResult => {
  const outcome = canone(posizione, trace)
  if (!outcome.ok) throw outcome.problems[0]!
  return outcome.value
}

describe('worked by hand', () => {
  test.each(CASES)('$name', ({ posizione, expected }) => {
    const trace = new Trace()
    const result = computed(posizione, trace)
    expect(result.voci[0]).toMatchObject(expected)
    expect(result.totale).toBe(result.voci[0]!.dovuto)
    expect(result).toEqual(computed(posizione))
    const ends = trace.steps.filter(({ rule }) => rule.id === 'canone')
    expect(ends.map(shown)).toEqual([result.voci[0]!.canone])
  })
})

describe('the tariff of each size of comune, at both ends of its band', () => {
  test.each([
    [1, 30_00, 60],
    [10_000, 30_00, 60],
    [10_001, 40_00, 70],
    [30_000, 40_00, 70],
    [30_001, 50_00, 1_20],
    [100_000, 50_00, 1_20],
    [100_001, 60_00, 1_30],
    [500_000, 60_00, 1_30],
    [500_001, 70_00, 2_00],
    [2_800_000, 70_00, 2_00],
  ])('%i residents', (popolazione, annua, giornaliera) => {
    expect(tariffaStandard(2026, popolazione)).toMatchObject({
      annua: ratio(annua, 1),
      giornaliera: ratio(giornaliera, 1),
    })
    const stall: VoceCanone = { id: 'a', kind: 'mercato-annuo', superficie: n(1) }
    expect(computed(una(stall, { popolazione })).totale).toBe(annua)
  })
})

test('amounts for networks follow the index year by year, each rounded to the cent', () => {
  // thousandths of the index FOI of the December before
  const INDEX = new Map([
    [2022, 1038],
    [2023, 1113],
    [2024, 1006],
    [2025, 1011],
    [2026, 1011],
  ])
  for (let i = 1; i < RETI.values.length; i++) {
    const [before, now] = [RETI.values[i - 1]!.value, RETI.values[i]!.value]
    const by = INDEX.get(Number(RETI.values[i]!.from.slice(0, 4)))!
    const raised = (cents: number) => roundCents({ num: cents * by, den: 1000 })
    expect(now.minimo).toBe(raised(before.minimo))
    expect(now.impianto).toBe(raised(before.impianto))
    expect(now.utenza).toEqual({ fino: raised(before.utenza.fino), oltre: raised(before.utenza.oltre) })
  }
})

describe('how it is paid', () => {
  test('from 2021 by pagoPA, never by F24', () => {
    for (const { posizione } of CASES.filter((own) => own.posizione.anno >= 2021)) {
      expect(computed(posizione).pagamento.canale).toBe('pagopa')
    }
  })

  test('COSAP and TOSAP by F24 where the comune had a convention, each duration with its code', () => {
    const old = CASES.filter((own) => own.posizione.anno < 2021).flatMap(({ posizione }) => posizione.voci)
    const result = computed({ anno: 2018, regolamento: REGOLAMENTO, voci: old })
    expect(result.pagamento).toMatchObject({ canale: 'f24-se-convenzionato', codici: ['3931', '3932'] })
    expect(result.totale).toBe(484_30)
  })
})

test('the total is the sum of the voci, each rounded by itself', () => {
  const voci = CASES.filter(({ posizione }) => posizione.anno === 2026).map(({ posizione }) => posizione.voci[0]!)
  const result = computed({ anno: 2026, regolamento: REGOLAMENTO, voci })
  expect(result.totale).toBe(result.voci.reduce((sum, { dovuto }) => sum + dovuto, 0))
})

describe('whatever the occupation', () => {
  const square = fc.integer({ min: 1, max: 500_000 }).map((hundredths) => n(hundredths, 100))
  const residents = fc.integer({ min: 1, max: 3_000_000 })

  test('more square metres, or a coarser rounding, never cost less', () => {
    fc.assert(
      fc.property(square, residents, (superficie, popolazione) => {
        const of = (metri: typeof superficie, arrotondamento: 'nessuno' | 'mezzo' | 'intero') =>
          computed(
            una(
              { id: 'a', kind: 'occupazione', superficie: metri, durata: { tipo: 'permanente' } },
              { popolazione, arrotondamento },
            ),
          ).totale
        const more = n(superficie.num + superficie.den, superficie.den)
        expect(of(more, 'nessuno')).toBeGreaterThan(of(superficie, 'nessuno'))
        expect(of(superficie, 'mezzo')).toBeGreaterThanOrEqual(of(superficie, 'nessuno'))
        expect(of(superficie, 'intero')).toBeGreaterThanOrEqual(of(superficie, 'mezzo'))
      }),
    )
  })

  test('a day more costs the canone of a day, within a cent', () => {
    fc.assert(
      fc.property(square, fc.integer({ min: 1, max: 365 }), (superficie, days) => {
        const of = (giorni: number) =>
          computed(una({ id: 'a', kind: 'occupazione', superficie, durata: { tipo: 'temporanea', giorni } })).totale
        expect(Math.abs(of(days + 1) - of(days) - of(1))).toBeLessThanOrEqual(1)
      }),
    )
  })
})

describe('the texts of the steps', () => {
  test.each(Object.entries(STEP))('%s', (name, { id, label, formula, law }) => {
    expect(id).toBe(name)
    expect(law.at).toMatch(/^art\. \d/)
    expect(`${label} ${formula}`).not.toMatch(/20\d\d/)
  })
})

test('euro as text are exact cents', () => {
  expect(daEuro('0.323')).toEqual({ num: 323, den: 10 })
  expect(() => daEuro('0,70')).toThrow('amount-invalid')
})
