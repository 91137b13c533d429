import { isAbitazione, isDiLusso, isPertinenza } from '../catasto/categoria'
import { valueOn } from '../kernel/dated'
import { ratio, times, type Amount, type Ratio } from '../kernel/money'
import { Problem, said } from '../kernel/problem'
import type { StepText, Trace } from '../kernel/trace'
import { STEP } from './imu.steps'
import { CANONE_CONCORDATO, PENSIONATO_ESTERO } from './imu.tables'
import type { Bene, PeriodoImu, RiduzioneBase } from './imu.types'
import type { Parametri } from './parametri'
import { fattoreResidenteEstero } from './residenti-estero'
import { RESIDENTI_ESTERO } from './residenti-estero.tables'

const HALF = ratio(1, 2)

const STEP_OF = {
  storico: STEP.baseStorico,
  inagibile: STEP.baseInagibile,
  comodato: STEP.baseComodato,
} as const

/** A dwelling, or what may go with one. */
const isAbitativo = (bene: Bene): bene is Bene & { readonly kind: 'fabbricato' } =>
  bene.kind === 'fabbricato' && (isAbitazione(bene.categoria) || isPertinenza(bene.categoria))

const check = (riduzioni: readonly RiduzioneBase[], periodo: PeriodoImu): void => {
  const { bene } = periodo
  riduzioni.forEach((riduzione, index) => {
    const field = `riduzioni.${index}`
    if (!Object.hasOwn(STEP_OF, riduzione))
      throw new Problem('riduzione-not-admitted', field, { riduzione: said(riduzione) })
    if (riduzioni.indexOf(riduzione) !== index) throw new Problem('riduzione-not-admitted', field, { riduzione })
    if (bene.kind === 'terreno' || bene.kind === 'area')
      throw new Problem('riduzione-not-admitted', field, { riduzione })
    if (riduzione !== 'comodato') return
    // c. 747 c: a dwelling that is not luxury; a registered lease at agreed rent is not a free loan.
    if (periodo.canoneConcordato || !isAbitativo(bene) || isDiLusso(bene.categoria)) {
      throw new Problem('riduzione-not-admitted', field, { riduzione })
    }
  })
}

/**
 * How much of the base counts: half for each of storico, inagibile, comodato (c. 747); two give a quarter
 * (Cass. 6266/2023, docs/law/imu.md), unless the comune lets storico and inagibile count once; then the taxed part of a
 * mixed use (c. 759 g).
 */
export const baseRidotta = (
  base: Amount,
  periodo: PeriodoImu,
  { cumuloStoricoInagibile }: Pick<Parametri, 'cumuloStoricoInagibile'>,
  trace?: Trace,
): Amount => {
  let ridotta = base
  if (periodo.riduzioni !== undefined && periodo.riduzioni.length > 0) {
    check(periodo.riduzioni, periodo)
    for (const riduzione of periodo.riduzioni) {
      if (riduzione === 'inagibile' && !cumuloStoricoInagibile && periodo.riduzioni.includes('storico')) {
        trace?.add(STEP.senzaCumulo, ridotta)
        continue
      }
      ridotta = times(ridotta, HALF)
      trace?.add(STEP_OF[riduzione], ridotta, HALF)
    }
  }
  if (periodo.parteImponibile !== undefined) {
    checkParte(periodo.parteImponibile)
    ridotta = times(ridotta, periodo.parteImponibile)
    trace?.add(STEP.parteImponibile, ridotta, periodo.parteImponibile)
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
export const fattoriImposta = (anno: number, periodo: PeriodoImu): readonly Fattore[] => {
  const { canoneConcordato, pensionatoEstero, residenteEstero } = periodo
  if (!canoneConcordato && !pensionatoEstero && residenteEstero === undefined) return NESSUNO
  const day = `${anno}-01-01`
  const isAdmitted = isAbitativo(periodo.bene)
  if (residenteEstero !== undefined) {
    if (pensionatoEstero) refuse('residenteEstero', 'residente-estero')
    return [{ passo: STEP.residenteEstero, valore: fattoreResidenteEstero(RESIDENTI_ESTERO, day, periodo) }]
  }
  if (canoneConcordato) {
    if (!isAdmitted) refuse('canoneConcordato', 'concordato')
    if (pensionatoEstero) refuse('pensionatoEstero', 'pensionato')
    return [{ passo: STEP.concordato, valore: valueOn(CANONE_CONCORDATO, day) }]
  }
  if (!isAdmitted) refuse('pensionatoEstero', 'pensionato')
  if (anno < 2021) throw new Problem('pensionato-estero-not-in-force', 'pensionatoEstero', { anno })
  return [{ passo: STEP.pensionato, valore: valueOn(PENSIONATO_ESTERO, day) }]
}

const refuse = (field: string, riduzione: string): never => {
  throw new Problem('riduzione-not-admitted', field, { riduzione })
}
