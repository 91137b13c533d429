import {
  compare,
  minus,
  plus,
  product,
  ratio,
  roundCents,
  smaller,
  ZERO,
  type Amount,
  type Cents,
} from '../kernel/money'
import { Problem } from '../kernel/problem'
import type { Trace } from '../kernel/trace'
import { impostaPeriodo, type ImpostaPeriodo, type Parametri, type Parte } from './imposta-periodo'
import { STEP } from './imu.steps'
import { CODICE_STATO } from './imu.tables'
import type { ImmobileImu, ImmobileResult, PeriodoImu, RigaImu } from './imu.types'

const checkPossesso = (periodo: PeriodoImu): void => {
  const { num, den } = periodo.quota
  if (!Number.isSafeInteger(num) || !Number.isSafeInteger(den) || num <= 0 || den <= 0 || num > den) {
    throw new Problem('quota-invalid', 'quota', { value: `${num}/${den}` })
  }
  const { primoSemestre, secondoSemestre } = periodo.mesi
  if (!isHalf(primoSemestre) || !isHalf(secondoSemestre)) {
    throw new Problem('mesi-invalid', 'mesi', { primoSemestre, secondoSemestre })
  }
}

const isHalf = (mesi: number): boolean => Number.isInteger(mesi) && mesi >= 0 && mesi <= 6

const located = <T>(index: number, rule: () => T): T => {
  try {
    return rule()
  } catch (error) {
    if (error instanceof Problem) throw new Problem(error.code, `periodi.${index}.${error.field}`, error.values)
    throw error
  }
}

const calcolaPeriodi = (parametri: Parametri, immobile: ImmobileImu, trace?: Trace): ImpostaPeriodo[] => {
  let primo = 0
  let secondo = 0
  const periodi = immobile.periodi.map((periodo, index) =>
    located(index, () => {
      checkPossesso(periodo)
      primo += periodo.mesi.primoSemestre
      secondo += periodo.mesi.secondoSemestre
      trace?.enter(`${immobile.id}/${index}`)
      return impostaPeriodo(parametri, periodo, trace)
    }),
  )
  if (periodi.length === 0) throw new Problem('immobile-empty', 'periodi')
  if (primo > 6 || secondo > 6)
    throw new Problem('mesi-invalid', 'periodi', { primoSemestre: primo, secondoSemestre: secondo })
  return periodi
}

type Detrazione = { readonly codice: Parte['codice'] | undefined; readonly anno: Amount; readonly acconto: Amount }

const SENZA_DETRAZIONE: Detrazione = { codice: undefined, anno: ZERO, acconto: ZERO }

/** Pro rata for the months lived in, split among the residents, never above the tax it lowers (c. 749). */
const detrazioneDi = (immobile: ImmobileImu, periodi: readonly ImpostaPeriodo[]): Detrazione => {
  const { detrazione } = immobile
  if (!detrazione || detrazione.annua === 0) return SENZA_DETRAZIONE
  if (!Number.isSafeInteger(detrazione.annua) || detrazione.annua < 0)
    throw new Problem('amount-invalid', 'detrazione.annua')
  if (!Number.isInteger(detrazione.titolari) || detrazione.titolari < 1)
    throw new Problem('quota-invalid', 'detrazione.titolari')
  let [anno, acconto, mesi, mesiPrimo] = [ZERO, ZERO, 0, 0]
  let codice: Parte['codice'] | undefined
  periodi.forEach((calcolo, index) => {
    const periodo = immobile.periodi[index]!
    if (calcolo.fattispecie !== 'abitazione-principale' && !periodo.alloggioIacp) return
    for (const parte of calcolo.parti) {
      codice = parte.codice
      anno = plus(anno, parte.imposta)
      acconto = plus(acconto, parte.acconto)
    }
    mesi += calcolo.mesiTassati.anno
    mesiPrimo += calcolo.mesiTassati.primo
  })
  if (codice === undefined) throw new Problem('detrazione-not-admitted', 'detrazione')
  const mine = product(detrazione.annua, ratio(1, detrazione.titolari))
  return {
    codice,
    anno: smaller(product(mine, ratio(mesi, 12)), anno),
    acconto: smaller(product(mine, ratio(mesiPrimo, 12)), acconto),
  }
}

/** Sums the periods by code, the State first, and takes the detrazione off its row. */
const perCodice = (periodi: readonly ImpostaPeriodo[], detrazione: Detrazione): Parte[] => {
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
  if (parti.length > 1) parti.sort((a, b) => Number(b.codice === CODICE_STATO) - Number(a.codice === CODICE_STATO))
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
  let [imposta, acconto, impostaCents, accontoCents] = [ZERO, ZERO, 0, 0]
  return parti.map((parte) => {
    imposta = plus(imposta, parte.imposta)
    acconto = plus(acconto, parte.acconto)
    const anno = roundCents(imposta) - impostaCents
    const primo = roundCents(acconto) - accontoCents
    impostaCents += anno
    accontoCents += primo
    const mine = parte.codice === detrazione.codice
    return {
      codice: parte.codice,
      imposta: anno as Cents,
      acconto: primo as Cents,
      saldo: (anno - primo) as Cents,
      immobili: unita,
      detrazione: roundCents(mine ? detrazione.anno : ZERO),
      detrazioneAcconto: roundCents(mine ? detrazione.acconto : ZERO),
    }
  })
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

/**
 * The tax of one immobile: periods summed exactly, one rounding to the cent at the end (docs/decisions/0001).
 * @throws Problem with `field` relative to the immobile
 */
export const impostaImmobile = (parametri: Parametri, immobile: ImmobileImu, trace?: Trace): ImmobileResult => {
  const periodi = calcolaPeriodi(parametri, immobile, trace)
  const detrazione = detrazioneDi(immobile, periodi)
  const parti = perCodice(periodi, detrazione)
  const exact = righeDi(parti, unitaDi(immobile), detrazione)
  const righe = immobile.impostaPrecedente === undefined ? exact : storico2020(exact, immobile.impostaPrecedente)
  const netta = parti.reduce((sum, parte) => plus(sum, parte.imposta), ZERO)
  const lorda = plus(netta, detrazione.anno)
  const [imposta, acconto, stato] = [total(righe, 'imposta'), total(righe, 'acconto'), statoDi(righe)]
  if (trace) {
    trace.enter(immobile.id)
    if (compare(detrazione.anno, ZERO) > 0) {
      trace.add(STEP.lorda, lorda)
      trace.add(
        STEP.detrazione,
        detrazione.anno,
        { num: immobile.detrazione!.annua, den: 1 },
        { num: 1, den: immobile.detrazione!.titolari },
      )
    }
    trace.add(STEP.imposta, { num: imposta, den: 1 })
  }
  return {
    id: immobile.id,
    periodi: periodi.map(({ base, ridotta, fattispecie, esenzione }) => ({
      base: roundCents(base),
      baseRidotta: roundCents(ridotta),
      fattispecie,
      ...(esenzione ? { esenzione: esenzione.motivo } : {}),
    })),
    impostaLorda: roundCents(lorda),
    detrazione: roundCents(detrazione.anno),
    imposta,
    acconto,
    saldo: (imposta - acconto) as Cents,
    stato,
    comune: (imposta - stato) as Cents,
    righe: righe.filter((riga) => riga.imposta !== 0 || riga.acconto !== 0),
  }
}

const total = (righe: readonly RigaImu[], key: 'imposta' | 'acconto'): Cents =>
  righe.reduce((sum, riga) => sum + riga[key], 0) as Cents

const statoDi = (righe: readonly RigaImu[]): Cents =>
  righe.reduce((sum, riga) => (riga.codice === CODICE_STATO ? sum + riga.imposta : sum), 0) as Cents
