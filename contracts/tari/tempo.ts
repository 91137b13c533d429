import { giorniPerTratto } from '../../engine/calendario/giorni'
import { previousDay } from '../../engine/kernel/dates'
import { ratio } from '../../engine/kernel/money'
import type { RegoleTari } from '../../engine/tari/tari.types'
import type { LetturaTari } from './lettura'
import { inPeriodo, MASSIMI } from './risposte'

type Tratto = { readonly dal: string; readonly al: string }

/** The year, or the part of it that was told. */
const intero = (lettura: LetturaTari): Tratto | undefined => {
  const { anno, get } = lettura.risposte
  const possesso = lettura.choice('possesso', get('possesso'), ['tutto', 'parte'] as const)
  const before = lettura.problems.length
  const [dal, al] = possesso === 'parte' ? [lettura.day('dal'), lettura.day('al')] : []
  if (lettura.problems.length > before) return undefined
  if (possesso === 'parte' && dal === undefined && al === undefined) return lettura.refuse('dal.g', 'answer-missing')
  if (dal !== undefined && al !== undefined && al < dal) return lettura.refuse('al.g', 'dates-crossed')
  return { dal: dal ?? `${anno}-01-01`, al: al ?? `${anno}-12-31` }
}

/** Cut where something changed: each change after the one before, and within the whole. */
const tagliato = (lettura: LetturaTari, { dal, al }: Tratto): readonly Tratto[] => {
  const starts = [dal]
  for (let at = 1; at < lettura.risposte.periodi; at++) {
    const field = inPeriodo(at, 'dal')
    const before = lettura.problems.length
    const day = lettura.day(field)
    if (lettura.problems.length > before) continue
    if (day === undefined) lettura.refuse(`${field}.g`, 'answer-missing')
    else if (day <= starts.at(-1)! || day > al) lettura.refuse(`${field}.g`, 'dates-crossed')
    else starts.push(day)
  }
  return starts.map((start, at) => ({
    dal: start,
    al: starts[at + 1] === undefined ? al : previousDay(starts[at + 1]!),
  }))
}

/** Days of each stretch; `undefined` where a day is missing or out of order. */
export const giorniOf = (lettura: LetturaTari, giorniAnno: 365 | 366): readonly number[] | undefined => {
  const whole = intero(lettura)
  if (!whole) return undefined
  const tratti = tagliato(lettura, whole)
  return lettura.problems.length > 0 ? undefined : giorniPerTratto(lettura.risposte.anno, tratti, giorniAnno)
}

export const scadenzeOf = (lettura: LetturaTari): RegoleTari['scadenze'] => {
  const days: string[] = []
  for (let at = 0; at < MASSIMI.rate; at++) {
    const day = lettura.day(`rata${at}`)
    if (day !== undefined) days.push(day)
  }
  if (days.length === 0) return undefined
  return days.map((giorno) => ({ giorno, parte: ratio(1, days.length) }))
}
