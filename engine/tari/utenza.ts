import { valueOn } from '../kernel/dated'
import type { Cents } from '../kernel/money'
import { Problem, within } from '../kernel/problem'
import type { Trace } from '../kernel/trace'
import { above, isFraction, saidRatio } from './check-posizione'
import { quotePuntuali, type QuotePuntuali } from './puntuale'
import { aumentoDi, righeUtenza, type Tariffe } from './righe'
import { GIORNI_TEMPORANEA, PRIMO_ANNO_CANONE_MERCATALE } from './tari.tables'
import type { PosizioneTari, RigaTari, UtenzaGiornaliera, UtenzaPuntuale } from './tari.types'

/** The two parts of the year, after the reductions, and the days they are of. */
export type Quote = {
  readonly righe: readonly RigaTari[]
  readonly fissa: Cents
  readonly variabile: Cents
  readonly giorni: number
  readonly puntuale?: QuotePuntuali
}

export type Raccolta = { readonly avvisi: Problem[]; readonly problems: Problem[] }

const DIECI = { num: 10, den: 1 }

const checkGiornaliera = (anno: number, utenza: UtenzaGiornaliera): void => {
  // above the law's 100 % is a warning, above ten times is a slip of the decimal point
  if (!isFraction(utenza.maggiorazione) || above(utenza.maggiorazione, DIECI)) {
    throw new Problem('quota-invalid', 'utenza.maggiorazione', { value: saidRatio(utenza.maggiorazione) })
  }
  if (utenza.suMercato && anno >= PRIMO_ANNO_CANONE_MERCATALE) {
    throw new Problem('giornaliera-replaced', 'utenza.suMercato', { anno })
  }
}

const checkTemporanea = (anno: number, giorni: number): void => {
  const limite = valueOn(GIORNI_TEMPORANEA, `${anno}-01-01`)
  if (giorni >= limite) throw new Problem('giorni-invalid', 'utenza.periodi', { value: giorni, anno: limite - 1 })
}

const puntualeDi = (posizione: PosizioneTari, utenza: UtenzaPuntuale, trace?: Trace): Quote => {
  try {
    const puntuale = quotePuntuali(utenza, posizione.regole, trace)
    const variabile = (puntuale.variabile + puntuale.minimi + puntuale.eccedenti) as Cents
    return { righe: [], fissa: puntuale.fissa, variabile, giorni: utenza.giorni, puntuale }
  } catch (error) {
    if (!(error instanceof Problem)) throw error
    throw new Problem(error.code, within('utenza', error.field), error.values)
  }
}

/**
 * The parts of an utenza on this year's tariffs, or last year's. Problems of its rows are collected, and then nothing
 * is computed.
 */
export const quoteDi = (posizione: PosizioneTari, tariffe: Tariffe, raccolta: Raccolta, trace?: Trace): Quote => {
  const { anno, utenza, regole } = posizione
  if (utenza.kind === 'puntuale') return puntualeDi(posizione, utenza, trace)
  const isGiornaliera = utenza.kind === 'giornaliera'
  if (isGiornaliera) checkGiornaliera(anno, utenza)
  const aumento = isGiornaliera && utenza.maggiorazione.num > 0 ? aumentoDi(utenza.maggiorazione) : undefined
  const { avvisi, problems } = raccolta
  const { righe, giorni } = righeUtenza(utenza, {
    anno,
    contesto: { regole, aumento },
    tariffe,
    avvisi,
    problems,
    trace,
  })
  if (isGiornaliera) checkTemporanea(anno, giorni)
  let fissa = 0
  let variabile = 0
  for (let i = 0; i < righe.length; i++) {
    fissa += righe[i]!.fissa
    variabile += righe[i]!.variabile
  }
  return { righe, fissa: fissa as Cents, variabile: variabile as Cents, giorni }
}
