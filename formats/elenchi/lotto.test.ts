import { describe, expect, test } from 'vitest'
import { allOf, utf8 } from '../../testing/bytes'
import { readElenco } from './elenco'
import { guessColumns } from './guess'
import { readHead } from './head'
import { LOTTO } from './lotto'

const RIGA = {
  codice_fiscale: 'FRRLCU58L52D150O',
  cognome: 'Ferrari',
  nome: 'Lucia',
  comune: 'Cremona',
  categoria: 'A02',
  rendita: '1.000,00',
  quota: '50',
  uso: 'A disposizione',
}

const read = (values: Readonly<Record<string, string>>) => {
  const names = Object.keys(values)
  const text = `${names.join(';')}\n${Object.values(values).join(';')}\n`
  return allOf(readElenco(LOTTO, Object.fromEntries(names.map((name) => [name, name])), utf8(text)))
}

describe('a property of a client', () => {
  test('what the row says, and nothing else', async () => {
    const { records } = await read(RIGA)
    expect(records).toEqual([
      {
        ...{ codiceFiscale: 'FRRLCU58L52D150O', cognome: 'Ferrari', nome: 'Lucia', comune: 'Cremona' },
        ...{ tipo: 'F', categoria: 'A/2', rendita: 1_000_00, quota: '50', uso: 'a-disposizione' },
      },
    ])
  })

  test.each([
    ['quota', '50 %', { quota: '50' }],
    ['quota', '1/3', { quota: '1/3' }],
    ['quota', '33.33', { quota: '33,33' }],
    ['quota', '0,5 %', { quota: '0,5' }],
    ['aliquota', '1,06 %', { aliquota: '1.06' }],
    ['aliquota', '0.86', { aliquota: '0.86' }],
    ['requisiti', 'Sì', { requisiti: true }],
    ['requisiti', 'no', { requisiti: false }],
    ['dal', '01/09/2026', { dal: '2026-09-01' }],
    ['acconto_versato', '890,00', { accontoVersato: 890_00 }],
    ['mesi', '12', { mesi: 12 }],
  ])('%s «%s»', async (field, value, expected) => {
    expect((await read({ ...RIGA, [field]: value })).records[0]).toMatchObject(expected)
  })

  test.each([
    ['quota', '1', 'quota'],
    ['quota', '0,5', 'quota'],
    ['quota', '150', 'quota'],
    ['quota', '3/2', 'quota'],
    ['quota', '', 'empty'],
    ['aliquota', '10,6', 'rate'],
    ['uso', 'villeggiatura', 'choice'],
    ['mesi', '13', 'choice'],
    ['rendita', '1.74,69', 'amount'],
    ['codice_fiscale', 'FRRLCU58L52D150X', 'codice-fiscale-check'],
    ['cognome', '', 'empty'],
    ['comune', '', 'empty'],
    ['dal', '31/02/2026', 'day-italian'],
  ])('%s «%s» is refused as %s, with its cell', async (field, value, reason) => {
    const { records, errors } = await read({ ...RIGA, [field]: value })
    expect(records).toEqual([])
    expect(errors).toEqual([{ line: 2, field, reason, value }])
  })

  test.each([
    ['=HYPERLINK("http://x";"y")', '"=HYPERLINK(""http://x"";""y"")"'],
    ['@SUM(1)', '@SUM(1)'],
    ['+cmd', '+cmd'],
  ])('a name that looks like the formula %s stays a text, and is told', async (name, cell) => {
    const { records, notices } = await read({ ...RIGA, cognome: cell })
    expect(records[0]?.cognome).toBe(name)
    expect(notices).toEqual([{ line: 2, field: 'cognome', reason: 'formula', value: name }])
  })

  test('what kind of property it is, from what the row gives', async () => {
    const bare = { ...RIGA, categoria: '', rendita: '', uso: '' }
    expect((await read({ ...bare, dominicale: '87,43' })).records[0]?.tipo).toBe('T')
    expect((await read({ ...bare, valore: '100.000,00' })).records[0]?.tipo).toBe('A')
    expect((await read(bare)).errors.map(({ field, reason }) => [field, reason])).toEqual([['tipo', 'empty']])
    const both = await read({ ...bare, dominicale: '87,43', valore: '100.000,00' })
    expect(both.errors.map(({ field }) => field)).toEqual(['tipo'])
  })
})

test('the headings of the template are known as what they are', async () => {
  const headings = LOTTO.campi.map(({ headings: [first] }) => first)
  const { head, samples } = (await readHead(utf8(`${headings.join(';')}\n`)))!
  expect(guessColumns(LOTTO, head, samples).map(({ campo, confidence }) => [campo, confidence])).toEqual(
    LOTTO.campi.map(({ nome }) => [nome, 'name']),
  )
})
