import { readCodiceFiscale } from '../../engine/kernel/codice-fiscale'
import type { IsoDate } from '../../engine/kernel/dates'
import { transliterate } from '../../engine/kernel/transliterate'
import { typedAnyDay, typedEuro, typedQuota } from '../calcolo/typed'
import { bareCodiceFiscale } from '../contribuente/campi'
import { SI, type Campo } from './campo'
import { problema, type DichiarazioneProblem } from './problemi'
import type { Risposte } from './risposte'

export type Valore = string | number | boolean

/** What an answer is held against: today, and the year that the declaration is about. */
export type Giorni = { readonly oggi: IsoDate; readonly periodo?: number }

export type Letto = { readonly value: Valore | undefined } | { readonly wrong: DichiarazioneProblem }

type Di<T extends Campo['tipo']> = Extract<Campo, { tipo: T }>

const FORME = {
  email: [/^[^\s@]+@[^\s@]+\.[^\s@.]{2,}$/, 'email-unreadable'],
  cap: [/^\d{5}$/, 'cap-unreadable'],
  cifre: [/^\d+$/, 'cifre-unreadable'],
  sigla: [/^[A-Z]{2}$/, 'sigla-unreadable'],
  belfiore: [/^[A-Z]\d{3}$/, 'belfiore-unreadable'],
  stato: [/^\d{3}$/, 'stato-unreadable'],
} as const

/** Text as the record holds it: capitals, ASCII, no longer than its places. */
const testo = (campo: Di<'testo'> | Di<'lungo'>, typed: string, name: string): Letto => {
  const { text, lost } = transliterate(typed)
  if (lost.length > 0) return { wrong: problema('text-characters', name, { characters: lost.slice(0, 10).join(' ') }) }
  const { massimo: max } = campo
  if (text.length > max) {
    return {
      wrong: problema('text-too-long', name, {
        max,
        length: text.length,
        short: text.slice(0, Math.min(max, 120)).trim(),
      }),
    }
  }
  if (!('forma' in campo) || campo.forma === undefined) return { value: text }
  const [pattern, code] = FORME[campo.forma]
  return pattern.test(text) ? { value: text } : { wrong: problema(code, name, { value: typed.slice(0, 30) }) }
}

const giorno = ({ nellAnno }: Di<'giorno'>, risposte: Risposte, name: string, { oggi, periodo }: Giorni): Letto => {
  const [g, m, a] = ['g', 'm', 'a'].map((part) => risposte[`${name}.${part}`] ?? '') as [string, string, string]
  const typed = typedAnyDay(g, m, a)
  const at = `${name}.g`
  if ('code' in typed) return { wrong: problema('date-unreadable', at) }
  if (typed.value > oggi) return { wrong: problema('date-in-future', at) }
  const outside = nellAnno && periodo !== undefined && !typed.value.startsWith(String(periodo))
  return outside ? { wrong: problema('date-outside-year', at, { anno: String(periodo) }) } : { value: typed.value }
}

/** Cents are rounded to the euro, half of one upwards, as the tax is. */
const euro = ({ cifre }: Di<'euro'>, typed: string, name: string): Letto => {
  const read = typedEuro(typed)
  if ('code' in read) {
    const { code } = read
    const known = code === 'amount-ambiguous' || code === 'amount-too-large' ? code : 'amount-unreadable'
    return { wrong: problema(known, name) }
  }
  const whole = Math.floor((read.value + 50) / 100)
  return String(whole).length > cifre ? { wrong: problema('amount-too-large', name) } : { value: whole }
}

/** A third is 33,33: two decimals, half of one upwards. */
const quota = (typed: string, name: string): Letto => {
  const read = typedQuota(typed)
  if ('code' in read) {
    return { wrong: problema(read.code === 'quota-too-large' ? 'quota-too-large' : 'quota-unreadable', name) }
  }
  const { num, den } = read.value
  const hundredths = Math.floor((num * 20_000 + den) / (2 * den))
  return hundredths === 0 ? { wrong: problema('quota-unreadable', name) } : { value: hundredths }
}

const FAULTS = {
  shape: 'codice-fiscale-shape',
  check: 'codice-fiscale-check',
  date: 'codice-fiscale-date',
} as const

const codice = ({ di }: Di<'codice'>, typed: string, name: string): Letto => {
  const bare = bareCodiceFiscale(typed)
  const read = readCodiceFiscale(bare)
  if (!read.ok) return { wrong: problema(FAULTS[read.fault], name, { length: bare.length }) }
  if (di === 'persona' && read.value.kind !== 'persona') return { wrong: problema('code-of-ente', name) }
  if (di === 'ente' && read.value.kind === 'persona') return { wrong: problema('code-of-persona', name) }
  return { value: bare }
}

const numero = ({ massimo }: Di<'numero'> | Di<'ordine'>, typed: string, name: string): Letto => {
  const value = /^\d{1,6}$/.test(typed) ? Number(typed) : 0
  return value >= 1 && value <= massimo
    ? { value }
    : { wrong: problema('number-unreadable', name, { max: String(massimo) }) }
}

const letto = (campo: Campo, risposte: Risposte, name: string, giorni: Giorni): Letto => {
  const typed = risposte[name] ?? ''
  switch (campo.tipo) {
    case 'testo':
    case 'lungo':
      return testo(campo, typed, name)
    case 'scelta':
      return campo.opzioni.includes(typed) ? { value: typed } : { wrong: problema('choice-unknown', name) }
    case 'giorno':
      return giorno(campo, risposte, name, giorni)
    case 'euro':
      return euro(campo, typed, name)
    case 'quota':
      return quota(typed, name)
    case 'anno':
      return /^20\d{2}$/.test(typed)
        ? { value: typed }
        : { wrong: problema('anno-unreadable', name, { value: typed.slice(0, 10) }) }
    case 'numero':
    case 'ordine':
      return numero(campo, typed, name)
    case 'codice':
      return codice(campo, typed, name)
    case 'spunta':
      return { value: typed === SI }
  }
}

export const isTyped = (campo: Campo, risposte: Risposte, prefix: string): boolean => {
  const name = prefix + campo.id
  if (campo.tipo === 'giorno') return ['g', 'm', 'a'].some((part) => risposte[`${name}.${part}`] !== undefined)
  return risposte[name] !== undefined
}

/** One answer as the model has it; undefined where it may stay open and does. */
export const leggiCampo = (campo: Campo, risposte: Risposte, prefix: string, giorni: Giorni): Letto => {
  const name = prefix + campo.id
  if (isTyped(campo, risposte, prefix)) return letto(campo, risposte, name, giorni)
  if (campo.tipo === 'spunta') return { value: false }
  if (campo.facoltativo) return { value: undefined }
  return { wrong: problema('answer-missing', campo.tipo === 'giorno' ? `${name}.g` : name) }
}
