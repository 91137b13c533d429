import { describe, expect, test } from 'vitest'
import { ratio, toCents } from '../kernel/money'
import { outcome } from '../kernel/problem'
import { shown, Trace } from '../kernel/trace'
import { detrazioneDelComune, isSommaAmmessa, permille, scadenzeTasi, tasi, versamentiTasi } from './tasi'
import { anno, CASES, fabbricato, uno } from './tasi.cases'
import { STEP_TASI } from './tasi.steps'
import type { PosizioneTasi, TasiResult } from './tasi.types'

const computed = (posizione: PosizioneTasi, trace?: Trace): TasiResult => {
  const result = tasi(posizione, trace)
  if (!result.ok) throw result.problems[0]!
  return result.value
}

describe('worked by hand', () => {
  test.each(CASES)('$name', ({ posizione, expected }) => {
    expect(computed(posizione)).toMatchObject(expected)
  })
})

describe('the way to each worked case', () => {
  test.each(CASES)('$name', ({ posizione }) => {
    const trace = new Trace()
    const result = computed(posizione, trace)
    const known = new Set<unknown>(Object.values(STEP_TASI))
    for (const step of trace.steps) expect(known.has(step.rule)).toBe(true)
    const ends = (id: string) => trace.steps.filter(({ rule }) => rule.id === id).map(shown)
    expect(ends('imposta')).toEqual(result.immobili.map(({ impostaTotale }) => impostaTotale))
    expect(ends('possessore')).toEqual(result.immobili.map(({ possessore }) => possessore))
  })

  test('every step has its article', () => {
    for (const [name, { id, label, formula, law }] of Object.entries(STEP_TASI)) {
      expect(id).toBe(name)
      expect(label.trim() && formula.trim()).not.toBe('')
      expect(law.act).toMatch(/\d/)
      expect(law.at).toMatch(/^art\. \d/)
    }
  })

  test('the detrazione first, then the share', () => {
    const trace = new Trace()
    computed(
      uno(
        2015,
        anno(fabbricato('A/3', 500_00), 25, {
          detrazione: { annua: toCents(60_00) },
          occupante: { parte: ratio(1, 5) },
        }),
      ),
      trace,
    )
    expect(trace.steps.map((step) => [step.rule.id, shown(step)])).toEqual([
      ['rendita', 500_00],
      ['rivalutata', 525_00],
      ['valore', 84_000_00],
      ['aliquota', 210_00],
      ['quota', 210_00],
      ['mesi', 210_00],
      ['detrazione', 150_00],
      ['occupante', 30_00],
      ['imposta', 150_00],
      ['possessore', 120_00],
      ['acconto', 60_00],
      ['saldo', 60_00],
    ])
  })
})

describe('rows for the F24', () => {
  // 743,69 × 168 × 2,5 ‰ = 312,3498; a fifth 62,47, possessor 249,88
  const let_ = uno(2015, anno(fabbricato('A/3', 743_69), 25, { occupante: { parte: ratio(1, 5) } }))
  const rows = (posizione: PosizioneTasi, rate: 'due-rate' | 'unica') =>
    versamentiTasi(computed(posizione), rate).map(({ soggetto, codice, rata, importo }) => [
      soggetto,
      codice,
      rata,
      importo / 100,
    ])

  test('each row to the euro, the possessor before the occupant', () => {
    expect(rows(let_, 'unica')).toEqual([
      ['possessore', '3961', 'unica', 250],
      ['occupante', '3961', 'unica', 62],
    ])
    // halves: 156,1749 → 156,17, of it 31,23; possessor 124,94 and 124,94
    expect(rows(let_, 'due-rate')).toEqual([
      ['possessore', '3961', 'acconto', 125],
      ['possessore', '3961', 'saldo', 125],
      ['occupante', '3961', 'acconto', 31],
      ['occupante', '3961', 'saldo', 31],
    ])
  })

  test('an unknown way of paying is a problem', () => {
    expect(outcome(() => versamentiTasi(computed(let_), 'tre' as 'unica'))).toMatchObject({
      problems: [{ code: 'choice-unknown', field: 'rate' }],
    })
  })
})

describe('due dates', () => {
  test.each([
    [2014, 'giugno', '2014-06-16', '2014-12-16'],
    [2014, 'ottobre', '2014-10-16', '2014-12-16'],
    [2014, 'unica', undefined, '2014-12-16'],
    [2015, undefined, '2015-06-16', '2015-12-16'],
    [2016, undefined, '2016-06-16', '2016-12-16'],
    [2017, undefined, '2017-06-16', '2017-12-18'],
    [2018, undefined, '2018-06-18', '2018-12-17'],
    [2019, undefined, '2019-06-17', '2019-12-16'],
  ] as const)('%i %s: %s, %s', (year, choice, acconto, saldo) => {
    expect(scadenzeTasi(year, choice)).toEqual({ acconto, saldo })
  })
})

describe('the sum with the IMU (L. 147/2013 art. 1 c. 640, 677)', () => {
  const somma = (imu: number, own: number, maggiorazione: number, abitazionePrincipale = false) =>
    isSommaAmmessa({
      anno: 2015,
      imu: permille(imu),
      tasi: permille(own),
      maggiorazione: permille(maggiorazione),
      abitazionePrincipale,
    })
  test.each([
    [81, 25, 0, false, true],
    [82, 25, 0, false, false],
    [0, 26, 0, false, false],
    [0, 33, 8, false, true],
    [106, 8, 8, false, true],
    [35, 25, 0, true, true],
    [36, 25, 0, true, false],
    [36, 25, 1, true, true],
  ])('%i + %i, surcharge %i, main dwelling %s: %s', (imu, own, raised, main, allowed) => {
    expect(somma(imu, own, raised, main)).toBe(allowed)
  })

  test('a surcharge that no comune could have, a rate below zero, another year', () => {
    const code = (run: () => unknown) => {
      const result = outcome(run)
      return result.ok ? [] : result.problems.map((own) => [own.code, own.field])
    }
    expect(code(() => somma(0, 25, 9))).toEqual([['aliquota-invalid', 'maggiorazione']])
    expect(code(() => somma(-1, 25, 0))).toEqual([['aliquota-invalid', 'imu']])
    expect(
      code(() =>
        isSommaAmmessa({
          anno: 2020,
          imu: permille(0),
          tasi: permille(0),
          maggiorazione: permille(0),
          abitazionePrincipale: false,
        }),
      ),
    ).toEqual([['anno-unsupported', 'anno']])
  })
})

describe('a detrazione by brackets of rendita, as the comune decided it', () => {
  const fasce = [
    { finoA: toCents(300_00), importo: toCents(110_00) },
    { finoA: toCents(500_00), importo: toCents(60_00) },
    { finoA: null, importo: toCents(0) },
  ]
  const perFiglio = { importo: toCents(30_00), massimo: toCents(90_00) }
  test.each([
    [300_00, 0, 110_00],
    [300_01, 0, 60_00],
    [500_00, 2, 120_00],
    [900_00, 5, 90_00],
  ])('rendita %i, %i children: %i', (rendita, figli, annua) => {
    expect(detrazioneDelComune({ fasce, perFiglio }, toCents(rendita), figli)).toBe(annua)
  })

  test('above the last bracket nothing; brackets that do not rise are a problem', () => {
    expect(detrazioneDelComune({ fasce: fasce.slice(0, 2) }, toCents(501_00))).toBe(0)
    const wrong = { fasce: [fasce[1]!, fasce[0]!] }
    expect(outcome(() => detrazioneDelComune(wrong, toCents(1_00)))).toMatchObject({
      problems: [{ code: 'detrazione-not-admitted', field: 'fasce.1' }],
    })
    expect(outcome(() => detrazioneDelComune({ fasce }, -1 as never))).toMatchObject({ ok: false })
    expect(outcome(() => detrazioneDelComune({ fasce }, toCents(1_00), 0.5))).toMatchObject({ ok: false })
  })
})
