import { annoPrima } from '../../../contracts/calcolo/anno-prima'
import type { Contesto } from '../../../contracts/calcolo/aliquote-periodo'
import type { Risposte } from '../../../contracts/calcolo/risposte'
import { confrontoImu, type Confronto } from '../../../contracts/confronto/confronto-imu'
import { PRIMO_ANNO } from '../../../engine/imu/imu'
import { blocking, contoDi, isWaiting, type Conto, type ContoPersona } from '../conto'

/** One side of a comparison, with the answers it was computed from. */
export type LatoVista = {
  readonly contesto: Contesto
  readonly comune: string
  readonly risposte: Risposte
  readonly conto: Conto
  /** The person's own part, as far as it can be computed. */
  readonly persona?: ContoPersona
}

export type Computed = LatoVista & { readonly persona: ContoPersona }

/** Everything that was described can be compared: nothing is missing, wrong or left out of the sum. */
export const isComputed = (lato: LatoVista): lato is Computed =>
  blocking(lato.conto).length === 0 && !lato.conto.problems.some(isWaiting) && lato.persona !== undefined

export const latoDi = (comune: string, contesto: Contesto, risposte: Risposte): LatoVista => {
  const conto = contoDi(risposte, contesto)
  const [persona] = conto.persone
  return { comune, contesto, risposte, conto, ...(persona ? { persona } : {}) }
}

/**
 * The same properties a year before, with that year's rates and rules. Only the tax of the year is asked of it, which
 * does not depend on the rates of the acconto: those of the year itself stand in for them.
 * @returns `undefined` where that year is before the tax, or none of the properties was there yet
 */
export const latoAnnoPrima = ({ comune, contesto, risposte, conto }: LatoVista): LatoVista | undefined => {
  const anno = contesto.anno - 1
  if (anno < PRIMO_ANNO) return undefined
  const same = annoPrima(risposte, conto.preparato)
  if (same.immobili.length === 0) return undefined
  return latoDi(comune, { anno, aliquote: contesto.precedenti, precedenti: contesto.precedenti }, same)
}

export const confrontoDi = (before: Computed, now: Computed): Confronto => confrontoImu(before.persona, now.persona)
