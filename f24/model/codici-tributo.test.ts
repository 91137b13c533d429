import { describe, expect, test } from 'vitest'
import {
  admitsDetrazione,
  caselleOf,
  findCodiceTributo,
  isInForce,
  rateOf,
  roundingOf,
  tributoImmobiliare,
} from './codici-tributo'
import { CODICI_TRIBUTO } from './codici-tributo.tables'

test('each code stands once, has four characters, a sentence and a source', () => {
  expect(new Set(CODICI_TRIBUTO.map(({ codice }) => codice)).size).toBe(CODICI_TRIBUTO.length)
  for (const { codice, descrizione, law, dal, al } of CODICI_TRIBUTO) {
    expect(codice).toMatch(/^[0-9A-Z]{4}$/)
    expect(descrizione.length).toBeGreaterThan(2)
    expect(law.act.length).toBeGreaterThan(5)
    if (dal !== undefined && al !== undefined) expect(dal).toBeLessThanOrEqual(al)
  }
})

describe('years, as the resolutions say', () => {
  test.each([
    ['3912', 2011, false],
    ['3912', 2012, true],
    ['3918', 2026, true],
    ['3915', 2012, true],
    ['3915', 2013, false],
    ['3919', 2013, false],
    ['3925', 2012, false],
    ['3925', 2013, true],
    ['3939', 2019, false],
    ['3939', 2021, true],
    ['3939', 2022, false],
    ['3958', 2013, false],
    ['3961', 2019, true],
    ['3961', 2020, false],
    ['3944', 2012, false],
    ['3955', 2013, true],
    ['3955', 2014, false],
    ['TEFA', 2020, false],
    ['TEFA', 2021, true],
    ['3990', 2014, false],
    ['5900', 2022, false],
    ['5902', 2023, false],
    ['5902', 2024, true],
    ['3970', 2020, true],
    ['3931', 2021, false],
    ['3943', 2012, false],
    ['3936', 2017, true],
  ])('%s for %i: %s', (codice, anno, expected) => expect(isInForce(findCodiceTributo(codice)!, anno)).toBe(expected))
})

test.each([
  ['3918', 'acconto-saldo', 'euro'],
  ['3961', 'acconto-saldo', 'euro'],
  ['3993', 'acconto-saldo', 'euro'],
  ['5905', 'acconto-saldo', 'euro'],
  ['3983', 'acconto-saldo', 'none'],
  ['3944', 'rateazione', 'comune'],
  ['3950', 'rateazione', 'none'],
  ['TEFA', 'rateazione', 'comune'],
  ['3936', 'none', 'none'],
])('%s: instalments by %s, rounding %s', (codice, rate, rounding) => {
  const entry = findCodiceTributo(codice)!
  expect([rateOf(entry), roundingOf(entry)]).toEqual([rate, rounding])
})

describe('boxes of a row, as the resolutions allow them', () => {
  const COMMON = ['ravvedimento', 'immobiliVariati', 'acconto', 'saldo', 'numeroImmobili']
  test.each([
    ['3918', COMMON],
    ['3912', [...COMMON, 'detrazione']],
    ['3923', ['immobiliVariati', 'acconto', 'saldo', 'numeroImmobili']],
    ['3961', ['ravvedimento', 'acconto', 'saldo', 'numeroImmobili']],
    ['3958', ['ravvedimento', 'acconto', 'saldo', 'numeroImmobili', 'detrazione']],
    ['3944', ['ravvedimento', 'numeroImmobili', 'rateazione']],
    ['3955', ['ravvedimento', 'numeroImmobili', 'rateazione']],
    ['TEFA', ['ravvedimento', 'numeroImmobili', 'rateazione']],
    ['TEFZ', ['numeroImmobili', 'rateazione']],
    ['3931', ['ravvedimento', 'numeroImmobili']],
    ['3992', COMMON],
    ['3996', COMMON],
    ['5905', COMMON],
    ['3971', ['ravvedimento', 'numeroImmobili']],
  ])('%s: %j', (codice, boxes) => expect(caselleOf(findCodiceTributo(codice)!)).toEqual(boxes))
})

test('what is uncertain says so, public bodies have codes of their own, others are not known', () => {
  expect(findCodiceTributo('5910')!.law.confidence).toBe('uncertain')
  expect(findCodiceTributo('3980')!.law.confidence).toBe('uncertain')
  expect(findCodiceTributo('3918')!.law.confidence).toBe('confirmed')
  expect(findCodiceTributo('355E')!.ep).toBe(true)
  expect(findCodiceTributo('3918')!.ep).toBeUndefined()
  expect(findCodiceTributo('6099')).toBeUndefined()
  expect([admitsDetrazione('3912'), admitsDetrazione('3918')]).toEqual([true, false])
})

test.each([
  ['CR', 2026, 'IMU'],
  ['TN', 2014, 'IMU'],
  ['TN', 2015, 'IMIS'],
  ['BZ', 2014, 'IMI'],
  ['UD', 2022, 'IMU'],
  ['TS', 2023, 'ILIA'],
] as const)('%s in %i pays %s', (provincia, anno, tributo) => expect(tributoImmobiliare(provincia, anno)).toBe(tributo))
