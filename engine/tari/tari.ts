import { valueOn } from '../kernel/dated'
import { roundCents, roundEuro, times, toCents, type Cents, type Ratio } from '../kernel/money'
import { Problem, said, type Outcome } from '../kernel/problem'
import type { Trace } from '../kernel/trace'
import { avvisiDi } from './avvisi'
import { above, checkPosizione, isPart, saidRatio } from './check-posizione'
import { perequativeDi } from './perequative'
import { rateDi, type Anno } from './rate'
import { STEP } from './tari.steps'
import { MINIMO, PRIMO_ANNO, TEFA_DI_LEGGE, TEFA_MASSIMA, ULTIMO_ANNO } from './tari.tables'
import type { PosizioneTari, TariResult } from './tari.types'
import { quoteDi, type Quote, type Raccolta } from './utenza'

export { bonusSociale, hasBonus, importoBonus, soglieBonus, type BonusSociale, type RichiestaBonus } from './bonus'
export { occupantiConvenzionali, type FasciaOccupanti } from './occupanti'
export { perequativeDi } from './perequative'
export { RIDUZIONI } from './riduzioni.tables'
export { PEREQUATIVE, PRIMO_ANNO, PRIMO_ANNO_PEREQUATIVE, TEFA_DI_LEGGE, ULTIMO_ANNO } from './tari.tables'
export { versamentiTari, versamentiUtenze, type ModoVersamentoTari } from './versamenti'

type Conto = {
  readonly imposta: Cents
  readonly tefa: Cents
  readonly perequative: Cents
  readonly iva: Cents
  readonly totale: Cents
}

const checkAnno = (anno: unknown): void => {
  if (!Number.isInteger(anno) || (anno as number) < PRIMO_ANNO || (anno as number) > ULTIMO_ANNO) {
    throw new Problem('anno-unsupported', 'anno', { anno: said(anno), primo: PRIMO_ANNO, ultimo: ULTIMO_ANNO })
  }
}

/** The province's rate, never above the law's; where it decided nothing, the law's own, from the year that has one. */
const tefaOf = ({ anno, regole }: PosizioneTari): Ratio => {
  const { tefa } = regole
  const day = `${anno}-01-01`
  if (tefa === undefined) {
    if (day < TEFA_DI_LEGGE.values[0]!.from) throw new Problem('tefa-invalid', 'regole.tefa', { value: '' })
    return valueOn(TEFA_DI_LEGGE, day)
  }
  if (!isPart(tefa) || above(tefa, valueOn(TEFA_MASSIMA, day))) {
    throw new Problem('tefa-invalid', 'regole.tefa', { value: saidRatio(tefa) })
  }
  return tefa
}

const ivaOf = ({ utenza }: PosizioneTari, imposta: Cents): Cents =>
  utenza.kind === 'puntuale' && utenza.iva ? roundCents(times({ num: imposta, den: 1 }, utenza.iva)) : (0 as Cents)

const contoDi = (posizione: PosizioneTari, quote: Quote, tefa: Ratio): Conto => {
  const { anno, regole } = posizione
  const imposta = toCents(quote.fissa + quote.variabile, 'utenza')
  const provincia = roundCents(times({ num: imposta, den: 1 }, tefa))
  const perequative = perequativeDi(anno, { num: quote.giorni, den: regole.giorniAnno }, regole)
  const iva = ivaOf(posizione, imposta)
  const totale = toCents(imposta + provincia + perequative + iva, 'utenza')
  return { imposta, tefa: provincia, perequative, iva, totale }
}

const ofCents = (value: number) => ({ num: value, den: 1 })

const traceConto = (trace: Trace, posizione: PosizioneTari, quote: Quote, conto: Conto, tefa: Ratio): void => {
  const { regole, utenza } = posizione
  trace.enter('')
  trace.add(STEP.quotaFissa, ofCents(quote.fissa))
  trace.add(STEP.quotaVariabile, ofCents(quote.variabile))
  trace.add(STEP.imposta, ofCents(conto.imposta), ofCents(quote.fissa), ofCents(quote.variabile))
  trace.add(STEP.tefa, ofCents(conto.tefa), tefa)
  const giorni = regole.frazioneIntera ? regole.giorniAnno : quote.giorni
  trace.add(STEP.perequative, ofCents(conto.perequative), { num: giorni, den: regole.giorniAnno })
  if (utenza.kind === 'puntuale' && utenza.iva) trace.add(STEP.iva, ofCents(conto.iva), utenza.iva)
  trace.add(STEP.totale, ofCents(conto.totale))
  if (regole.arrotondamento === 'euro') trace.add(STEP.arrotondato, ofCents(roundEuro(conto.totale)))
  const { bonus } = posizione
  if (bonus) trace.add(STEP.bonus, ofCents(conto.totale > bonus ? conto.totale - bonus : 0), ofCents(bonus))
}

const isDue = (totale: Cents, minimo: { readonly importo: Cents; readonly dovutoSeUguale: boolean }): boolean =>
  totale > minimo.importo || (totale === minimo.importo && minimo.dovutoSeUguale)

const annoDi = ({ imposta, perequative, iva, tefa }: Conto): Anno => ({
  tari: (imposta + perequative + iva) as Cents,
  tefa,
})

const NESSUNA_RATA = { rate: [], conguaglio: 0 as Cents }

/** The same utenza on last year's tariffs; the perequative are of the State's authority and stay this year's. */
const precedente = (posizione: PosizioneTari, raccolta: Raccolta, tefa: Ratio) => (): Anno => {
  if (posizione.utenza.kind === 'puntuale') {
    throw new Problem('choice-unknown', 'regole.tariffeRate', { value: 'precedenti' })
  }
  const quote = quoteDi(posizione, 'precedenti', { avvisi: [], problems: raccolta.problems })
  return annoDi(contoDi(posizione, quote, tefa))
}

const resultDi = (posizione: PosizioneTari, raccolta: Raccolta, trace?: Trace): TariResult => {
  const { anno, regole } = posizione
  const tefa = tefaOf(posizione)
  const quote = quoteDi(posizione, 'correnti', raccolta, trace)
  const conto = contoDi(posizione, quote, tefa)
  const round = regole.arrotondamento === 'euro' ? roundEuro : (value: Cents): Cents => value
  const totaleArrotondato = round(conto.totale)
  const minimo = regole.minimo ?? { importo: valueOn(MINIMO, `${anno}-01-01`), dovutoSeUguale: true }
  const due = isDue(totaleArrotondato, minimo)
  const given = posizione.bonus ?? (0 as Cents)
  const bonus = (due ? Math.min(given, conto.totale) : 0) as Cents
  const { rate, conguaglio } = due
    ? rateDi(anno, regole, annoDi(conto), bonus, precedente(posizione, raccolta, tefa))
    : NESSUNA_RATA
  if (trace && raccolta.problems.length === 0) traceConto(trace, posizione, quote, conto, tefa)
  return {
    anno,
    righe: quote.righe,
    quotaFissa: quote.fissa,
    quotaVariabile: quote.variabile,
    ...conto,
    totaleArrotondato,
    minimo: minimo.importo,
    bonus,
    dovuto: due ? round((conto.totale - bonus) as Cents) : (0 as Cents),
    bonusResiduo: (given - bonus) as Cents,
    rate,
    conguaglio,
    ...(quote.puntuale
      ? { svuotamenti: { minimi: quote.puntuale.minimi, eccedenti: quote.puntuale.eccedenti } }
      : undefined),
    avvisi: avvisiDi(posizione, raccolta.avvisi),
  }
}

/**
 * The TARI of one utenza in one comune and year: parts, TEFA, perequative, total, instalments, all in cents. Tariffs and
 * rules of the comune are handed in. What cannot be computed comes back as problems, all of them; never a throw, never
 * a default.
 */
export const tari = (posizione: PosizioneTari, trace?: Trace): Outcome<TariResult> => {
  const raccolta: Raccolta = { avvisi: [], problems: [] }
  try {
    checkPosizione(posizione)
    checkAnno(posizione.anno)
    const value = resultDi(posizione, raccolta, trace)
    return raccolta.problems.length > 0 ? { ok: false, problems: raccolta.problems } : { ok: true, value }
  } catch (error) {
    if (error instanceof Problem) return { ok: false, problems: [...raccolta.problems, error] }
    throw error
  }
}
