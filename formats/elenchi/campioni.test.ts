import { readFileSync } from 'node:fs'
import path from 'node:path'
import { expect, test } from 'vitest'
import { allOf, inPieces } from '../../testing/bytes'
import { readElenco } from './elenco'
import { guessColumns } from './guess'
import { readHead } from './head'
import { LOTTO } from './lotto'
import { tabellaIn } from './tabella'

const campione = (name: string) => tabellaIn(readFileSync(path.join(import.meta.dirname, '../xlsx/campioni', name)))

const letto = async (name: string) => {
  const tabella = await campione(name)
  if (!tabella.ok) throw new Error(tabella.why)
  const read = await readHead(inPieces(tabella.bytes, 500))
  const guesses = guessColumns(LOTTO, read!.head, read!.samples)
  const colonne = Object.fromEntries(guesses.map(({ campo, colonna }) => [campo, colonna]))
  const rows = await allOf(readElenco(LOTTO, colonne, inPieces(tabella.bytes, 500)))
  const errors = rows.errors.map(({ cella, reason, value }) => [cella, reason, value])
  return { ...rows, errors, foglio: read!.head.foglio, colonne }
}

test('a CSV that a spreadsheet has opened: what it made of the texts is told, cell by cell', async () => {
  const { records, errors, foglio } = await letto('da-testo.xlsx')
  expect(foglio).toEqual({ nome: 'clienti', altri: [] })
  expect(errors).toEqual([
    ['clienti!A2', 'cell-number', '1234567897'],
    ['clienti!G3', 'cell-day', '2026-06-01'],
    ['clienti!G4', 'cell-day', '2026-03-01'],
    ['clienti!J4', 'cell-day', '2026-01-12'],
  ])
  expect(records).toEqual([])
})

test('formulas, percents, fractions, days, yes and no, of the sheet that one sees first', async () => {
  const { records, errors, foglio } = await letto('da-foglio.xlsx')
  expect(foglio).toEqual({ nome: 'Clienti 2026', altri: ['Note'] })
  const [first, second] = records
  expect(first).toMatchObject({
    ...{
      codiceFiscale: '01234567897',
      cognome: 'Magazzini Po & figli',
      rendita: 10_000_00,
      quota: '100',
      foglio: '12',
    },
    ...{ dal: '2026-05-01', storico: false },
  })
  expect(second).toMatchObject({ rendita: 743_69, quota: '16,67', storico: true })
  expect(records).toHaveLength(2)
  expect(errors).toEqual([
    [`'Clienti 2026'!A4`, 'cell-number', '1234567897'],
    [`'Clienti 2026'!E4`, 'cell-error', '#DIV/0!'],
    [`'Clienti 2026'!F5`, 'cell-day', '2026-06-01'],
  ])
})

test('our empty table, as a spreadsheet saves it again', async () => {
  const { records, errors, colonne } = await letto('modello.xlsx')
  expect([records, errors]).toEqual([[], []])
  expect(Object.keys(colonne).sort()).toEqual(LOTTO.campi.map(({ nome }) => nome).sort())
})

test.each([
  ['vecchio.xls', 'sheet-old'],
  ['aperto.ods', 'sheet-other'],
])('%s is told for what it is', async (name, why) => expect(await campione(name)).toEqual({ ok: false, why }))
