import fc from 'fast-check'
import { expect, test } from 'vitest'
import { transliterate } from './transliterate'

test.each([
  ['Niccolò', "NICCOLO'"],
  ["D'Alò", "D'ALO'"],
  ['D’Alò', "D'ALO'"],
  ['ÀÈÌÒÙ', "A'E'I'O'U'"],
  ['Forlì-Cesena', "FORLI'-CESENA"],
  ['perché', "PERCHE'"],
  ['Salomé Pérez', "SALOME' PEREZ"],
  ['Saint-Rhémy-en-Bosses', 'SAINT-RHEMY-EN-BOSSES'],
  ['Rhêmes', 'RHEMES'],
  ['Müller Große', 'MUELLER GROSSE'],
  ['Muñoz', 'MUNOZ'],
  ['Łukasz Sørensen', 'LUKASZ SOERENSEN'],
  ['Đorđević', 'DORDEVIC'],
  ["Nicolò'", "NICOLO'"],
  ['  Rosa \t Maria\n', 'ROSA MARIA'],
  ['Società “Acqua & C.” – s.r.l.', 'SOCIETA\' "ACQUA & C." - S.R.L.'],
  ['e\u0300', "E'"],
  ['ﬁlo', 'FILO'],
  ['', ''],
])('%j → %j', (given, expected) => expect(transliterate(given)).toEqual({ text: expected, lost: [] }))

test('a writing without Latin letters is said, not dropped', () => {
  expect(transliterate('Иван Rossi 😀')).toEqual({ text: ' ROSSI ', lost: ['И', 'В', 'А', 'Н', '😀'] })
})

test('always printable ASCII, and the same when done twice', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), (given) => {
      const { text } = transliterate(given)
      expect(text).toMatch(/^[ -~]*$/)
      const again = transliterate(text)
      expect(again.lost).toEqual([])
    }),
  )
})
