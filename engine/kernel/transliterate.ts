/** `text` is capital ASCII, ready for the form; `lost` the characters that have no such writing. */
export type Transliterated = { readonly text: string; readonly lost: readonly string[] }

/** Letters that Unicode does not take apart, written as the machine-readable zone of passports writes them. */
const LETTERS: Readonly<Record<string, string>> = {
  Ä: 'AE',
  Ö: 'OE',
  Ü: 'UE',
  ß: 'SS',
  ẞ: 'SS',
  Æ: 'AE',
  Œ: 'OE',
  Ø: 'OE',
  Å: 'AA',
  Ł: 'L',
  Đ: 'D',
  Ð: 'D',
  Þ: 'TH',
  ı: 'I',
  '’': "'",
  '‘': "'",
  ʼ: "'",
  '´': "'",
  '`': "'",
  '′': "'",
  '“': '"',
  '”': '"',
  '«': '"',
  '»': '"',
  '‐': '-',
  '‑': '-',
  '–': '-',
  '—': '-',
  '€': 'EUR',
}

const GRAVE = '\u0300'
const ACUTE = '\u0301'

/**
 * One character in ASCII, or undefined. The Italian accent becomes an apostrophe (À → A'); an acute accent does so
 * only where the word ends (Salomé → SALOME', but Pérez → PEREZ); other marks fall (ñ → N).
 */
const ascii = (character: string, endsWord: boolean): string | undefined => {
  if (character >= ' ' && character <= '~' && character !== '`') return character
  const known = LETTERS[character]
  if (known !== undefined) return known
  const parts = character.normalize('NFKD')
  const base = parts.replace(/\p{M}/gu, '')
  if (!/^[ -~]+$/.test(base)) return undefined
  const apostrophe = /^[AEIOU]$/.test(base) && (parts.includes(GRAVE) || (parts.includes(ACUTE) && endsWord))
  return apostrophe ? `${base}'` : base
}

/** Capital ASCII for the boxes of the form, blanks reduced to one. Characters without a Latin writing are `lost`. */
export const transliterate = (given: string): Transliterated => {
  const characters = [...given.normalize('NFC').replace(/\s+/gu, ' ').trim().toUpperCase().normalize('NFC')]
  const lost = new Set<string>()
  const written = characters.map((character, i) => {
    const next = characters[i + 1]
    const found = ascii(character, next === undefined || !/\p{L}/u.test(next))
    if (found === undefined) lost.add(character)
    return found ?? ''
  })
  // a word already written with accent and apostrophe must not get two
  return { text: written.join('').replace(/''+/g, "'"), lost: [...lost] }
}
