import type { CampoProblem } from '../../contracts/calcolo/typed'
import { campoDiProblema, preparaTasi } from '../../contracts/tasi/posizione'
import type { RisposteTasi, Ruolo } from '../../contracts/tasi/risposte'
import { Trace } from '../../engine/kernel/trace'
import { tasi, versamentiTasi, type VersamentoTasi } from '../../engine/tasi/tasi'
import type { PosizioneTasi, SoggettoTasi, TasiResult } from '../../engine/tasi/tasi.types'

export type ContoTasi =
  | {
      readonly ok: true
      readonly ruolo: Ruolo
      readonly posizione: PosizioneTasi
      readonly result: TasiResult
      /** What who asks owes; the other's part is the other's. */
      readonly proprio: SoggettoTasi
      readonly trace: Trace
      readonly versamenti: readonly VersamentoTasi[]
    }
  | { readonly ok: false; readonly problems: readonly CampoProblem[] }

/** The sum of these answers with its way, or what stops it. Nothing on a page computes but this. */
export const contoTasi = (risposte: RisposteTasi): ContoTasi => {
  const { posizione, problems } = preparaTasi(risposte)
  const { ruolo } = risposte
  if (!posizione || ruolo === '') return { ok: false, problems }
  const trace = new Trace()
  const outcome = tasi(posizione, trace)
  if (!outcome.ok) {
    const found = outcome.problems.map((own) => ({ code: own.code, field: campoDiProblema(own), values: own.values }))
    return { ok: false, problems: found }
  }
  const { value } = outcome
  const rate = posizione.acconto2014 === 'unica' ? 'unica' : 'due-rate'
  const versamenti = versamentiTasi(value, rate).filter(({ soggetto }) => soggetto === ruolo)
  return { ok: true, ruolo, posizione, result: value, proprio: value[ruolo], trace, versamenti }
}
