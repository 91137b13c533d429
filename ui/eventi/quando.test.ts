import { describe, expect, test } from 'vitest'
import { LOCALES } from '../../i18n/routing'
import { readCatalogue } from '../../testing/catalogues'
import { calcoloHref } from './calcoli'
import { CASI, EVENTI } from './eventi'
import { giornoDi, quando } from './quando'

describe('months (L. 160/2019 art. 1 c. 761)', () => {
  test.each([
    // May has 31 days: bought on the 16th, 16 of them are the buyer's; on the 17th, 15
    ['mesi-acquirente', '2026-05-16', 8, 'tuo'],
    ['mesi-acquirente', '2026-05-17', 7, 'altrui'],
    ['mesi-venditore', '2026-05-16', 4, 'altrui'],
    ['mesi-venditore', '2026-05-17', 5, 'tuo'],
    // 30 days: on the 16th, 15 and 15, and the month is the buyer's
    ['mesi-acquirente', '2026-06-16', 7, 'tuo'],
    ['mesi-acquirente', '2026-01-01', 12, 'tuo'],
    ['mesi-venditore', '2026-01-01', 0, 'altrui'],
    ['mesi-acquirente', '2026-12-31', 0, 'altrui'],
  ] as const)('%s, %s: %i', (termine, giorno, mesi, mese) =>
    expect(quando(termine, giorno)).toEqual({ kind: 'mesi', mesi, anno: 2026, mese }),
  )
})

describe('last days', () => {
  test.each([
    // 30 June 2027 is a Wednesday; 30 June 2024 a Sunday, so 1 July
    ['dichiarazione-imu', '2026-03-10', '2027-06-30'],
    ['dichiarazione-imu', '2023-03-10', '2024-07-01'],
    // 10 March + 90 days: 21 left of March, 30 of April, 31 of May, 8 of June
    ['novanta-giorni', '2026-03-10', '2026-06-08'],
    ['novanta-giorni', '2026-12-01', '2027-03-01'],
  ] as const)('%s, %s: %s', (termine, giorno, entro) =>
    expect(quando(termine, giorno)).toEqual({ kind: 'entro', giorno: entro }),
  )
})

test.each([
  ['', '', '', undefined],
  ['17', '5', '2026', '2026-05-17'],
  ['29', '2', '2024', '2024-02-29'],
  ['29', '2', '2026', 'wrong'],
  ['31', '4', '2026', 'wrong'],
  ['17', '', '2026', 'wrong'],
  ['1', '1', '2019', 'wrong'],
  ['1', '1', '9999', 'wrong'],
  ['x', '1', '2026', 'wrong'],
] as const)('the day %s/%s/%s', (g, m, a, day) => expect(giornoDi(g, m, a)).toBe(day))

test('the calculator opens with the day told', () => {
  expect(calcoloHref(CASI.comprato, 'imu', '2026-05-17')).toBe(
    '/calcolo/imu?i0.tipo=abitazione&i0.possesso=parte&anno=2026&i0.acquisto.g=17&i0.acquisto.m=5&i0.acquisto.a=2026',
  )
  expect(calcoloHref(CASI.negozio, 'tari', '2026-09-01')).toBe(
    '/calcolo/tari?utenza=non-domestica&possesso=parte&anno=2026&dal.g=1&dal.m=9&dal.a=2026',
  )
  expect(calcoloHref(CASI.traslocato, 'tari')).toBe('/calcolo/tari?utenza=domestica')
  expect(calcoloHref(CASI.tavolini, 'canone', '2026-05-17')).toBe('/calcolo/canone?tipo=occupazione')
  // with the shop's or by the day: the comune says which
  expect(calcoloHref(CASI.tavolini, 'tari', '2026-05-17')).toBe('/calcolo/tari')
})

test.each(LOCALES)('every line has its words, and no words are without a line (%s)', (locale) => {
  const ids = EVENTI.flatMap((evento) => CASI[evento].effetti.map(({ id }) => id)).sort()
  expect(Object.keys(readCatalogue(locale, 'eventi').effetti!).sort()).toEqual(ids)
})

test('every line says who says so', () => {
  for (const evento of EVENTI) for (const { laws } of CASI[evento].effetti) expect(laws.length).toBeGreaterThan(0)
})
