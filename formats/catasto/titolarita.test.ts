import { describe, expect, test } from 'vitest'
import { allOf, latin1 } from '../../testing/bytes'
import { TITOLARITA, readTitolarita } from './titolarita'

const META = 'D150||1001|P|1234567|F|10 |  |1|2|C||01012010|T|123|1|2010|05012010||||||||7001||3001|||||'

const spoilt = (field: string, value: string): string =>
  META.split('|').toSpliced(TITOLARITA.indexOf(field), 1, value).join('|')

const first = async (line: string) => (await allOf(readTitolarita(latin1(line)))).records[0]

describe('TIT', () => {
  test('the layout has 32 fields', () => expect(TITOLARITA).toHaveLength(32))

  test('half of a unit, in comunione', async () => {
    expect(await first(META)).toEqual({
      comune: 'D150',
      titolarita: '3001',
      soggetto: '1001',
      tipoSoggetto: 'P',
      immobile: '1234567',
      tipoImmobile: 'F',
      codiceDiritto: '10',
      diritto: 'proprieta',
      quota: { num: 1, den: 2 },
      regime: 'C',
      inizio: {
        efficacia: '2010-01-01',
        registrazione: '2010-01-05',
        tipo: 'T',
        numero: '123',
        progressivo: '1',
        anno: '2010',
      },
    })
  })

  test.each([
    ['1', 'proprieta'],
    ['1S', 'proprieta-superficiaria'],
    ['1T', 'proprieta-area'],
    ['2', 'nuda-proprieta'],
    ['20', 'nuda-proprieta'],
    ['30', 'abitazione'],
    ['40', 'concedente'],
    ['50', 'enfiteusi'],
    ['60', 'superficie'],
    ['7s', 'uso'],
    ['8A', 'usufrutto'],
    ['90', 'servitu'],
    ['100', 'oneri'],
    ['990', 'non-codificato'],
  ])('code %s is %s', async (code, diritto) => {
    expect(await first(spoilt('codice_diritto', code))).toMatchObject({ diritto })
  })

  test('a right that ended', async () => {
    expect(await first(spoilt('concl_data_validita', '30062024'))).toMatchObject({ fine: { efficacia: '2024-06-30' } })
  })

  test.each([
    ['', ''],
    ['0', '0'],
  ])('a quota %s/%s is not written: absent, not zero', async (num, den) => {
    const line = spoilt('quota_numeratore', num).split('|').toSpliced(TITOLARITA.indexOf('quota_denominatore'), 1, den)
    expect(await first(line.join('|'))).not.toHaveProperty('quota')
  })

  test.each([
    ['quota_numeratore', '3', 'quota'],
    ['quota_numeratore', '0', 'quota'],
    ['quota_numeratore', '', 'quota'],
    ['quota_numeratore', 'x', 'quota'],
    ['codice_diritto', '11', 'diritto'],
    ['codice_diritto', '', 'diritto'],
    ['tipo_immobile', 'X', 'choice'],
    ['tipo_soggetto', '', 'choice'],
    ['identificativo_titolarita', '', 'empty'],
    ['gen_data_validita', '010120', 'day-joined'],
  ])('%s «%s» is refused as %s, and the next line is read', async (field, value, reason) => {
    const { records, errors } = await allOf(readTitolarita(latin1(`${spoilt(field, value)}\n${META}`)))
    expect(errors).toEqual([{ line: 1, field, reason, value }])
    expect(records).toHaveLength(1)
  })

  test('a line cut off', async () => {
    const { errors } = await allOf(readTitolarita(latin1('D150||1001|P|1234567|F|10')))
    expect(errors).toEqual([{ line: 1, field: '', reason: 'field-count', value: '7' }])
  })
})
