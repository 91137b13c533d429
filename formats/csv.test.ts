import { describe, expect, test } from 'vitest'
import { readCsv } from './csv'

describe('lines of a comma-separated file', () => {
  test('a byte order mark, Windows line ends and blank lines do not matter', () => {
    const { records, errors } = readCsv('\uFEFFa,b\r\n1,2\r\n\r\n3, 4 \r\n', ['a', 'b'])
    expect(errors).toEqual([])
    expect(records).toEqual([
      { line: 2, values: { a: '1', b: '2' } },
      { line: 4, values: { a: '3', b: '4' } },
    ])
  })

  test('quoted values keep their commas and doubled quotation marks', () => {
    expect(readCsv('a,b\n"uno, due","detto ""x"""\n', ['a']).records[0]?.values).toEqual({
      a: 'uno, due',
      b: 'detto "x"',
    })
  })

  test('a quotation mark left open spoils its own line only', () => {
    const { records, errors } = readCsv('a,b\n"open,1\n2,3\n', ['a'])
    expect(records).toEqual([{ line: 3, values: { a: '2', b: '3' } }])
    expect(errors).toEqual([{ line: 2, field: '', reason: 'quotes', value: '"open,1' }])
  })

  test.each([
    ['too few values', 'a,b\n1\n', '1'],
    ['too many values', 'a,b\n1,2,3\n', '3'],
  ])('%s', (_, text, value) => {
    expect(readCsv(text, ['a']).errors).toEqual([{ line: 2, field: '', reason: 'column-count', value }])
  })

  test('every column that is missing is named, and no line is read', () => {
    const { records, errors } = readCsv('a,c\n1,2\n', ['a', 'b', 'd'])
    expect(records).toEqual([])
    expect(errors.map(({ field, reason }) => [field, reason])).toEqual([
      ['b', 'column-missing'],
      ['d', 'column-missing'],
    ])
  })

  test('an empty file lacks its columns', () => {
    expect(readCsv('', ['a']).errors).toHaveLength(1)
  })
})
