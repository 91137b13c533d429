import type { Abusiva, Durata, VoceCanone } from '../../engine/canone/canone.types'
import { ratio, type Ratio } from '../../engine/kernel/money'
import { typedDecimal, typedPercent } from '../tari/typed'
import type { LetturaCanone } from './lettura'
import { asksConcessione, asksTariffa, COEFFICIENTI, DURATE, ORARIE, type TipoCanone } from './risposte'

const CM2 = 10_000
const MOST_DAYS = 366
const HUNDRED = 100

const durataOf = (lettura: LetturaCanone): Durata | undefined => {
  const tipo = lettura.choice('durata', lettura.text('durata'), DURATE)
  if (tipo !== 'temporanea') return tipo && { tipo }
  // without a concession nobody knows the days: thirty are presumed
  if (lettura.text('senza') !== '' && lettura.text('giorni') === '') return { tipo }
  const giorni = lettura.whole('giorni', MOST_DAYS)
  return giorni === undefined ? undefined : { tipo, giorni }
}

/** Those that were typed: the law has none of its own, so what is left out changes nothing. */
const coefficientiOf = (lettura: LetturaCanone): Ratio[] =>
  COEFFICIENTI.map((field) => lettura.optional(field, 'quantity-invalid')).filter((one) => one !== undefined)

/** A percent that may go beyond the whole: the engine says where it is outside the law. */
const percentOf = (lettura: LetturaCanone, field: string): Ratio | undefined => {
  const text = lettura.text(field).replace('%', '')
  if (text === '') return lettura.refuse(field, 'answer-missing')
  const value = typedDecimal(text)
  return value ? ratio(value.num, value.den * HUNDRED) : lettura.refuse(field, 'percent-unreadable')
}

const abusivaOf = (lettura: LetturaCanone, tipo: TipoCanone): Abusiva | undefined => {
  if (!asksConcessione(tipo) || lettura.text('senza') === '') return undefined
  const [maggiorazione, sanzione] = [percentOf(lettura, 'aumento'), percentOf(lettura, 'sanzione')]
  return maggiorazione && sanzione && { maggiorazione, sanzione }
}

/** What every thing has beside its own measure. */
const shared = (lettura: LetturaCanone, tipo: TipoCanone) => ({
  id: idOf(lettura.at),
  coefficienti: coefficientiOf(lettura),
  tariffaPropria: asksTariffa(tipo) && lettura.text('tariffa') !== '' ? lettura.euro('tariffa') : undefined,
  abusiva: abusivaOf(lettura, tipo),
})

/** Under which a thing is found again in the result and in its steps. */
export const idOf = (at: number): string => `voce${at}`

const mercatoOf = (lettura: LetturaCanone, tipo: 'mercato-annuo' | 'mercato-giornaliero'): VoceCanone | undefined => {
  const superficie = lettura.measure('superficie')
  const own = shared(lettura, tipo)
  const variazione = lettura.optional('variazione', 'quantity-invalid')
  if (tipo === 'mercato-annuo') return superficie && { ...own, kind: tipo, superficie, variazione }
  const [giorni, ore] = [lettura.whole('giorni', MOST_DAYS), lettura.whole('ore', 24)]
  const oraria = ORARIE.find((one) => one === lettura.text('oraria'))
  const text = lettura.text('ricorrente')
  const ricorrente =
    text === '' ? undefined : (typedPercent(text) ?? lettura.refuse('ricorrente', 'percent-unreadable'))
  if (!superficie || giorni === undefined || ore === undefined) return undefined
  return { ...own, kind: tipo, superficie, giorni, ore, ricorrente, variazione, oraria }
}

const superficieOf = (lettura: LetturaCanone, tipo: 'occupazione' | 'pubblicita'): VoceCanone | undefined => {
  const superficie = lettura.measure('superficie')
  const durata = durataOf(lettura)
  const own = shared(lettura, tipo)
  if (!superficie || !durata) return undefined
  if (tipo === 'occupazione') {
    const below = lettura.text('sottosuolo') !== ''
    return { ...own, kind: tipo, superficie, durata, ...(below ? { sottosuolo: true } : {}) }
  }
  // a fraction of a square centimetre is one
  const superficieCm2 = Math.ceil((superficie.num * CM2) / superficie.den)
  const isOwn = lettura.text('propria') !== ''
  return { ...own, kind: tipo, superficieCm2, durata, ...(isOwn ? { insegnaDiEsercizio: true } : {}) }
}

const affissioniOf = (lettura: LetturaCanone): VoceCanone | undefined => {
  const [fogli, giorni] = [lettura.many('fogli'), lettura.whole('giorni', MOST_DAYS)]
  const [primi, seguenti] = [lettura.euro('primi'), lettura.euro('seguenti')]
  const own = shared(lettura, 'affissioni')
  if (fogli === undefined || giorni === undefined || !primi || !seguenti) return undefined
  return { ...own, kind: 'affissioni', fogli, giorni, primi, seguenti }
}

/** One thing, or what is still wrong with it, in the order of its questions. */
export const voceOf = (lettura: LetturaCanone, tipo: TipoCanone): VoceCanone | undefined => {
  switch (tipo) {
    case 'occupazione':
    case 'pubblicita':
      return superficieOf(lettura, tipo)
    case 'passo-carrabile': {
      const larghezza = lettura.measure('superficie')
      const own = shared(lettura, tipo)
      return larghezza && { ...own, kind: tipo, larghezza }
    }
    case 'serbatoio': {
      const litri = lettura.many('litri')
      const own = shared(lettura, tipo)
      return litri === undefined ? undefined : { ...own, kind: tipo, litri }
    }
    case 'affissioni':
      return affissioniOf(lettura)
    case 'cavi': {
      const utenze = lettura.many('utenze')
      return utenze === undefined ? undefined : { id: idOf(lettura.at), kind: tipo, utenze }
    }
    case 'telecomunicazioni': {
      const impianti = lettura.many('impianti')
      return impianti === undefined ? undefined : { id: idOf(lettura.at), kind: tipo, impianti }
    }
    case 'mercato-annuo':
    case 'mercato-giornaliero':
      return mercatoOf(lettura, tipo)
  }
}
