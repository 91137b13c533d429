import { ONE, plus, roundCents, times, type Amount, type Cents, type Ratio } from '../kernel/money'
import type { Trace } from '../kernel/trace'
import { NESSUNA, ridotta, type Attiva, type Riduzioni } from './riduzioni'
import { STEP } from './tari.steps'
import type { RegoleTari, RigaTari, TariffaTari } from './tari.types'

const CENTO: Ratio = { num: 100, den: 1 }

export type Contesto = {
  readonly regole: RegoleTari
  /** 1 + the surcharge of a daily occupation; absent for the year's tax. */
  readonly aumento?: Ratio | undefined
}

/** Of the year, in exact cents: euro a unit × units × 100. */
const annua = (units: Amount, tariffa: Ratio): Amount => times(times(units, tariffa), CENTO)

/** Without the part of the surface where special waste is made. */
const tassata = (quota: Amount, parte: Ratio | undefined, trace?: Trace): Amount => {
  if (parte === undefined) return quota
  const value = times(quota, parte)
  trace?.add(STEP.parteTassata, value, parte)
  return value
}

/** A part for its days, to the cent: the first rounding of the part (docs/law/tari.md). */
const perGiorni = (quota: Amount, giorni: number, contesto: Contesto, trace?: Trace): Cents => {
  let value = quota
  if (contesto.aumento) {
    value = times(value, contesto.aumento)
    trace?.add(STEP.maggiorazione, value, contesto.aumento)
  }
  const { giorniAnno } = contesto.regole
  if (giorni !== giorniAnno) value = times(value, { num: giorni, den: giorniAnno })
  const cents = roundCents(value)
  trace?.add(STEP.giorni, { num: cents, den: 1 }, { num: giorni, den: giorniAnno })
  return cents
}

const dopo = (piena: Cents, attive: readonly Attiva[], regole: RegoleTari, trace?: Trace): Cents =>
  attive.length === 0 ? piena : roundCents(ridotta({ num: piena, den: 1 }, attive, regole.cumulo, trace))

/** What a row is laid on. The variable part of a household does not look at the surface, and is had once. */
export type Riga = {
  readonly periodo: number
  readonly locale: number
  readonly giorni: number
  readonly tariffa: TariffaTari
  readonly mq: Amount
  readonly parteTassata?: Ratio | undefined
  readonly conVariabile: 'una-volta' | 'per-mq' | 'no'
}

const fissaDi = (riga: Riga, contesto: Contesto, trace?: Trace): Cents => {
  const fissa = annua(riga.mq, riga.tariffa.fissa)
  trace?.add(STEP.fissaAnno, fissa, riga.mq, riga.tariffa.fissa)
  return perGiorni(tassata(fissa, riga.parteTassata, trace), riga.giorni, contesto, trace)
}

const variabileDi = (riga: Riga, contesto: Contesto, trace?: Trace): Cents => {
  if (riga.conVariabile === 'no') return 0 as Cents
  const isCasa = riga.conVariabile === 'una-volta'
  const variabile = annua(isCasa ? ONE : riga.mq, riga.tariffa.variabile)
  if (isCasa) trace?.add(STEP.variabileCasa, variabile, riga.tariffa.variabile)
  else trace?.add(STEP.variabileAnno, variabile, riga.mq, riga.tariffa.variabile)
  return perGiorni(tassata(variabile, riga.parteTassata, trace), riga.giorni, contesto, trace)
}

/** The two parts of one row: each to the cent for its days, then reduced and to the cent again. */
export const rigaDi = (riga: Riga, riduzioni: Riduzioni, contesto: Contesto, trace?: Trace): RigaTari => {
  const fissaPiena = fissaDi(riga, contesto, trace)
  const fissa = dopo(fissaPiena, riduzioni.fissa, contesto.regole, trace)
  const variabilePiena = variabileDi(riga, contesto, trace)
  const attive = riga.conVariabile === 'no' ? NESSUNA.variabile : riduzioni.variabile
  const variabile = dopo(variabilePiena, attive, contesto.regole, trace)
  const { periodo, locale } = riga
  return { periodo, locale, fissaPiena, fissa, variabilePiena, variabile }
}

/** Surfaces of one tariff as the comune counts them: one sum, or one by one. */
export const superficiDi = (superfici: readonly Ratio[], regole: RegoleTari): readonly Amount[] => {
  if (superfici.length === 1 || regole.superfici === 'una-per-una') return superfici
  let sum: Amount = superfici[0]!
  for (let i = 1; i < superfici.length; i++) sum = plus(sum, superfici[i]!)
  return [sum]
}
