import { dayNumber, parseIsoDate, type IsoDate } from '../../engine/kernel/dates'
import { ALTRO, SI } from './campo'
import type { Risposte } from './lettura'

type Durata = { readonly tipo: 'permanente' } | { readonly tipo: 'temporanea'; readonly giorni: number }

/** What a concession is charged for, as one voce of the calculator (`posizioneCanone`), without its coefficients. */
export type VoceConcessa =
  | { readonly tipo: 'occupazione'; readonly superficie: string; readonly durata: Durata }
  | { readonly tipo: 'passo-carrabile'; readonly larghezza: string }
  | { readonly tipo: 'pubblicita'; readonly superficieCm2: number; readonly durata: Durata }

/** A new concession; `sostituisce`: the number of the one in whose place it stands, which ends the day before. */
export type EffettoCanone = {
  readonly tipo: 'concessione-nuova'
  readonly voce: VoceConcessa
  readonly indirizzo: string
  readonly dal: IsoDate
  readonly al?: IsoDate
  readonly sostituisce?: string
}

/** By what the office multiplies, and the tariff of its own table for this kind, in euro a square metre: decimal texts. */
export type TariffaConcessa = { readonly coefficienti: readonly string[]; readonly tariffa?: string }

/** What only the office knows of a concession: its number, and the tariff of its zone and kind. */
export type Concessa = TariffaConcessa & { readonly numero: string; readonly descrizione: string }

/** Own signs up to 5 m² in all are free (L. 160/2019 art. 1 c. 833 lett. l): the others are not in the request. */
const OWN_SIGNS_CM2 = 50_000
const CM = 100

/** Centimetres of metres with two decimals at most, as answers hold them. */
const cm = (metres: string | undefined): number | undefined =>
  metres === undefined ? undefined : Math.round(Number(metres) * CM)

/** Square metres with three decimals, what is left of a thousandth as one. */
const squareMetres = (length: number, width: number): string => {
  const thousandths = Math.ceil((length * width) / 10)
  return String(thousandths / 1000)
}

/** A temporary one lasts from day to day, both counted, within one year: the next year's canone is the next year's. */
const durataDi = ({ durata, dal, al }: Risposte): Durata | undefined => {
  if (durata === 'permanente') return { tipo: 'permanente' }
  if (durata !== 'temporanea' || !dal || !al || dal.slice(0, 4) !== al.slice(0, 4)) return undefined
  return { tipo: 'temporanea', giorni: dayNumber(parseIsoDate(al)) - dayNumber(parseIsoDate(dal)) + 1 }
}

const daQuando = ({ dal, al, durata, indirizzo, nuova, concessione }: Risposte) => {
  if (!dal || !indirizzo || (nuova !== 'nuova' && !concessione)) return undefined
  return {
    ...({ tipo: 'concessione-nuova', indirizzo, dal } as const),
    ...(durata === 'temporanea' && al ? { al } : {}),
    ...(nuova !== 'nuova' && concessione ? { sostituisce: concessione.trim() } : {}),
  }
}

/** Of some hours or some weekdays the comune's regolamento says what they pay: then the office works it by hand. */
const isWhole = ({ durata, tuttoIlGiorno, giorni }: Risposte): boolean =>
  durata === 'permanente' || (tuttoIlGiorno === SI && giorni === undefined)

/** Public ground (L. 160/2019 art. 1 c. 819 lett. a, 824): length by width; a driveway by its width alone (c. 824). */
export const suoloConcesso = (risposte: Risposte): EffettoCanone | undefined => {
  const [when, durata] = [daQuando(risposte), durataDi(risposte)]
  const [length, width] = [cm(risposte.lunghezza), cm(risposte.larghezza)]
  const { cosa = ALTRO } = risposte
  if (!when || !durata || !length || !isWhole(risposte)) return undefined
  if (cosa === 'passo-carrabile') {
    if (durata.tipo !== 'permanente') return undefined
    return { ...when, voce: { tipo: 'passo-carrabile', larghezza: String(length / CM) } }
  }
  // stalls and fairs have tariffs of markets or rules of their own
  if (!width || cosa === 'banco' || cosa === 'manifestazione' || cosa === ALTRO) return undefined
  return { ...when, voce: { tipo: 'occupazione', superficie: squareMetres(length, width), durata } }
}

/** Signs that stand or hang (c. 819 lett. b, 825): the whole surface, all their sides. What moves has rules of its own. */
export const pubblicitaConcessa = (risposte: Risposte): EffettoCanone | undefined => {
  const [when, durata] = [daQuando(risposte), durataDi(risposte)]
  const [width, height, sides] = [cm(risposte.base), cm(risposte.altezza), Number(risposte.facce)]
  const { cosa = ALTRO } = risposte
  if (!when || !durata || !width || !height || !sides) return undefined
  if (cosa !== 'insegna' && cosa !== 'cartello' && cosa !== 'striscione') return undefined
  const superficieCm2 = width * height * sides
  if (cosa === 'insegna' && superficieCm2 <= OWN_SIGNS_CM2) return undefined
  return { ...when, voce: { tipo: 'pubblicita', superficieCm2, durata } }
}

export type ConcessaProblem = {
  readonly field: 'numero' | 'coefficienti' | 'tariffa'
  readonly code: 'missing' | 'unreadable'
}

export type ReadConcessa =
  | { readonly ok: true; readonly value: Concessa }
  | { readonly ok: false; readonly problems: readonly ConcessaProblem[] }

const MOST_COEFFICIENTI = 10

/** `1,20` and `0.7` as `1.2` and `0.7`; undefined where it is no such figure. */
const figure = (text: string, pattern: RegExp): string | undefined => {
  const dotted = text.replace(',', '.')
  return pattern.test(dotted) ? dotted : undefined
}

const COEFFICIENTE = /^\d{1,4}(\.\d{1,6})?$/
const TARIFFA = /^\d{1,6}(\.\d{1,6})?$/

const said = (form: URLSearchParams, field: string): string => (form.get(`concessa.${field}`) ?? '').trim()

type ReadTariffa = { readonly value: TariffaConcessa; readonly problems: readonly ConcessaProblem[] }

/** A tariff as it is typed. Coefficients stand apart by spaces or semicolons; what is no figure is told and left out. */
export const readTariffa = (coefficientiTyped: string, tariffaTyped: string): ReadTariffa => {
  const texts = coefficientiTyped.split(/[\s;×x*]+/).filter((text) => text !== '')
  const coefficienti = texts.map((text) => figure(text, COEFFICIENTE)).filter((one) => one !== undefined)
  const typed = tariffaTyped.replace(/[\s€]/g, '')
  const tariffa = typed === '' ? undefined : figure(typed, TARIFFA)
  const problems: ConcessaProblem[] = []
  if (coefficienti.length < texts.length || texts.length > MOST_COEFFICIENTI) {
    problems.push({ field: 'coefficienti', code: 'unreadable' })
  }
  if (typed !== '' && tariffa === undefined) problems.push({ field: 'tariffa', code: 'unreadable' })
  return {
    value: { coefficienti: coefficienti.slice(0, MOST_COEFFICIENTI), ...(tariffa === undefined ? {} : { tariffa }) },
    problems,
  }
}

/** What the office typed of the tariff beside a request. */
export const readTariffaConcessa = (form: URLSearchParams): ReadTariffa =>
  readTariffa(said(form, 'coefficienti'), said(form, 'tariffa'))

/** All that the office typed of the concession. */
export const readConcessa = (form: URLSearchParams): ReadConcessa => {
  const { value, problems } = readTariffaConcessa(form)
  const numero = said(form, 'numero').slice(0, 60)
  const missing: readonly ConcessaProblem[] = numero === '' ? [{ field: 'numero', code: 'missing' }] : []
  if (missing.length > 0 || problems.length > 0) return { ok: false, problems: [...missing, ...problems] }
  return { ok: true, value: { ...value, numero, descrizione: said(form, 'descrizione').slice(0, 160) } }
}

/** The voce as the record keeps it (`concessione.dati`). */
export const datiConcessi = (voce: VoceConcessa, { coefficienti, tariffa }: TariffaConcessa) => ({
  ...voce,
  ...(coefficienti.length === 0 ? {} : { coefficienti: [...coefficienti] }),
  ...(tariffa === undefined ? {} : { tariffaPropria: tariffa }),
})
