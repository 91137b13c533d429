import { fieldOfProblem, preparaTari } from '../../contracts/tari/posizione'
import type { RisposteTari } from '../../contracts/tari/risposte'
import type { CampoProblem } from '../../contracts/calcolo/typed'
import { Trace } from '../../engine/kernel/trace'
import { tari, versamentiTari } from '../../engine/tari/tari'
import type { PosizioneTari, TariResult, VersamentoTari } from '../../engine/tari/tari.types'

export type ContoTari =
  | {
      readonly ok: true
      readonly risposte: RisposteTari
      readonly posizione: PosizioneTari
      readonly result: TariResult
      readonly trace: Trace
      readonly versamenti: readonly VersamentoTari[]
    }
  | { readonly ok: false; readonly problems: readonly CampoProblem[] }

/** The sum of these answers with its way, or what stops it. Nothing on a page computes but this. */
export const contoTari = (risposte: RisposteTari): ContoTari => {
  const { posizione, problems, righeRiduzioni } = preparaTari(risposte)
  if (!posizione) return { ok: false, problems }
  const trace = new Trace()
  const outcome = tari(posizione, trace)
  if (!outcome.ok) {
    const found = outcome.problems.map((own) => ({
      code: own.code,
      field: fieldOfProblem(own, righeRiduzioni, risposte.utenza),
      values: own.values,
    }))
    return { ok: false, problems: found }
  }
  const rate = posizione.regole.scadenze ? 'rate' : 'unica'
  const versamenti = versamentiTari(posizione, outcome.value, { rate, arrotondamento: 'euro-per-riga' })
  return { ok: true, risposte, posizione, result: outcome.value, trace, versamenti }
}
