import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { parseComuniAttivi, parseComuniStorico, parseConfluenze } from './comuni'
import { parseDelibere } from './delibere'
import { parseDifferenziate } from './differenziate'
import { parseFattispecie } from './fattispecie'

const data = (name: string): string => readFileSync(`data/${name}`, 'utf8')

describe('comuni', () => {
  const HEAD = 'belfiore,istat,nome,nome_altra_lingua,prov,provincia,cod_regione,regione,popolazione_2025'

  test('a comune with two names keeps both', () => {
    const line = 'A952,021008,Bolzano,Bozen,BZ,Bolzano/Bozen,04,Trentino-Alto Adige/Südtirol,106107'
    expect(parseComuniAttivi(`${HEAD}\n${line}`).records).toEqual([
      {
        belfiore: 'A952',
        istat: '021008',
        nome: 'Bolzano',
        nomeAltraLingua: 'Bozen',
        sigla: 'BZ',
        provincia: 'Bolzano/Bozen',
        regione: 'Trentino-Alto Adige/Südtirol',
        popolazione: 106107,
      },
    ])
  })

  test.each([
    ['A95,021008,Bolzano,,BZ,Bolzano,04,Trentino,1', 'belfiore', 'codice-catastale'],
    ['A952,,Bolzano,,BZ,Bolzano,04,Trentino,1', 'istat', 'empty'],
    ['A952,021008,Bolzano,,BZ,Bolzano,04,Trentino,molti', 'popolazione_2025', 'whole-number'],
  ])('%s', (line, field, reason) => {
    const { records, errors } = parseComuniAttivi(`${HEAD}\n${line}`)
    expect(records).toEqual([])
    expect(errors[0]).toMatchObject({ line: 2, field, reason })
  })

  test('comuni that ended before the codes were given are left out without a word', () => {
    const text = 'belfiore,nome,nome_altra_lingua,prov,istat,dal,al,stato\nND,X,,PD,1,1866-11-19,1870-01-01,C\n'
    expect(parseComuniStorico(text)).toEqual({ records: [], errors: [] })
  })

  test.each([
    ['dal', 'A001,ABANO,,PD,028001,1866-13-19,,C'],
    ['al', 'A001,ABANO,,PD,028001,1866-11-19,oggi,C'],
  ])('a day that does not exist in %s is refused', (field, line) => {
    const { errors } = parseComuniStorico(`belfiore,nome,nome_altra_lingua,prov,istat,dal,al,stato\n${line}`)
    expect(errors[0]).toMatchObject({ field, reason: 'day' })
  })

  test('the files of data/ are read whole', () => {
    expect(parseComuniAttivi(data('comuni-attivi.csv'))).toMatchObject({ errors: [] })
    expect(parseComuniAttivi(data('comuni-attivi.csv')).records).toHaveLength(7_896)
    expect(parseComuniStorico(data('comuni-storico-anpr.csv'))).toMatchObject({ errors: [] })
    expect(parseConfluenze(data('comuni-confluiti.csv'))).toMatchObject({ errors: [] })
  })
})

describe('differentiated rates', () => {
  const LINE =
    '{"belfiore":"A007","anno":2025,"gruppo":"altri","aliquota":0.76,"cat":["A10","C/1"],"tipo":"immobili_non_abitativi",' +
    '"uso":["uso_diretto"],"testo":"Negozi","testo_da_verificare":1,"registrato":true,"parenti":1}'

  test('a line is read, and conditions we have no column for are kept as they are', () => {
    expect(parseDifferenziate(LINE).records).toEqual([
      {
        belfiore: 'A007',
        anno: 2025,
        gruppo: 'altri',
        aliquota: '0.76',
        categorie: ['A/10', 'C/1'],
        tipo: 'immobili_non_abitativi',
        uso: ['uso_diretto'],
        testo: 'Negozi',
        testoDaVerificare: true,
        condizioni: { registrato: true, parenti: 1 },
      },
    ])
  })

  test.each([
    ['{"belfiore":', '', 'json'],
    ['[1]', '', 'json'],
    [LINE.replace('"altri"', '"altro"'), 'gruppo', 'choice'],
    [LINE.replace('0.76', '"x"'), 'aliquota', 'rate'],
    [LINE.replace('["A10","C/1"]', '"C/1"'), 'cat', 'list'],
    [LINE.replace('["A10","C/1"]', '[10]'), 'cat', 'list'],
    [LINE.replace('"Negozi"', '""'), 'testo', 'empty'],
    [LINE.replace('2025', '"MMXXV"'), 'anno', 'whole-number'],
  ])('%s', (line, field, reason) => {
    const { records, errors } = parseDifferenziate(`${line}\n${LINE}`)
    expect(errors[0]).toMatchObject({ line: 1, field, reason })
    expect(records).toHaveLength(1)
  })

  test.each([
    ['imu-differenziate-2025.jsonl', 5_573],
    ['imu-differenziate-2026.jsonl', 1_884],
  ])('%s is read whole', (name, count) => {
    const { records, errors } = parseDifferenziate(data(name))
    expect(errors).toEqual([])
    expect(records).toHaveLength(count)
  })
})

describe('delibere', () => {
  const HEAD = 'anno,belfiore,numero,data_delibera,data_pubblicazione,id_file,note'

  test('a delibera without publication is one', () => {
    expect(parseDelibere(`${HEAD}\n2026,D150,58,2025-12-19,,1,`).records[0]).toEqual({
      anno: 2026,
      belfiore: 'D150',
      numero: '58',
      data: '2025-12-19',
      idFile: '1',
      note: '',
    })
  })

  test.each([
    ['2026,D150,58,,,1,', 'data_delibera', 'day'],
    ['2026,D150,,2025-12-19,,1,', 'numero', 'empty'],
    ['2026,D150,58,2025-12-19,,,', 'id_file', 'empty'],
  ])('%s', (line, field, reason) => {
    expect(parseDelibere(`${HEAD}\n${line}`).errors[0]).toMatchObject({ line: 2, field, reason })
  })

  test('the file of data/ is read whole', () => {
    const { records, errors } = parseDelibere(data('imu-delibere-mef-2023-2026.csv'))
    expect(errors).toEqual([])
    expect(records).toHaveLength(21_088)
  })
})

describe('fattispecie', () => {
  test('a node knows the one above it', () => {
    const text = JSON.stringify({
      nodi: [{ codice: '6.1.1', titolo: 'Abitazione locata', tipo: null, note: '', opzioni: [{ testo: 'x' }] }],
    })
    expect(parseFattispecie(text).records).toEqual([
      { codice: '6.1.1', padre: '6.1', titolo: 'Abitazione locata', note: '', opzioni: ['x'] },
    ])
  })

  test.each(['', '{', '{"nodi":1}', '[]'])('a text that is no such file is refused: %s', (text) => {
    expect(parseFattispecie(text).errors).toHaveLength(1)
  })

  test('a node without a code is refused and the next is read', () => {
    const { records, errors } = parseFattispecie('{"nodi":[{"titolo":"x"},{"codice":"1","titolo":"y"}]}')
    expect(errors[0]).toMatchObject({ line: 1, field: 'codice' })
    expect(records.map(({ codice }) => codice)).toEqual(['1'])
  })

  test('annex A has 164 nodes, each under one that exists', () => {
    const { records, errors } = parseFattispecie(data('imu-fattispecie-dm-2025.json'))
    const codes = new Set(records.map(({ codice }) => codice))
    expect(errors).toEqual([])
    expect(records).toHaveLength(164)
    expect(records.filter(({ padre }) => padre !== undefined && !codes.has(padre))).toEqual([])
  })
})
