import { toPosizioneTasi, type RichiestaCalcoloTasi, type RichiestaPosizioneTasi } from '../../contracts/calcolo-tasi'
import { decadenza, isScaduto, type Violazione } from '../../engine/calendario/decadenza'
import type { IsoDate } from '../../engine/kernel/dates'
import { Problem } from '../../engine/kernel/problem'
import { Trace } from '../../engine/kernel/trace'
import { tasi, versamentiTasi, type VersamentoTasi } from '../../engine/tasi/tasi'
import type { TasiResult } from '../../engine/tasi/tasi.types'
import { ENGINE_VERSION } from '../../engine/version'
import { passi, type PassoTraccia } from './passi'

export type TasiCalcolata =
  | {
      readonly ok: true
      readonly risultato: TasiResult
      /** Last days on which the year can be assessed, and whether both have gone by: then it is history. */
      readonly decadenza: Readonly<Record<Violazione, IsoDate>>
      readonly termineScaduto: boolean
      readonly versamenti: readonly VersamentoTasi[]
      readonly traccia?: readonly PassoTraccia[]
    }
  | { readonly ok: false; readonly problems: readonly Problem[] }

export type RispostaCalcoloTasi = { readonly motore: string; readonly posizioni: readonly TasiCalcolata[] }

const compute = (richiesta: RichiestaCalcoloTasi, own: RichiestaPosizioneTasi, oggi: IsoDate): TasiCalcolata => {
  const posizione = toPosizioneTasi(own)
  const trace = richiesta.traccia === true ? new Trace() : undefined
  const outcome = tasi(posizione, trace)
  if (!outcome.ok) return outcome
  const answer = {
    ok: true as const,
    risultato: outcome.value,
    decadenza: {
      'omesso-versamento': decadenza(own.anno, 'omesso-versamento'),
      'omessa-dichiarazione': decadenza(own.anno, 'omessa-dichiarazione'),
    },
    termineScaduto: isScaduto(own.anno, oggi),
    versamenti: versamentiTasi(outcome.value, richiesta.versamenti ?? 'due-rate'),
  }
  return trace ? { ...answer, traccia: passi(trace) } : answer
}

/** Computes each position of a request; one that cannot be computed is its problems, not a failed request. */
export const calcolaTasi = (richiesta: RichiestaCalcoloTasi, oggi: IsoDate): RispostaCalcoloTasi => ({
  motore: ENGINE_VERSION,
  posizioni: richiesta.posizioni.map((own): TasiCalcolata => {
    try {
      return compute(richiesta, own, oggi)
    } catch (error) {
      if (!(error instanceof Problem)) throw error
      return { ok: false, problems: [error] }
    }
  }),
})
