import { describe, expect, test } from 'vitest'
import { ratio } from '../engine/kernel/money'
import * as format from './format'

describe('euro', () => {
  test.each([
    [73_000, '730,00\u00a0€', '€730.00'],
    [123_456, '1.234,56\u00a0€', '€1,234.56'],
    [100_000_005, '1.000.000,05\u00a0€', '€1,000,000.05'],
    [0, '0,00\u00a0€', '€0.00'],
    [7, '0,07\u00a0€', '€0.07'],
    [-51, '\u22120,51\u00a0€', '\u2212€0.51'],
  ])('%i cents', (cents, it, en) => {
    expect(format.euro(cents, 'it')).toBe(it)
    expect(format.euro(cents, 'en')).toBe(en)
    expect(format.euro(cents, 'de')).toBe(it)
  })

  test('a plus where a change is meant, never on zero', () => {
    expect(format.euro(6833, 'it', true)).toBe('+68,33\u00a0€')
    expect(format.euro(0, 'it', true)).toBe('0,00\u00a0€')
  })

  test('the figure alone, for a column', () => {
    expect(format.figure(12_493_992, 'it')).toBe('124.939,92')
    expect(format.figure(-22_073, 'en', true)).toBe('\u2212220.73')
  })
})

describe('rates and shares', () => {
  test.each([
    ['1.06', '1,06\u00a0%', '1.06%'],
    ['0.6', '0,60\u00a0%', '0.60%'],
    ['0', '0,00\u00a0%', '0.00%'],
    ['0.965', '0,965\u00a0%', '0.965%'],
  ])('rate %s', (pct, it, en) => {
    expect(format.rate(pct, 'it')).toBe(it)
    expect(format.rate(pct, 'en')).toBe(en)
    expect(format.rate(pct, 'de')).toBe(it)
  })

  test.each([
    [ratio(1, 2), '50\u00a0%'],
    [ratio(1, 1), '100\u00a0%'],
    [ratio(1, 3), '1/3'],
    [ratio(3333, 10_000), '33,33\u00a0%'],
    [ratio(1, 16), '6,25\u00a0%'],
  ])('share %o', (quota, it) => expect(format.share(quota, 'it')).toBe(it))

  test.each([
    [ratio(105, 100), '1,05'],
    [ratio(160, 1), '160'],
    [ratio(1, 2), '0,5'],
    [ratio(2, 3), '2/3'],
  ])('factor %o', (value, it) => expect(format.factor(value, 'it')).toBe(it))
})

describe('days', () => {
  test('where one must act', () => {
    expect(format.longDate('2026-12-16', 'it')).toBe('mercoledì 16 dicembre 2026')
    expect(format.longDate('2026-12-16', 'en')).toBe('Wednesday 16 December 2026')
    expect(format.longDate('2026-12-16', 'de')).toBe('Mittwoch, 16. Dezember 2026')
  })

  test('the first of the month as Italians write it', () => {
    expect(format.date('2026-01-01', 'it')).toBe('1° gennaio 2026')
    expect(format.date('2026-01-11', 'it')).toBe('11 gennaio 2026')
    expect(format.date('2026-01-01', 'de')).toBe('1. Jänner 2026')
  })

  test('acts, and days left', () => {
    expect(format.actDate('2024-12-19')).toBe('19/12/2024')
    expect(format.daysBetween('2026-11-24', '2026-12-16')).toBe(22)
    expect(format.daysBetween('2026-12-16', '2026-12-14')).toBe(-2)
  })
})
