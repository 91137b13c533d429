import type { Durata, PosizioneCanone, RegolamentoCanone, VoceCanone } from '../../engine/canone/canone.types'
import type { Problem, ProblemCode } from '../../engine/kernel/problem'
import { ratio, type Ratio } from '../../engine/kernel/money'
import type { RataComune } from '../../engine/scadenzario/scadenzario.types'
import { Lettura } from '../calcolo/bene'
import { typedDay, typedWhole, type CampoProblem } from '../calcolo/typed'
import { typedDecimal, typedPercent } from '../tari/typed'
import {
  ARROTONDAMENTI,
  asksDurata,
  COEFFICIENTI,
  DURATE,
  MASSIME_RATE,
  ORARIE,
  tariffaOf,
  type RisposteCanone,
  type TipoCanone,
} from './risposte'

export type PreparataCanone =
  | { readonly ok: true; readonly posizione: PosizioneCanone; readonly rate: readonly RataComune[] }
  | { readonly ok: false; readonly problems: readonly CampoProblem[] }

const CM2 = 10_000
const MOST_DAYS = 366
const CENTS = 100

/** What is wrong is collected under the name of its field, whichever catalogue its sentence is in. */
class LetturaCanone extends Lettura {
  constructor(private readonly risposte: RisposteCanone) {
    super('')
  }

  rule(field: string, code: ProblemCode): undefined {
    this.problems.push({ code, field, values: {} })
    return undefined
  }

  text(field: string): string {
    return this.risposte.get(field)
  }

  figure(field: string, code: ProblemCode): Ratio | undefined {
    const text = this.text(field)
    if (text === '') return this.refuse(field, 'answer-missing')
    return typedDecimal(text) ?? this.rule(field, code)
  }

  measure(field: string): Ratio | undefined {
    const value = this.figure(field, 'superficie-invalid')
    return value?.num === 0 ? this.rule(field, 'superficie-invalid') : value
  }

  /** A figure that may be left out. */
  optional(field: string, code: ProblemCode): Ratio | undefined {
    return this.text(field) === '' ? undefined : this.figure(field, code)
  }

  whole(field: string, most: number): number | undefined {
    const typed = typedWhole(this.text(field), most, 'choice-unknown')
    if ('value' in typed) return typed.value
    return this.text(field) === '' ? this.refuse(field, typed.code) : this.rule(field, 'quantity-invalid')
  }

  users(): number | undefined {
    const text = this.text('utenze').replace(/[.\s\u00a0]/g, '')
    if (text === '') return this.refuse('utenze', 'answer-missing')
    return /^[1-9]\d{0,7}$/.test(text) ? Number(text) : this.rule('utenze', 'quantity-invalid')
  }
}

const durataOf = (lettura: LetturaCanone): Durata | undefined => {
  const tipo = lettura.choice('durata', lettura.text('durata'), DURATE)
  if (tipo !== 'temporanea') return tipo && { tipo }
  const giorni = lettura.whole('giorni', MOST_DAYS)
  return giorni === undefined ? undefined : { tipo, giorni }
}

/** Those that were typed: the law has none of its own, so what is left out changes nothing. */
const coefficientiOf = (lettura: LetturaCanone): Ratio[] =>
  COEFFICIENTI.map((field) => lettura.optional(field, 'quantity-invalid')).filter((one) => one !== undefined)

const ID = 'voce'

const mercatoOf = (lettura: LetturaCanone, tipo: 'mercato-annuo' | 'mercato-giornaliero'): VoceCanone | undefined => {
  const coefficienti = coefficientiOf(lettura)
  const superficie = lettura.measure('superficie')
  const variazione = lettura.optional('variazione', 'quantity-invalid')
  if (tipo === 'mercato-annuo') return superficie && { id: ID, kind: tipo, coefficienti, superficie, variazione }
  const [giorni, ore] = [lettura.whole('giorni', MOST_DAYS), lettura.whole('ore', 24)]
  const oraria = ORARIE.find((one) => one === lettura.text('oraria'))
  const text = lettura.text('ricorrente')
  const ricorrente = text === '' ? undefined : (typedPercent(text) ?? lettura.refuse('ricorrente', 'rate-unreadable'))
  if (!superficie || giorni === undefined || ore === undefined) return undefined
  return { id: ID, kind: tipo, coefficienti, superficie, giorni, ore, ricorrente, variazione, oraria }
}

const superficieOf = (lettura: LetturaCanone, tipo: 'occupazione' | 'pubblicita'): VoceCanone | undefined => {
  const superficie = lettura.measure('superficie')
  const durata = durataOf(lettura)
  const coefficienti = coefficientiOf(lettura)
  if (!superficie || !durata) return undefined
  if (tipo === 'occupazione') {
    const below = lettura.text('sottosuolo') !== ''
    return { id: ID, kind: tipo, coefficienti, superficie, durata, ...(below ? { sottosuolo: true } : {}) }
  }
  // a fraction of a square centimetre is one
  const superficieCm2 = Math.ceil((superficie.num * CM2) / superficie.den)
  return { id: ID, kind: tipo, coefficienti, superficieCm2, durata }
}

const voceOf = (lettura: LetturaCanone, tipo: TipoCanone): VoceCanone | undefined => {
  switch (tipo) {
    case 'occupazione':
    case 'pubblicita':
      return superficieOf(lettura, tipo)
    case 'passo-carrabile': {
      const larghezza = lettura.measure('superficie')
      const coefficienti = coefficientiOf(lettura)
      return larghezza && { id: ID, kind: tipo, coefficienti, larghezza }
    }
    case 'cavi': {
      const utenze = lettura.users()
      return utenze === undefined ? undefined : { id: ID, kind: tipo, utenze }
    }
    case 'mercato-annuo':
    case 'mercato-giornaliero':
      return mercatoOf(lettura, tipo)
  }
}

/** Whether the tariff that counts is of a day. */
export const isGiornaliera = (tipo: TipoCanone, durata: string): boolean =>
  tipo === 'mercato-giornaliero' || (asksDurata(tipo) && durata === 'temporanea')

const regolamentoOf = (
  lettura: LetturaCanone,
  tipo: TipoCanone,
  popolazione: number,
): RegolamentoCanone | undefined => {
  if (tariffaOf(tipo) === 'utenza') return { popolazione, arrotondamento: 'nessuno' }
  const typed = lettura.optional('tariffa', 'tariffa-invalid')
  const arrotondamento = lettura.choice('arrotondamento', lettura.text('arrotondamento'), ARROTONDAMENTI)
  if (!arrotondamento) return undefined
  const own = typed && ratio(typed.num * CENTS, typed.den)
  const tariffe = own && (isGiornaliera(tipo, lettura.text('durata')) ? { giornaliera: own } : { annua: own })
  return tariffaOf(tipo) === 'mercato'
    ? { popolazione, arrotondamento, tariffeMercato: tariffe }
    : { popolazione, arrotondamento, tariffe }
}

const rateOf = (lettura: LetturaCanone, anno: number): readonly RataComune[] => {
  const days: string[] = []
  for (let at = 0; at < MASSIME_RATE; at++) {
    const parts = [`rata${at}.g`, `rata${at}.m`, `rata${at}.a`].map((field) => lettura.text(field)) as [
      string,
      string,
      string,
    ]
    if (parts[0] === '' && parts[1] === '') continue
    const day = lettura.take(`rata${at}.g`, typedDay(...parts, anno))
    if (day !== undefined) days.push(day)
  }
  return days.map((scadenza) => ({ scadenza, parte: ratio(1, days.length) }))
}

/** The position of these answers, or what is still wrong with them, in the order of the questions. */
export const preparaCanone = (risposte: RisposteCanone, popolazione: number): PreparataCanone => {
  const { tipo, anno } = risposte
  if (tipo === '') return { ok: false, problems: [{ code: 'answer-missing', field: 'tipo', values: {} }] }
  const lettura = new LetturaCanone(risposte)
  const voce = voceOf(lettura, tipo)
  const regolamento = regolamentoOf(lettura, tipo, popolazione)
  const rate = rateOf(lettura, anno)
  if (!voce || !regolamento || lettura.problems.length > 0) return { ok: false, problems: lettura.problems }
  return { ok: true, posizione: { anno, regolamento, voci: [voce] }, rate }
}

/** The question that a refusal of the engine is about. */
export const fieldOfCanone = ({ field }: Problem): string => {
  const own = /^voci\.0\.(\w+)/.exec(field)?.[1]
  if (own === undefined) return field.startsWith('regolamento.tariffe') ? 'tariffa' : 'superficie'
  return ['giorni', 'ore', 'utenze', 'variazione', 'ricorrente'].includes(own) ? own : 'superficie'
}
