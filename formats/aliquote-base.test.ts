import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { parseAliquoteBase } from './aliquote-base'
import { lineErrorText } from './line-error'

const HEAD =
  'belfiore,comune,prov,ab_princ_A1A8A9,rurali_strumentali,gruppo_D,terreni_agricoli,aree_fabbricabili,altri_fabbricati,' +
  'n_differenziate,prospetto_anno,delibera_numero,delibera_data,assimilazione_anziani,terreni_esenti,pubblicazione,' +
  'origine_aliquote,nota,differenziate_2026_coperte'
const GOOD = 'D150,Cremona,CR,0.6,0,1.06,1.06,1.06,1.06,8,2025,58,2024-12-19,SI,NO,2025-01-15,prospetto_2025,,SI'

const file = (...lines: readonly string[]): string => [HEAD, ...lines].join('\n')

/** The good line with the value of one column replaced. */
const spoilt = (column: string, value: string): string => {
  const at = HEAD.split(',').indexOf(column)
  return GOOD.split(',').toSpliced(at, 1, value).join(',')
}

describe('base rates', () => {
  test('a line is read value by value', () => {
    expect(parseAliquoteBase(file(GOOD))).toEqual({
      errors: [],
      records: [
        {
          belfiore: 'D150',
          comune: 'Cremona',
          base: {
            'abitazione-principale': '0.6',
            'rurale-strumentale': '0',
            'gruppo-d': '1.06',
            terreno: '1.06',
            area: '1.06',
            'altro-fabbricato': '1.06',
          },
          prospettoAnno: 2025,
          deliberaNumero: '58',
          deliberaData: '2024-12-19',
          pubblicazione: '2025-01-15',
          assimilazioneAnziani: true,
          terreniEsenti: 'NO',
          numeroDifferenziate: 8,
          differenziateCoperte: true,
          origine: 'prospetto_2025',
          nota: '',
        },
      ],
    })
  })

  test('an empty cell is absent, not zero', () => {
    const { records } = parseAliquoteBase(file(spoilt('aree_fabbricabili', '')))
    expect(records[0]?.base).not.toHaveProperty('area')
    expect(records[0]?.base['altro-fabbricato']).toBe('1.06')
  })

  test('zeros at the end of a rate do not make another rate', () => {
    const { records } = parseAliquoteBase(file(spoilt('gruppo_D', '1.060'), spoilt('belfiore', 'D151')))
    expect(records[0]?.base['gruppo-d']).toBe('1.06')
    expect(parseAliquoteBase(file(spoilt('gruppo_D', '1.0'))).records[0]?.base['gruppo-d']).toBe('1')
    expect(parseAliquoteBase(file(spoilt('gruppo_D', '0'))).records[0]?.base['gruppo-d']).toBe('0')
  })

  test.each([
    ['belfiore', 'd150', 'codice-catastale'],
    ['belfiore', '', 'empty'],
    ['comune', '', 'empty'],
    ['gruppo_D', '10.6', 'rate'],
    ['gruppo_D', '1,06', 'column-count'],
    ['gruppo_D', '-0.5', 'rate'],
    ['gruppo_D', '1e0', 'rate'],
    ['gruppo_D', '1.06%', 'rate'],
    ['gruppo_D', '2', 'rate'],
    ['gruppo_D', '0.86123', 'rate'],
    ['prospetto_anno', 'duemila', 'whole-number'],
    ['prospetto_anno', '', 'empty'],
    ['delibera_data', '2025-02-30', 'day'],
    ['delibera_data', '19/12/2024', 'day'],
    ['assimilazione_anziani', 'FORSE', 'choice'],
    ['terreni_esenti', 'si', 'choice'],
    ['n_differenziate', '1.5', 'whole-number'],
    ['origine_aliquote', '', 'empty'],
    ['differenziate_2026_coperte', '1', 'choice'],
  ])('%s «%s» is refused as %s, and the next line is read', (column, value, reason) => {
    const { records, errors } = parseAliquoteBase(file(spoilt(column, value), GOOD.replace('D150', 'F205')))
    expect(errors.map((error) => error.reason)).toEqual([reason])
    expect(errors[0]?.line).toBe(2)
    expect(records.map(({ belfiore }) => belfiore)).toEqual(['F205'])
  })

  test('a comune named twice is reported once, and the first line counts', () => {
    const { records, errors } = parseAliquoteBase(file(GOOD, spoilt('gruppo_D', '0.9')))
    expect(records.map(({ base }) => base['gruppo-d'])).toEqual(['1.06'])
    expect(errors).toEqual([{ line: 3, field: '', reason: 'duplicate', value: 'D150' }])
  })

  test('all errors of a line are told, each with its field', () => {
    const bad = spoilt('gruppo_D', 'x').replace('2024-12-19', 'ieri')
    expect(parseAliquoteBase(file(bad)).errors.map(({ field }) => field)).toEqual(['gruppo_D', 'delibera_data'])
  })

  test('the sentence of an error names file, line, field and what was found', () => {
    const [error] = parseAliquoteBase(file(spoilt('gruppo_D', '10.6'))).errors
    expect(lineErrorText('a.csv', error!)).toBe(
      'a.csv, line 2, gruppo_D: not a rate: a percentage below 2 with at most four decimals and a point, such as 1.06 (found «10.6»)',
    )
  })

  test.each([
    ['imu-aliquote-2026-base.csv', 7_399],
    ['imu-aliquote-2025-base.csv', 7_029],
  ])('%s has no line that cannot be read', (name, count) => {
    const { records, errors } = parseAliquoteBase(readFileSync(`data/${name}`, 'utf8'))
    expect(errors).toEqual([])
    expect(records).toHaveLength(count)
  })
})
