import { baseDi } from '../catasto/base'
import { checkValori } from '../catasto/bene'
import { isAbitazione, isDiLusso, isGruppoD } from '../catasto/categoria'
import { DODICESIMI } from '../catasto/possesso'
import { minus, times, ZERO, type Amount, type Ratio } from '../kernel/money'
import { Problem, said } from '../kernel/problem'
import type { Trace } from '../kernel/trace'
import { esenzione, type Esenzione } from './esenzioni'
import type { PassiImu } from './imu.steps'
import type { CodiceImu, Fattispecie, PeriodoImu } from './imu.types'
import type { Parametri } from './parametri'
import { baseRidotta, fattoriImposta, type Fattore } from './riduzioni'

/** Exact amounts of one code: the year and its first half at last year's rate. */
export type Parte = { readonly codice: CodiceImu; readonly imposta: Amount; readonly acconto: Amount }

export type ImpostaPeriodo = {
  readonly base: Amount
  readonly ridotta: Amount
  readonly fattispecie: Fattispecie
  readonly esenzione: Esenzione | undefined
  /** The State first, where it has a share. Empty when exempt. */
  readonly parti: readonly Parte[]
  readonly mesiTassati: { readonly primo: number; readonly anno: number }
}

const isPrincipale = ({ bene, abitazionePrincipale }: PeriodoImu, tassata: Parametri['principaleTassata']): boolean =>
  abitazionePrincipale === true &&
  bene.kind === 'fabbricato' &&
  (isDiLusso(bene.categoria) || (tassata === 'tutte' && isAbitazione(bene.categoria)))

/** Which line of the prospetto and of the F24 it falls under: the dwelling lived in, then what is said of its use. */
export const fattispecieDi = (periodo: PeriodoImu, tassata: Parametri['principaleTassata']): Fattispecie => {
  const { bene } = periodo
  if (bene.kind === 'terreno') return 'terreno'
  if (bene.kind === 'area') return 'area'
  if (periodo.ruraleStrumentale || bene.categoria === 'D/10') return 'rurale-strumentale'
  if (periodo.beneMerce) return 'bene-merce'
  if (isPrincipale(periodo, tassata)) return 'abitazione-principale'
  return isGruppoD(bene.categoria) ? 'gruppo-d' : 'altro-fabbricato'
}

const rate = (aliquota: Ratio | undefined, field: string): Ratio => {
  if (aliquota === undefined || aliquota === null) throw new Problem('aliquota-missing', field)
  const { num, den } = aliquota
  if (!Number.isSafeInteger(num) || !Number.isSafeInteger(den) || num < 0 || den <= 0 || num > den) {
    throw new Problem('aliquota-invalid', field, { value: `${said(num)}/${said(den)}` })
  }
  return aliquota
}

const share = (
  base: Amount,
  aliquota: Ratio,
  periodo: PeriodoImu,
  mesi: number,
  fattori: readonly Fattore[],
): Amount => {
  if (mesi === 0) return ZERO
  let value = times(times(base, aliquota), periodo.quota)
  if (mesi < 12) value = times(value, DODICESIMI[mesi]!)
  for (let i = 0; i < fattori.length; i++) value = times(value, fattori[i]!.valore)
  return value
}

const traced = (
  passi: PassiImu,
  trace: Trace,
  base: Amount,
  aliquota: Ratio,
  periodo: PeriodoImu,
  mesi: number,
  fattori: readonly Fattore[],
): void => {
  let value = times(base, aliquota)
  trace.add(passi.aliquota, value, aliquota)
  value = times(value, periodo.quota)
  trace.add(passi.quota, value, periodo.quota)
  value = times(value, DODICESIMI[mesi]!)
  trace.add(passi.mesi, value, { num: mesi, den: 12 })
  for (const { passo, valore } of fattori) {
    value = times(value, valore)
    trace.add(passo, value, valore)
  }
}

const mesiTassati = (periodo: PeriodoImu, esente: Esenzione | undefined): { primo: number; anno: number } => {
  if (esente && !esente.semestre) return { primo: 0, anno: 0 }
  const primo = esente?.semestre === 'primo' ? 0 : periodo.mesi.primoSemestre
  const secondo = esente?.semestre === 'secondo' ? 0 : periodo.mesi.secondoSemestre
  return { primo, anno: primo + secondo }
}

const NESSUNA: readonly Parte[] = []

/**
 * The acconto follows last year's rate; in 2012, where none is given, the base rates of the law, and of rural buildings
 * 30 % of the year.
 */
const accontoDi = (
  { accontoDiLegge }: Parametri,
  periodo: PeriodoImu,
  ridotta: Amount,
  fattispecie: Fattispecie,
  mesi: ImpostaPeriodo['mesiTassati'],
  fattori: readonly Fattore[],
): Amount => {
  if (mesi.primo === 0) return ZERO
  if (accontoDiLegge === undefined || hasRate(periodo.aliquotaAcconto)) {
    return share(ridotta, rate(periodo.aliquotaAcconto, 'aliquotaAcconto'), periodo, mesi.primo, fattori)
  }
  const base = accontoDiLegge.aliquote[fattispecie]
  return fattispecie === 'rurale-strumentale'
    ? times(share(ridotta, base, periodo, mesi.anno, fattori), accontoDiLegge.parteRurali)
    : share(ridotta, base, periodo, mesi.primo, fattori)
}

const hasRate = (aliquota: Ratio | undefined): boolean => aliquota !== undefined && aliquota !== null

/** The parts of a taxed period: the comune's, and before it the State's where it has one. */
const partiDi = (
  parametri: Parametri,
  periodo: PeriodoImu,
  ridotta: Amount,
  fattispecie: Fattispecie,
  mesi: ImpostaPeriodo['mesiTassati'],
  trace?: Trace,
): readonly Parte[] => {
  const fattori = fattoriImposta(parametri, periodo)
  const aliquota = rate(periodo.aliquota, 'aliquota')
  if (trace) traced(parametri.passi, trace, ridotta, aliquota, periodo, mesi.anno, fattori)
  const imposta = share(ridotta, aliquota, periodo, mesi.anno, fattori)
  const acconto = accontoDi(parametri, periodo, ridotta, fattispecie, mesi, fattori)
  const codice = parametri.codici[fattispecie]
  // what IACP and the like let is wholly of the comune (DL 201/2011 art. 13 c. 10)
  const ofState = periodo.alloggioIacp ? undefined : parametri.stato[fattispecie]
  if (ofState === undefined) return [{ codice, imposta, acconto }]

  const stato = share(ridotta, ofState.quota, periodo, mesi.anno, fattori)
  const statoAcconto = share(ridotta, ofState.quota, periodo, mesi.primo, fattori)
  trace?.add(parametri.passi.stato, stato, ofState.quota)
  return [
    { codice: ofState.codice, imposta: stato, acconto: statoAcconto },
    { codice, imposta: minus(imposta, stato), acconto: minus(acconto, statoAcconto) },
  ]
}

/** Land of who farms it has a lower multiplier, to 2015. */
const valoriDi = (parametri: Parametri, { bene, coltivatore }: PeriodoImu, esente: boolean): Parametri => {
  if (!coltivatore) return parametri
  if (bene.kind === 'terreno' && parametri.coltivatore) {
    return { ...parametri, moltiplicatoreTerreno: parametri.coltivatore.moltiplicatore }
  }
  if (!esente) throw new Problem('riduzione-not-admitted', 'coltivatore', { riduzione: 'coltivatore' })
  return parametri
}

/**
 * The exact tax of one period, split by code. Nothing is rounded here.
 * @throws Problem with `field` relative to the period
 */
export const impostaPeriodo = (parametri: Parametri, periodo: PeriodoImu, trace?: Trace): ImpostaPeriodo => {
  const esente = esenzione(parametri.anno, periodo)
  checkValori(periodo.bene, esente !== undefined && esente.semestre === undefined)
  const valori = valoriDi(parametri, periodo, esente !== undefined)
  const base = baseDi(valori, periodo.bene, periodo.abitazionePrincipale === true, trace)
  const ridotta = baseRidotta(base, periodo, parametri, trace)
  const fattispecie = fattispecieDi(periodo, parametri.principaleTassata)
  const mesi = mesiTassati(periodo, esente)
  if (esente) trace?.add(parametri.passi.esente, ZERO, esente.motivo)
  const parti = mesi.anno === 0 ? NESSUNA : partiDi(parametri, periodo, ridotta, fattispecie, mesi, trace)
  return { base, ridotta, fattispecie, esenzione: esente, parti, mesiTassati: mesi }
}
