import { isCategoria } from '../../engine/catasto/categoria'
import { readCodiceFiscale } from '../../engine/kernel/codice-fiscale'
import type { IsoDate } from '../../engine/kernel/dates'
import { transliterate } from '../../engine/kernel/transliterate'
import { typedAnyDay, typedEuro, typedQuota } from '../calcolo/typed'
import { cleanText } from '../personal-text'
import { ALTRO, SI, type Campo } from './campo'
import { bareIban, ibanFault } from './iban'
import type { PraticaProblemCode } from './problemi'

/** Answers by the id of their question; what was left open is not in it. */
export type Risposte = Readonly<Record<string, string>>

/** What an answer is held against. */
export type Contesto = {
  readonly oggi: IsoDate
  /** Ids of what the comune knows of the person. */
  readonly noti: readonly string[]
  /** The share of the person in each of those properties, as an answer holds it: `1/2`. */
  readonly quote?: Readonly<Record<string, string>>
  /** The answers before this one. */
  readonly risposte: Risposte
}

export type Letta =
  | { readonly ok: true; readonly value: string }
  | { readonly ok: false; readonly code: PraticaProblemCode; readonly values?: Readonly<Record<string, string>> }

const value = (text: string): Letta => ({ ok: true, value: text })
const wrong = (code: PraticaProblemCode, values?: Readonly<Record<string, string>>): Letta =>
  values === undefined ? { ok: false, code } : { ok: false, code, values }

const FORME = {
  email: [/^[^\s@]+@[^\s@]+\.[^\s@.]{2,}$/, 'email-unreadable'],
  telefono: [/^\+?[\d\s/().-]{6,24}$/, 'telefono-unreadable'],
  cap: [/^\d{5}$/, 'cap-unreadable'],
  provincia: [/^[A-Za-z]{2}$/, 'provincia-unreadable'],
} as const

type Di<T extends Campo['tipo']> = Extract<Campo, { tipo: T }>

/** How long it is where it will stand, and what of it can stand there. */
const fits = (text: string, massimo: number, modello: boolean): Letta | undefined => {
  const { text: written, lost } = modello ? transliterate(text) : { text, lost: [] }
  if (lost.length > 0) return wrong('text-characters', { segni: lost.slice(0, 10).join(' ') })
  return written.length > massimo ? wrong('text-too-long', { massimo: String(massimo) }) : undefined
}

const testo = ({ massimo, modello, ...campo }: Di<'testo'> | Di<'lungo'>, text: string): Letta => {
  const fault = fits(text, massimo, modello === true)
  if (fault !== undefined) return fault
  if (!('forma' in campo) || campo.forma === undefined) return value(text)
  const [pattern, code] = FORME[campo.forma]
  return pattern.test(text) ? value(text) : wrong(code)
}

const giorno = (campo: Di<'giorno'>, form: URLSearchParams, { oggi, risposte }: Contesto): Letta => {
  const [g, m, a] = ['g', 'm', 'a'].map((part) => (form.get(`${campo.id}.${part}`) ?? '').trim()) as [
    string,
    string,
    string,
  ]
  const typed = typedAnyDay(g, m, a)
  if ('code' in typed) return wrong(typed.code === 'answer-missing' ? 'answer-missing' : 'date-unreadable')
  if (campo.passato && typed.value > oggi) return wrong('date-in-future')
  if (campo.futuro && typed.value < oggi) return wrong('date-in-past')
  const { nonPrima } = campo
  if (nonPrima !== undefined && typed.value < nonPrima) return wrong('date-too-early', { anno: nonPrima.slice(0, 4) })
  const before = campo.dopo === undefined ? undefined : risposte[campo.dopo]
  return before !== undefined && typed.value < before ? wrong('date-before-other') : value(typed.value)
}

const numero = ({ minimo, massimo, decimali }: Di<'numero'>, text: string): Letta => {
  const bare = text.replace(/[\s\u00a0]/g, '').replace(',', '.')
  if (!(decimali ? /^\d{1,7}(\.\d{1,2})?$/ : /^\d{1,7}$/).test(bare)) return wrong('number-unreadable')
  // written once: 07,50 and 7.5 are the same answer
  const [whole = '', fraction = ''] = bare.split('.')
  const tail = fraction.replace(/0+$/, '')
  const plain = whole.replace(/^0+(?=\d)/, '') + (tail === '' ? '' : `.${tail}`)
  if (Number(plain) < minimo) return wrong('number-too-small', { minimo: String(minimo) })
  return Number(plain) > massimo ? wrong('number-too-large', { massimo: String(massimo) }) : value(plain)
}

const euro = (text: string): Letta => {
  const typed = typedEuro(text)
  if (!('code' in typed)) return value(String(typed.value))
  const { code } = typed
  return wrong(code === 'amount-ambiguous' || code === 'amount-too-large' ? code : 'amount-unreadable')
}

/** Whether one share is more than another, both as answers hold them. */
const isMore = (one: string, other: string): boolean => {
  const [[num = 0n, den = 1n], [otherNum = 0n, otherDen = 1n]] = [one, other].map((each) =>
    each.split('/').map(BigInt),
  ) as [bigint[], bigint[]]
  return num * otherDen > otherNum * den
}

const quota = ({ nonOltre }: Di<'quota'>, text: string, { risposte, quote = {} }: Contesto): Letta => {
  const typed = typedQuota(text)
  if ('code' in typed) return wrong(typed.code === 'quota-too-large' ? 'quota-too-large' : 'quota-unreadable')
  const kept = `${typed.value.num}/${typed.value.den}`
  const own = nonOltre === undefined ? undefined : quote[risposte[nonOltre] ?? '']
  return own !== undefined && isMore(kept, own) ? wrong('quota-above-own', { quota: own }) : value(kept)
}

/** `a2`, `A/02` and `A/2` are one. */
const categoria = (text: string): Letta => {
  const [, gruppo = '', numero = ''] = /^([A-F])[/\s.-]?0?(\d{1,2})$/.exec(text.trim().toUpperCase()) ?? []
  const bare = `${gruppo}/${numero}`
  return isCategoria(bare) ? value(bare) : wrong('categoria-unknown')
}

const codiceFiscale = (text: string): Letta => {
  const bare = text.replace(/\s/g, '').toUpperCase()
  const read = readCodiceFiscale(bare)
  return read.ok ? value(bare) : wrong(`codice-fiscale-${read.fault}`)
}

const iban = (text: string): Letta => {
  const bare = bareIban(text)
  const fault = ibanFault(bare)
  return fault === undefined ? value(bare) : wrong(fault === 'check' ? 'iban-check' : 'iban-unreadable')
}

const scelte = ({ opzioni, id }: Di<'scelta' | 'scelte'>, form: URLSearchParams): Letta => {
  const chosen = form.getAll(id)
  return chosen.every((each) => opzioni.includes(each))
    ? value(opzioni.filter((each) => chosen.includes(each)).join(','))
    : wrong('choice-unknown')
}

const anno = ({ indietro }: Di<'anno'>, text: string, { oggi }: Contesto): Letta =>
  anniDi(oggi, indietro).includes(text) ? value(text) : wrong('choice-unknown')

/** The years that may be chosen, this one first. */
export const anniDi = (oggi: IsoDate, indietro: number): readonly string[] =>
  Array.from({ length: indietro + 1 }, (_, back) => String(Number(oggi.slice(0, 4)) - back))

const letto = (campo: Campo, text: string, form: URLSearchParams, contesto: Contesto): Letta => {
  switch (campo.tipo) {
    case 'testo':
    case 'lungo':
      return testo(campo, text)
    case 'scelta':
    case 'scelte':
      return scelte(campo, form)
    case 'giorno':
      return giorno(campo, form, contesto)
    case 'euro':
      return euro(text)
    case 'numero':
      return numero(campo, text)
    case 'quota':
      return quota(campo, text, contesto)
    case 'categoria':
      return categoria(text)
    case 'anno':
      return anno(campo, text, contesto)
    case 'codice-fiscale':
      return codiceFiscale(text)
    case 'iban':
      return iban(text)
    case 'immobile':
    case 'utenza':
      return text === ALTRO || contesto.noti.includes(text) ? value(text) : wrong('choice-unknown')
    case 'vero':
      return text === SI ? value(SI) : wrong('not-ticked')
  }
}

const typedIn = (campo: Campo, form: URLSearchParams): string =>
  campo.tipo === 'giorno'
    ? ['g', 'm', 'a'].map((part) => form.get(`${campo.id}.${part}`) ?? '').join('')
    : cleanText(form.get(campo.id) ?? '')

/** What was typed for a question, as it is kept; empty where it may stay open and does. */
export const leggiCampo = (campo: Campo, form: URLSearchParams, contesto: Contesto): Letta => {
  const text = typedIn(campo, form)
  if (text.trim() !== '') return letto(campo, text, form, contesto)
  if (campo.facoltativo) return value('')
  return wrong(campo.tipo === 'vero' ? 'not-ticked' : 'answer-missing')
}

/** The same answer as a form would send it: what is kept is read again by the one reader there is. */
export const comeForm = (campo: Campo, kept: string): URLSearchParams => {
  switch (campo.tipo) {
    case 'giorno': {
      const [a = '', m = '', g = ''] = kept.split('-')
      return new URLSearchParams({ [`${campo.id}.g`]: g, [`${campo.id}.m`]: m, [`${campo.id}.a`]: a })
    }
    case 'scelte':
      return new URLSearchParams(
        kept
          .split(',')
          .filter((each) => each !== '')
          .map((each) => [campo.id, each]),
      )
    case 'euro':
      return new URLSearchParams({ [campo.id]: euroTyped(kept) })
    default:
      return new URLSearchParams({ [campo.id]: kept })
  }
}

/** Whole cents as people type euro. */
export const euroTyped = (cents: string): string =>
  /^\d+$/.test(cents) ? `${cents.padStart(3, '0').slice(0, -2)},${cents.padStart(3, '0').slice(-2)}` : cents
