import { expect, test } from 'vitest'
import { inWords } from './in-words'

test.each([
  [0, 'zero/00 euro', 'zero/00 euro', 'null/00 Euro'],
  [3_00, 'tre/00 euro', 'three/00 euro', 'drei/00 Euro'],
  [21_00, 'ventuno/00 euro', 'twenty-one/00 euro', 'einundzwanzig/00 Euro'],
  [28_50, 'ventotto/50 euro', 'twenty-eight/50 euro', 'achtundzwanzig/50 Euro'],
  [33_00, 'trentatré/00 euro', 'thirty-three/00 euro', 'dreiunddreißig/00 Euro'],
  [100_00, 'cento/00 euro', 'one hundred/00 euro', 'einhundert/00 Euro'],
  [108_00, 'centootto/00 euro', 'one hundred and eight/00 euro', 'einhundertacht/00 Euro'],
  [
    365_00,
    'trecentosessantacinque/00 euro',
    'three hundred and sixty-five/00 euro',
    'dreihundertfünfundsechzig/00 Euro',
  ],
  [1_000_00, 'mille/00 euro', 'one thousand/00 euro', 'eintausend/00 Euro'],
  [1_001_00, 'milleuno/00 euro', 'one thousand one/00 euro', 'eintausendein/00 Euro'],
  [
    2_318_07,
    'duemilatrecentodiciotto/07 euro',
    'two thousand three hundred and eighteen/07 euro',
    'zweitausenddreihundertachtzehn/07 Euro',
  ],
  [1_000_000_00, 'unmilione/00 euro', 'one million/00 euro', 'eine Million/00 Euro'],
  [
    21_000_003_00,
    'ventunmilionitré/00 euro',
    'twenty-one million three/00 euro',
    'einundzwanzig Millionen drei/00 Euro',
  ],
])('%d cents', (cents, italian, english, german) => {
  expect(inWords(cents, 'it')).toBe(italian)
  expect(inWords(cents, 'en')).toBe(english)
  expect(inWords(cents, 'de')).toBe(german)
})

test('what is no amount of a form is not written out', () => {
  expect(inWords(-1, 'it')).toBeUndefined()
  expect(inWords(1.5, 'it')).toBeUndefined()
  expect(inWords(100_000_000_000, 'it')).toBeUndefined()
})
