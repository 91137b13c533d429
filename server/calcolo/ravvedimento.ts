import { toPosizioneRavvedimento, type RichiestaCalcoloRavvedimento } from '../../contracts/calcolo-ravvedimento'
import type { Ratio } from '../../engine/kernel/money'
import type { Problem } from '../../engine/kernel/problem'
import { Trace } from '../../engine/kernel/trace'
import { fasceDa, ravvedimento } from '../../engine/ravvedimento/ravvedimento'
import type {
  PosizioneRavvedimento,
  RavvedimentoResult,
  VersamentoRavveduto,
} from '../../engine/ravvedimento/ravvedimento.types'
import { ENGINE_VERSION } from '../../engine/version'
import { passi, type PassoTraccia } from './passi'

/** A sanction as a share of the tax, as text: "1/80" is 1,25 %. */
type InTesto<T extends { readonly misura: Ratio }> = Omit<T, 'misura'> & { readonly misura: string }

export type RavvedimentoCalcolato =
  | {
      readonly ok: true
      readonly risultato: Omit<RavvedimentoResult, 'versamenti'> & {
        readonly versamenti: readonly InTesto<VersamentoRavveduto>[]
      }
      /** The bands from the first payment on: until when its sanction holds, and what comes after. */
      readonly fasce: readonly InTesto<ReturnType<typeof fasceDa>[number]>[]
      readonly traccia?: readonly PassoTraccia[]
    }
  | { readonly ok: false; readonly problems: readonly Problem[] }

export type RispostaCalcoloRavvedimento = {
  readonly motore: string
  readonly posizioni: readonly RavvedimentoCalcolato[]
}

const inTesto = <T extends { readonly misura: Ratio }>(own: T): InTesto<T> => ({
  ...own,
  misura: `${own.misura.num}/${own.misura.den}`,
})

const compute = (posizione: PosizioneRavvedimento, traced: boolean): RavvedimentoCalcolato => {
  const trace = traced ? new Trace() : undefined
  const outcome = ravvedimento(posizione, trace)
  if (!outcome.ok) return outcome
  const { scadenza, finestra, versamenti } = posizione
  const first = versamenti[0]!
  const answer = {
    ok: true as const,
    risultato: { ...outcome.value, versamenti: outcome.value.versamenti.map(inTesto) },
    fasce: fasceDa(scadenza, first.regolarizzato ?? first.giorno, finestra).map(inTesto),
  }
  return trace ? { ...answer, traccia: passi(trace) } : answer
}

/** Computes each position of a request; one that cannot be computed is its problems, not a failed request. */
export const calcolaRavvedimento = (richiesta: RichiestaCalcoloRavvedimento): RispostaCalcoloRavvedimento => ({
  motore: ENGINE_VERSION,
  posizioni: richiesta.posizioni.map((own) => compute(toPosizioneRavvedimento(own), richiesta.traccia === true)),
})
