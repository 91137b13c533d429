import { describe, expect, test } from 'vitest'
import { isIncorporata } from './address'
import { coloreOf, coloriOf, contrastOnWhite, cssOf, darkened } from './colore'

describe('the colour of a comune', () => {
  test.each([
    ['#0066CC', '0066cc'],
    ['0066cc', '0066cc'],
    ['#06c', undefined],
    ['red', undefined],
    ['0066cc;}body{', undefined],
    ['', undefined],
    [undefined, undefined],
  ])('%s is read as %s', (text, colour) => expect(coloreOf(text)).toBe(colour))

  test.each([
    // W3C, contrast against white: black 21, white 1, #767676 the lightest grey that passes
    ['000000', 21],
    ['ffffff', 1],
    ['767676', 4.54],
    ['0066cc', 5.57],
  ])('%s has %f:1 on white', (hex, ratio) => expect(contrastOnWhite(hex)).toBeCloseTo(ratio, 2))

  test('one that can be read stays as it is', () => expect(darkened('0066cc', 4.5)).toBe('0066cc'))

  test.each(['ffff00', '00ff00', 'ffffff', 'ff8800', '7fdbff'])('%s is made dark enough for text', (hex) => {
    const { action, hover, owed } = coloriOf(hex)
    expect(contrastOnWhite(action)).toBeGreaterThanOrEqual(4.5)
    expect(contrastOnWhite(hover)).toBeGreaterThanOrEqual(7)
    expect(contrastOnWhite(owed)).toBeGreaterThanOrEqual(11)
  })

  test('is written as properties, and as nothing else', () =>
    expect(cssOf('0066cc')).toMatch(/^:root\{(?:--[a-z-]+:(?:#[0-9a-f]{6}|color-mix\([^;{}]*\));?)+\}\n$/))
})

test.each([
  ['/incorpora/imu/D150', true],
  ['/de/incorpora/imu/D150', true],
  ['/fr/incorpora/imu/D150', false],
  ['/incorpora', false],
  ['/incorporazioni/x', false],
  ['/calcolo/imu', false],
  ['/calcolo/incorpora/x', false],
])('%s may be framed: %s', (path, framed) => expect(isIncorporata(path)).toBe(framed))
