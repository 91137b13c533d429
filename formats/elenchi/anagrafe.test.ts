import { describe, expect, test } from 'vitest'
import { allOf, latin1, utf8 } from '../../testing/bytes'
import { ANAGRAFE } from './anagrafe'
import { readElenco } from './elenco'

const HEAD = 'Cod. Fiscale;Cognome;Nome;Sesso;Nato il;Indirizzo;N. civico;Residente dal'
const ROSSI = 'RSSMRA80A01H501U;Rossi;Mario;M;01/01/1980;Via Solferino;0012;1/2/2010'
const COLONNE = {
  codice_fiscale: 'Cod. Fiscale',
  cognome: 'Cognome',
  nome: 'Nome',
  sesso: 'Sesso',
  data_nascita: 'Nato il',
  indirizzo: 'Indirizzo',
  civico: 'N. civico',
  dal: 'Residente dal',
}
const RECORD = {
  codiceFiscale: 'RSSMRA80A01H501U',
  cognome: 'Rossi',
  nome: 'Mario',
  sesso: 'M',
  nascita: '1980-01-01',
  indirizzo: 'Via Solferino',
  civico: '12',
  dal: '2010-02-01',
}

const spoilt = (column: string, value: string): string =>
  ROSSI.split(';').toSpliced(HEAD.split(';').indexOf(column), 1, value).join(';')
const read = (...lines: readonly string[]) => allOf(readElenco(ANAGRAFE, COLONNE, utf8([HEAD, ...lines].join('\n'))))

describe('the register of residents as a table of text', () => {
  test.each([
    ['semicolons', ';'],
    ['commas', ','],
    ['tabs', '\t'],
  ])('parted by %s', async (_, delimiter) => {
    const text = [HEAD, ROSSI].join('\r\n').replaceAll(';', delimiter)
    expect(await allOf(readElenco(ANAGRAFE, COLONNE, utf8(text)))).toEqual({
      records: [RECORD],
      errors: [],
      notices: [],
    })
  })

  test.each([
    ['with the mark of UTF-8', utf8(`\uFEFF${HEAD}\n${spoilt('Cognome', 'Cantù')}`)],
    ['windows-1252', latin1(`${HEAD}\n${spoilt('Cognome', 'Cantù')}`)],
    ['after a line that says how cells are parted', utf8(`sep=;\n${HEAD}\n${spoilt('Cognome', 'Cantù')}`)],
    ['after blank lines', utf8(`\n\n${HEAD}\n${spoilt('Cognome', 'Cantù')}`)],
  ])('%s', async (_, chunks) => {
    expect((await allOf(readElenco(ANAGRAFE, COLONNE, chunks))).records).toEqual([{ ...RECORD, cognome: 'Cantù' }])
  })

  test('quoted cells keep what parts the others', async () => {
    const { records } = await read(spoilt('Indirizzo', '"Via Roma; scala ""A"""'))
    expect(records[0]).toMatchObject({ indirizzo: 'Via Roma; scala "A"' })
  })

  test.each([
    ['Nato il', '1-1-1980', { nascita: '1980-01-01' }],
    ['Nato il', '01.01.1980', { nascita: '1980-01-01' }],
    ['Nato il', '1980-01-01', { nascita: '1980-01-01' }],
    ['Nato il', '01/01/1980 00:00:00', { nascita: '1980-01-01' }],
    ['Sesso', 'Femmina', { sesso: 'F' }],
    ['Cod. Fiscale', 'rss mra 80a01 h501u', { codiceFiscale: 'RSSMRA80A01H501U' }],
  ])('%s «%s»', async (column, value, expected) => {
    expect((await read(spoilt(column, value))).records[0]).toMatchObject(expected)
  })

  test.each([
    ['Cod. Fiscale', 'RSSMRA80A01H501X', 'codice-fiscale-check'],
    ['Cod. Fiscale', 'RSSMRA80A41H501', 'codice-fiscale'],
    ['Cod. Fiscale', '1,23457E+10', 'codice-fiscale'],
    ['Cod. Fiscale', '', 'empty'],
    ['Cognome', ' ', 'empty'],
    ['Sesso', 'X', 'choice'],
    ['Nato il', '30/02/1980', 'day-italian'],
    ['Nato il', '01/01/80', 'day-italian'],
    ['Nato il', '1980', 'day-italian'],
  ])('%s «%s» is refused as %s, and the next row is read', async (field, value, reason) => {
    const { records, errors } = await read(spoilt(field, value), ROSSI)
    expect(errors).toEqual([{ line: 2, field, reason, value: value.trim() }])
    expect(records).toEqual([RECORD])
  })

  test.each(['=cmd|calc', '@SUM(A1)', '+A1', '-A1+B1'])('a formula %s is text, and told', async (formula) => {
    const { records, notices } = await read(spoilt('Indirizzo', formula))
    expect(records[0]).toMatchObject({ indirizzo: formula })
    expect(notices).toEqual([{ line: 2, field: 'Indirizzo', reason: 'formula', value: formula }])
  })

  test('a quotation mark left open, and a cell too many, spoil their own row', async () => {
    const { records, errors } = await read(`"${ROSSI}`, `${ROSSI};x`, ROSSI)
    expect(errors.map(({ line, reason }) => [line, reason])).toEqual([
      [2, 'quotes'],
      [3, 'column-count'],
    ])
    expect(records).toEqual([RECORD])
  })

  test('a column that was confirmed and is gone is named, and no row is read', async () => {
    const { errors } = await allOf(
      readElenco(ANAGRAFE, COLONNE, utf8(`${HEAD.replace('Nato il', 'Nascita')}\n${ROSSI}`)),
    )
    expect(errors).toEqual([{ line: 1, field: 'Nato il', reason: 'column-missing', value: '' }])
  })

  test('a field that the list cannot do without needs a column', async () => {
    const { codice_fiscale: _, ...without } = COLONNE
    const { errors } = await allOf(readElenco(ANAGRAFE, without, utf8(`${HEAD}\n${ROSSI}`)))
    expect(errors).toEqual([{ line: 1, field: 'codice_fiscale', reason: 'column-missing', value: '' }])
  })

  test.each(['', '\n\n'])('a file without a line is told', async (text) => {
    const { errors } = await allOf(readElenco(ANAGRAFE, COLONNE, utf8(text)))
    expect(errors).toEqual([{ line: 1, field: '', reason: 'empty', value: '' }])
  })
})
