import { describe, expect, test } from 'vitest'
import { LOCALES } from '../i18n/routing'
import { readCatalogue } from '../testing/catalogues'
import { CAMPI_CONTRIBUENTE, CONTRIBUENTE_PROBLEMS, readTyped } from './contribuente/campi'
import { readContribuente } from './contribuente'

const comuni = (belfiore: string) =>
  ({
    D150: [{ nome: 'CREMONA', provincia: 'CR' }],
    F205: [{ nome: 'MILANO', provincia: 'MI' }],
  })[belfiore]

const CONTEXT = { comuni, oggi: '2026-11-23' }

const LUCIA = {
  kind: 'persona',
  cf: 'FRRLCU58L52D150O',
  cognome: 'Ferrari',
  nome: 'Lucia',
  'nascita.g': '12',
  'nascita.m': '7',
  'nascita.a': '1958',
  sesso: 'F',
  comune: 'Cremona',
  provincia: 'cr',
}

const read = (change: Record<string, string> = {}, who = 0) => {
  const fields = Object.entries({ ...LUCIA, ...change }).map(([name, value]) => [`p${who}.${name}`, value])
  return readContribuente(readTyped(new URLSearchParams(fields as [string, string][]), who), who, CONTEXT)
}

const wrong = (change: Record<string, string>) =>
  read(change).problems.map(({ code, field }) => `${field.replace('p0.', '')}: ${code}`)

describe('a person', () => {
  test('as the form prints it: capitals, ASCII, the day in ISO', () => {
    expect(read()).toEqual({
      contribuente: {
        codiceFiscale: 'FRRLCU58L52D150O',
        anagrafica: {
          kind: 'persona',
          cognome: 'FERRARI',
          nome: 'LUCIA',
          dataNascita: '1958-07-12',
          sesso: 'F',
          comuneNascita: 'CREMONA',
          provinciaNascita: 'CR',
        },
      },
      problems: [],
      differences: [],
    })
  })

  test('an heir pays: the second codice fiscale and its two characters', () => {
    const { contribuente } = read({ 'altro.cf': 'tdi tlc 46h54 c619q', 'altro.id': '07' })
    expect(contribuente).toMatchObject({
      codiceFiscale: 'FRRLCU58L52D150O',
      codiceFiscaleCoobbligato: 'TDITLC46H54C619Q',
      codiceIdentificativo: '07',
    })
  })

  test.each<[Record<string, string>, string]>([
    [{ 'altro.cf': 'TDITLC46H54C619Q' }, 'altro.id: altro-id-missing'],
    [{ 'altro.id': '07' }, 'altro.cf: altro-codice-missing'],
    [{ 'altro.cf': 'TDITLC46H54C619R', 'altro.id': '07' }, 'altro.cf: codice-fiscale-check'],
    [{ 'altro.cf': 'TDITLC46H54C619Q', 'altro.id': '7' }, 'altro.id: altro-id-invalid'],
  ])('half of an heir: %j', (change, expected) => expect(wrong(change)).toEqual([expected]))

  test('a codice fiscale however it is typed', () => {
    expect(read({ cf: ' frr lcu 58l52 d150o ' }).contribuente?.codiceFiscale).toBe('FRRLCU58L52D150O')
  })

  // omocodia writes the 5 of the year 58 as R; the last character follows from the table of DM 23.12.1976
  test('omocodia is no fault', () => {
    expect(wrong({ cf: 'FRRLCUR8L52D150J' })).toEqual([])
  })

  test('accents and curly apostrophes are written in ASCII, and the codice fiscale still agrees', () => {
    const { contribuente, problems } = read({
      cf: 'DMCNCL85T10F205M',
      cognome: 'D’Amico',
      nome: 'Niccolò',
      'nascita.g': '10',
      'nascita.m': '12',
      'nascita.a': '1985',
      sesso: 'M',
      comune: 'Milano',
      provincia: 'MI',
    })
    expect(problems).toEqual([])
    expect(contribuente?.anagrafica).toMatchObject({ cognome: "D'AMICO", nome: "NICCOLO'" })
  })

  test.each([
    [{ cf: '' }, 'cf: codice-fiscale-missing'],
    [{ cf: 'FRRLCU58L52D150' }, 'cf: codice-fiscale-shape'],
    [{ cf: 'FRRLCU58L52D150X' }, 'cf: codice-fiscale-check'],
    [{ cf: '00743430159' }, 'cf: codice-fiscale-of-ente'],
    [{ cognome: '' }, 'cognome: cognome-missing'],
    [{ nome: '' }, 'nome: nome-missing'],
    [{ cognome: 'Ферра́ри' }, 'cognome: text-characters'],
    [{ cognome: 'Ferrari-Castelbarco di Montegrappa' }, 'cognome: text-too-long'],
    [{ nome: 'Lucia Maria Bernardetta Anna' }, 'nome: text-too-long'],
    [{ 'nascita.g': '', 'nascita.m': '', 'nascita.a': '' }, 'nascita.g: nascita-missing'],
    [{ 'nascita.g': '31', 'nascita.m': '2' }, 'nascita.g: nascita-invalid'],
    [{ 'nascita.a': '58' }, 'nascita.g: nascita-invalid'],
    [{ 'nascita.a': '9'.repeat(80) }, 'nascita.g: nascita-invalid'],
    [{ 'nascita.a': '2058' }, 'nascita.g: nascita-future'],
    [{ 'nascita.a': '1758' }, 'nascita.g: nascita-remote'],
    [{ sesso: '' }, 'sesso: sesso-missing'],
    [{ sesso: 'X' }, 'sesso: sesso-missing'],
    [{ comune: '' }, 'comune: comune-missing'],
    [{ provincia: '' }, 'provincia: provincia-missing'],
    [{ provincia: 'Cremona' }, 'provincia: provincia-invalid'],
    [{ kind: 'altro' }, 'kind: kind-missing'],
  ])('%j is told at its field', (change, problem) => expect(wrong(change)).toContain(problem))

  test.each([
    [{ cognome: 'Bianchi' }, 'differs-cognome', 'p0.cognome', { code: 'FRR', expected: 'BNC' }],
    [{ nome: 'Anna' }, 'differs-nome', 'p0.nome', { code: 'LCU', expected: 'NNA' }],
    [{ 'nascita.g': '13' }, 'differs-data', 'p0.nascita.g', { code: '12/07/…58' }],
    [{ sesso: 'M' }, 'differs-sesso', 'p0.sesso', { code: 'F' }],
    [{ comune: 'Crema' }, 'differs-luogo', 'p0.comune', { code: 'D150', place: 'CREMONA' }],
  ])('%j: the codice fiscale says which part differs', (change, code, field, values) => {
    expect(read(change).problems).toEqual([{ code, field, values }])
    expect(read(change).contribuente).toBeUndefined()
  })

  test('a difference that the person confirms does not stop the print', () => {
    const { contribuente, differences, problems } = read({ cognome: 'Bianchi', confermo: 'si' })
    expect(problems).toEqual([])
    expect(differences).toEqual(['cognome'])
    expect(contribuente?.anagrafica).toMatchObject({ cognome: 'BIANCHI' })
  })

  test('a place abroad is not compared with a list we do not hold', () => {
    expect(wrong({ cf: 'FRRLCU58L52Z133O', comune: 'Svizzera', provincia: 'EE' })).toEqual([])
  })

  test('all that is wrong comes back at once, of the right person', () => {
    const { problems } = readContribuente(readTyped(new URLSearchParams({ 'p3.kind': 'persona' }), 3), 3, CONTEXT)
    expect(problems).toHaveLength(7)
    expect(problems.every(({ field }) => field.startsWith('p3.'))).toBe(true)
  })
})

describe('a company', () => {
  const ente = { kind: 'ente', cf: '00743430159', denominazione: 'Società Agricola Città & Campagna S.r.l.' }

  test('pays with its name and eleven digits', () => {
    expect(read(ente).contribuente).toEqual({
      codiceFiscale: '00743430159',
      anagrafica: { kind: 'ente', denominazione: "SOCIETA' AGRICOLA CITTA' & CAMPAGNA S.R.L." },
    })
  })

  test.each([
    [{ ...ente, cf: '00743430158' }, 'cf: codice-fiscale-check'],
    [{ ...ente, cf: 'FRRLCU58L52D150O' }, 'cf: codice-fiscale-of-persona'],
    [{ ...ente, denominazione: '' }, 'denominazione: denominazione-missing'],
    [{ ...ente, denominazione: 'A'.repeat(61) }, 'denominazione: text-too-long'],
  ])('%j', (change, problem) => expect(wrong(change)).toContain(problem))
})

test('what is typed is cut, never refused', () => {
  const typed = readTyped(new URLSearchParams({ 'p0.cognome': 'x'.repeat(100_000) }), 0)
  expect(typed.cognome).toHaveLength(120)
  expect(Object.keys(typed)).toEqual([...CAMPI_CONTRIBUENTE])
})

test('every problem has its sentence in both languages', () => {
  for (const locale of LOCALES) {
    expect(Object.keys(readCatalogue(locale, 'contribuente').wrong!).sort()).toEqual([...CONTRIBUENTE_PROBLEMS].sort())
  }
})
