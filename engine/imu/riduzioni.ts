import { isDiLusso } from '../catasto/categoria'
import { valueOn } from '../kernel/dated'
import { ratio, times, type Amount, type Ratio } from '../kernel/money'
import { Problem } from '../kernel/problem'
import type { Trace } from '../kernel/trace'
import { STEP } from './imu.steps'
import { CANONE_CONCORDATO, PENSIONATO_ESTERO } from './imu.tables'
import type { PeriodoImu, RiduzioneBase } from './imu.types'

const HALF = ratio(1, 2)

const STEP_OF = {
  storico: STEP.baseStorico,
  inagibile: STEP.baseInagibile,
  comodato: STEP.baseComodato,
} as const

const check = (riduzioni: readonly RiduzioneBase[], periodo: PeriodoImu): void => {
  const { bene } = periodo
  riduzioni.forEach((riduzione, index) => {
    const field = `riduzioni.${index}`
    if (!(riduzione in STEP_OF))
      throw new Problem('riduzione-not-admitted', field, { riduzione: String(riduzione).slice(0, 40) })
    if (riduzioni.indexOf(riduzione) !== index) throw new Problem('riduzione-not-admitted', field, { riduzione })
    if (bene.kind === 'terreno' || bene.kind === 'area')
      throw new Problem('riduzione-not-admitted', field, { riduzione })
    if (riduzione !== 'comodato') return
    // c. 747 c: a dwelling that is not luxury; a registered lease at agreed rent is not a free loan.
    const abitazione = bene.kind === 'fabbricato' && bene.categoria[0] === 'A' && bene.categoria !== 'A/10'
    const pertinenza = bene.kind === 'fabbricato' && ['C/2', 'C/6', 'C/7'].includes(bene.categoria)
    if (periodo.canoneConcordato || !(abitazione || pertinenza) || isDiLusso(bene.categoria)) {
      throw new Problem('riduzione-not-admitted', field, { riduzione })
    }
  })
}

/**
 * How much of the base counts: half for each of storico, inagibile, comodato (c. 747); two give a quarter
 * (Cass. 6266/2023, docs/law/imu.md), then the taxed part of a mixed use (c. 759 g).
 */
export const baseRidotta = (base: Amount, periodo: PeriodoImu, trace?: Trace): Amount => {
  let ridotta = base
  if (periodo.riduzioni !== undefined && periodo.riduzioni.length > 0) {
    check(periodo.riduzioni, periodo)
    for (const riduzione of periodo.riduzioni) {
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
    throw new Problem('quota-invalid', 'parteImponibile', { value: `${num}/${den}` })
  }
}

/** How much of the tax is due: 75 % at agreed rent (c. 760), half for the pensioner abroad (L. 178/2020 c. 48). */
export const fattoriImposta = (anno: number, periodo: PeriodoImu): readonly Ratio[] => {
  if (!periodo.canoneConcordato && !periodo.pensionatoEstero) return NESSUNO
  const day = `${anno}-01-01`
  const { bene } = periodo
  if (bene.kind !== 'fabbricato') throw new Problem('riduzione-not-admitted', 'riduzioni', { riduzione: 'imposta' })
  const fattori: Ratio[] = []
  if (periodo.canoneConcordato) fattori.push(valueOn(CANONE_CONCORDATO, day))
  if (periodo.pensionatoEstero) {
    if (periodo.canoneConcordato)
      throw new Problem('riduzione-not-admitted', 'pensionatoEstero', { riduzione: 'pensionato' })
    if (anno < 2021) throw new Problem('pensionato-estero-not-in-force', 'pensionatoEstero', { anno })
    fattori.push(valueOn(PENSIONATO_ESTERO, day))
  }
  return fattori
}

const NESSUNO: readonly Ratio[] = []
