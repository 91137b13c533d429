import { checkMesi, checkQuota } from '../catasto/possesso'
import { compare, minus, plus, roundCents, ZERO, type Amount, type Cents } from '../kernel/money'
import { Problem, within } from '../kernel/problem'
import type { Trace } from '../kernel/trace'
import { checkImmobile, checkPeriodo } from './check-posizione'
import { detrazioneDi, type Detrazione } from './detrazione'
import { impostaPeriodo, type ImpostaPeriodo, type Parte } from './imposta-periodo'
import { isStatale } from './codici.tables'
import type { PassiImu } from './imu.steps'
import type { ImmobileImu, ImmobileResult, RigaImu } from './imu.types'
import type { Parametri } from './parametri'

const calcolaPeriodi = (parametri: Parametri, immobile: ImmobileImu, trace?: Trace): ImpostaPeriodo[] => {
  const periodi: ImpostaPeriodo[] = []
  let primo = 0
  let secondo = 0
  for (let index = 0; index < immobile.periodi.length; index++) {
    const periodo = immobile.periodi[index]!
    try {
      checkPeriodo(periodo)
      checkQuota(periodo.quota, 'quota')
      checkMesi(periodo.mesi, 'mesi')
      trace?.enter(`${immobile.id}/${index}`)
      periodi.push(impostaPeriodo(parametri, periodo, trace))
    } catch (error) {
      if (error instanceof Problem) throw new Problem(error.code, within(`periodi.${index}`, error.field), error.values)
      throw error
    }
    primo += periodo.mesi.primoSemestre
    secondo += periodo.mesi.secondoSemestre
  }
  if (periodi.length === 0) throw new Problem('immobile-empty', 'periodi')
  if (primo > 6 || secondo > 6)
    throw new Problem('mesi-invalid', 'periodi', { primoSemestre: primo, secondoSemestre: secondo })
  return periodi
}

/** Sums the periods by code, the State first, and takes the detrazione off its row. */
const perCodice = (periodi: readonly ImpostaPeriodo[], detrazione: Detrazione): readonly Parte[] => {
  if (periodi.length === 1 && detrazione.codice === undefined) return periodi[0]!.parti
  const parti: Parte[] = []
  for (const { parti: own } of periodi) {
    for (const parte of own) {
      const at = parti.findIndex((known) => known.codice === parte.codice)
      const known = parti[at]
      if (known === undefined) parti.push(parte)
      else
        parti[at] = {
          ...parte,
          imposta: plus(known.imposta, parte.imposta),
          acconto: plus(known.acconto, parte.acconto),
        }
    }
  }
  if (parti.length > 1) parti.sort((a, b) => Number(isStatale(b.codice)) - Number(isStatale(a.codice)))
  if (detrazione.codice === undefined) return parti
  return parti.map((parte) =>
    parte.codice === detrazione.codice
      ? { ...parte, imposta: minus(parte.imposta, detrazione.anno), acconto: minus(parte.acconto, detrazione.acconto) }
      : parte,
  )
}

/**
 * Cents of each code, from running totals: rows add up to the tax of the immobile, and the State has its own exact
 * share to the cent.
 */
const righeDi = (parti: readonly Parte[], unita: number, detrazione: Detrazione): RigaImu[] => {
  const righe: RigaImu[] = []
  let imposta = ZERO
  let acconto = ZERO
  let impostaCents = 0
  let accontoCents = 0
  for (const parte of parti) {
    imposta = plus(imposta, parte.imposta)
    acconto = plus(acconto, parte.acconto)
    const anno = roundCents(imposta) - impostaCents
    const primo = roundCents(acconto) - accontoCents
    impostaCents += anno
    accontoCents += primo
    const mine = parte.codice === detrazione.codice
    righe.push({
      codice: parte.codice,
      imposta: anno as Cents,
      acconto: primo as Cents,
      saldo: (anno - primo) as Cents,
      immobili: unita,
      detrazione: roundCents(mine ? detrazione.anno : ZERO),
      detrazioneAcconto: roundCents(mine ? detrazione.acconto : ZERO),
    })
  }
  return righe
}

const unitaDi = (immobile: ImmobileImu): number => {
  const bene = immobile.periodi[immobile.periodi.length - 1]!.bene
  return 1 + (bene.kind === 'fabbricato' && bene.pertinenze ? bene.pertinenze.length : 0)
}

/** The acconto 2020 by half of what was paid for 2019 (c. 762): the rows of the immobile share it, the State first. */
const storico2020 = (righe: readonly RigaImu[], precedente: Cents): RigaImu[] => {
  let left = roundCents({ num: precedente, den: 2 })
  return righe.map((riga, index) => {
    const acconto = (index === righe.length - 1 ? left : Math.min(left, riga.acconto)) as Cents
    left = (left - acconto) as Cents
    return { ...riga, acconto, saldo: (riga.imposta - acconto) as Cents }
  })
}

const lordaDi = (parti: readonly Parte[], detrazione: Detrazione): Amount => {
  let lorda = detrazione.anno
  for (const parte of parti) lorda = plus(lorda, parte.imposta)
  return lorda
}

const traceImposta = (
  passi: PassiImu,
  trace: Trace,
  immobile: ImmobileImu,
  lorda: Amount,
  detrazione: Detrazione,
  imposta: Cents,
  acconto: Cents,
): void => {
  trace.enter(immobile.id)
  if (immobile.detrazione && compare(detrazione.anno, ZERO) > 0) {
    trace.add(passi.lorda, lorda)
    const { titolari } = immobile.detrazione
    trace.add(passi.detrazione, detrazione.anno, { num: detrazione.annua, den: 1 }, { num: 1, den: titolari })
  }
  trace.add(passi.imposta, { num: imposta, den: 1 })
  const rates = immobile.periodi.flatMap(({ aliquotaAcconto, mesi }) =>
    aliquotaAcconto && mesi.primoSemestre > 0 ? [aliquotaAcconto] : [],
  )
  trace.add(passi.acconto, { num: acconto, den: 1 }, ...rates)
  trace.add(passi.saldo, { num: imposta - acconto, den: 1 })
}

const shownPeriodo = ({ base, ridotta, fattispecie, esenzione }: ImpostaPeriodo): ImmobileResult['periodi'][number] => {
  const whole = roundCents(base)
  const baseRidotta = ridotta === base ? whole : roundCents(ridotta)
  return { base: whole, baseRidotta, fattispecie, esenzione: esenzione?.motivo }
}

/**
 * The tax of one immobile: periods summed exactly, one rounding to the cent at the end (docs/decisions/0001).
 * @throws Problem with `field` relative to the immobile
 */
export const impostaImmobile = (parametri: Parametri, immobile: ImmobileImu, trace?: Trace): ImmobileResult => {
  checkImmobile(immobile)
  const periodi = calcolaPeriodi(parametri, immobile, trace)
  const detrazione = detrazioneDi(parametri, immobile, periodi)
  const parti = perCodice(periodi, detrazione)
  const exact = righeDi(parti, unitaDi(immobile), detrazione)
  const righe = immobile.impostaPrecedente === undefined ? exact : storico2020(exact, immobile.impostaPrecedente)
  const lorda = lordaDi(parti, detrazione)
  let imposta = 0
  let acconto = 0
  let stato = 0
  for (const riga of righe) {
    imposta += riga.imposta
    acconto += riga.acconto
    if (isStatale(riga.codice)) stato += riga.imposta
  }
  if (trace) traceImposta(parametri.passi, trace, immobile, lorda, detrazione, imposta as Cents, acconto as Cents)
  return {
    id: immobile.id,
    periodi: periodi.map(shownPeriodo),
    impostaLorda: roundCents(lorda),
    detrazione: roundCents(detrazione.anno),
    imposta: imposta as Cents,
    acconto: acconto as Cents,
    saldo: (imposta - acconto) as Cents,
    stato: stato as Cents,
    comune: (imposta - stato) as Cents,
    righe: righe.filter(isMoved),
  }
}

const isMoved = (riga: RigaImu): boolean => riga.imposta !== 0 || riga.acconto !== 0
