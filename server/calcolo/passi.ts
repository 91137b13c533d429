import { shown, type Trace } from '../../engine/kernel/trace'

/** A step as the API and the command line say it: where it belongs, its figure to the cent, its law. */
export type PassoTraccia = {
  readonly dove: string
  readonly passo: string
  readonly nome: string
  readonly formula: string
  readonly valore: number
  readonly norma: string
}

export const passi = (trace: Trace): PassoTraccia[] =>
  trace.steps.map((step) => ({
    dove: step.at,
    passo: step.rule.id,
    nome: step.rule.label,
    formula: step.rule.formula,
    valore: shown(step),
    norma: `${step.rule.law.act}, ${step.rule.law.at}`,
  }))
