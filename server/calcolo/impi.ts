import { toPosizioneImpi, type RichiestaCalcoloImpi, type RichiestaPosizioneImpi } from '../../contracts/calcolo-impi'
import { impi } from '../../engine/impi/impi'
import type { ImpiResult } from '../../engine/impi/impi.types'
import { Problem } from '../../engine/kernel/problem'
import { Trace } from '../../engine/kernel/trace'
import { ENGINE_VERSION } from '../../engine/version'
import { passi, type PassoTraccia } from './passi'

export type ImpiCalcolata =
  | {
      readonly ok: true
      /** The answers of every tax have warnings; this one has none to give. */
      readonly risultato: ImpiResult & { readonly avvisi: readonly Problem[] }
      readonly traccia?: readonly PassoTraccia[]
    }
  | { readonly ok: false; readonly problems: readonly Problem[] }

export type RispostaCalcoloImpi = { readonly motore: string; readonly posizioni: readonly ImpiCalcolata[] }

const compute = (own: RichiestaPosizioneImpi, traccia: boolean): ImpiCalcolata => {
  const trace = traccia ? new Trace() : undefined
  const outcome = impi(toPosizioneImpi(own), trace)
  if (!outcome.ok) return outcome
  const answer = { ok: true as const, risultato: { ...outcome.value, avvisi: [] } }
  return trace ? { ...answer, traccia: passi(trace) } : answer
}

/** Computes each position of a request; one that cannot be computed is its problems, not a failed request. */
export const calcolaImpi = ({ posizioni, traccia }: RichiestaCalcoloImpi): RispostaCalcoloImpi => ({
  motore: ENGINE_VERSION,
  posizioni: posizioni.map((own): ImpiCalcolata => {
    try {
      return compute(own, traccia === true)
    } catch (error) {
      if (!(error instanceof Problem)) throw error
      return { ok: false, problems: [error] }
    }
  }),
})
