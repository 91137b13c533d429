import type { Cents, Ratio } from '../engine/kernel/money'
import { typedEuro, typedQuota, type CampoProblemCode } from './calcolo/typed'
import { cleanText } from './personal-text'

/** "È giusto?" */
export const RISPOSTE = ['si', 'no', 'non-so'] as const
export type Risposta = (typeof RISPOSTE)[number]

/** What may be wrong of a property; `altro` is told in words. */
export const COSE = ['valore', 'quota', 'uso', 'altro'] as const
export type Cosa = (typeof COSE)[number]

export const VALORI = ['rendita', 'redditoDominicale', 'valoreVenale'] as const
export type Valore = (typeof VALORI)[number]

/** Uses that a person can say, as the record names them, with what goes with each. */
export const USI = {
  'abitazione-principale': { uso: 'abitazione-principale' },
  locato: { uso: 'locato' },
  concordato: { uso: 'concordato' },
  'comodato-parenti': { uso: 'comodato', dati: { comodatoRidotto: true } },
  comodato: { uso: 'comodato', dati: { comodatoRidotto: false } },
  'a-disposizione': { uso: 'a-disposizione' },
  altro: { uso: 'altro' },
  coltivo: { uso: 'altro', dati: { coltivatore: true } },
  'non-coltivo': { uso: 'altro', dati: { coltivatore: false } },
} as const
export type UsoDetto = keyof typeof USI

const DI_FABBRICATO = [
  'abitazione-principale',
  'locato',
  'concordato',
  'comodato-parenti',
  'comodato',
  'a-disposizione',
  'altro',
] as const satisfies readonly UsoDetto[]
const DI_TERRENO = ['coltivo', 'non-coltivo'] as const satisfies readonly UsoDetto[]

/** `F` fabbricato, `T` terreno, `A` area fabbricabile. */
export const usiDetti = (tipo: string): readonly UsoDetto[] =>
  tipo === 'F' ? DI_FABBRICATO : tipo === 'T' ? DI_TERRENO : []

export const valoreDi = (tipo: string): Valore =>
  tipo === 'T' ? 'redditoDominicale' : tipo === 'A' ? 'valoreVenale' : 'rendita'

export const coseDi = (tipo: string): readonly Cosa[] => COSE.filter((one) => one !== 'uso' || tipo !== 'A')

export const MOST_NOTA = 1000

export type Correzione =
  | { readonly oggetto: 'dato_catastale'; readonly campo: Valore; readonly valore: Cents }
  | { readonly oggetto: 'titolarita'; readonly quota: Ratio }
  | {
      readonly oggetto: 'condizione_imu'
      readonly uso: (typeof USI)[UsoDetto]['uso']
      readonly dati?: Readonly<Record<string, boolean>>
    }

export type CorrezioneProblem = {
  readonly field: 'cosa' | 'valore' | 'quota' | 'uso' | 'nota'
  readonly code: CampoProblemCode
}

export type Detto = { readonly risposta: Risposta; readonly nota?: string; readonly correction?: Correzione }

export type ReadCorrezione =
  /** `chiede`: somebody said no, and is to be asked what. */
  | { readonly ok: true; readonly chiede: true }
  | { readonly ok: true; readonly chiede: false; readonly value: Detto }
  | { readonly ok: false; readonly problems: readonly CorrezioneProblem[] }

const refused = (field: CorrezioneProblem['field'], code: CampoProblemCode): ReadCorrezione => ({
  ok: false,
  problems: [{ field, code }],
})

const said = (form: URLSearchParams, correction?: Correzione): ReadCorrezione => {
  const nota = cleanText(form.get('nota') ?? '').slice(0, MOST_NOTA)
  const more = { ...(nota === '' ? {} : { nota }), ...(correction ? { correction } : {}) }
  return { ok: true, chiede: false, value: { risposta: 'no', ...more } }
}

/** One thing of a property, as a form says it. */
export const correctionOf = (form: URLSearchParams, cosa: Cosa, tipo: string): ReadCorrezione => {
  switch (cosa) {
    case 'valore': {
      const typed = typedEuro(form.get('valore') ?? '')
      if ('code' in typed) return refused('valore', typed.code)
      return said(form, { oggetto: 'dato_catastale', campo: valoreDi(tipo), valore: typed.value })
    }
    case 'quota': {
      const typed = typedQuota(form.get('quota') ?? '')
      return 'code' in typed ? refused('quota', typed.code) : said(form, { oggetto: 'titolarita', quota: typed.value })
    }
    case 'uso': {
      const detto = usiDetti(tipo).find((one) => one === form.get('uso'))
      return detto ? said(form, { oggetto: 'condizione_imu', ...USI[detto] }) : refused('uso', 'answer-missing')
    }
    case 'altro':
      return cleanText(form.get('nota') ?? '') === '' ? refused('nota', 'answer-missing') : said(form)
  }
}

/** What a person answers of a property, and what they say is otherwise. */
export const readCorrezione = (form: URLSearchParams, tipo: string): ReadCorrezione => {
  const risposta = RISPOSTE.find((one) => one === form.get('risposta'))
  if (risposta === undefined) return { ok: true, chiede: true }
  if (risposta !== 'no') return { ok: true, chiede: false, value: { risposta } }
  if (!form.has('passo')) return { ok: true, chiede: true }
  const cosa = coseDi(tipo).find((one) => one === form.get('cosa'))
  return cosa === undefined ? refused('cosa', 'answer-missing') : correctionOf(form, cosa, tipo)
}
