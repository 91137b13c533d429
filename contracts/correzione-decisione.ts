import { typedAnyDay } from './calcolo/typed'
import { COSE, correctionOf, type Correzione, type CorrezioneProblem } from './correzione'
import { cleanText } from './personal-text'
import type { IsoDate } from '../engine/kernel/dates'

/** What the office makes of what a person proposes: as they say, otherwise than they say, or it stays. */
export const ESITI_PROPOSTA = ['accolta', 'accolta-in-parte', 'respinta'] as const
export type EsitoProposta = (typeof ESITI_PROPOSTA)[number]

export const MOST_MOTIVO = 1000

export type Decisione =
  | { readonly esito: 'respinta'; readonly motivo: string }
  | {
      readonly esito: 'accolta' | 'accolta-in-parte'
      readonly motivo: string
      readonly correction: Correzione
      /** First day on which it holds. */
      readonly dal: IsoDate
    }

export type DecisioneProblem = {
  readonly field: CorrezioneProblem['field'] | 'esito' | 'dal.g' | 'motivo'
  readonly code: CorrezioneProblem['code']
}

export type LettaDecisione =
  | { readonly ok: true; readonly value: Decisione }
  | { readonly ok: false; readonly problems: readonly DecisioneProblem[] }

type Proposto = {
  readonly tipo: string
  readonly anno: number
  /** What the person says; undefined where they said it in words alone, or do not know. */
  readonly correction: Correzione | undefined
}

const wrong = (field: DecisioneProblem['field'], code: DecisioneProblem['code']): LettaDecisione => ({
  ok: false,
  problems: [{ field, code }],
})

/** A day up to the end of the year that the proposal is about; the year's first where none is typed. */
const dalOf = (form: URLSearchParams, anno: number): IsoDate | DecisioneProblem => {
  const [g, m, a] = (['g', 'm', 'a'] as const).map((part) => (form.get(`dal.${part}`) ?? '').trim())
  const typed = typedAnyDay(g ?? '', m ?? '', a ?? '')
  if (!('code' in typed)) {
    return typed.value <= `${anno}-12-31` ? typed.value : { field: 'dal.g', code: 'date-outside-year' }
  }
  return typed.code === 'answer-missing' ? `${anno}-01-01` : { field: 'dal.g', code: typed.code }
}

const correctionSaid = (form: URLSearchParams, tipo: string): Correzione | DecisioneProblem => {
  const cosa = COSE.find((one) => one !== 'altro' && one === form.get('cosa'))
  if (cosa === undefined) return { field: 'cosa', code: 'answer-missing' }
  const read = correctionOf(form, cosa, tipo)
  if (!read.ok) return read.problems[0]!
  const said = read.chiede ? undefined : read.value.correction
  return said ?? { field: 'cosa', code: 'answer-missing' }
}

/** What an operator answers to a proposal. */
export const readDecisione = (form: URLSearchParams, { tipo, anno, correction }: Proposto): LettaDecisione => {
  const esito = ESITI_PROPOSTA.find((one) => one === form.get('esito'))
  if (esito === undefined || (esito === 'accolta' && correction === undefined)) return wrong('esito', 'answer-missing')
  const motivo = cleanText(form.get('motivo') ?? '').slice(0, MOST_MOTIVO)
  if (motivo === '' && esito !== 'accolta') return wrong('motivo', 'answer-missing')
  if (esito === 'respinta') return { ok: true, value: { esito, motivo } }
  const dal = dalOf(form, anno)
  if (typeof dal !== 'string') return { ok: false, problems: [dal] }
  const said = esito === 'accolta' ? correction : correctionSaid(form, tipo)
  if (said === undefined) return wrong('esito', 'answer-missing')
  return 'code' in said
    ? { ok: false, problems: [said] }
    : { ok: true, value: { esito, motivo, dal, correction: said } }
}
