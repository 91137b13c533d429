import fc from 'fast-check'
import { expect, test } from 'vitest'
import { faultOf, placeOfFault } from './json-place'

test.each([
  ['{\n  "taxCode": oops\n}', '2:14'],
  ['{"a": 1,}', '1:9'],
  ['[1, 2,\n]', '2:1'],
  ['{"a" 1}', '1:6'],
  ["{'a': 1}", '1:2'],
  ['{"a": 01}', '1:8'],
  ['{"a": "b\nc"}', '1:9'],
  ['{"a": "\\x"}', '1:8'],
  ['{"a": 1} extra', '1:10'],
  ['[1}', '1:3'],
  ['{"a":', '1:6'],
  ['"open', '1:6'],
  ['', '1:1'],
  ['{"a": NaN}', '1:7'],
])('%j goes wrong at %s', (text, place) => expect(placeOfFault(text)).toBe(place))

test('finds no fault in JSON, and one within any text that JSON.parse refuses', () => {
  fc.assert(
    fc.property(fc.json(), fc.nat(), fc.string({ maxLength: 2 }), (json, cut, inserted) => {
      expect(faultOf(json)).toBe(json.length)
      const at = cut % (json.length + 1)
      const broken = json.slice(0, at) + inserted + json.slice(at + 1)
      const parses = (() => {
        try {
          JSON.parse(broken)
          return true
        } catch (error) {
          return !(error instanceof SyntaxError)
        }
      })()
      // a text that merely stops too early is at fault at its end, as is one without fault
      if (parses) expect(faultOf(broken)).toBe(broken.length)
      else expect(faultOf(broken)).toBeLessThanOrEqual(broken.length)
    }),
  )
})
