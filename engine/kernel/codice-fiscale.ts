import { daysInMonth, parseIsoDate, type IsoDate } from './dates'

/** What sixteen characters say of a person. `nascita.anno` has two digits: the code does not say the century. */
export type CodicePersona = {
  readonly kind: 'persona'
  readonly cognome: string
  readonly nome: string
  readonly nascita: { readonly anno: number; readonly mese: number; readonly giorno: number }
  readonly sesso: 'M' | 'F'
  /** Belfiore of the comune of birth, `Z…` for a foreign State; omocodia already undone. */
  readonly luogo: string
  readonly omocodia: boolean
}

/** Eleven digits: an ente, a partita IVA, or a person's provisional code. */
export type CodiceNumerico = { readonly kind: 'numerico' }

export type CodiceFiscale = CodicePersona | CodiceNumerico

/** `shape`: not a codice fiscale at all; `check`: wrong last character; `date`: a day that does not exist. */
export type CodiceFiscaleFault = 'shape' | 'check' | 'date'

export type CodiceFiscaleReading =
  { readonly ok: true; readonly value: CodiceFiscale } | { readonly ok: false; readonly fault: CodiceFiscaleFault }

export type Anagrafica = {
  readonly cognome?: string
  readonly nome?: string
  readonly dataNascita?: IsoDate
  readonly sesso?: 'M' | 'F'
  readonly comuneNascita?: string
}

export type Difference = 'cognome' | 'nome' | 'data' | 'sesso' | 'luogo'

/** The names a place ever had, today's and foreign-language ones included; undefined where it is not known. */
export type PlaceNames = (belfiore: string) => readonly string[] | undefined

const PERSONA = /^[A-Z]{6}[0-9LMNPQRSTUV]{2}[ABCDEHLMPRST][0-9LMNPQRSTUV]{2}[A-Z][0-9LMNPQRSTUV]{3}[A-Z]$/
const MESI = 'ABCDEHLMPRST'
const OMOCODIA = 'LMNPQRSTUV'
const DIGIT_PLACES = [6, 7, 9, 10, 12, 13, 14] as const
/** Values of 0-9 (and of A-J, the same), then K-Z, in the places that are odd when counted from one. */
const ODD = [1, 0, 5, 7, 9, 13, 15, 17, 19, 21, 2, 4, 18, 20, 11, 3, 6, 8, 12, 14, 16, 10, 22, 25, 24, 23] as const

const rank = (character: string): number => {
  const code = character.charCodeAt(0)
  return code < 65 ? code - 48 : code - 65
}

/** The sixteenth character that belongs to the first fifteen (capital letters and digits). */
export const checkCharacter = (first15: string): string => {
  let sum = 0
  for (let i = 0; i < 15; i++) {
    const value = rank(first15[i]!)
    sum += i % 2 === 0 ? ODD[value]! : value
  }
  return String.fromCharCode(65 + (sum % 26))
}

/** The eleventh digit that belongs to the first ten: even places are doubled, less nine where they pass nine. */
export const checkDigit = (first10: string): string => {
  let sum = 0
  for (let i = 0; i < 10; i++) {
    const digit = Number(first10[i])
    const doubled = digit * 2
    sum += i % 2 === 0 ? digit : doubled > 9 ? doubled - 9 : doubled
  }
  return String((10 - (sum % 10)) % 10)
}

/** Sixteen characters with the letters of omocodia turned back into digits; the check character stays as it was. */
export const withoutOmocodia = (code: string): string => {
  const characters = [...code]
  for (const place of DIGIT_PLACES) {
    const digit = OMOCODIA.indexOf(characters[place]!)
    if (digit >= 0) characters[place] = String(digit)
  }
  return characters.join('')
}

const readPersona = (code: string): CodiceFiscaleReading => {
  if (checkCharacter(code) !== code[15]) return { ok: false, fault: 'check' }
  const plain = withoutOmocodia(code)
  const anno = Number(plain.slice(6, 8))
  const mese = MESI.indexOf(plain[8]!) + 1
  const day = Number(plain.slice(9, 11))
  const giorno = day > 40 ? day - 40 : day
  // the century is unknown, but 1900 is not leap and 2000 is: the later one admits every day that exists
  if (giorno < 1 || giorno > daysInMonth(2000 + anno, mese)) return { ok: false, fault: 'date' }
  return {
    ok: true,
    value: {
      kind: 'persona',
      cognome: plain.slice(0, 3),
      nome: plain.slice(3, 6),
      nascita: { anno, mese, giorno },
      sesso: day > 40 ? 'F' : 'M',
      luogo: plain.slice(11, 15),
      omocodia: plain !== code,
    },
  }
}

/** Reads a codice fiscale in capitals, of a person (sixteen characters) or numeric (eleven digits). Never throws. */
export const readCodiceFiscale = (code: string): CodiceFiscaleReading => {
  if (/^\d{11}$/.test(code)) {
    if (/^0+$/.test(code)) return { ok: false, fault: 'shape' }
    return checkDigit(code) === code[10] ? { ok: true, value: { kind: 'numerico' } } : { ok: false, fault: 'check' }
  }
  return PERSONA.test(code) ? readPersona(code) : { ok: false, fault: 'shape' }
}

const SPECIAL: Readonly<Record<string, string>> = { ß: 'SS', Æ: 'AE', Œ: 'OE', Ø: 'O', Ł: 'L', Đ: 'D', Ð: 'D', Þ: 'TH' }

const letters = (text: string): string =>
  text
    .toUpperCase()
    .replace(/[ßÆŒØŁĐÐÞ]/g, (character) => SPECIAL[character] ?? '')
    .normalize('NFD')
    .replace(/[^A-Z]/g, '')

/** A name as its letters. Ü is written U by some registries and UE by others: both readings are kept. */
const spellings = (text: string): readonly string[] => {
  const upper = text.toUpperCase().normalize('NFC')
  const spelled = upper.replace(/[ÄÖÜ]/g, (vowel) => `${vowel.normalize('NFD')[0]}E`)
  return spelled === upper ? [letters(upper)] : [letters(upper), letters(spelled)]
}

const consonants = (name: string): string => name.replace(/[AEIOU]/g, '')
const vowels = (name: string): string => name.replace(/[^AEIOU]/g, '')
const firstThree = (name: string): string => `${consonants(name)}${vowels(name)}XXX`.slice(0, 3)

/** The three letters of a surname. */
export const surnameLetters = (cognome: string): string => firstThree(letters(cognome))

const nameOf = (name: string): string => {
  const c = consonants(name)
  return c.length > 3 ? `${c[0]}${c[2]}${c[3]}` : firstThree(name)
}

/** The three letters of a name: of four consonants or more the second is left out. */
export const nameLetters = (nome: string): string => nameOf(letters(nome))

const sameDay = (code: CodicePersona, iso: IsoDate): boolean => {
  const { year, month, day } = parseIsoDate(iso)
  return year % 100 === code.nascita.anno && month === code.nascita.mese && day === code.nascita.giorno
}

const samePlace = (code: CodicePersona, name: string, places: PlaceNames): boolean => {
  const known = places(code.luogo)
  if (!known) return true
  const given = spellings(name)
  return known.some((place) => spellings(place).some((spelling) => given.includes(spelling)))
}

/**
 * What of a person's data contradicts the code. Data not given are not compared, nor is a place that `places` does
 * not know. @throws Problem `date-invalid` for a `dataNascita` that is no day.
 */
export const differences = (code: CodicePersona, person: Anagrafica, places: PlaceNames): readonly Difference[] => {
  const found: Difference[] = []
  const { cognome, nome, dataNascita, sesso, comuneNascita } = person
  if (cognome !== undefined && !spellings(cognome).some((s) => firstThree(s) === code.cognome)) found.push('cognome')
  if (nome !== undefined && !spellings(nome).some((s) => nameOf(s) === code.nome)) found.push('nome')
  if (dataNascita !== undefined && !sameDay(code, dataNascita)) found.push('data')
  if (sesso !== undefined && sesso !== code.sesso) found.push('sesso')
  if (comuneNascita !== undefined && !samePlace(code, comuneNascita, places)) found.push('luogo')
  return found
}
