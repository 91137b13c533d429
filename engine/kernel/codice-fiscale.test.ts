import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  checkCharacter,
  checkDigit,
  differences,
  nameLetters,
  readCodiceFiscale,
  surnameLetters,
  withoutOmocodia,
  type CodicePersona,
} from './codice-fiscale'

const persona = (code: string): CodicePersona => {
  const reading = readCodiceFiscale(code)
  if (!reading.ok || reading.value.kind !== 'persona') throw new Error(`${code} should be a person's`)
  return reading.value
}

describe('sixteen characters', () => {
  // last characters worked out by hand from the two tables of DM 23.12.1976; the first four are published examples
  test.each([
    ['RSSMLB80A01A200D', 'M', 80, 1, 1, 'A200', false],
    ['TDITLC46H54C619Q', 'F', 46, 6, 14, 'C619', false],
    ['RSSMRA80A01F205X', 'M', 80, 1, 1, 'F205', false],
    ['DNTLHR65E05F234N', 'M', 65, 5, 5, 'F234', false],
    ['BNCLRA92T50D150L', 'F', 92, 12, 10, 'D150', false],
    ['RSSMRA80A71F205E', 'F', 80, 1, 31, 'F205', false],
    ['RSSMRA80A01Z133J', 'M', 80, 1, 1, 'Z133', false],
    ['RSSMRA80A01F20RS', 'M', 80, 1, 1, 'F205', true],
    ['RSSMRAULALMFNLRD', 'M', 80, 1, 1, 'F205', true],
  ])('%s', (code, sesso, anno, mese, giorno, luogo, omocodia) => {
    expect(persona(code)).toMatchObject({ sesso, nascita: { anno, mese, giorno }, luogo, omocodia })
  })

  test.each([
    ['RSSMLB80A01A200E', 'check'],
    ['RSSMRA80A01F205Y', 'check'],
    ['RSSMRA80B30F205A', 'date'],
    ['FOXYXX70B29H501C', 'date'],
    ['RSSMRA80A01F205', 'shape'],
    ['RSSMRA80A01F205XX', 'shape'],
    ['rssmra80a01f205x', 'shape'],
    ['RSSMRA80F01F205X', 'shape'],
    ['RSSMRA8OA01F205X', 'shape'],
    ['RSSMRA80A01F205X\n', 'shape'],
    ['', 'shape'],
  ])('%j is refused: %s', (code, fault) => {
    expect(readCodiceFiscale(code)).toEqual(
      fault === 'accepted' ? expect.objectContaining({ ok: true }) : { ok: false, fault },
    )
  })

  test('29 February stands in a year that may be leap', () => {
    const first = 'RSSMRA00B29F205'
    expect(readCodiceFiscale(first + checkCharacter(first))).toMatchObject({ ok: true })
  })

  test('every digit place may hold a letter of omocodia', () => {
    expect(withoutOmocodia('RSSMRAULALMFNLRD')).toBe('RSSMRA80A01F205D')
  })
})

describe('eleven digits', () => {
  test.each(['15376371009', '00743430159', '00305060964', '80008130199', '12345678903'])('%s is right', (code) => {
    expect(readCodiceFiscale(code)).toEqual({ ok: true, value: { kind: 'numerico' } })
    expect(checkDigit(code)).toBe(code[10])
  })

  test.each([
    ['15376371008', 'check'],
    ['51376371009', 'check'],
    ['00000000000', 'shape'],
    ['1537637100', 'shape'],
    ['153763710090', 'shape'],
  ])('%s is refused: %s', (code, fault) => expect(readCodiceFiscale(code)).toEqual({ ok: false, fault }))
})

describe('the letters of names', () => {
  test.each([
    ['Rossi', 'RSS'],
    ['Fo', 'FOX'],
    ['Aiello', 'LLA'],
    ["D'Alò", 'DLA'],
    ['De Luca', 'DLC'],
    ['Yu', 'YUX'],
    ['Ùa', 'UAX'],
  ])('surname %s → %s', (name, expected) => expect(surnameLetters(name)).toBe(expected))

  test.each([
    ['Mario', 'MRA'],
    ['Mario Alberto', 'MLB'],
    ['Giuseppe', 'GPP'],
    ['Alighieri', 'LHR'],
    ['Ada', 'DAA'],
    ['Niccolò', 'NCL'],
    ['Ai', 'AIX'],
  ])('name %s → %s', (name, expected) => expect(nameLetters(name)).toBe(expected))
})

describe('against the person', () => {
  const places = (belfiore: string): readonly string[] | undefined =>
    ({ F205: ['MILANO'], D150: ['CREMONA'], A952: ['BOLZANO', 'BOZEN'] })[belfiore]
  const rossi = {
    cognome: 'Rossi',
    nome: 'Mario',
    dataNascita: '1980-01-01',
    sesso: 'M',
    comuneNascita: 'Milano',
  } as const

  test.each([
    ['the same person', {}, []],
    ['another surname', { cognome: 'Bianchi' }, ['cognome']],
    ['another name', { nome: 'Luca' }, ['nome']],
    ['another century reads the same', { dataNascita: '1880-01-01' }, []],
    ['another day', { dataNascita: '1980-01-02' }, ['data']],
    ['another sex', { sesso: 'F' }, ['sesso']],
    ['another place', { comuneNascita: 'Cremona' }, ['luogo']],
    [
      'all of it',
      { cognome: 'Bo', nome: 'Ivo', dataNascita: '1981-02-03', sesso: 'F', comuneNascita: 'Lodi' },
      ['cognome', 'nome', 'data', 'sesso', 'luogo'],
    ],
  ] as const)('%s', (_, change, expected) => {
    expect(differences(persona('RSSMRA80A01F205X'), { ...rossi, ...change }, places)).toEqual(expected)
  })

  test('an unknown place and data not given are not compared', () => {
    expect(differences(persona('RSSMRA80A01Z133J'), { comuneNascita: 'Zurigo' }, places)).toEqual([])
    expect(differences(persona('RSSMRA80A01F205X'), {}, places)).toEqual([])
  })

  test('omocodia changes nothing of the person', () => {
    expect(differences(persona('RSSMRAULALMFNLRD'), rossi, places)).toEqual([])
  })

  test('a place in its other language, an umlaut in either spelling', () => {
    const first = 'MLLHNS60C12A952'
    const code = persona(first + checkCharacter(first))
    expect(differences(code, { cognome: 'Müller', nome: 'Hans', comuneNascita: 'Bozen' }, places)).toEqual([])
    expect(surnameLetters('Öz')).toBe('ZOX')
  })
})

test('no text makes it throw', () => {
  fc.assert(
    fc.property(fc.oneof(fc.string(), fc.stringMatching(/^[A-Z0-9]{16}$/)), (text) => {
      expect(typeof readCodiceFiscale(text).ok).toBe('boolean')
    }),
  )
})
