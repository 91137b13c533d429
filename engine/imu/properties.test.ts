import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { mesiPerTratto } from '../calendario/mesi'
import { nextDay } from '../kernel/dates'
import { ONE, ratio, roundEuro, toCents, type Ratio } from '../kernel/money'
import { Trace } from '../kernel/trace'
import { imu, versamenti } from './imu'
import { ESENZIONI } from './esenzioni.tables'
import type { ImmobileImu, ImuResult, PeriodoImu, PosizioneImu } from './imu.types'
import type { Bene } from '../catasto/bene'
import type { Categoria } from '../catasto/categoria'

/** Agreed rent lowers the tax from 2016 only. */
const lawful = (posizione: PosizioneImu): PosizioneImu => ({
  ...posizione,
  immobili: posizione.immobili.map((own) => ({
    ...own,
    periodi: own.periodi.map((periodo) => (posizione.anno < 2016 ? { ...periodo, canoneConcordato: false } : periodo)),
  })),
})

const computed = (posizione: PosizioneImu, trace?: Trace): ImuResult => {
  const outcome = imu(lawful(posizione), trace)
  if (!outcome.ok) throw outcome.problems[0]!
  return outcome.value
}

const years = fc.integer({ min: 2012, max: 2026 })
const rendita = fc
  .oneof(fc.integer({ min: 1, max: 5_000_00 }), fc.integer({ min: 1, max: 50_000_000_00 }))
  .map((own) => toCents(own))
const dwelling = fc.constantFrom<Categoria>('A/1', 'A/2', 'A/3', 'A/7', 'C/2', 'C/6')
const other = fc.constantFrom<Categoria>('A/10', 'B/1', 'C/1', 'C/3', 'D/1', 'D/5', 'D/8', 'D/10', 'E/3', 'F/2')

const bene: fc.Arbitrary<Bene> = fc.oneof(
  fc.record({ kind: fc.constant('fabbricato' as const), categoria: fc.oneof(dwelling, other), rendita }),
  fc.record({ kind: fc.constant('terreno' as const), redditoDominicale: rendita }),
  fc.record({ kind: fc.constant('area' as const), valoreVenale: rendita }),
  fc.record({
    kind: fc.constant('fabbricato-contabile' as const),
    categoria: fc.constantFrom<Categoria>('D/1', 'D/7', 'D/10'),
    costi: fc.array(
      fc.record({
        anno: fc.integer({ min: 1970, max: 2012 }),
        importo: rendita,
        coefficiente: fc.integer({ min: 100, max: 420 }).map((hundredths) => ratio(hundredths, 100)),
      }),
      { minLength: 1, maxLength: 4 },
    ),
  }),
)

/** Thousandths of a percent, from the share of the State up: below it the comune's part is negative. */
const rate = fc.integer({ min: 760, max: 1140 }).map((thousandths) => ratio(thousandths, 100_000))
const quota: fc.Arbitrary<Ratio> = fc
  .integer({ min: 1, max: 1_000_000 })
  .chain((den) => fc.integer({ min: 1, max: den }).map((num) => ratio(num, den)))
const half = fc.integer({ min: 0, max: 6 })

const periodo: fc.Arbitrary<PeriodoImu> = fc
  .record({
    bene,
    quota,
    mesi: fc.record({ primoSemestre: half, secondoSemestre: half }),
    aliquota: rate,
    aliquotaAcconto: rate,
    isReduced: fc.boolean(),
    isConcordato: fc.boolean(),
  })
  .map(({ isReduced, isConcordato, ...own }) => {
    const isFabbricato = own.bene.kind === 'fabbricato' || own.bene.kind === 'fabbricato-contabile'
    const isDwelling = own.bene.kind === 'fabbricato' && /^(A\/[1-9]$|C\/[267])/.test(own.bene.categoria)
    return {
      ...own,
      ...(isReduced && isFabbricato ? { riduzioni: ['storico', 'inagibile'] as const } : {}),
      ...(isConcordato && isDwelling ? { canoneConcordato: true } : {}),
    }
  })

const immobile: fc.Arbitrary<ImmobileImu> = fc.record({ id: fc.uuid(), periodi: fc.tuple(periodo) })
const posizione: fc.Arbitrary<PosizioneImu> = fc.record({
  anno: years,
  immobili: fc.array(immobile, { minLength: 1, maxLength: 5 }),
})

const single = (anno: number, ...periodi: PeriodoImu[]): PosizioneImu => ({ anno, immobili: [{ id: 'a', periodi }] })

test('quotas that sum to one give the whole within a cent per owner', () => {
  const shares = fc.array(fc.integer({ min: 1, max: 1000 }), { minLength: 2, maxLength: 12 })
  fc.assert(
    fc.property(years, periodo, shares, (anno, own, weights) => {
      const sum = weights.reduce((all, weight) => all + weight, 0)
      const whole = computed(single(anno, { ...own, quota: ONE }))
      const owners = weights.map((weight) => computed(single(anno, { ...own, quota: ratio(weight, sum) })))
      for (const key of ['imposta', 'acconto', 'stato'] as const) {
        const total = owners.reduce((all, result) => all + result[key], 0)
        expect(Math.abs(total - whole[key])).toBeLessThanOrEqual(weights.length)
      }
    }),
  )
})

test('acconto + saldo = annual, for the position, each immobile and each row', () => {
  fc.assert(
    fc.property(posizione, (own) => {
      const result = computed(own)
      for (const part of [result, ...result.immobili, ...result.righe])
        expect(part.acconto + part.saldo).toBe(part.imposta)
      expect(result.rate.reduce((all, { importo }) => all + importo, 0)).toBe(result.imposta)
    }),
  )
})

const STATALI: readonly string[] = ['3915', '3917', '3919', '3925']

test('stato + comune = annual, and the State has its own exact share', () => {
  fc.assert(
    fc.property(posizione, (own) => {
      const result = computed(own)
      for (const part of [result, ...result.immobili]) expect(part.stato + part.comune).toBe(part.imposta)
      const ofState = result.righe.filter(({ codice }) => STATALI.includes(codice))
      expect(ofState.reduce((all, { imposta }) => all + imposta, 0)).toBe(result.stato)
      for (const riga of result.righe) expect(riga.imposta).toBeGreaterThanOrEqual(0)
    }),
  )
})

test('rows add up to the total, one a code, in whole cents', () => {
  fc.assert(
    fc.property(posizione, (own) => {
      const { righe, imposta, acconto, immobili } = computed(own)
      expect(new Set(righe.map(({ codice }) => codice)).size).toBe(righe.length)
      expect(righe.reduce((all, riga) => all + riga.imposta, 0)).toBe(imposta)
      expect(righe.reduce((all, riga) => all + riga.acconto, 0)).toBe(acconto)
      expect(immobili.reduce((all, part) => all + part.imposta, 0)).toBe(imposta)
      for (const riga of righe)
        expect(Number.isSafeInteger(riga.imposta) && Number.isSafeInteger(riga.acconto)).toBe(true)
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

test('the same position gives the same result, whatever was computed before it', () => {
  fc.assert(
    fc.property(posizione, posizione, (own, before) => {
      const first = computed(own)
      computed(before)
      expect(computed(own)).toEqual(first)
    }),
  )
})

test('a higher rendita never lowers the tax, nor its acconto, State share or comune share', () => {
  const step = fc.integer({ min: 1, max: 1_000_00 })
  fc.assert(
    fc.property(years, periodo, step, (anno, own, more) => {
      if (own.bene.kind !== 'fabbricato') return
      const higher = { ...own, bene: { ...own.bene, rendita: toCents(own.bene.rendita + more) } }
      const [low, high] = [computed(single(anno, own)), computed(single(anno, higher))]
      for (const key of ['imposta', 'acconto', 'stato'] as const) expect(high[key]).toBeGreaterThanOrEqual(low[key])
    }),
  )
})

test('a higher rate, a larger quota and one month more never lower the tax', () => {
  fc.assert(
    fc.property(years, periodo, (anno, own) => {
      const { imposta } = computed(single(anno, own))
      const { num, den } = own.aliquota!
      const months = own.mesi.secondoSemestre
      const more: readonly PeriodoImu[] = [
        { ...own, aliquota: ratio(num * 1000 + den, den * 1000) },
        { ...own, quota: ONE },
        { ...own, mesi: { ...own.mesi, secondoSemestre: Math.min(6, months + 1) } },
      ]
      for (const changed of more) expect(computed(single(anno, changed)).imposta).toBeGreaterThanOrEqual(imposta)
    }),
  )
})

test('a reduction never raises the tax, an exemption leaves none', () => {
  const whole = Object.values(ESENZIONI).filter(({ vigenze }) => vigenze.at(-1)!.to === undefined)
  expect(whole.length).toBeGreaterThan(10)
  fc.assert(
    fc.property(years, periodo, (anno, own) => {
      const plain = computed(single(anno, { ...own, riduzioni: [] })).imposta
      expect(computed(single(anno, own)).imposta).toBeLessThanOrEqual(plain)
      expect(computed(single(anno, { ...own, esenzione: 'ente-pubblico' })).imposta).toBe(0)
    }),
  )
})

describe('a period split in two gives the same tax', () => {
  test('by its months', () => {
    fc.assert(
      fc.property(years, periodo, half, half, (anno, own, first, second) => {
        const { primoSemestre, secondoSemestre } = own.mesi
        const [a, b] = [Math.min(first, primoSemestre), Math.min(second, secondoSemestre)]
        const left = { ...own, mesi: { primoSemestre: a, secondoSemestre: b } }
        const right = { ...own, mesi: { primoSemestre: primoSemestre - a, secondoSemestre: secondoSemestre - b } }
        const [whole, split] = [computed(single(anno, own)), computed(single(anno, left, right))]
        expect(split).toMatchObject({
          imposta: whole.imposta,
          acconto: whole.acconto,
          stato: whole.stato,
          righe: whole.righe,
          rate: whole.rate,
        })
      }),
    )
  })

  test('by its dates', () => {
    const day = fc
      .date({ min: new Date('2020-01-01T12:00:00Z'), max: new Date('2026-12-30T12:00:00Z'), noInvalidDate: true })
      .map((date) => date.toISOString().slice(0, 10))
    fc.assert(
      fc.property(periodo, fc.uniqueArray(day, { minLength: 3, maxLength: 3 }), (own, days) => {
        const [dal, cut, al] = [...days].sort() as [string, string, string]
        const anno = Number(cut.slice(0, 4))
        const [mesi] = mesiPerTratto(anno, [{ dal, al }])
        const [left, right] = mesiPerTratto(anno, [
          { dal, al: cut },
          { dal: nextDay(cut), al },
        ])
        const whole = computed(single(anno, { ...own, mesi: mesi! }))
        const split = computed(single(anno, { ...own, mesi: left! }, { ...own, mesi: right! }))
        expect(split).toMatchObject({ imposta: whole.imposta, acconto: whole.acconto, stato: whole.stato })
        expect(split.righe).toEqual(whole.righe)
      }),
      { numRuns: 300 },
    )
  })
})

describe('what is paid', () => {
  test('each row is a whole euro above zero, and the instalments stay within a euro of the year', () => {
    fc.assert(
      fc.property(posizione, (own) => {
        const result = computed(own)
        const alone = versamenti(own, result, { rate: 'due-rate', arrotondamento: 'saldo-da-solo' })
        for (const { importo } of alone) expect(importo > 0 && importo % 100 === 0).toBe(true)
        if (result.dovuto === 0) expect(alone).toEqual([])
        if (result.dovuto === 0) return
        for (const riga of result.righe.filter(({ saldo }) => saldo >= 0)) {
          const paid = alone
            .filter(({ codice }) => codice === riga.codice)
            .reduce((all, { importo }) => all + importo, 0)
          expect(Math.abs(paid - riga.imposta)).toBeLessThanOrEqual(100)
        }
      }),
    )
  })

  test('by difference, the two instalments are the year rounded once', () => {
    fc.assert(
      fc.property(posizione, (own) => {
        const result = computed(own)
        if (result.dovuto === 0) return
        const rows = versamenti(own, result, { rate: 'due-rate', arrotondamento: 'differenza' })
        const once = versamenti(own, result, { rate: 'unica', arrotondamento: 'differenza' })
        for (const riga of result.righe.filter((each) => roundEuro(each.acconto) <= roundEuro(each.imposta))) {
          const total = (list: typeof rows) =>
            list.filter(({ codice }) => codice === riga.codice).reduce((all, { importo }) => all + importo, 0)
          expect(total(rows)).toBe(total(once))
        }
      }),
    )
  })
})

describe('land farmed by its owner, to 2015', () => {
  const farmed = fc.constantFrom(2012, 2014, 2015)
  const reddito = fc.integer({ min: 0, max: 3_000_00 })
  const land = (cents: number, coltivatore: boolean): PeriodoImu => ({
    bene: { kind: 'terreno', redditoDominicale: toCents(cents) },
    quota: ONE,
    mesi: { primoSemestre: 6, secondoSemestre: 6 },
    aliquota: ratio(106, 10_000),
    aliquotaAcconto: ratio(106, 10_000),
    coltivatore,
  })

  test('never owes more than that of others, and more land never owes less', () => {
    fc.assert(
      fc.property(farmed, reddito, reddito, (anno, first, more) => {
        const [own, other] = [true, false].map((is) => computed(single(anno, land(first, is))).imposta)
        expect(own).toBeLessThanOrEqual(other!)
        expect(computed(single(anno, land(first + more, true))).imposta).toBeGreaterThanOrEqual(own!)
      }),
    )
  })

  test('cut in pieces owes the same, within a cent a piece', () => {
    fc.assert(
      fc.property(farmed, fc.array(reddito, { minLength: 2, maxLength: 5 }), (anno, pieces) => {
        const whole = computed(
          single(
            anno,
            land(
              pieces.reduce((all, own) => all + own, 0),
              true,
            ),
          ),
        ).imposta
        const immobili = pieces.map((own, at) => ({ id: String(at), periodi: [land(own, true)] }))
        expect(Math.abs(computed({ anno, immobili }).imposta - whole)).toBeLessThanOrEqual(pieces.length)
      }),
    )
  })
})
