import type { IsoDate } from '../../engine/kernel/dates'
import type { Problem } from '../../engine/kernel/problem'
import type { PosizioneRavvedimento, VersamentoTardivo } from '../../engine/ravvedimento/ravvedimento.types'
import { Lettura } from '../calcolo/bene'
import { MOST_YEAR, typedAnyDay, typedEuro, type CampoProblem, type Typed } from '../calcolo/typed'
import { codiciPer, COMPRENDE, DICHIARAZIONI, FINESTRE, MASSIMI, type RisposteRavvedimento } from './risposte'

export type Pronta = {
  /** The position mended on a day: the answers hold one, and others are tried beside it. */
  readonly posizioneAl: (giorno: IsoDate) => PosizioneRavvedimento
  readonly giorno: IsoDate
  /** Where each earlier payment of the position stands in the form. */
  readonly righe: readonly number[]
}

export type Preparata =
  { readonly ok: true; readonly pronta: Pronta } | { readonly ok: false; readonly problems: readonly CampoProblem[] }

const dayAt = ({ get }: RisposteRavvedimento, field: string): Typed<IsoDate> =>
  typedAnyDay(get(`${field}.g`), get(`${field}.m`), get(`${field}.a`))

/** The day of the payment, where one was written. */
export const giornoDi = (risposte: RisposteRavvedimento): IsoDate | undefined => {
  const typed = dayAt(risposte, 'giorno')
  return 'value' in typed ? typed.value : undefined
}

/** A day that may be left out. */
const dayIfAny = (lettura: Lettura, risposte: RisposteRavvedimento, field: string): IsoDate | undefined => {
  const typed = dayAt(risposte, field)
  return 'code' in typed && typed.code === 'answer-missing' ? undefined : lettura.take(`${field}.g`, typed)
}

const annoOf = (lettura: Lettura, text: string): number | undefined => {
  if (text === '') return undefined
  return /^\d{4}$/.test(text) && Number(text) >= 1900 && Number(text) <= MOST_YEAR
    ? Number(text)
    : lettura.refuse('anno', 'year-unreadable')
}

/** One of those offered; nothing chosen is no answer, and none is needed. */
const optional = <T extends string>(
  lettura: Lettura,
  { get }: RisposteRavvedimento,
  field: string,
  offered: readonly T[],
): T | undefined => (get(field) === '' ? undefined : lettura.choice(field, get(field), offered))

type Passato = Pick<VersamentoTardivo, 'giorno' | 'importo' | 'comprende' | 'codice'>

const passatoOf = (
  lettura: Lettura,
  risposte: RisposteRavvedimento,
  at: number,
  giorno: IsoDate | undefined,
): Passato | undefined => {
  const importo = lettura.take(`v${at}.importo`, typedEuro(risposte.get(`v${at}.importo`)))
  const own = lettura.take(`v${at}.giorno.g`, dayAt(risposte, `v${at}.giorno`))
  const comprende = lettura.choice(`v${at}.comprende`, risposte.get(`v${at}.comprende`), COMPRENDE)
  if (own !== undefined && giorno !== undefined && own >= giorno) {
    return lettura.refuse(`v${at}.giorno.g`, 'dates-crossed')
  }
  return own && comprende && importo !== undefined ? { giorno: own, importo, comprende } : undefined
}

const isTyped = ({ get }: RisposteRavvedimento, at: number): boolean =>
  ['importo', 'giorno.g', 'giorno.m', 'giorno.a', 'comprende'].some((field) => get(`v${at}.${field}`) !== '')

const passatiOf = (lettura: Lettura, risposte: RisposteRavvedimento, giorno: IsoDate | undefined) => {
  const rows = Array.from({ length: MASSIMI.versamenti }, (_, at) => at).filter((at) => isTyped(risposte, at))
  const passati = rows.map((at) => passatoOf(lettura, risposte, at, giorno))
  return { rows, passati: passati.filter((own) => own !== undefined) }
}

/** Tax paid alone is mended on the day of the rest: its sanction and interest are still owed. */
const versamentiAl = (
  passati: readonly Passato[],
  codice: string | undefined,
  giorno: IsoDate,
): VersamentoTardivo[] => [
  ...passati.map((own) => ({ ...own, codice, ...(own.comprende === 'imposta' ? { regolarizzato: giorno } : {}) })),
  { giorno, codice },
]

/** The position of these answers, or what is still wrong with them, in the order of the questions. */
export const preparaRavvedimento = (risposte: RisposteRavvedimento): Preparata => {
  const { tributo, get } = risposte
  const lettura = new Lettura('')
  if (tributo === '') return { ok: false, problems: [{ code: 'answer-missing', field: 'tributo', values: {} }] }
  const scadenza = lettura.take('scadenza.g', dayAt(risposte, 'scadenza'))
  const imposta = lettura.take('imposta', typedEuro(get('imposta')))
  const giorno = lettura.take('giorno.g', dayAt(risposte, 'giorno'))
  const codici = codiciPer(tributo).map((one) => one.codice)
  const codice = optional(lettura, risposte, 'codice', codici)
  const anno = annoOf(lettura, get('anno'))
  const { rows, passati } = passatiOf(lettura, risposte, giorno)
  const atto = dayIfAny(lettura, risposte, 'atto')
  const dichiarazione = optional(lettura, risposte, 'dichiarazione', DICHIARAZIONI)
  const finestra = optional(lettura, risposte, 'finestra', FINESTRE)
  if (lettura.problems.length > 0 || !scadenza || !giorno || imposta === undefined) {
    return { ok: false, problems: lettura.problems }
  }
  const fixed = { tributo, anno, imposta, scadenza, finestra, dichiarazione, atto }
  const posizioneAl = (day: IsoDate) => ({ ...fixed, versamenti: versamentiAl(passati, codice, day) })
  return { ok: true, pronta: { posizioneAl, giorno, righe: rows } }
}

/** The question that a refusal of the engine is about. */
export const fieldOfRavvedimento = ({ field }: Problem, righe: readonly number[]): string => {
  const at = /^versamenti\.(\d+)\.?(\w*)/.exec(field)
  if (at) {
    const row = righe[Number(at[1])]
    if (row === undefined) return 'giorno.g'
    return at[2] === 'importo' ? `v${row}.importo` : `v${row}.giorno.g`
  }
  if (field === 'scadenza' || field === 'atto') return `${field}.g`
  return field === '' ? 'imposta' : field
}
