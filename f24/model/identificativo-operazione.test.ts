import fc from 'fast-check'
import { expect, test } from 'vitest'
import { checkCharacterOf, identificativoOperazione, readIdentificativo } from './identificativo-operazione'

// worked by hand: P=36; for 'A' (10): (36+10)%36=10 -> 20; for '1': 21 -> 42%37=5; for '2': 7 -> 14; C + 14 = 1 mod 36 -> 23 = N
test.each([
  ['A12', 'N'],
  // the example of ISO 7064 for MOD 37,36
  ['A12425GABC1234002', 'M'],
])('check character of %s is %s', (text, expected) => expect(checkCharacterOf(text)).toBe(expected))

const operazione = fc.record({
  tributo: fc.constantFrom('I', 'S', 'T', 'C', 'R', 'V'),
  motivo: fc.constantFrom('O', 'R', 'A', 'D'),
  anno: fc.integer({ min: 1992, max: 2100 }),
  rata: fc.integer({ min: 0, max: 99 }),
  numero: fc.integer({ min: 0, max: 99_999_999 }),
} as const)

test('18 characters of the form, read back as they were written', () => {
  fc.assert(
    fc.property(operazione, (given) => {
      const text = identificativoOperazione(given)
      expect(text).toMatch(/^[A-Z0-9]{18}$/)
      expect(readIdentificativo(text)).toEqual({ kind: 'ours', operazione: given })
    }),
  )
})

test('one wrong figure is always seen', () => {
  fc.assert(
    fc.property(operazione, fc.integer({ min: 9, max: 16 }), fc.integer({ min: 1, max: 9 }), (given, place, by) => {
      const text = identificativoOperazione(given)
      const figure = (Number(text[place]) + by) % 10
      const slipped = `${text.slice(0, place)}${figure}${text.slice(place + 1)}`
      expect(readIdentificativo(slipped)).toEqual({ kind: 'wrong-check' })
    }),
  )
})

test('of a thousand exchanges of neighbouring figures at most thirty pass unseen, as the standard has it', () => {
  let exchanged = 0
  let unseen = 0
  for (let numero = 1; numero < 100_000_000; numero += 99_991) {
    const text = identificativoOperazione({ tributo: 'T', motivo: 'O', anno: 2026, rata: 1, numero })
    for (let place = 9; place < 16; place++) {
      if (text[place] === text[place + 1]) continue
      exchanged++
      const swapped = text.slice(0, place) + text[place + 1] + text[place] + text.slice(place + 2)
      if (readIdentificativo(swapped).kind === 'ours') unseen++
    }
  }
  expect(exchanged).toBeGreaterThan(5_000)
  expect((unseen * 1_000) / exchanged).toBeLessThan(30)
})

test.each(['LIQ202600000000001', '123456789012345678', 'SIO20260', ''])('%j is of somebody else', (text) => {
  expect(readIdentificativo(text)).toEqual({ kind: 'other' })
})

test.each([
  { anno: 99, rata: 0, numero: 1 },
  { anno: 2026, rata: 100, numero: 1 },
  { anno: 2026, rata: 0, numero: 100_000_000 },
  { anno: 2026, rata: 0, numero: 1.5 },
])('%j has no room', (parts) => {
  expect(() => identificativoOperazione({ tributo: 'I', motivo: 'O', ...parts })).toThrow(RangeError)
})
