import { describe, expect, test } from 'vitest'
import type { LineaProspetto, StatoAliquote } from '../../engine/imu/imu.types'
import { parseAliquoteBase, type ProspettoBase } from '../../formats/aliquote-base'
import { readFileSync } from 'node:fs'
import { classesOfNota } from './note'
import { prospettoOf, territorioOf } from './prospetto'
import { nearestYear, toAliquote, toAliquoteNotHeld } from './to-aliquote'

const ROW: ProspettoBase = {
  belfiore: 'D150',
  comune: 'Cremona',
  base: {
    'abitazione-principale': '0.6',
    'rurale-strumentale': '0',
    'gruppo-d': '1.06',
    terreno: '1.06',
    area: '1.06',
    'altro-fabbricato': '1.06',
  },
  prospettoAnno: 2026,
  deliberaNumero: '58',
  deliberaData: '2025-12-19',
  terreniEsenti: 'NO',
  differenziateCoperte: true,
  origine: 'prospetto_2026',
  nota: '',
}

const NOWHERE = territorioOf([])

/** How sure each line is, as the page gets it. */
const statiOf = (row: ProspettoBase, anno: number): Readonly<Record<LineaProspetto, StatoAliquote>> =>
  toAliquote(prospettoOf(row, anno, NOWHERE)!, []).stati

const all = (stato: StatoAliquote): Record<LineaProspetto, StatoAliquote> => ({
  'abitazione-principale': stato,
  'rurale-strumentale': stato,
  'gruppo-d': stato,
  terreno: stato,
  area: stato,
  'altro-fabbricato': stato,
})

describe('how sure a rate is', () => {
  test('the prospetto of the year itself makes its rates known', () => {
    expect(statiOf(ROW, 2026)).toEqual(all('known'))
  })

  test('an older prospetto that a source calls the last one is continued', () => {
    expect(statiOf({ ...ROW, prospettoAnno: 2025 }, 2026)).toEqual(all('continued'))
  })

  test('a prospetto of a later year says nothing of this one', () => {
    expect(statiOf({ ...ROW, prospettoAnno: 2027 }, 2026)).toEqual(all('unknown'))
  })

  test('without a prospetto the rates of the law continue, and the land is in doubt', () => {
    const row: ProspettoBase = {
      ...ROW,
      prospettoAnno: 'nessuno',
      terreniEsenti: undefined,
      origine: 'base_di_legge',
      nota: 'nessun prospetto 2025/2026: aliquote di base; terreni esenti solo se montani/collinari (verificare)',
    }
    const aliquote = toAliquote(prospettoOf(row, 2026, NOWHERE)!, [])
    expect(aliquote.stati).toEqual({ ...all('continued'), terreno: 'unknown' })
    expect(aliquote.stato).toBe('unknown')
    expect([...aliquote.motivi].sort()).toEqual(['base-di-legge', 'note'])
    expect(aliquote).not.toHaveProperty('prospettoAnno')
  })

  test('an empty cell is unknown, the others stay known', () => {
    const { area: _, ...base } = ROW.base
    const aliquote = toAliquote(prospettoOf({ ...ROW, base }, 2026, NOWHERE)!, [])
    expect(aliquote.stati).toEqual({ ...all('known'), area: 'unknown' })
    expect(aliquote.base).not.toHaveProperty('area')
    expect(aliquote.motivi).toEqual(['cell-empty'])
  })

  test('where nobody read whether land is exempt, its rate is unknown', () => {
    expect(statiOf({ ...ROW, terreniEsenti: undefined }, 2026)).toEqual({ ...all('known'), terreno: 'unknown' })
  })

  test.each([
    ['comune parzialmente delimitato: terreni esenti in parte', ['terreno']],
    ['aliquota zero su altri fabbricati: verificare', Object.keys(all('known'))],
    ['aree_fabbricabili desunta dal prospetto 2026 (le altre aliquote coincidono)', ['area']],
    ['terreni_agricoli desunta dal prospetto 2026 (le altre aliquote coincidono)', ['terreno']],
    ['prospetto 2025 ripubblicato dopo il 20/05/2025: verificare', Object.keys(all('known'))],
    ['comune da fusione con aliquote differenziate per territorio', Object.keys(all('known'))],
    ['assente dalla lettura di giugno 2025', Object.keys(all('known'))],
    ['una nota che nessuno ha mai visto', Object.keys(all('known'))],
    [
      'aree_fabbricabili desunta dal prospetto 2026 (le altre aliquote coincidono); comune parzialmente delimitato: terreni esenti in parte',
      ['area', 'terreno'],
    ],
  ])('the note «%s» touches %j', (nota, touched) => {
    const stati = statiOf({ ...ROW, nota }, 2026)
    expect(
      Object.entries(stati)
        .filter(([, stato]) => stato === 'unknown')
        .map(([linea]) => linea)
        .sort(),
    ).toEqual([...touched].sort())
  })

  test('late publication has a reason of its own', () => {
    const nota = 'prospetto 2025 pubblicato dopo il 20/05/2025: valori della lettura precedente, verificare'
    expect(toAliquote(prospettoOf({ ...ROW, nota }, 2026, NOWHERE)!, []).motivi).toEqual(['late-publication'])
  })

  test('a fact of the territory read in one year holds for the others', () => {
    const nota = 'comune parzialmente delimitato: terreni esenti in parte'
    const territorio = territorioOf([{ belfiore: 'D150', nota }])
    const before = prospettoOf({ ...ROW, prospettoAnno: 2025, origine: 'livn' }, 2025, territorio)!
    expect(toAliquote(before, []).stati).toEqual({ ...all('known'), terreno: 'unknown' })
    expect(before.nota).toBe(nota)
  })

  test('a reading nobody described needs its day in the file', () => {
    expect(prospettoOf({ ...ROW, origine: 'mef_novembre' }, 2026, NOWHERE)).toBeUndefined()
    expect(prospettoOf({ ...ROW, origine: 'mef_novembre', rilevata: '2026-11-20' }, 2026, NOWHERE)).toMatchObject({
      fonte: 'mef_novembre',
      rilevata: '2026-11-20',
    })
  })

  test('a year we do not hold keeps the figures and trusts none', () => {
    const held = toAliquote(prospettoOf(ROW, 2026, NOWHERE)!, [])
    const next = toAliquoteNotHeld(2027, held)
    expect(next.stati).toEqual(all('unknown'))
    expect(next).toMatchObject({
      anno: 2027,
      stato: 'unknown',
      motivi: ['year-not-held'],
      prospettoAnno: 2026,
      differenziateCoperte: false,
      base: ROW.base,
    })
  })

  test.each([
    [[2025, 2026], 2027, 2026],
    [[2025, 2026], 2026, 2026],
    [[2025, 2026], 2024, 2025],
    [[2023, 2026], 2025, 2023],
    [[], 2026, undefined],
  ])('of %j, %d is stood in for by %s', (held, anno, year) => expect(nearestYear(held, anno)).toBe(year))
})

describe('the notes of data/', () => {
  test.each([2025, 2026])('every note of %d is of a kind we know', (anno) => {
    const { records } = parseAliquoteBase(readFileSync(`data/imu-aliquote-${anno}-base.csv`, 'utf8'))
    const parts = records.flatMap(({ nota }) => (nota === '' ? [] : nota.split('; ')))
    const never = classesOfNota('una nota che nessuno ha mai visto')
    expect(parts.filter((part) => classesOfNota(part)[0] === never[0])).toEqual([])
  })
})
