import { describe, expect, test } from 'vitest'
import { Trigrams, trigramsOf } from './trigrams'

describe('trigrams', () => {
  test('of a word, with its edges', () => {
    expect([...trigramsOf('cat')].sort()).toEqual(['  c', ' ca', 'at ', 'cat'])
  })

  test('each once, of every word', () => {
    expect([...trigramsOf(' a a b')].sort()).toEqual(['  a', '  b', ' a ', ' b '])
    expect(trigramsOf('').size).toBe(0)
  })

  test('near is what shares enough of them', () => {
    const names = new Trigrams(['cremona', 'crema', 'roma', 'san giovanni'])
    // cremna: "  c", " cr", "cre", "rem", "emn", "mna", "na ": 5 of 7 shared with the 8 of cremona: 5 / 10
    expect(names.near('cremna', 0.3).get(0)).toBeCloseTo(0.5)
    expect([...names.near('cremna', 0.3).keys()]).not.toContain(2)
    expect(names.near('', 0.3).size).toBe(0)
  })
})
