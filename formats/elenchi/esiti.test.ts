import { describe, expect, test } from 'vitest'
import { allOf, utf8 } from '../../testing/bytes'
import { readElenco } from './elenco'
import { ESITI_CONSEGNA } from './esiti'
import { guessColumns } from './guess'
import { readHead } from './head'

const read = (values: Readonly<Record<string, string>>) => {
  const names = Object.keys(values)
  const text = `${names.join(';')}\n${Object.values(values).join(';')}\n`
  return allOf(readElenco(ESITI_CONSEGNA, Object.fromEntries(names.map((name) => [name, name])), utf8(text)))
}
const RIGA = { avviso: 'D150-2026-17', esito: 'Consegnato', giorno: '03/12/2026' }

describe('what became of envelopes, as a table of text', () => {
  test('a letter that arrived, and one that came back with why', async () => {
    expect((await read(RIGA)).records).toEqual([{ avviso: 'D150-2026-17', esito: 'consegnata', giorno: '2026-12-03' }])
    expect((await read({ ...RIGA, esito: 'NON RECAPITATA', causale: 'destinatario sconosciuto' })).records).toEqual([
      { avviso: 'D150-2026-17', esito: 'tornata', giorno: '2026-12-03', causale: 'destinatario sconosciuto' },
    ])
  })

  test.each([
    ['avviso', '', 'empty'],
    ['esito', '', 'empty'],
    ['esito', 'persa', 'choice'],
    ['giorno', '31/02/2026', 'day-italian'],
  ])('%s «%s» is wrong: %s', async (field, value, reason) => {
    const { records, errors } = await read({ ...RIGA, [field]: value })
    expect(records).toEqual([])
    expect(errors).toMatchObject([{ line: 2, field, reason }])
  })

  test('the columns of our own index are found again', async () => {
    const { head, samples } = (await readHead(
      utf8('codice;esito;data;causale\nD150-2026-17;reso;1/12/2026;trasferito\n'),
    ))!
    expect(guessColumns(ESITI_CONSEGNA, head, samples).map(({ campo, colonna }) => [campo, colonna])).toEqual([
      ['avviso', 'codice'],
      ['esito', 'esito'],
      ['giorno', 'data'],
      ['causale', 'causale'],
    ])
  })
})
