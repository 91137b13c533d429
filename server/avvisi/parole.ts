import type { Lingua } from '../../contracts/avvisi/lingue'
import { actDate, date, decimalText, euro, figure, longDate, operation, rate, share, timesOf } from '../../i18n/figures'
import calcoloDe from '../../messages/de/calcolo.json'
import passiDe from '../../messages/de/passi.json'
import german from '../../messages/de/prospetto.json'
import risultatoDe from '../../messages/de/risultato.json'
import tariDe from '../../messages/de/tari.json'
import calcoloEn from '../../messages/en/calcolo.json'
import passiEn from '../../messages/en/passi.json'
import english from '../../messages/en/prospetto.json'
import risultatoEn from '../../messages/en/risultato.json'
import tariEn from '../../messages/en/tari.json'
import calcoloIt from '../../messages/it/calcolo.json'
import passiIt from '../../messages/it/passi.json'
import italian from '../../messages/it/prospetto.json'
import risultatoIt from '../../messages/it/risultato.json'
import tariIt from '../../messages/it/tari.json'

type Leaves<T> = { [K in keyof T & string]: T[K] extends string ? K : `${K}.${Leaves<T[K]>}` }[keyof T & string]
export type Chiave = Leaves<typeof italian>

/** As it is written, or, in a build, parsed already: text and, in brackets, names of values (docs/decisions/0037). */
type Sentence = string | readonly (string | readonly [string])[]
export type Words = { readonly [key: string]: Words | Sentence }

const CATALOGUES = {
  it: {
    ...{ own: italian, passi: passiIt, linee: calcoloIt.linee, nomi: calcoloIt.nomi, esente: risultatoIt.esente },
    tari: tariIt.passi,
  },
  de: {
    ...{ own: german, passi: passiDe, linee: calcoloDe.linee, nomi: calcoloDe.nomi, esente: risultatoDe.esente },
    tari: tariDe.passi,
  },
  en: {
    ...{ own: english, passi: passiEn, linee: calcoloEn.linee, nomi: calcoloEn.nomi, esente: risultatoEn.esente },
    tari: tariEn.passi,
  },
} as const

const read = new Map<string, Exclude<Sentence, string>>()

/** A sentence is taken apart once, not for every paper. */
const parsed = (sentence: Sentence): Exclude<Sentence, string> => {
  if (typeof sentence !== 'string') return sentence
  const known =
    read.get(sentence) ?? sentence.split(/\{(\w+)\}/).map((part, at) => (at % 2 === 0 ? part : ([part] as const)))
  read.set(sentence, known)
  return known
}

const isSentence = (found: Words | Sentence | undefined): found is Sentence =>
  typeof found === 'string' || Array.isArray(found)

/** A sentence of a catalogue; undefined where it has none under that name. */
const find = (words: Words, path: string): Sentence | undefined => {
  let own: Words | Sentence | undefined = words
  for (const key of path.split('.')) {
    if (own === undefined || isSentence(own) || !Object.hasOwn(own, key)) return undefined
    own = own[key]
  }
  return isSentence(own) ? own : undefined
}

export type Valori = Readonly<Record<string, string | number>>

/** The sentence of a catalogue under that name, its values filled in; undefined where it has none. */
export const parolaIn = (words: Words, path: string, values: Valori = {}): string | undefined => {
  const sentence = find(words, path)
  return sentence && filled(sentence, values)
}

const filled = (sentence: Sentence, values: Valori): string =>
  parsed(sentence)
    .map((part) => (typeof part === 'string' ? part : String(values[part[0]] ?? `{${part[0]}}`)))
    .join('')

/** All that a prospetto is written with, in one language. */
export type Parole = {
  readonly lingua: Lingua
  readonly t: (key: Chiave, values?: Valori) => string
  /** A word that may not be there: of a use, a way of paying. */
  readonly forse: (key: string, values?: Valori) => string | undefined
  readonly passo: (id: string) => string
  /** A step of the TARI, or a reduction. */
  readonly passoTari: (id: string) => string
  readonly linea: (linea: string) => string
  readonly nome: (path: string) => string
  readonly esente: (motivo: string) => string
  readonly euro: (cents: number) => string
  readonly cifra: (cents: number) => string
  readonly giorno: (day: string) => string
  readonly giornoIntero: (day: string) => string
  readonly giornoAtto: (day: string) => string
  readonly quota: (ratio: { readonly num: number; readonly den: number }) => string
  readonly pct: (pct: string) => string
  /** A decimal text as people write it, and what a line is multiplied by. */
  readonly decimale: (text: string) => string
  readonly volte: (operand: string) => string
  /** A tariff, as a decimal text: two decimals at least. */
  readonly prezzo: (text: string) => string
  readonly operazione: (id: string, per: { readonly num: number; readonly den: number }, pct?: string) => string
}

/** `0.9` as `0.90`. */
const cents = (text: string): string => {
  const [whole = '', fraction = ''] = text.split('.')
  return `${whole}.${fraction.padEnd(2, '0')}`
}

const make = (lingua: Lingua): Parole => {
  const { own, passi, linee, nomi, esente, tari } = CATALOGUES[lingua]
  const must = (words: Words, path: string, values: Valori = {}): string => {
    const sentence = find(words, path)
    if (sentence === undefined) throw new Error(`no words for ${path} in ${lingua}`)
    return filled(sentence, values)
  }
  return {
    lingua,
    t: (key, values) => must(own, key, values),
    forse: (key, values = {}) => {
      const sentence = find(own, key)
      return sentence && filled(sentence, values)
    },
    passo: (id) => must(passi, `${id}.name`),
    passoTari: (id) => must(Object.hasOwn(own.riduzioni, id) ? own.riduzioni : tari, id),
    prezzo: (text) => decimalText(cents(text), lingua),
    linea: (linea) => must(linee, linea),
    nome: (path) => must(nomi, path),
    esente: (motivo) => filled(find(esente, motivo) ?? esente.altro, {}),
    euro: (cents) => euro(cents, lingua),
    cifra: (cents) => figure(cents, lingua),
    giorno: (day) => date(day, lingua),
    giornoIntero: (day) => longDate(day, lingua),
    giornoAtto: (day) => actDate(day),
    quota: (ratio) => share(ratio, lingua),
    pct: (pct) => rate(pct, lingua),
    decimale: (text) => decimalText(text, lingua),
    volte: timesOf,
    operazione: (id, per, pct) => operation(id, per, pct, lingua),
  }
}

const made = new Map<Lingua, Parole>()

export const parole = (lingua: Lingua): Parole => {
  const known = made.get(lingua) ?? make(lingua)
  made.set(lingua, known)
  return known
}
