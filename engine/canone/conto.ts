import { product, type Amount, type Ratio } from '../kernel/money'
import { Problem, said } from '../kernel/problem'
import type { StepText, Trace } from '../kernel/trace'
import { STEP } from './canone.steps'
import type { KindCanone, PosizioneCanone, Tariffa, VoceCanone, EsenzioneCanone } from './canone.types'
import { factor } from './misure'
import { scaglioneDi, type Ambito } from './tariffe'

/** A voce of that kind. */
export type Of<K extends KindCanone> = Extract<VoceCanone, { readonly kind: K }>

/** Exact: what is charged, at which tariff, and the canone before it is rounded. */
export type Exact = {
  readonly unita: Ratio
  readonly tariffa: Tariffa
  readonly canone: Amount
  readonly isConfirmed: boolean
  readonly esente?: EsenzioneCanone
}

export const traced = (trace: Trace | undefined, rule: StepText, value: Amount, by: Ratio): Amount => {
  trace?.add(rule, value, by)
  return value
}

/** The comune's tariff for it, or its standard one, else that of the law; a confirmed figure or one from memory. */
export const tariffaDi = (
  posizione: PosizioneCanone,
  voce: VoceCanone,
  ambito: Ambito,
  which: 'annua' | 'giornaliera',
): { readonly tariffa: Tariffa; readonly isConfirmed: boolean } => {
  const { regolamento, anno } = posizione
  if (voce.tariffaPropria !== undefined) {
    return { tariffa: factor(voce.tariffaPropria, 'tariffaPropria'), isConfirmed: true }
  }
  const own = (ambito === 'standard' ? regolamento.tariffe : regolamento.tariffeMercato)?.[which]
  if (own !== undefined) return { tariffa: factor(own, `regolamento.tariffe.${which}`), isConfirmed: true }
  const scaglione = scaglioneDi(ambito, anno, regolamento.popolazione)
  return { tariffa: scaglione[which], isConfirmed: scaglione.isConfirmed }
}

/** The tariff times the comune's coefficients, in their order. */
export const conCoefficienti = (tariffa: Tariffa, voce: VoceCanone, trace?: Trace): Amount => {
  let value: Amount = tariffa
  const { coefficienti } = voce
  if (coefficienti === undefined) return value
  if (!Array.isArray(coefficienti)) throw new Problem('value-missing', 'coefficienti', { value: said(coefficienti) })
  for (let i = 0; i < coefficienti.length; i++) {
    const by = factor(coefficienti[i], `coefficienti.${i}`)
    value = traced(trace, STEP.coefficiente, product(value, by), by)
  }
  return value
}
