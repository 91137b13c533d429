import { toPosizioneCanone, type RichiestaCalcoloCanone } from '../../contracts/calcolo-canone'
import { canone } from '../../engine/canone/canone'
import type { CanoneResult, VoceResult } from '../../engine/canone/canone.types'
import type { Problem } from '../../engine/kernel/problem'
import { Trace } from '../../engine/kernel/trace'
import { ENGINE_VERSION } from '../../engine/version'
import { passi, type PassoTraccia } from './passi'

/** Measures as text, "23/2"; a tariff in cents, "323/10". */
type VoceInTesto = Omit<VoceResult, 'unita' | 'tariffa'> & { readonly unita: string; readonly tariffa: string }

export type CanoneCalcolato =
  | {
      readonly ok: true
      readonly risultato: Omit<CanoneResult, 'voci'> & { readonly voci: readonly VoceInTesto[] }
      readonly traccia?: readonly PassoTraccia[]
    }
  | { readonly ok: false; readonly problems: readonly Problem[] }

export type RispostaCalcoloCanone = { readonly motore: string; readonly posizioni: readonly CanoneCalcolato[] }

const inTesto = (voce: VoceResult): VoceInTesto => ({
  ...voce,
  unita: `${voce.unita.num}/${voce.unita.den}`,
  tariffa: `${voce.tariffa.num}/${voce.tariffa.den}`,
})

/** Computes each position of a request; one that cannot be computed is its problems, not a failed request. */
export const calcolaCanone = (richiesta: RichiestaCalcoloCanone): RispostaCalcoloCanone => ({
  motore: ENGINE_VERSION,
  posizioni: richiesta.posizioni.map((own): CanoneCalcolato => {
    const trace = richiesta.traccia === true ? new Trace() : undefined
    const outcome = canone(toPosizioneCanone(own), trace)
    if (!outcome.ok) return outcome
    const risultato = { ...outcome.value, voci: outcome.value.voci.map(inTesto) }
    return trace ? { ok: true, risultato, traccia: passi(trace) } : { ok: true, risultato }
  }),
})
