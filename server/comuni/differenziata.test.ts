import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { parseDifferenziate, type Differenziata } from '../../formats/differenziate'
import { parseFattispecie } from '../../formats/fattispecie'
import { differenziateOf, fattispecieOf } from './differenziata'

const data = (name: string): string => readFileSync(`data/${name}`, 'utf8')

const ROW: Differenziata = {
  belfiore: 'A001',
  anno: 2025,
  gruppo: 'altri',
  aliquota: '0.76',
  categorie: ['A/2'],
  tipo: 'abitazione_locata_comodato',
  uso: [],
  testo: 'Abitazione locata',
  testoDaVerificare: false,
  condizioni: {},
}

describe('differentiated rates', () => {
  test.each([
    [{ tipo: 'abitazione_locata_comodato' }, '6.1.1'],
    [{ tipo: 'turistico_ricettiva' }, '6.1.2'],
    [{ tipo: 'abitazione_a_disposizione' }, '6.1.3'],
    [{ tipo: 'abitazione_uso_diretto' }, '6.1.4'],
    [{ tipo: 'immobili_non_abitativi' }, '6.1.5'],
    [{ tipo: 'alloggi_sociali' }, '6.1.6'],
    [{ tipo: 'iacp_erp', testo: 'Alloggi regolarmente assegnati dagli IACP' }, '6.1.7'],
    [{ tipo: undefined }, '6'],
    [{ gruppo: 'D' as const }, '3'],
    [{ gruppo: 'terreni' as const }, '4'],
    [{ gruppo: 'aree' as const }, '5'],
  ])('%j falls under %s', (own, codice) => expect(fattispecieOf({ ...ROW, ...own })).toBe(codice))

  test('two rates that say the same have different codes, and keep them when another is added before', () => {
    const [first, second] = differenziateOf([ROW, ROW])
    expect(first!.codice).not.toBe(second!.codice)
    const more = differenziateOf([{ ...ROW, aliquota: '0.5' }, ROW, ROW])
    expect(more.slice(1).map(({ codice }) => codice)).toEqual([first!.codice, second!.codice])
  })

  test('every rate of data/ falls under a fattispecie of the decree, and has a code of its own', () => {
    const codes = new Set(parseFattispecie(data('imu-fattispecie-dm-2025.json')).records.map(({ codice }) => codice))
    for (const year of [2025, 2026]) {
      const rows = differenziateOf(parseDifferenziate(data(`imu-differenziate-${year}.jsonl`)).records)
      expect(rows.filter(({ fattispecie }) => !codes.has(fattispecie))).toEqual([])
      expect(new Set(rows.map(({ belfiore, codice }) => `${belfiore} ${codice}`)).size).toBe(rows.length)
    }
  })
})
