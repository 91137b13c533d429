import type { Law } from './law'
import { roundCents, type Amount, type Cents, type Ratio } from './money'

/** What a step means, written once: `id` names it in every language, `formula` shows no year and no rate. */
export type StepText = { readonly id: string; readonly label: string; readonly formula: string; readonly law: Law }

/** The same steps under the law of other years: what is not named keeps its own. */
export const underLaw = <K extends string>(
  steps: Readonly<Record<K, StepText>>,
  laws: Readonly<Partial<Record<NoInfer<K>, Law>>>,
): Readonly<Record<K, StepText>> => {
  const entries = Object.entries<StepText>(steps) as [K, StepText][]
  return Object.fromEntries(entries.map(([key, step]) => [key, { ...step, law: laws[key] ?? step.law }])) as Record<
    K,
    StepText
  >
}

export type Operand = Ratio | Amount | string

/** `value` is exact and passed on; a screen shows it rounded. `at` names the immobile and the period it belongs to. */
export type Step = {
  readonly rule: StepText
  readonly value: Amount
  readonly operands: readonly Operand[]
  readonly at: string
}

/** Collects the way to a result. Rules are written once and call `trace?.add(…)`; the trace never changes a result. */
export class Trace {
  readonly steps: Step[] = []
  private at = ''

  /** Steps added from now on belong to `place` ("<immobile>/<period index>"). */
  enter(place: string): void {
    this.at = place
  }

  add(rule: StepText, value: Amount, ...operands: Operand[]): void {
    this.steps.push({ rule, value, operands, at: this.at })
  }
}

/** What a step shows: the exact value to the cent. */
export const shown = (step: Step): Cents => roundCents(step.value)
