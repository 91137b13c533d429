import fc from 'fast-check'
import { afterEach, describe, expect, test } from 'vitest'
import { daysInMonth, nextDay, toIsoDate } from '../kernel/dates'
import { outcome } from '../kernel/problem'
import { mesiDelTrasferimento, mesiPerTratto, type Tratto } from './mesi'

describe('the month of a transfer', () => {
  // the published cases and, after them, ours: day, months of the seller, of the buyer, who counts the month
  test.each([
    ['2025-05-15', 4, 8, 'acquirente'],
    ['2025-11-15', 10, 2, 'acquirente'],
    ['2026-03-16', 2, 10, 'acquirente'],
    ['2026-03-17', 3, 9, 'venditore'],
    ['2025-05-10', 4, 8, 'acquirente'],
    ['2026-04-16', 3, 9, 'acquirente'],
    ['2024-02-15', 1, 11, 'acquirente'],
    ['2024-02-16', 2, 10, 'venditore'],
    ['2026-12-16', 11, 1, 'acquirente'],
    ['2026-01-01', 0, 12, 'acquirente'],
    ['2028-02-14', 1, 11, 'acquirente'],
    ['2026-09-17', 9, 3, 'venditore'],
    ['2026-02-15', 1, 11, 'acquirente'], // 14 days each: the buyer's
    ['2026-02-16', 2, 10, 'venditore'],
    ['2026-06-16', 5, 7, 'acquirente'], // 15 days each: the buyer's
    ['2026-06-17', 6, 6, 'venditore'],
    ['2026-12-31', 12, 0, 'venditore'],
    ['2026-01-17', 1, 11, 'venditore'],
  ] as const)('%s: seller %i, buyer %i, %s', (giorno, venditore, acquirente, meseACarico) => {
    expect(mesiDelTrasferimento(giorno)).toEqual({ venditore, acquirente, meseACarico })
  })

  test('on every day of a leap and of a common year the two have twelve months, as the days of the month say', () => {
    for (const year of [2024, 2026]) {
      for (let iso = `${year}-01-01`; iso < `${year + 1}-01-01`; iso = nextDay(iso)) {
        const { venditore, acquirente } = mesiDelTrasferimento(iso)
        const [month, day] = [Number(iso.slice(5, 7)), Number(iso.slice(8))]
        const buyerDays = daysInMonth(year, month) - day + 1
        expect([iso, venditore + acquirente]).toEqual([iso, 12])
        expect([iso, acquirente]).toEqual([iso, buyerDays >= day - 1 ? 13 - month : 12 - month])
      }
    }
  })
})

describe('before 2020 fifteen days were enough (D.Lgs. 23/2011 art. 9 c. 2)', () => {
  const months = (year: number, dal: string, al: string) => {
    const [own] = mesiPerTratto(year, [{ dal: `${year}-${dal}`, al: `${year}-${al}` }])
    return own!.primoSemestre + own!.secondoSemestre
  }
  test.each([
    ['fifteen days of May', '05-01', '05-15', 1, 0],
    ['fourteen days of May', '05-01', '05-14', 0, 0],
    ['from 17 May: fifteen days of it', '05-17', '12-31', 8, 7],
    ['from 18 May: fourteen', '05-18', '12-31', 7, 7],
    ['fifteen days of June, not its end', '06-01', '06-15', 1, 0],
    ['from 15 February of a common year: fourteen days', '02-15', '12-31', 10, 11],
    ['fifteen days of February', '02-01', '02-15', 1, 1],
  ])('%s', (_name, dal, al, before, after) => {
    expect([months(2019, dal, al), months(2022, dal, al)]).toEqual([before, after])
  })

  test('no table before 2012', () => {
    expect(outcome(() => mesiPerTratto(2011, []))).toMatchObject({ problems: [{ code: 'table-before-first-entry' }] })
  })
})

describe('several stretches', () => {
  const count = (...tratti: Tratto[]) =>
    mesiPerTratto(2026, tratti).map(({ primoSemestre, secondoSemestre }) => [primoSemestre, secondoSemestre])

  test.each([
    ['the whole year', '2026-01-01', '2026-12-31', 6, 6],
    ['from before the year to after it', '2019-05-05', '2031-01-01', 6, 6],
    ['from 16 January', '2026-01-16', '2026-12-31', 6, 6],
    ['from 17 January', '2026-01-17', '2026-12-31', 5, 6],
    ['until 15 April, half of it and not its end', '2026-01-01', '2026-04-15', 3, 0],
    ['until 16 April', '2026-01-01', '2026-04-16', 4, 0],
    ['sixteen days of July', '2026-07-05', '2026-07-20', 0, 1],
    ['fifteen days of July', '2026-07-05', '2026-07-19', 0, 0],
    ['another year', '2025-01-01', '2025-12-31', 0, 0],
  ])('%s', (_name, dal, al, primo, secondo) => expect(count({ dal, al })).toEqual([[primo, secondo]]))

  test('a change of use on the 16th: the month follows the greater part of its days', () => {
    // May has 31 days: 15 before, 16 after
    expect(count({ dal: '2026-01-01', al: '2026-05-15' }, { dal: '2026-05-16', al: '2026-12-31' })).toEqual([
      [4, 0],
      [2, 6],
    ])
    expect(count({ dal: '2026-01-01', al: '2026-05-16' }, { dal: '2026-05-17', al: '2026-12-31' })).toEqual([
      [5, 0],
      [1, 6],
    ])
  })

  test('with equal days the month is of the later stretch', () => {
    expect(count({ dal: '2026-01-01', al: '2026-04-15' }, { dal: '2026-04-16', al: '2026-12-31' })).toEqual([
      [3, 0],
      [3, 6],
    ])
  })

  test('a month possessed for its greater part in two pieces counts once, for the longer piece', () => {
    // sold on 10 March and bought back on 20 March: 9 and 12 days, 21 of 31
    expect(count({ dal: '2026-01-01', al: '2026-03-09' }, { dal: '2026-03-20', al: '2026-12-31' })).toEqual([
      [2, 0],
      [4, 6],
    ])
    // three changes within July: 8, 5 and 18 days
    expect(
      count(
        { dal: '2026-01-01', al: '2026-07-08' },
        { dal: '2026-07-09', al: '2026-07-13' },
        { dal: '2026-07-14', al: '2026-12-31' },
      ),
    ).toEqual([
      [6, 0],
      [0, 0],
      [0, 6],
    ])
  })

  test('splitting a stretch anywhere never changes the months possessed in each half', () => {
    const day = fc.integer({ min: 0, max: 364 }).map((offset) => {
      let [month, rest] = [1, offset]
      while (rest >= daysInMonth(2026, month)) rest -= daysInMonth(2026, month++)
      return toIsoDate(2026, month, rest + 1)
    })
    fc.assert(
      fc.property(fc.uniqueArray(day, { minLength: 3, maxLength: 3 }), (days) => {
        const [dal, cut, al] = [...days].sort() as [string, string, string]
        const halves = (tratti: Tratto[]) =>
          mesiPerTratto(2026, tratti).reduce(
            ([p, s], mesi) => [p! + mesi.primoSemestre, s! + mesi.secondoSemestre],
            [0, 0],
          )
        expect(
          halves([
            { dal, al: cut },
            { dal: nextDay(cut), al },
          ]),
        ).toEqual(halves([{ dal, al }]))
      }),
    )
  })
})

describe('refusals', () => {
  const refused = (anno: unknown, ...tratti: unknown[]) => {
    const result = outcome(() => mesiPerTratto(anno as number, tratti as Tratto[]))
    return result.ok ? 'nothing' : `${result.problems[0]!.code} ${result.problems[0]!.field}`
  }
  const year = { dal: '2026-01-01', al: '2026-12-31' }

  test.each([
    ['a day that does not exist', 2026, [{ dal: '2026-02-30', al: '2026-12-31' }], 'date-invalid 0.dal'],
    ['an end that cannot be read', 2026, [{ dal: '2026-02-01', al: '31/12/2026' }], 'date-invalid 0.al'],
    ['no day at all', 2026, [{ al: '2026-12-31' }], 'date-invalid 0.dal'],
    ['an end before the start', 2026, [{ dal: '2026-05-01', al: '2026-04-30' }], 'periodi-overlap 0.al'],
    ['the same day twice', 2026, [year, { dal: '2026-12-31', al: '2027-01-02' }], 'periodi-overlap 1.dal'],
    ['stretches out of order', 2026, [{ dal: '2026-07-01', al: '2026-08-01' }, year], 'periodi-overlap 1.dal'],
    ['a year that is no year', NaN, [year], 'anno-unsupported anno'],
    ['a year as text', '2026', [year], 'anno-unsupported anno'],
  ] as const)('%s', (_name, anno, tratti, expected) => expect(refused(anno, ...tratti)).toBe(expected))
})

describe('whatever the time zone', () => {
  const zone = process.env.TZ
  afterEach(() => {
    if (zone === undefined) delete process.env.TZ
    else process.env.TZ = zone
  })

  test.each(['UTC', 'Europe/Rome', 'America/Los_Angeles', 'Pacific/Kiritimati', 'Pacific/Niue'])('%s', (tz) => {
    process.env.TZ = tz
    expect(mesiPerTratto(2026, [{ dal: '2026-01-16', al: '2026-12-31' }])).toEqual([
      { primoSemestre: 6, secondoSemestre: 6 },
    ])
    expect(mesiDelTrasferimento('2026-10-25')).toEqual({ venditore: 10, acquirente: 2, meseACarico: 'venditore' })
  })
})
