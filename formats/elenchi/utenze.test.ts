import { describe, expect, test } from 'vitest'
import { allOf, utf8 } from '../../testing/bytes'
import { readElenco, type Elenco } from './elenco'
import { POSIZIONI } from './posizioni'
import { UTENZE } from './utenze'

/** A file whose headings are our own names: what is looked at here is the cells. */
const read = <T>(elenco: Elenco<T>, values: Readonly<Record<string, string>>) => {
  const names = Object.keys(values)
  const text = `${names.join(';')}\n${Object.values(values).join(';')}\n`
  return allOf(readElenco(elenco, Object.fromEntries(names.map((name) => [name, name])), utf8(text)))
}

const UTENZA = { codice: 'U1', codice_fiscale: '01234567897', tipo: 'ND', superficie: '85', dal: '01/01/2024' }

describe('TARI utenze as a table of text', () => {
  test('a business', async () => {
    const { records } = await read(UTENZE, { ...UTENZA, categoria: '22', foglio: '0084', numero: '123' })
    expect(records).toEqual([
      {
        codice: 'U1',
        codiceFiscale: '01234567897',
        tipo: 'non-domestica',
        categoria: '22',
        superficie: '85',
        foglio: '84',
        numero: '123',
        dal: '2024-01-01',
      },
    ])
  })

  test.each([
    ['superficie', '1.234,50', { superficie: '1234.5' }],
    ['superficie', '0085,00', { superficie: '85' }],
    ['tipo', 'Domestica', { tipo: 'domestica' }],
    ['tipo', 'N.D.', { tipo: 'non-domestica' }],
    ['occupanti', '4', { occupanti: 4 }],
    ['al', '31/12/2025', { al: '2025-12-31' }],
  ])('%s «%s»', async (field, value, expected) => {
    expect((await read(UTENZE, { ...UTENZA, [field]: value })).records[0]).toMatchObject(expected)
  })

  test.each([
    ['superficie', '85.5', 'decimal'],
    ['superficie', '', 'empty'],
    ['superficie', '-85', 'decimal'],
    ['tipo', 'mista', 'choice'],
    ['tipo', '', 'empty'],
    ['occupanti', 'due', 'whole-number'],
    ['dal', '', 'empty'],
    ['codice', '', 'empty'],
    // a spreadsheet took the zero before a partita IVA away
    ['codice_fiscale', '1234567897', 'codice-fiscale'],
  ])('%s «%s» is refused as %s', async (field, value, reason) => {
    const { records, errors } = await read(UTENZE, { ...UTENZA, [field]: value })
    expect(records).toEqual([])
    expect(errors).toEqual([{ line: 2, field, reason, value }])
  })
})

const POSIZIONE = {
  codice_fiscale: 'RSSMRA80A01H501U',
  foglio: '84',
  numero: '123',
  categoria: 'A02',
  rendita: '743,69',
  quota: '1/2',
  uso: 'Abitazione principale',
  dal: '01/01/2020',
}

describe('IMU positions as a table of text', () => {
  test('a main dwelling', async () => {
    const { records } = await read(POSIZIONI, { ...POSIZIONE, subalterno: '0004', storico: 'SI' })
    expect(records).toEqual([
      {
        codiceFiscale: 'RSSMRA80A01H501U',
        tipo: 'F',
        foglio: '84',
        numero: '123',
        subalterno: '4',
        categoria: 'A/2',
        rendita: 743_69,
        quota: { num: 1, den: 2 },
        uso: 'abitazione-principale',
        storico: true,
        dal: '2020-01-01',
      },
    ])
  })

  test.each([
    ['rendita', '€ 1.743,69', { rendita: 1_743_69 }],
    ['rendita', '1.743 €', { rendita: 1_743_00 }],
    ['quota', '50%', { quota: { num: 50, den: 100 } }],
    ['quota', '33,3333 %', { quota: { num: 333_333, den: 1_000_000 } }],
    ['uso', 'A disposizione', { uso: 'a-disposizione' }],
    ['uso', 'Prima casa', { uso: 'abitazione-principale' }],
  ])('%s «%s»', async (field, value, expected) => {
    expect((await read(POSIZIONI, { ...POSIZIONE, [field]: value })).records[0]).toMatchObject(expected)
  })

  test.each([
    ['rendita', '743.69', 'amount'],
    ['rendita', '1.74,69', 'amount'],
    ['quota', '50', 'quota'],
    ['quota', '3/2', 'quota'],
    ['quota', '0/1', 'quota'],
    ['quota', '120%', 'quota'],
    ['quota', '', 'empty'],
    ['uso', 'villeggiatura', 'choice'],
    ['uso', '', 'empty'],
    ['storico', 'forse', 'choice'],
    ['categoria', 'A/12', 'categoria'],
    ['foglio', '', 'empty'],
  ])('%s «%s» is refused as %s', async (field, value, reason) => {
    const { records, errors } = await read(POSIZIONI, { ...POSIZIONE, [field]: value })
    expect(records).toEqual([])
    expect(errors).toEqual([{ line: 2, field, reason, value }])
  })

  test.each([
    [{ rendita: '', categoria: '', dominicale: '95,54' }, 'T'],
    [{ rendita: '', categoria: '', valore: '120.000,00' }, 'A'],
    [{ tipo: 'terreno' }, 'T'],
  ])('what a property is, where the file does not say: %j', async (cells, tipo) => {
    expect((await read(POSIZIONI, { ...POSIZIONE, ...cells })).records[0]).toMatchObject({ tipo })
  })

  test('nothing tells what a property is: asked, not assumed', async () => {
    const { errors } = await read(POSIZIONI, { ...POSIZIONE, tipo: '', rendita: '', categoria: '' })
    expect(errors).toEqual([{ line: 2, field: 'tipo', reason: 'empty', value: '' }])
  })
})
