import { describe, expect, test } from 'vitest'
import { nextDay, parseIsoDate, weekday } from '../kernel/dates'
import { giornoLavorativo, isFestivo } from './festivi'
import { scadenzaProcedura, scadenzeImu } from './scadenze'

describe('holidays', () => {
  // Easter Mondays as printed in the calendars
  test.each([
    '2020-04-13',
    '2021-04-05',
    '2022-04-18',
    '2023-04-10',
    '2024-04-01',
    '2025-04-21',
    '2026-04-06',
    '2027-03-29',
    '2028-04-17',
    '2030-04-22',
    '2038-04-26',
  ])('%s is Easter Monday', (iso) => {
    expect(weekday(parseIsoDate(iso))).toBe(1)
    expect(isFestivo(iso)).toBe(true)
  })

  test('from 1990 to 2100 there is one Easter Monday a year, never out of its season', () => {
    for (let year = 1990; year <= 2100; year++) {
      const mondays: string[] = []
      for (let iso = `${year}-03-01`; iso <= `${year}-05-31`; iso = nextDay(iso)) {
        const isFixed = iso.endsWith('-04-25') || iso.endsWith('-05-01')
        if (weekday(parseIsoDate(iso)) === 1 && isFestivo(iso) && !isFixed) mondays.push(iso)
      }
      // 2011 and 2095 are the years when it meets 25 April
      expect([year, mondays.length]).toEqual([year, year === 2011 || year === 2095 ? 0 : 1])
      for (const iso of mondays) expect(iso.slice(5) >= '03-23' && iso.slice(5) <= '04-26').toBe(true)
    }
  })

  test.each([
    '2026-01-01',
    '2026-01-06',
    '2025-04-25',
    '2026-05-01',
    '2026-06-02',
    '2025-08-15',
    '2027-11-01',
    '2026-12-08',
    '2026-12-25',
    '2028-12-26',
  ])('%s is a holiday', (iso) => expect(isFestivo(iso)).toBe(true))

  test('4 October is a holiday from 2026 (L. 151/2025)', () => {
    expect(isFestivo('2024-10-04')).toBe(false) // a Friday
    expect(isFestivo('2025-10-04')).toBe(false) // a Saturday
    expect(isFestivo('2027-10-04')).toBe(true) // a Monday
    expect(giornoLavorativo('2027-10-04')).toBe('2027-10-05')
    expect(giornoLavorativo('2021-10-04')).toBe('2021-10-04')
  })
})

test.each([
  ['2026-06-16', '2026-06-16'],
  ['2028-12-16', '2028-12-18'],
  ['2024-06-16', '2024-06-17'],
  ['2026-12-25', '2026-12-28'], // Friday, then Santo Stefano on a Saturday, then Sunday
  ['2027-12-25', '2027-12-27'],
  ['2026-04-04', '2026-04-07'], // Easter Saturday, Easter, Easter Monday
  ['2025-04-25', '2025-04-28'],
])('a term on %s falls on %s', (day, moved) => expect(giornoLavorativo(day)).toBe(moved))

describe('due dates of the IMU', () => {
  test.each([
    [2012, '2012-06-18', '2012-12-17'],
    [2017, '2017-06-16', '2017-12-18'],
    [2020, '2020-06-16', '2020-12-16'],
    [2021, '2021-06-16', '2021-12-16'],
    [2022, '2022-06-16', '2022-12-16'],
    [2023, '2023-06-16', '2023-12-18'],
    [2024, '2024-06-17', '2024-12-16'],
    [2025, '2025-06-16', '2025-12-16'],
    [2026, '2026-06-16', '2026-12-16'],
    [2028, '2028-06-16', '2028-12-18'],
    [2029, '2029-06-18', '2029-12-17'],
  ])('%i: acconto %s, saldo %s', (anno, acconto, saldo) => {
    expect(scadenzeImu(anno)).toMatchObject({ acconto, saldo })
  })

  test.each([
    [2022, '2023-06-30'],
    [2023, '2024-07-01'],
    [2025, '2026-06-30'],
    [2029, '2030-07-01'],
  ])('the declaration of %i is due on %s', (anno, day) => expect(scadenzeImu(anno).dichiarazione).toBe(day))
})

// L. 160/2019 art. 1 c. 768: three months from the decree, to a working day
test.each([
  ['2026-03-10', '2026-06-10'],
  ['2025-11-30', '2026-03-02'], // 28 February 2026 is a Saturday
  ['2026-01-25', '2026-04-27'], // 25 April is a Saturday and a holiday
  ['2026-09-25', '2026-12-28'],
])('a decree of %s is paid by %s', (decreto, day) => expect(scadenzaProcedura(decreto)).toBe(day))
