import { isDiLusso, isGruppoD, isPertinenza } from '../catasto/categoria'
import { valoreContabile, valoreFabbricato, valoreTerreno } from '../catasto/valore'
import { minus, plus, ratio, times, ZERO, type Amount, type Cents, type Ratio } from '../kernel/money'
import { Problem, said } from '../kernel/problem'
import type { Trace } from '../kernel/trace'
import { coefficiente } from './coefficiente-d'
import { esenzione, type Esenzione } from './esenzioni'
import { STEP } from './imu.steps'
import { CODICE, CODICE_STATO } from './imu.tables'
import type { Bene, CodiceImu, Fattispecie, PeriodoImu } from './imu.types'
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

const DODICESIMI: readonly Ratio[] = Array.from({ length: 13 }, (_, mesi) => ratio(mesi, 12))

const positive = (value: Cents, field: string, zeroAllowed = false): void => {
  if (!Number.isSafeInteger(value) || value < 0) throw new Problem('amount-invalid', field, { value: said(value) })
  if (value === 0 && !zeroAllowed) throw new Problem('value-missing', field)
}

/** Where nothing is due all year the value may be unknown, and is then zero. */
const checkBene = (bene: Bene, esente: boolean): void => {
  switch (bene.kind) {
    case 'fabbricato':
      return positive(bene.rendita, 'bene.rendita', esente)
    case 'terreno':
      return positive(bene.redditoDominicale, 'bene.redditoDominicale', true)
    case 'area':
      return positive(bene.valoreVenale, 'bene.valoreVenale', esente)
    case 'fabbricato-contabile':
      if (bene.costi.every(({ importo }) => importo === 0)) throw new Problem('value-missing', 'bene.costi')
      if (bene.categoria[0] !== 'D') throw new Problem('categoria-unknown', 'bene.categoria', { value: bene.categoria })
  }
}

/** Which line of the prospetto and of the F24 it falls under. A/1, A/8, A/9 lived in, then what is said of its use. */
export const fattispecieDi = (periodo: PeriodoImu): Fattispecie => {
  const { bene } = periodo
  if (bene.kind === 'terreno') return 'terreno'
  if (bene.kind === 'area') return 'area'
  if (periodo.ruraleStrumentale || bene.categoria === 'D/10') return 'rurale-strumentale'
  if (periodo.beneMerce) return 'bene-merce'
  if (periodo.abitazionePrincipale && bene.kind === 'fabbricato' && isDiLusso(bene.categoria))
    return 'abitazione-principale'
  return isGruppoD(bene.categoria) ? 'gruppo-d' : 'altro-fabbricato'
}

const conPertinenze = (parametri: Parametri, periodo: PeriodoImu, own: Amount, trace?: Trace): Amount => {
  const { bene } = periodo
  if (bene.kind !== 'fabbricato' || bene.pertinenze === undefined || bene.pertinenze.length === 0) return own
  let base = own
  const seen = new Set<string>()
  bene.pertinenze.forEach(({ categoria, rendita }, index) => {
    if (!isPertinenza(categoria) || seen.has(categoria) || !periodo.abitazionePrincipale) {
      throw new Problem('pertinenza-not-admitted', `bene.pertinenze.${index}`, { categoria })
    }
    seen.add(categoria)
    positive(rendita, `bene.pertinenze.${index}.rendita`)
    base = plus(base, valoreFabbricato(parametri, categoria, rendita))
    trace?.add(STEP.pertinenza, base, { num: rendita, den: 1 }, categoria)
  })
  return base
}

const baseDi = (parametri: Parametri, periodo: PeriodoImu, trace?: Trace): Amount => {
  const { bene } = periodo
  switch (bene.kind) {
    case 'fabbricato':
      return conPertinenze(parametri, periodo, valoreFabbricato(parametri, bene.categoria, bene.rendita, trace), trace)
    case 'terreno':
      return valoreTerreno(parametri, bene.redditoDominicale, trace)
    case 'area': {
      const valore: Amount = { num: bene.valoreVenale, den: 1 }
      trace?.add(STEP.valoreVenale, valore)
      return valore
    }
    case 'fabbricato-contabile':
      return valoreContabile(
        bene.costi.map((costo, index) => ({ ...costo, coefficiente: coefficiente(parametri.anno, costo, index) })),
        trace,
      )
  }
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
  trace: Trace,
  base: Amount,
  aliquota: Ratio,
  periodo: PeriodoImu,
  mesi: number,
  fattori: readonly Fattore[],
): void => {
  let value = times(base, aliquota)
  trace.add(STEP.aliquota, value, aliquota)
  value = times(value, periodo.quota)
  trace.add(STEP.quota, value, periodo.quota)
  value = times(value, DODICESIMI[mesi]!)
  trace.add(STEP.mesi, value, { num: mesi, den: 12 })
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

/** The parts of a taxed period: the comune's, and before it the State's for group D. */
const partiDi = (
  parametri: Parametri,
  periodo: PeriodoImu,
  ridotta: Amount,
  fattispecie: Fattispecie,
  mesi: ImpostaPeriodo['mesiTassati'],
  trace?: Trace,
): readonly Parte[] => {
  const fattori = fattoriImposta(parametri.anno, periodo)
  const aliquota = rate(periodo.aliquota, 'aliquota')
  if (trace) traced(trace, ridotta, aliquota, periodo, mesi.anno, fattori)
  const imposta = share(ridotta, aliquota, periodo, mesi.anno, fattori)
  const prima = mesi.primo === 0 ? aliquota : rate(periodo.aliquotaAcconto, 'aliquotaAcconto')
  const acconto = share(ridotta, prima, periodo, mesi.primo, fattori)
  const codice = CODICE[fattispecie]
  if (fattispecie !== 'gruppo-d') return [{ codice, imposta, acconto }]

  const stato = share(ridotta, parametri.quotaStato, periodo, mesi.anno, fattori)
  const statoAcconto = share(ridotta, parametri.quotaStato, periodo, mesi.primo, fattori)
  trace?.add(STEP.stato, stato, parametri.quotaStato)
  return [
    { codice: CODICE_STATO, imposta: stato, acconto: statoAcconto },
    { codice, imposta: minus(imposta, stato), acconto: minus(acconto, statoAcconto) },
  ]
}

/**
 * The exact tax of one period, split by code. Nothing is rounded here.
 * @throws Problem with `field` relative to the period
 */
export const impostaPeriodo = (parametri: Parametri, periodo: PeriodoImu, trace?: Trace): ImpostaPeriodo => {
  const esente = esenzione(parametri.anno, periodo)
  checkBene(periodo.bene, esente !== undefined && esente.semestre === undefined)
  const base = baseDi(parametri, periodo, trace)
  const ridotta = baseRidotta(base, periodo, parametri, trace)
  const fattispecie = fattispecieDi(periodo)
  const mesi = mesiTassati(periodo, esente)
  if (esente) trace?.add(STEP.esente, ZERO, esente.motivo)
  const parti = mesi.anno === 0 ? NESSUNA : partiDi(parametri, periodo, ridotta, fattispecie, mesi, trace)
  return { base, ridotta, fattispecie, esenzione: esente, parti, mesiTassati: mesi }
}
