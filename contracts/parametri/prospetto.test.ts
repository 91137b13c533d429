import { describe, expect, test } from 'vitest'
import type { AliquotaDifferenziata } from '../../engine/imu/imu.types'
import { parseFattispecie } from '../../formats/fattispecie'
import { readFileSync } from 'node:fs'
import { readAtto, typedAtto, type ParametroProblem } from './atto'
import { typedProspetto } from './prospetto'
import { readProspetto } from './prospetto-casi'
import { condizioniDi, fattispecieSceglibili, type Vocabolario } from './vocabolario'

const vocabolario: Vocabolario = parseFattispecie(
  readFileSync('data/imu-fattispecie-dm-2025.json', 'utf8'),
).records.map(({ codice, titolo, tipo, opzioni }) => ({ codice, titolo, tipo: tipo ?? null, opzioni }))

const TODAY = '2026-11-26'
const BASE = {
  'a.abitazione-principale': '0,5',
  'a.rurale-strumentale': '0,1',
  'a.gruppo-d': '0,86',
  'a.terreno': '0,76',
  'a.area': '0,86',
  'a.altro-fabbricato': '0,86',
  terreniEsenti: 'NO',
}
const HELD: AliquotaDifferenziata = {
  ...{ id: 'abc', gruppo: 'altro-fabbricato', aliquota: '0.61', categorie: [], testo: 'Abitazione locata' },
  testoDaVerificare: false,
}
const OLD = { voce: '0', 'v.0.da': 'abc' }
const NEW = { voce: '0', 'v.0.f': '6.1.1' }

type Fields = Readonly<Record<string, string>>
const read = (more: Fields, ticked: readonly string[] = [], anno = 2026) => {
  const form = new URLSearchParams({ ...BASE, ...more })
  for (const one of ticked) form.append('v.0.c', one)
  return readProspetto(typedProspetto(form), { anno, today: TODAY, held: [HELD], vocabolario })
}

// the limits are those of L. 160/2019, art. 1 c. 748-755; the last day that of c. 767
describe('what is wrong with a prospetto', () => {
  test.each<[string, Fields, readonly string[]]>([
    ['the base rates of the law', {}, []],
    ['an empty line', { 'a.area': '' }, ['a.area missing']],
    ['no figure', { 'a.area': 'uno' }, ['a.area unreadable']],
    ['group D below the share of the State', { 'a.gruppo-d': '0,75' }, ['a.gruppo-d below-law']],
    ['group D at the share of the State', { 'a.gruppo-d': '0,76' }, []],
    ['the ordinary maximum', { 'a.altro-fabbricato': '1,06' }, []],
    ['beyond it, without c. 755', { 'a.altro-fabbricato': '1,0601' }, ['a.altro-fabbricato above-ordinary']],
    ['beyond it, with c. 755', { 'a.altro-fabbricato': '1,14', c755: 'si' }, []],
    ['beyond c. 755', { 'a.altro-fabbricato': '1,141', c755: 'si' }, ['a.altro-fabbricato above-law']],
    ['farmland has no c. 755', { 'a.terreno': '1,07', c755: 'si' }, ['a.terreno above-law']],
    ['a luxury home above 0,6', { 'a.abitazione-principale': '0,61' }, ['a.abitazione-principale above-ordinary']],
    ['a rural building above 0,1', { 'a.rurale-strumentale': '0,11' }, ['a.rurale-strumentale above-law']],
    ['nothing said of farmland', { terreniEsenti: '' }, ['terreniEsenti missing']],
    ['published in time', { 'pub.g': '28', 'pub.m': '10', 'pub.a': '2026' }, []],
    ['published late', { 'pub.g': '29', 'pub.m': '10', 'pub.a': '2026' }, ['pub.g late']],
    ['published tomorrow', { 'pub.g': '27', 'pub.m': '11', 'pub.a': '2026' }, ['pub.g future']],
    ['published on no day', { 'pub.g': '31', 'pub.m': '2', 'pub.a': '2026' }, ['pub.g date']],
    ['a case that stands, with another rate', { ...OLD, 'v.0.a': '0,7' }, []],
    [
      'a case that stands, as it is, where the line is the same',
      { ...OLD, 'v.0.a': '0,61', 'a.altro-fabbricato': '0,61' },
      [],
    ],
    ['a case with the rate of its line', { ...OLD, 'v.0.a': '0,860' }, ['v.0.a same-rate']],
    ['a new case without a figure', { ...NEW, 'v.0.a': '' }, ['v.0.a missing']],
    ['a new case of a line that may not be told apart', { voce: '0', 'v.0.f': '1', 'v.0.a': '0,3' }, ['v.0.a missing']],
    ['a case above the limit of its line', { ...NEW, 'v.0.a': '1,1' }, ['v.0.a above-ordinary']],
  ])('%s', (_, more, expected) => {
    const result = read(more)
    expect(result.ok ? [] : result.problems.map(({ field, code }) => `${field} ${code}`)).toEqual(expected)
  })

  test('the same case twice', () => {
    const form = new URLSearchParams({ ...BASE, 'v.0.f': '5', 'v.1.f': '5', 'v.0.a': '0,5', 'v.1.a': '0,6' })
    for (const row of ['0', '1']) form.append('voce', row)
    const result = readProspetto(typedProspetto(form), { anno: 2026, today: TODAY, held: [], vocabolario })
    expect(result.ok ? [] : result.problems).toEqual([{ field: 'v.1.a', code: 'twice' }])
  })
})

describe('a new case', () => {
  test('says its conditions in the words of the decree, and what calculators read of them', () => {
    const result = read({ ...NEW, 'v.0.a': '0,7' }, ['6.1.1.1|3', '6.1.1.2|1', '6.1.1.2|2', '6.1.1.9|'])
    const [caso] = result.ok ? result.value.casi : []
    expect(caso).toMatchObject({
      ...{ gruppo: 'altro-fabbricato', aliquota: '0.7', fattispecie: '6.1.1', tipo: 'abitazione_locata_comodato' },
      ...{ contratto: 'concordato_L431_art2c3', categorie: ['A/2', 'A/3'] },
    })
    expect(caso!.testo).toBe(
      'Abitazione locata o concessa in comodato - Tipo di contratto: Locazione ai sensi dell’art. 2, commi 3, della Legge n.431/1998 e s.m.i' +
        ' - Categorie catastali: A/2 Abitazioni di tipo civile; A/3 Abitazioni di tipo economico - Limitatamente ad un solo immobile',
    )
  })

  test('asks for the figure that a condition needs', () => {
    const [rows, ticked] = [{ ...NEW, 'v.0.a': '0,7' }, ['6.1.1.7|']]
    const without = read(rows, ticked)
    expect(without.ok ? [] : without.problems.map(({ field, code }) => [field, code])).toEqual([
      ['v.0.x.6.1.1.7', 'detail-missing'],
    ])
    const result = read({ ...rows, 'v.0.x.6.1.1.7': '15.000' }, ticked)
    expect(result.ok && result.value.casi[0]!.testo).toMatch(/Reddito ISEE .* \(€\) 15\.000$/)
  })

  test('takes no condition of another fattispecie', () => {
    const result = read({ ...NEW, 'v.0.a': '0,7' }, ['5.1|0'])
    expect(result.ok && result.value.casi[0]!.condizioni).toEqual([])
  })
})

test('the annex lets eleven kinds begin a case, and every condition stands under one of them', () => {
  const kinds = fattispecieSceglibili(vocabolario).map(({ codice }) => codice)
  expect(kinds).toEqual(['3', '4', '5', '6.1.1', '6.1.2', '6.1.3', '6.1.4', '6.1.5', '6.1.6', '6.1.7', '6.1.8'])
  const below = kinds.reduce((sum, codice) => sum + condizioniDi(vocabolario, codice).length, 0)
  // 164 nodes, less the eleven, the two lines that may not be told apart, 6 and 6.1
  expect(below).toBe(vocabolario.length - kinds.length - 4)
})

test.each<[string, Fields, readonly string[]]>([
  ['whole', {}, []],
  ['without a number', { 'atto.numero': ' ' }, ['atto.numero missing']],
  ['of no organ', { 'atto.organo': 'sindaco' }, ['atto.organo missing']],
  ['of tomorrow', { 'atto.data.g': '27' }, ['atto.data.g future']],
  ['with a link that is not https', { 'atto.link': 'http://comune.example.it/1' }, ['atto.link link']],
  ['with a script for a link', { 'atto.link': 'javascript:alert(1)' }, ['atto.link link']],
])('an act %s', (_, more, expected) => {
  const whole = { 'atto.organo': 'consiglio', 'atto.numero': '58', 'atto.data.g': '26', 'atto.data.m': '11' }
  const form = new URLSearchParams({ ...whole, 'atto.data.a': '2026', ...more })
  const problems: ParametroProblem[] = []
  const atto = readAtto(typedAtto(form), TODAY, problems)
  expect(problems.map(({ field, code }) => `${field} ${code}`)).toEqual(expected)
  expect(atto === undefined).toBe(expected.length > 0)
})
