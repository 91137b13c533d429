import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  addDays,
  dayNumber,
  daysInMonth,
  isLeap,
  nextDay,
  parseIsoDate,
  previousDay,
  toIsoDate,
  weekday,
} from './dates'
import { outcome } from './problem'

const refused = (text: unknown) => {
  const result = outcome(() => parseIsoDate(text as string, 'dal'))
  return result.ok ? 'nothing' : `${result.problems[0]!.code} ${result.problems[0]!.field}`
}

/** JavaScript's own calendar, at noon UTC, is the reference. */
const reference = (iso: string) => new Date(`${iso}T12:00:00Z`)
const anyDay = fc
  .date({ min: new Date('1900-01-01T12:00:00Z'), max: new Date('2400-12-31T12:00:00Z'), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10))

describe('days that exist', () => {
  test.each([
    [2000, true],
    [1900, false],
    [2100, false],
    [2024, true],
    [2026, false],
  ])('%i leap: %s', (year, leap) => {
    expect(isLeap(year)).toBe(leap)
    expect(daysInMonth(year, 2)).toBe(leap ? 29 : 28)
    expect(refused(`${year}-02-29`)).toBe(leap ? 'nothing' : 'date-invalid dal')
  })

  test.each([
    '2026-02-30',
    '2026-13-01',
    '2026-00-10',
    '2026-04-31',
    '2026-1-01',
    '16/06/2026',
    '',
    '2026-06-16T00:00',
    ' 2026-06-16',
    '２026-06-16',
  ])('%j is refused with its field', (text) => expect(refused(text)).toBe('date-invalid dal'))

  test('what is not a text is refused, never read', () => {
    for (const value of [undefined, null, 20260616, NaN, new Date(0), ['2026-06-16'], {}]) {
      expect(refused(value)).toBe('date-invalid dal')
    }
  })
})

describe('counting days', () => {
  test.each([
    ['2026-06-16', 2],
    ['2028-12-16', 6],
    ['2024-06-16', 7],
    ['2000-02-29', 2],
    ['2026-11-23', 1],
  ])('%s is day %i of the week', (iso, day) => expect(weekday(parseIsoDate(iso))).toBe(day))

  test('weekday, next and previous day agree with the calendar of the language', () => {
    fc.assert(
      fc.property(anyDay, (iso) => {
        const date = reference(iso)
        expect(weekday(parseIsoDate(iso))).toBe(date.getUTCDay() === 0 ? 7 : date.getUTCDay())
        const after = new Date(date.getTime() + 86_400_000).toISOString().slice(0, 10)
        expect(nextDay(iso)).toBe(after)
        expect(previousDay(after)).toBe(iso)
        expect(dayNumber(parseIsoDate(after)) - dayNumber(parseIsoDate(iso))).toBe(1)
      }),
    )
  })

  test('days are counted forth and back over months and years', () => {
    fc.assert(
      fc.property(anyDay, fc.integer({ min: -800, max: 800 }), (iso, days) => {
        const moved = new Date(reference(iso).getTime() + days * 86_400_000).toISOString().slice(0, 10)
        expect(addDays(iso, days)).toBe(moved)
      }),
    )
  })

  test('years keep four digits', () => expect(toIsoDate(987, 3, 4)).toBe('0987-03-04'))
})
