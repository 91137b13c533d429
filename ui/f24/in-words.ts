import type { Cents } from '../../engine/kernel/money'
import type { Locale } from '../../i18n/routing'
import { german } from './in-words-german'

const UNITS: Readonly<Record<'it' | 'en', readonly string[]>> = {
  it: 'zero uno due tre quattro cinque sei sette otto nove dieci undici dodici tredici quattordici quindici sedici diciassette diciotto diciannove'.split(
    ' ',
  ),
  en: 'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen'.split(
    ' ',
  ),
}

const TENS: Readonly<Record<'it' | 'en', readonly string[]>> = {
  it: '- - venti trenta quaranta cinquanta sessanta settanta ottanta novanta'.split(' '),
  en: '- - twenty thirty forty fifty sixty seventy eighty ninety'.split(' '),
}

const italianBelowHundred = (value: number): string => {
  if (value < 20) return UNITS.it[value]!
  const tens = TENS.it[Math.floor(value / 10)]!
  const unit = value % 10
  if (unit === 0) return tens
  // ventuno, ventotto: the vowel falls before another
  return (unit === 1 || unit === 8 ? tens.slice(0, -1) : tens) + UNITS.it[unit]!
}

const italianBelowThousand = (value: number): string => {
  const hundreds = Math.floor(value / 100)
  const rest = value % 100
  const head = hundreds === 0 ? '' : hundreds === 1 ? 'cento' : `${UNITS.it[hundreds]!}cento`
  return head + (rest === 0 && hundreds > 0 ? '' : italianBelowHundred(rest))
}

/** The last "tre" of a longer word takes an accent: ventitré, but tre. */
const accented = (word: string): string => (word !== 'tre' && word.endsWith('tre') ? `${word.slice(0, -1)}é` : word)

const italian = (value: number): string => {
  const millions = Math.floor(value / 1_000_000)
  const thousands = Math.floor(value / 1_000) % 1_000
  const rest = value % 1_000
  const words = [
    millions === 0
      ? ''
      : millions === 1
        ? 'unmilione'
        : `${italianBelowThousand(millions).replace(/uno$/, 'un')}milioni`,
    thousands === 0 ? '' : thousands === 1 ? 'mille' : `${italianBelowThousand(thousands)}mila`,
    rest === 0 && value > 0 ? '' : italianBelowThousand(rest),
  ]
  return accented(words.join(''))
}

const englishBelowHundred = (value: number): string => {
  if (value < 20) return UNITS.en[value]!
  const tens = TENS.en[Math.floor(value / 10)]!
  return value % 10 === 0 ? tens : `${tens}-${UNITS.en[value % 10]!}`
}

const englishBelowThousand = (value: number): string => {
  const hundreds = Math.floor(value / 100)
  const rest = value % 100
  if (hundreds === 0) return englishBelowHundred(rest)
  const head = `${UNITS.en[hundreds]!} hundred`
  return rest === 0 ? head : `${head} and ${englishBelowHundred(rest)}`
}

const english = (value: number): string => {
  const millions = Math.floor(value / 1_000_000)
  const thousands = Math.floor(value / 1_000) % 1_000
  const rest = value % 1_000
  const words = [
    millions === 0 ? '' : `${englishBelowThousand(millions)} million`,
    thousands === 0 ? '' : `${englishBelowThousand(thousands)} thousand`,
    rest === 0 && value > 0 ? '' : englishBelowThousand(rest),
  ]
  return words.filter(Boolean).join(' ')
}

const MOST = 1_000_000_000

const WORDS: Readonly<Record<Locale, (value: number) => string>> = { it: italian, en: english, de: german }

/** `trecentosessantacinque/00 euro`, as amounts are written out on paper; nothing for a thousand millions and more. */
export const inWords = (cents: Cents | number, locale: Locale): string | undefined => {
  const whole = Math.floor(cents / 100)
  if (!Number.isSafeInteger(cents) || cents < 0 || whole >= MOST) return undefined
  const fraction = String(cents % 100).padStart(2, '0')
  return `${WORDS[locale](whole)}/${fraction} ${locale === 'de' ? 'Euro' : 'euro'}`
}
