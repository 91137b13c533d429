import { describe, expect, test } from 'vitest'
import { allOf, latin1 } from '../../testing/bytes'
import { DATI_TERRENO, readTerreni } from './terreni'

const DATI =
  'D150||88001|T|001|1|0031|00045||||073|02|01|25|40|0|0|0|0185000|0162000|95,54|83,67|26061987|26061987|I|000001|001|1987|||||||0004567||8001||IMP|IMPIANTO MECCANOGRAFICO|||'
const FILE = [
  DATI,
  'D150||88001|T|001|2|A1|C3|',
  'D150||88001|T|001|3|B|0000009|',
  'D150||88001|T|001|4|AA|073|02|00|80|00|AB|271||00|45|40|',
].join('\n')

const spoilt = (field: string, value: string): string =>
  DATI.split('|').toSpliced(DATI_TERRENO.indexOf(field), 1, value).join('|')

describe('TER', () => {
  test('the layout has 43 fields', () => expect(DATI_TERRENO).toHaveLength(43))

  test('a particella in its four records', async () => {
    const key = { comune: 'D150', immobile: '88001', tipo: 'T', progressivo: 1 }
    const { records, errors } = await allOf(readTerreni(latin1(FILE)))
    expect(errors).toEqual([])
    expect(records).toEqual([
      {
        ...key,
        record: 'dati',
        foglio: '31',
        numero: '45',
        qualita: '73',
        classe: '02',
        // 1 ha, 25 are, 40 ca
        superficie: 12_540,
        dominicale: 95_54,
        agrario: 83_67,
        dominicaleLire: 185_000,
        agrarioLire: 162_000,
        inizio: {
          efficacia: '1987-06-26',
          registrazione: '1987-06-26',
          tipo: 'I',
          numero: '000001',
          progressivo: '001',
          anno: '1987',
          causale: 'IMP',
          descrizione: 'IMPIANTO MECCANOGRAFICO',
        },
        partita: '0004567',
        soppresso: false,
        mutazioneIniziale: '8001',
      },
      { ...key, record: 'deduzioni', deduzioni: ['A1', 'C3'] },
      { ...key, record: 'riserve', riserve: ['B'] },
      {
        ...key,
        record: 'porzioni',
        porzioni: [
          { porzione: 'AA', qualita: '73', classe: '02', superficie: 8_000 },
          { porzione: 'AB', qualita: '271', superficie: 4_540 },
        ],
      },
    ])
  })

  test.each([
    ['partita', '0000000', { soppresso: true }],
    ['partita', '1', { partita: '1', soppresso: false }],
    ['ettari', '', { superficie: 2_540 }],
  ])('%s «%s»', async (field, value, expected) => {
    expect((await allOf(readTerreni(latin1(spoilt(field, value))))).records[0]).toMatchObject(expected)
  })

  test.each([
    ['tipo_immobile', 'F', 'choice'],
    ['are', 'x', 'identifier'],
    ['reddito_dominicale_euro', '95.54', 'amount'],
    ['reddito_agrario_lire', '16,5', 'lire'],
    ['gen_data_registrazione', '00131987', 'day-joined'],
    ['tipo_record', '5', 'record-kind'],
  ])('%s «%s» is refused as %s, and the next line is read', async (field, value, reason) => {
    const { records, errors } = await allOf(readTerreni(latin1(`${spoilt(field, value)}\n${DATI}`)))
    expect(errors).toEqual([{ line: 1, field, reason, value }])
    expect(records).toHaveLength(1)
  })

  test('a portion without its name is refused', async () => {
    const { errors } = await allOf(readTerreni(latin1('D150||88001|T|001|4||073|02|00|80|00|')))
    expect(errors).toEqual([{ line: 1, field: 'identificativo_porzione', reason: 'empty', value: '' }])
  })
})
