import type { PosizioneCanone } from '../../engine/canone/canone.types'
import type { Problem } from '../../engine/kernel/problem'
import { ratio } from '../../engine/kernel/money'
import type { RataComune } from '../../engine/scadenzario/scadenzario.types'
import type { CampoProblem } from '../calcolo/typed'
import { LetturaCanone } from './lettura'
import {
  ARROTONDAMENTI,
  asksArrotondamento,
  asksDurata,
  CAMPI_VOCE,
  MASSIME_RATE,
  nomeCampo,
  type RisposteCanone,
  type TipoCanone,
} from './risposte'
import { voceOf } from './voce'

export type PreparataCanone =
  | { readonly ok: true; readonly posizione: PosizioneCanone; readonly rate: readonly RataComune[] }
  | { readonly ok: false; readonly problems: readonly CampoProblem[] }

/** Whether the tariff that counts is of a day. */
export const isGiornaliera = (tipo: TipoCanone, durata: string): boolean =>
  tipo === 'mercato-giornaliero' || tipo === 'affissioni' || (asksDurata(tipo) && durata === 'temporanea')

const rateOf = (lettura: LetturaCanone, anno: number): readonly RataComune[] => {
  const days: string[] = []
  for (let at = 0; at < MASSIME_RATE; at++) {
    const day = lettura.day(`rata${at}`, anno)
    if (day !== undefined) days.push(day)
  }
  return days.map((scadenza) => ({ scadenza, parte: ratio(1, days.length) }))
}

/** The position of these answers, or what is still wrong with them, in the order of the questions. */
export const preparaCanone = (risposte: RisposteCanone, popolazione: number): PreparataCanone => {
  const { tipi, anno } = risposte
  if (tipi.length === 0) return { ok: false, problems: [{ code: 'answer-missing', field: 'tipo', values: {} }] }
  const letture = tipi.map((_, at) => new LetturaCanone(risposte, at))
  const read = tipi.map((tipo, at) => voceOf(letture[at]!, tipo))
  const voci = read.filter((one) => one !== undefined)
  const comune = new LetturaCanone(risposte)
  const arrotondamento = tipi.some(asksArrotondamento)
    ? comune.choice('arrotondamento', comune.text('arrotondamento'), ARROTONDAMENTI)
    : 'nessuno'
  const rate = rateOf(comune, anno)
  const problems = [...letture, comune].flatMap((lettura) => lettura.problems)
  if (!arrotondamento || voci.length < tipi.length || problems.length > 0) return { ok: false, problems }
  return { ok: true, posizione: { anno, regolamento: { popolazione, arrotondamento }, voci }, rate }
}

/** What the engine calls otherwise than the form does. */
const NAMES: Readonly<Record<string, string>> = {
  tariffaPropria: 'tariffa',
  'abusiva.maggiorazione': 'aumento',
  'abusiva.sanzione': 'sanzione',
  'durata.giorni': 'giorni',
  'coefficienti.0': 'zona',
}

/** The question that a refusal of the engine is about. */
export const fieldOfCanone = ({ field }: Pick<Problem, 'field'>, tipi: readonly TipoCanone[] = []): string => {
  const [, at = '0', own = ''] = /^voci\.(\d+)\.?(.*)$/.exec(field) ?? []
  const name = NAMES[own] ?? own
  const known = CAMPI_VOCE.find((one) => one === name)
  const measure =
    tipi[Number(at)] === 'telecomunicazioni' ? 'impianti' : tipi[Number(at)] === 'cavi' ? 'utenze' : 'superficie'
  return nomeCampo(Number(at), known ?? measure)
}
