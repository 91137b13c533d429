import { expect, test } from 'vitest'
import { monthsOf } from './months'

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
])('%s', (_name, tratti, k, expected) => expect(monthsOf(2026, tratti, k)).toEqual(expected))
