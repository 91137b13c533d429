import type { CampoProblem } from '../../contracts/calcolo/typed'
import { fieldOfCanone, preparaCanone } from '../../contracts/canone/posizione'
import type { RisposteCanone } from '../../contracts/canone/risposte'
import { canone } from '../../engine/canone/canone'
import type { CanoneResult, PosizioneCanone } from '../../engine/canone/canone.types'
import { Trace } from '../../engine/kernel/trace'
import { scadenzario } from '../../engine/scadenzario/scadenzario'
import type { Scadenza } from '../../engine/scadenzario/scadenzario.types'

export type ContoCanone =
  | {
      readonly ok: true
      readonly posizione: PosizioneCanone
      readonly result: CanoneResult
      readonly trace: Trace
      /** The comune's days, moved off holidays; none where none was typed. */
      readonly rate: readonly Scadenza[]
    }
  | { readonly ok: false; readonly problems: readonly CampoProblem[] }

/** What the parts of the result show: all of it computed before, nothing in them. */
export type CanoneView = Extract<ContoCanone, { ok: true }> & {
  readonly comune: { readonly nome: string; readonly belfiore: string; readonly popolazione: number }
  readonly risposte: RisposteCanone
}

/** The sum of these answers with its way, or what stops it. Nothing on a page computes but this. */
export const contoCanone = (risposte: RisposteCanone, popolazione: number): ContoCanone => {
  const preparata = preparaCanone(risposte, popolazione)
  if (!preparata.ok) return preparata
  const { posizione, rate } = preparata
  const trace = new Trace()
  const outcome = canone(posizione, trace)
  if (!outcome.ok) {
    const problems = outcome.problems.map((own) => ({
      code: own.code,
      field: fieldOfCanone(own, risposte.tipi),
      values: own.values,
    }))
    return { ok: false, problems }
  }
  const days =
    rate.length === 0 ? [] : scadenzario([{ tributo: 'CANONE', comune: risposte.comune, posizione, rate }]).scadenze
  return { ok: true, posizione, result: outcome.value, trace, rate: days }
}
