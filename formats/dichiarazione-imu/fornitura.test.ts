import { describe, expect, test } from 'vitest'
import { DICHIARAZIONE, DOMICILIO, ENC, IMMOBILE, OCCUPATO } from '../../testing/dichiarazione-imu'
import { fornituraEnc, fornituraImu, readFornituraEnc, readFornituraImu } from './fornitura'
import type { DichiarazioneImu } from './modello'

const OWN = { tipo: '01', codiceFiscale: 'FRRLCU80A41D150Y' } as const

const text = (of: DichiarazioneImu = DICHIARAZIONE): string => {
  const made = fornituraImu(of, OWN)
  if (!made.ok) throw new Error(JSON.stringify(made.problems))
  return made.testo
}
const encText = (): string => {
  const made = fornituraEnc(ENC, OWN)
  if (!made.ok) throw new Error(JSON.stringify(made.problems))
  return made.testo
}
const linesOf = (testo: string): readonly string[] => testo.split('\r\n')
/** Places as the specification counts them: from one, with a length. */
const at = (line: string, pos: number, len: number): string => line.slice(pos - 1, pos - 1 + len)

describe('the file of a declaration', () => {
  test('is A, B, C, D, E and Z, each of 1900 characters, an A at 1898, then the end of the line', () => {
    const testo = text()
    expect(testo.length).toBe(1900 * 7)
    const lines = linesOf(testo)
    expect(lines.slice(0, -1).map((line) => line[0])).toEqual(['A', 'B', 'C', 'D', 'D', 'E', 'Z'])
    for (const line of lines.slice(0, -1)) {
      expect(line.length).toBe(1898)
      expect(line[1897]).toBe('A')
    }
    expect(testo).toMatch(/^[\x20-\x7e\r\n]+$/)
  })

  // record, first place, length, what stands there; by hand from the specification
  test.each([
    [0, 2, 14, ' '.repeat(14)],
    [0, 16, 5, 'TAT00'],
    [0, 21, 2, '01'],
    [0, 23, 16, 'FRRLCU80A41D150Y'],
    [0, 39, 1, 'N'],
    [0, 522, 8, '00010001'],
    [1, 2, 16, 'FRRLCU80A41D150Y'],
    [1, 18, 8, '00000001'],
    [1, 74, 16, ' '.repeat(16)],
    [1, 90, 8, '20262025'],
    [1, 98, 4, 'D150'],
    [1, 102, 50, 'CREMONA'.padEnd(50)],
    [1, 168, 12, '0372123456  '],
    [1, 230, 24, 'FERRARI'.padEnd(24)],
    [1, 254, 20, 'LUCIA'.padEnd(20)],
    [1, 274, 8, '01011980'],
    [1, 282, 1, 'F'],
    [1, 323, 2, 'CR'],
    [1, 328, 35, "VIA DELL'UNIVERSITA'".padEnd(35)],
    [1, 363, 5, '12/A '],
    [1, 383, 5, '26100'],
    [1, 490, 3, '000'],
    [1, 493, 16, 'GLLBRN70A01D150U'],
    [1, 509, 2, '10'],
    [1, 782, 16, '01234567897     '],
    [1, 798, 5, '00077'],
    [1, 803, 1, '2'],
    [1, 804, 8, '01062026'],
    [1, 812, 1, '1'],
    [2, 90, 4, '0001'],
    [2, 94, 50, 'GALLI BRUNO'.padEnd(50)],
    [2, 205, 8, '01011970'],
    [2, 379, 5, '03333'],
    [2, 384, 9, '000000100'],
    [2, 393, 1, '1'],
    // the second of four co-owners is not there: its digits are zeros
    [2, 394, 4, '0000'],
    [2, 398, 50, ' '.repeat(50)],
    [2, 683, 5, '00000'],
    [3, 90, 4, '0001'],
    [3, 94, 4, '0001'],
    [3, 98, 1, '0'],
    [3, 99, 3, '3  '],
    [3, 202, 1, 'U'],
    [3, 211, 4, '12  '],
    [3, 215, 10, '345       '],
    [3, 225, 4, '6   '],
    [3, 229, 25, 'A/3'.padEnd(25)],
    [3, 284, 4, '2025'],
    [3, 288, 15, '000000000124853'],
    [3, 303, 5, '05000'],
    [3, 308, 9, '000000200'],
    [3, 317, 3, '130'],
    [3, 320, 3, '100'],
    [3, 423, 8, '15032025'],
    [3, 431, 1, 'I'],
    // the second quadro goes on with the same property
    [3, 589, 4, '0002'],
    [3, 593, 4, '0001'],
    [3, 597, 1, '1'],
    [3, 817, 2, '01'],
    [3, 819, 3, '001'],
    [3, 979, 1, '1'],
    [3, 980, 100, 'QUESTURA DI CREMONA'.padEnd(100)],
    [3, 1080, 8, '02092025'],
    [3, 1088, 500, 'COMODATO REGISTRATO A CREMONA'.padEnd(500)],
    [3, 1588, 9, '150620261'],
    // a third quadro needs a second record
    [4, 18, 8, '00000002'],
    [4, 90, 8, '00030002'],
    [4, 211, 4, '13  '],
    [4, 589, 8, '00000000'],
    [4, 1088, 500, ' '.repeat(500)],
    [5, 90, 8, '00010001'],
    [5, 98, 2, '1 '],
    [5, 200, 20, '00000000100000010000'],
    [5, 220, 8, '31122025'],
    [6, 2, 36, '000000001000000001000000002000000001'],
  ])('record %i, places %i, %i characters', (record, pos, len, expected) => {
    expect(at(linesOf(text())[record]!, pos, len)).toBe(expected)
  })

  test('without somebody who declares for another those places stay blank and nothing is missing', () => {
    const { dichiarante: _, ...alone } = DICHIARAZIONE
    expect(at(linesOf(text(alone))[1]!, 493, 62)).toBe(' '.repeat(62))
  })
})

describe('the file of a body without commerce', () => {
  test.each([
    [0, 16, 5, 'TAT00'],
    [1, 152, 60, 'SCUOLA AURORA'.padEnd(60)],
    [1, 568, 4, '1029'],
    [1, 678, 27, '000000002000000003000000001'],
    [1, 705, 3, '111'],
    [2, 90, 9, '000100010'],
    [2, 577, 9, '000200011'],
    [2, 1064, 6, 'NOTA A'],
    [3, 18, 8, '00000002'],
    [4, 99, 10, '0001000001'],
    [4, 478, 1, '1'],
    [4, 579, 18, '000003000000006000'],
    [4, 597, 5, '01050'],
    [4, 602, 5, '00009'],
    [4, 651, 2, '10'],
    [4, 653, 5, '05000'],
    [4, 725, 5, '02500'],
    [5, 90, 24, '000000001000000000000001'],
    [5, 186, 12, '000000000050'],
    [6, 2, 27, '000000001000000002000000001'],
  ])('record %i, places %i, %i characters', (record, pos, len, expected) => {
    expect(at(linesOf(encText())[record]!, pos, len)).toBe(expected)
  })
})

describe('what does not fit is said, never cut', () => {
  const refused = (of: Partial<DichiarazioneImu>) => {
    const made = fornituraImu({ ...DICHIARAZIONE, ...of }, OWN)
    return made.ok ? [] : made.problems
  }
  const living = (indirizzo: string) => ({
    contribuente: { ...DICHIARAZIONE.contribuente, domicilio: { ...DOMICILIO, indirizzo } },
  })

  test.each([
    ['a street of 36 characters', living('x'.repeat(36)), 'too-long', 'B', 21],
    ['accents that make it longer', living(`${'à'.repeat(17)}xx`), 'too-long', 'B', 21],
    ['letters of another alphabet', living('улица'), 'characters', 'B', 21],
    ['an empty street', living(''), 'missing', 'B', 21],
    ['a value below zero', { immobili: [{ ...IMMOBILE, valore: -1 }] }, 'not-a-number', 'D', 21],
    ['a value with cents', { immobili: [{ ...IMMOBILE, valore: 1.5 }] }, 'not-a-number', 'D', 21],
    ['a day that is none', { immobili: [{ ...IMMOBILE, data: '2025-02-30' }] }, 'not-a-day', 'D', 32],
    ['500 and one more', { annotazioni: 'n'.repeat(501) }, 'too-long', 'D', 72],
    [
      'in the second place of a record',
      { immobili: [IMMOBILE, { ...OCCUPATO, foglio: '12345' }] },
      'too-long',
      'D',
      47,
    ],
  ] as const)('%s', (_, given, code, record, numero) => {
    expect(refused(given)).toMatchObject([{ code, record, numero }])
  })

  test('a code that is no codice fiscale, in every record that repeats it', () => {
    const codes = refused({ contribuente: { ...DICHIARAZIONE.contribuente, codiceFiscale: 'FERRARI' } })
    expect(new Set(codes.map(({ campo }) => campo))).toEqual(new Set(['codiceFiscale']))
  })
})

describe('reading back', () => {
  test('gives what was written', () => {
    const { records, problems } = readFornituraImu(text())
    expect(problems).toEqual([])
    expect(records.map(({ tipo }) => tipo).join('')).toBe('ABCDDEZ')
    const immobili = records.filter(({ tipo }) => tipo === 'D').flatMap(({ gruppi }) => gruppi ?? [])
    expect(immobili).toHaveLength(3)
    expect(immobili[0]).toMatchObject({
      progressivo: 1,
      foglio: '12',
      valore: 124_853,
      data: '2025-03-15',
      acquisto: true,
    })
    expect(records[1]!.valori).toMatchObject({ 'comune.belfiore': 'D150', 'contribuente.cognome': 'FERRARI' })
    expect(readFornituraEnc(encText()).problems).toEqual([])
  })

  const change = (line: number, from: number, to: string): string =>
    linesOf(text())
      .map((each, n) => (n === line ? each.slice(0, from - 1) + to + each.slice(from - 1 + to.length) : each))
      .join('\r\n')

  test.each([
    ['a record of a kind that is not', change(3, 1, 'Q'), { code: 'record-kind', line: 4 }],
    ['a record out of its order', change(1, 1, 'E'), { code: 'order', line: 3 }],
    ['no A at the end', change(2, 1898, 'B'), { code: 'end', line: 3 }],
    ['letters where a number stands', change(1, 90, 'ABCD'), { code: 'not-a-number', record: 'B', numero: 6 }],
    ['a day that is none', change(3, 423, '31022025'), { code: 'not-a-day', record: 'D', numero: 32 }],
    ['a wrong count', change(6, 20, '000000009'), { code: 'count', record: 'D', said: 9, found: 2 }],
    ['a line that was cut', text().slice(0, 1890), { code: 'length', line: 1 }],
  ])('says %s', (_, testo, problem) => {
    expect(readFornituraImu(testo).problems).toContainEqual(expect.objectContaining(problem))
  })
})
