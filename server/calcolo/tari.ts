import { toPosizioneTari, type RichiestaCalcoloTari, type RichiestaPosizioneTari } from '../../contracts/calcolo-tari'
import { Problem } from '../../engine/kernel/problem'
import { Trace } from '../../engine/kernel/trace'
import { tari, versamentiTari, type ModoVersamentoTari } from '../../engine/tari/tari'
import type { TariResult, VersamentoTari } from '../../engine/tari/tari.types'
import { ENGINE_VERSION } from '../../engine/version'
import { passi, type PassoTraccia } from './passi'

export type TariCalcolata =
  | {
      readonly ok: true
      readonly risultato: TariResult
      readonly versamenti: readonly VersamentoTari[]
      readonly traccia?: readonly PassoTraccia[]
    }
  | { readonly ok: false; readonly problems: readonly Problem[] }

export type RispostaCalcoloTari = { readonly motore: string; readonly posizioni: readonly TariCalcolata[] }

/** Without dates of the comune there are no instalments to print: the rows are asked only where they can be. */
const modoDi = (richiesta: RichiestaCalcoloTari, own: RichiestaPosizioneTari): ModoVersamentoTari => ({
  rate: richiesta.versamenti?.rate ?? (own.regole.scadenze ? 'rate' : 'unica'),
  arrotondamento: richiesta.versamenti?.arrotondamento ?? 'euro-per-riga',
})

const compute = (richiesta: RichiestaCalcoloTari, own: RichiestaPosizioneTari): TariCalcolata => {
  const posizione = toPosizioneTari(own)
  const trace = richiesta.traccia === true ? new Trace() : undefined
  const outcome = tari(posizione, trace)
  if (!outcome.ok) return outcome
  const versamenti = versamentiTari(posizione, outcome.value, modoDi(richiesta, own))
  const answer = { ok: true as const, risultato: outcome.value, versamenti }
  return trace ? { ...answer, traccia: passi(trace) } : answer
}

/** Computes each position of a request; one that cannot be computed is its problems, not a failed request. */
export const calcolaTari = (richiesta: RichiestaCalcoloTari): RispostaCalcoloTari => ({
  motore: ENGINE_VERSION,
  posizioni: richiesta.posizioni.map((own): TariCalcolata => {
    try {
      return compute(richiesta, own)
    } catch (error) {
      if (!(error instanceof Problem)) throw error
      return { ok: false, problems: [error] }
    }
  }),
})
