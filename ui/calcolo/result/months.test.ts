import { expect, test } from 'vitest'
import { monthsOf, yearOf } from './months'

test.each([
  ['the whole year needs no word', [{ dal: '2026-01-01', al: '2026-12-31' }], 0, []],
  [
    'bought on 16 May: 16 days of 31',
    [{ dal: '2026-05-16', al: '2026-12-31' }],
    0,
    [{ month: 5, days: 16, of: 31, counts: true }],
  ],
  [
    'bought on 17 May: 15 days of 31',
    [{ dal: '2026-05-17', al: '2026-12-31' }],
    0,
    [{ month: 5, days: 15, of: 31, counts: false }],
  ],
  [
    'sold on 16 April, the last day is the 15th: half of 30, which is the buyer’s',
    [{ dal: '2026-01-01', al: '2026-04-15' }],
    0,
    [{ month: 4, days: 15, of: 30, counts: false }],
  ],
  [
    'two stretches that meet on 11 September: the later has 20 days',
    [
      { dal: '2026-01-01', al: '2026-09-10' },
      { dal: '2026-09-11', al: '2026-12-31' },
    ],
    0,
    [{ month: 9, days: 10, of: 30, counts: false }],
  ],
  [
    'the same, seen from the later',
    [
      { dal: '2026-01-01', al: '2026-09-10' },
      { dal: '2026-09-11', al: '2026-12-31' },
    ],
    1,
    [{ month: 9, days: 20, of: 30, counts: true }],
  ],
])('%s', (_name, tratti, k, expected) => {
  const said = monthsOf(2026, tratti, k).map(({ month, days, of, counts }) => ({ month, days, of, counts }))
  expect(said).toEqual(expected)
})

test('the twelve months: not held, the other stretch’s, its own', () => {
  const tratti = [
    { dal: '2026-03-20', al: '2026-09-10' },
    { dal: '2026-09-11', al: '2026-12-31' },
  ]
  const year = yearOf(2026, tratti, 0)
  expect(year.map(({ counts }) => (counts ? 'x' : '-')).join('')).toBe('---xxxxx----')
  expect(year[2]).toEqual({
    month: 3,
    days: 12,
    of: 31,
    counts: false,
    isOthers: false,
    held: { dal: '2026-03-20', al: '2026-03-31' },
  })
  expect(year[8]).toMatchObject({ days: 10, counts: false, isOthers: true })
})
