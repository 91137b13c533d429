import { ratio } from '../../engine/kernel/money'
import type {
  LocaleTari,
  PeriodoDomestico,
  PeriodoNonDomestico,
  RiduzioneTari,
  Utenza,
  UtenzaPuntuale,
} from '../../engine/tari/tari.types'
import { typedEuro, typedWhole, type CampoProblemCode } from '../calcolo/typed'
import { LetturaTari } from './lettura'
import { inPeriodo, MODI_PUNTUALE, NATURE_PUNTUALE, type RisposteTari } from './risposte'
import { typedDecimal, typedPercent } from './typed'

/** One stretch of the year: its days and its reductions. */
export type Tratto = { readonly giorni: number; readonly riduzioni: readonly RiduzioneTari[] }

/** Other people have other tariffs: a stretch that tells how many must tell theirs too. */
const checkTariffeNuove = (lettura: LetturaTari): void => {
  const { risposte, at } = lettura
  if (at === 0 || risposte.get(inPeriodo(at, 'persone')) === '') return
  for (const field of ['fissa', 'variabile']) {
    const name = inPeriodo(at, field)
    if (risposte.get(name) === '') lettura.refuse(name, 'answer-missing')
  }
}

const periodoCasa = (lettura: LetturaTari, { giorni, riduzioni }: Tratto): PeriodoDomestico | undefined => {
  const casa = lettura.superficie('mq')
  const pertinenze = lettura.text('pertinenze') === '' ? undefined : lettura.superficie('pertinenze')
  const occupanti = lettura.persone()
  checkTariffeNuove(lettura)
  const tariffa = lettura.tariffa('')
  if (casa?.num === 0) return lettura.rule(lettura.name('mq'), 'superficie-invalid')
  if (!casa || !tariffa || occupanti === undefined) return undefined
  const superfici = pertinenze && pertinenze.num > 0 ? [casa, pertinenze] : [casa]
  return { giorni, superfici, tariffa, occupanti, riduzioni }
}

const localeOf = (lettura: LetturaTari, at: number, riduzioni: readonly RiduzioneTari[]): LocaleTari | undefined => {
  const prefix = `l${at}.`
  const superficie = lettura.superficie(`${prefix}mq`)
  const tariffa = lettura.tariffa(prefix)
  const text = lettura.text(`${prefix}categoria`)
  const categoria = text === '' ? undefined : typedWhole(text, 30, 'choice-unknown')
  if (categoria !== undefined && 'code' in categoria) {
    return lettura.rule(lettura.name(`${prefix}categoria`), 'categoria-tari-unknown')
  }
  if (!superficie || !tariffa) return undefined
  return { superfici: [superficie], tariffa, categoria: categoria?.value, riduzioni }
}

const periodoAzienda = (lettura: LetturaTari, { giorni, riduzioni }: Tratto): PeriodoNonDomestico | undefined => {
  const all = Array.from({ length: lettura.risposte.locali }, (_, at) => localeOf(lettura, at, riduzioni))
  const locali = all.filter((one) => one !== undefined)
  if (locali.length < all.length) return undefined
  const held = locali.filter(({ superfici }) => superfici[0]!.num > 0)
  return held.length > 0 ? { giorni, locali: held } : lettura.rule(lettura.name('l0.mq'), 'superficie-invalid')
}

type Letta<T> = { readonly value: T | undefined; readonly letture: readonly LetturaTari[] }

/** Every stretch is read, so that all that is wrong is said together. */
const periodiOf = <T>(
  risposte: RisposteTari,
  tratti: readonly Tratto[],
  read: (lettura: LetturaTari, tratto: Tratto) => T | undefined,
): Letta<readonly T[]> => {
  const letture = tratti.map((_, at) => new LetturaTari(risposte, at))
  const periodi = letture.map((lettura, at) => read(lettura, tratti[at]!))
  const found = periodi.filter((one) => one !== undefined)
  return { value: found.length === periodi.length ? found : undefined, letture }
}

const HUNDRED = 100

/** A percent that may go beyond the whole: the engine says where it is too much. */
const maggiorazioneOf = (lettura: LetturaTari) => {
  const text = lettura.text('maggiorazione').replace('%', '')
  if (text === '') return lettura.refuse('maggiorazione', 'answer-missing')
  const value = typedDecimal(text)
  return value ? ratio(value.num, value.den * HUNDRED) : lettura.refuse('maggiorazione', 'percent-unreadable')
}

/** How many days, said by the sentence of the days where a number was typed. */
const missingOr = (lettura: LetturaTari, code: CampoProblemCode): undefined =>
  code === 'answer-missing' ? lettura.refuse('giorni', code) : lettura.rule('giorni', 'giorni-invalid')

const giornalieraOf = (risposte: RisposteTari, riduzioni: readonly RiduzioneTari[]): Letta<Utenza> => {
  const lettura = new LetturaTari(risposte)
  const giorni = typedWhole(lettura.text('giorni'), 366, 'count-unreadable')
  const typed = 'value' in giorni ? giorni.value : missingOr(lettura, giorni.code)
  const periodo = periodoAzienda(lettura, { giorni: typed ?? 0, riduzioni })
  const maggiorazione = maggiorazioneOf(lettura)
  const mercato = lettura.choice('mercato', lettura.text('mercato'), ['si', 'no'] as const)
  if (typed === undefined || !periodo || !maggiorazione || !mercato) return { value: undefined, letture: [lettura] }
  const suMercato = mercato === 'si'
  return { value: { kind: 'giornaliera', periodi: [periodo], maggiorazione, suMercato }, letture: [lettura] }
}

/** By litre, or by emptying: there the bin counts as one litre at the price of an emptying. */
const prezzoOf = (lettura: LetturaTari): Pick<UtenzaPuntuale, 'litri' | 'costoLitro'> | undefined => {
  const modo = lettura.choice('modo', lettura.text('modo'), MODI_PUNTUALE)
  const litri = modo === 'litro' ? lettura.figure('litri', 'quantity-invalid') : ratio(1, 1)
  if (litri?.num === 0) lettura.rule('litri', 'quantity-invalid')
  const costoLitro = lettura.figure('prezzo', 'tariffa-invalid')
  return litri && costoLitro && { litri, costoLitro }
}

const puntualeOf = (risposte: RisposteTari, giorni: number): Letta<Utenza> => {
  const lettura = new LetturaTari(risposte)
  const [quotaFissa, quotaVariabile] = (['quotaFissa', 'quotaVariabile'] as const).map((field) =>
    lettura.take(field, typedEuro(lettura.text(field))),
  )
  const prezzo = prezzoOf(lettura)
  const [minimi, effettivi] = [lettura.count('minimi'), lettura.count('effettivi')]
  const natura = lettura.choice('natura', lettura.text('natura'), NATURE_PUNTUALE)
  const text = natura === 'prezzo' ? lettura.text('iva') : ''
  const iva = text === '' ? undefined : (typedPercent(text) ?? lettura.refuse('iva', 'percent-unreadable'))
  const isWhole = quotaFissa !== undefined && quotaVariabile !== undefined && minimi !== undefined
  if (!isWhole || effettivi === undefined || !prezzo || !natura) return { value: undefined, letture: [lettura] }
  const corrispettiva = natura === 'prezzo'
  const svuotamenti = { minimi, effettivi }
  const value = {
    kind: 'puntuale' as const,
    giorni,
    quotaFissa,
    quotaVariabile,
    svuotamenti,
    ...prezzo,
    corrispettiva,
    iva,
  }
  return { value, letture: [lettura] }
}

/** The utenza of these answers, with what is wrong in it. */
export const utenzaOf = (risposte: RisposteTari, tratti: readonly Tratto[]): Letta<Utenza> => {
  const [first] = tratti
  switch (risposte.utenza) {
    case 'giornaliera':
      return giornalieraOf(risposte, first!.riduzioni)
    case 'puntuale':
      return puntualeOf(risposte, first!.giorni)
    case 'non-domestica': {
      const { value, letture } = periodiOf(risposte, tratti, periodoAzienda)
      return { value: value && { kind: 'non-domestica', periodi: value }, letture }
    }
    default: {
      const { value, letture } = periodiOf(risposte, tratti, periodoCasa)
      return { value: value && { kind: 'domestica', periodi: value }, letture }
    }
  }
}
