import { describe, expect, test } from 'vitest'
import { areeDi, areeTesti, CAMPI_AREE, idZona, zoneArea, zonePossibili } from './aree'
import type { ParametroProblem } from './atto'
import { readCampi, typedCampi } from './campi'

const read = (fields: Readonly<Record<string, string>>) => {
  const problems: ParametroProblem[] = []
  const typed = typedCampi(CAMPI_AREE, new URLSearchParams(fields))
  const value = areeDi(readCampi(CAMPI_AREE, typed, problems), problems)
  return { value, problems: problems.map(({ field, code }) => `${field} ${code}`) }
}

const B2 = { 'z.1.zona': 'B2', 'z.1.destinazione': 'residenziale', 'z.1.valore': '120,5' }

describe('the values of plots', () => {
  test('as typed, in any row, and back in the boxes one below the other', () => {
    const { value, problems } = read({
      ...B2,
      ...{ 'z.7.zona': 'Zona produttiva', 'z.7.fogli': '12;14 – 16', 'z.7.valore': '€ 60' },
      'z.7.riduzioni': 'meno 20 % sotto i 400 m²',
    })
    expect(problems).toEqual([])
    expect(zoneArea(value)).toEqual([
      { zona: 'B2', destinazione: 'residenziale', valore: 120_50 },
      { zona: 'Zona produttiva', fogli: '12, 14-16', valore: 60_00, riduzioni: 'meno 20 % sotto i 400 m²' },
    ])
    expect(areeTesti(value)).toEqual({
      ...{ 'z.1.zona': 'B2', 'z.1.destinazione': 'residenziale', 'z.1.valore': '120,50' },
      ...{ 'z.2.zona': 'Zona produttiva', 'z.2.fogli': '12, 14-16', 'z.2.valore': '60,00' },
      'z.2.riduzioni': 'meno 20 % sotto i 400 m²',
    })
    expect(read(areeTesti(value) as Record<string, string>).value).toEqual(value)
  })

  test.each<[string, Readonly<Record<string, string>>, readonly string[]]>([
    ['nothing at all', {}, ['z.1.zona missing']],
    ['a value without its zone', { 'z.2.valore': '10' }, ['z.2.zona missing']],
    ['a zone without its value', { 'z.1.zona': 'B2' }, ['z.1.valore missing']],
    ['a zone whose name is a dash', { ...B2, 'z.1.zona': '–' }, ['z.1.zona missing']],
    ['nothing for a square metre', { ...B2, 'z.1.valore': '0' }, ['z.1.valore number']],
    ['half a cent', { ...B2, 'z.1.valore': '1,005' }, ['z.1.valore number']],
    ['words for a value', { ...B2, 'z.1.valore': 'molto' }, ['z.1.valore number']],
    ['more than any plot is worth', { ...B2, 'z.1.valore': '200000' }, ['z.1.valore number']],
    ['fogli that are none', { ...B2, 'z.1.fogli': 'centro' }, ['z.1.fogli fogli']],
    ['fogli backwards', { ...B2, 'z.1.fogli': '9-3' }, ['z.1.fogli fogli']],
    ['fogli with a hole', { ...B2, 'z.1.fogli': '3,,4' }, ['z.1.fogli fogli']],
    [
      'the same zone twice, written another way',
      { ...B2, 'z.3.zona': 'b2', 'z.3.destinazione': 'Residenziale', 'z.3.valore': '90' },
      ['z.3.zona zone-twice'],
    ],
  ])('%s is told at its field', (_, fields, problems) => {
    expect(read(fields).problems).toEqual(problems)
  })

  test('the same zone for another use is another row', () => {
    expect(read({ ...B2, 'z.2.zona': 'B2', 'z.2.destinazione': 'commerciale', 'z.2.valore': '90' }).problems).toEqual(
      [],
    )
  })

  test.each([
    undefined,
    {},
    { zone: [] },
    { zone: [{ zona: 'B2', valore: 0 }] },
    { zone: [{ zona: 'B2', valore: 1.5 }] },
  ])('what is no table is not read: %j', (valore) => {
    expect(zoneArea(valore)).toBeUndefined()
  })

  test.each([
    [{ zona: 'B2' }, 'b2'],
    [{ zona: 'Zona C/1', destinazione: 'Attività produttiva' }, 'zona-c-1-attivita-produttiva'],
    [{ zona: 'x'.repeat(80) }, 'x'.repeat(60)],
  ])('a zone has a name for an address: %j', (zona, id) => {
    expect(idZona(zona)).toBe(id)
  })
})

describe('in which zones a plot may lie', () => {
  const zone = [
    { zona: 'A', fogli: '1-4, 7', valore: 100 },
    { zona: 'B', fogli: '4', valore: 200 },
    { zona: 'C', valore: 300 },
  ]
  test.each<[string | undefined, string]>([
    ['1', 'AC'],
    ['4', 'ABC'],
    ['0007', 'AC'],
    ['5', 'C'],
    // of which nothing says where it lies, it may lie anywhere
    [undefined, 'ABC'],
    ['A/1', 'ABC'],
  ])('foglio %j', (foglio, names) => {
    expect(
      zonePossibili(zone, foglio)
        .map(({ zona }) => zona)
        .join(''),
    ).toBe(names)
  })
})
