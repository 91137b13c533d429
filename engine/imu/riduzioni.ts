import { checkRiduzioni, dimezza, isAbitativo } from '../catasto/riduzioni-base'
import { valueOn } from '../kernel/dated'
import { times, type Amount, type Ratio } from '../kernel/money'
import { Problem, said } from '../kernel/problem'
import type { StepText, Trace } from '../kernel/trace'
import { PENSIONATO_ESTERO } from './imu.tables'
import type { PeriodoImu } from './imu.types'
import type { Parametri } from './parametri'
import { fattoreResidenteEstero } from './residenti-estero'
import { RESIDENTI_ESTERO } from './residenti-estero.tables'
import { baseColtivatore } from './terreni'

/**
 * How much of the base counts: half for each of storico, inagibile, comodato (c. 747); two give a quarter
 * (Cass. 6266/2023, docs/law/imu.md), unless the comune lets storico and inagibile count once; then the taxed part of a
 * mixed use (c. 759 g).
 */
export const baseRidotta = (base: Amount, periodo: PeriodoImu, parametri: Parametri, trace?: Trace): Amount => {
  let ridotta = base
  const { coltivatore, valoreColtivato, passi } = parametri
  if (periodo.coltivatore && coltivatore) {
    ridotta = baseColtivatore(base, valoreColtivato ?? base, coltivatore)
    trace?.add(passi.scaglioni, ridotta)
  }
  if (periodo.riduzioni !== undefined && periodo.riduzioni.length > 0) {
    // a registered lease at agreed rent is not a free loan
    checkRiduzioni(periodo.riduzioni, periodo.bene, parametri.comodato && !periodo.canoneConcordato)
    ridotta = dimezza(ridotta, periodo.riduzioni, parametri.cumuloStoricoInagibile, passi, trace)
  }
  if (periodo.parteImponibile !== undefined) {
    checkParte(periodo.parteImponibile)
    ridotta = times(ridotta, periodo.parteImponibile)
    trace?.add(passi.parteImponibile, ridotta, periodo.parteImponibile)
  }
  return ridotta
}

const checkParte = ({ num, den }: Ratio): void => {
  if (!Number.isSafeInteger(num) || !Number.isSafeInteger(den) || num < 0 || den <= 0 || num > den) {
    throw new Problem('quota-invalid', 'parteImponibile', { value: `${said(num)}/${said(den)}` })
  }
}

/** What the tax is multiplied by, and the step that says why. */
export type Fattore = { readonly passo: StepText; readonly valore: Ratio }

const NESSUNO: readonly Fattore[] = []

/**
 * How much of the tax is due: 75 % at agreed rent (c. 760), half for the pensioner abroad (L. 178/2020 c. 48).
 * They exclude each other.
 */
export const fattoriImposta = ({ anno, concordato, passi }: Parametri, periodo: PeriodoImu): readonly Fattore[] => {
  const { canoneConcordato, pensionatoEstero, residenteEstero } = periodo
  if (!canoneConcordato && !pensionatoEstero && residenteEstero === undefined) return NESSUNO
  const day = `${anno}-01-01`
  const isAdmitted = isAbitativo(periodo.bene)
  if (residenteEstero !== undefined) {
    if (pensionatoEstero) refuse('residenteEstero', 'residente-estero')
    return [{ passo: passi.residenteEstero, valore: fattoreResidenteEstero(RESIDENTI_ESTERO, day, periodo) }]
  }
  if (canoneConcordato) {
    if (!isAdmitted || concordato === undefined) return refuse('canoneConcordato', 'concordato')
    if (pensionatoEstero) refuse('pensionatoEstero', 'pensionato')
    return [{ passo: passi.concordato, valore: concordato }]
  }
  if (!isAdmitted) refuse('pensionatoEstero', 'pensionato')
  if (anno < 2021) throw new Problem('pensionato-estero-not-in-force', 'pensionatoEstero', { anno })
  return [{ passo: passi.pensionato, valore: valueOn(PENSIONATO_ESTERO, day) }]
}

const refuse = (field: string, riduzione: string): never => {
  throw new Problem('riduzione-not-admitted', field, { riduzione })
}
