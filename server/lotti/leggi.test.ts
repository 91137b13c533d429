import { describe, expect, test } from 'vitest'
import { letto, LUCIA, tabella } from '../../testing/lotto'
import { leggiLotto, LIMITI_LOTTO } from './leggi'

const CASA = { ...LUCIA, comune: 'Forlì', categoria: 'A/2', rendita: '1000,00', quota: '100', uso: 'vuoto' }
const TEXT = tabella([CASA])

const named = async (read: ReturnType<typeof letto>) => (await read).clienti[0]?.righe.map(({ riga }) => riga.comune)

describe('whatever program wrote the file', () => {
  test.each([
    ['UTF-8', letto(TEXT)],
    ['UTF-8 with its mark', letto(TEXT, 'utf8', '\uFEFF')],
    ['windows-1252', letto(TEXT, 'latin1')],
    ['UTF-16, as a spreadsheet calls Unicode text', letto(TEXT, 'utf16le', '\uFEFF')],
    ['tabs', letto(TEXT.replaceAll(';', '\t'))],
    ['line ends of Windows', letto(TEXT.replaceAll('\n', '\r\n'))],
    ['a line that says how cells are parted', letto(`sep=;\n${TEXT}`)],
  ])('%s', async (_, read) => expect(await named(read)).toEqual(['Forlì']))

  test('commas part the cells too, where an amount stands in quotation marks', async () => {
    const text = TEXT.replace('1000,00', '"1000:00"').replaceAll(';', ',').replace('1000:00', '1000,00')
    expect(await named(letto(text))).toEqual(['Forlì'])
  })
})

describe('rows that cannot be read', () => {
  test('stay with the client whose they are', async () => {
    const read = await letto(tabella([CASA, { ...CASA, rendita: 'molto' }]))
    expect(read.clienti).toHaveLength(1)
    expect(read.clienti[0]!.errori).toEqual([{ line: 3, field: 'rendita', reason: 'amount', value: 'molto' }])
    expect(read.nessuno).toEqual([])
  })

  test('are nobody’s where the code does not hold, or the cells do not match the columns', async () => {
    const read = await letto(`${tabella([CASA, { ...CASA, codice_fiscale: 'FRRLCU58L52D150X' }])}\nFRRLCU58L52D150O;x`)
    expect(read.nessuno.map(({ line, reason }) => [line, reason])).toEqual([
      [3, 'codice-fiscale-check'],
      [4, 'column-count'],
    ])
  })

  test('a row that stood there before, from the same day, is told and left out', async () => {
    const own = { ...CASA, foglio: '84', numero: '0123', subalterno: '2' }
    const read = await letto(
      tabella([own, { ...own, numero: '123', rendita: '900,00' }, { ...own, dal: '01/05/2026' }]),
    )
    expect(read.clienti[0]!.righe.map(({ line }) => line)).toEqual([2, 4])
    expect(read.clienti[0]!.errori.map(({ line, reason }) => [line, reason])).toEqual([[3, 'duplicate']])
  })

  test('two garages alike are told apart by a code of their own, and only by it', async () => {
    const garage = { ...CASA, categoria: 'C/6', rendita: '80,00' }
    expect((await letto(tabella([garage, garage]))).clienti[0]!.errori).toHaveLength(1)
    const both = await letto(
      tabella([
        { ...garage, immobile: '1' },
        { ...garage, immobile: '2' },
      ]),
    )
    expect(both.clienti[0]!.righe).toHaveLength(2)
  })

  test('a column that the file has not is said before anything is read', async () => {
    const read = await leggiLotto(
      (async function* () {
        yield Buffer.from(TEXT)
      })(),
      { codice_fiscale: 'CF' },
    )
    expect(read.nessuno.map(({ field, reason }) => [field, reason])).toContainEqual(['CF', 'column-missing'])
    expect(read.clienti).toEqual([])
  })
})

describe('more than a batch may hold', () => {
  async function* rows(count: number, cut = false) {
    const [head, row] = TEXT.split('\n') as [string, string]
    yield Buffer.from(`immobile;${head}\n`)
    for (let at = 0; at < count; at++) yield Buffer.from(`${at};${row}\n`)
    if (cut) throw new Error('the connection broke')
  }
  const colonne = Object.fromEntries(['immobile', ...TEXT.split('\n')[0]!.split(';')].map((name) => [name, name]))

  test('a hundred thousand rows: reading stops at the most, and says so', async () => {
    const read = await leggiLotto(rows(100_000), colonne)
    expect(read).toMatchObject({ troppo: 'righe', righe: LIMITI_LOTTO.righe })
  })

  test('a file that breaks off in the middle is no file', async () => {
    await expect(leggiLotto(rows(10, true), colonne)).rejects.toThrow('the connection broke')
  })
})
