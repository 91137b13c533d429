import type { CampoProblem } from '../../contracts/calcolo/typed'
import { fieldOfImpi, preparaImpi } from '../../contracts/impi/posizione'
import type { RisposteImpi } from '../../contracts/impi/risposte'
import { impi } from '../../engine/impi/impi'
import type { ImpiResult, PosizioneImpi } from '../../engine/impi/impi.types'
import { Trace } from '../../engine/kernel/trace'

export type ContoImpi =
  | { readonly ok: true; readonly posizione: PosizioneImpi; readonly result: ImpiResult; readonly trace: Trace }
  | { readonly ok: false; readonly problems: readonly CampoProblem[] }

/** What the parts of the result show: all of it computed before, nothing in them. */
export type ImpiView = Extract<ContoImpi, { ok: true }> & {
  readonly comune: { readonly nome: string; readonly belfiore: string }
}

/** The sum of these answers with its way, or what stops it. Nothing on a page computes but this. */
export const contoImpi = (risposte: RisposteImpi): ContoImpi => {
  const preparata = preparaImpi(risposte)
  if (!preparata.ok) return preparata
  const trace = new Trace()
  const outcome = impi(preparata.posizione, trace)
  if (outcome.ok) return { ok: true, posizione: preparata.posizione, result: outcome.value, trace }
  const problems = outcome.problems.map((own) => ({
    code: own.code,
    field: fieldOfImpi(own, risposte),
    values: own.values,
  }))
  return { ok: false, problems }
}
