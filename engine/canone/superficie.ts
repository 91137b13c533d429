import { ONE, product, ratio, ZERO, type Ratio } from '../kernel/money'
import type { Trace } from '../kernel/trace'
import { STEP } from './canone.steps'
import type { EsenzioneCanone, PosizioneCanone } from './canone.types'
import { conCoefficienti, tariffaDi, traced, type Exact, type Of } from './conto'
import { count, factor, giorniDi, metriPubblicita, metriQuadri, positive, stepsBeyond } from './misure'
import { regoleDi } from './tariffe'

/** Tariff × coefficients × square metres, and × days where it is temporary. */
const perSuperficie = (
  posizione: PosizioneCanone,
  voce: Of<'occupazione'> | Of<'pubblicita'> | Of<'passo-carrabile'>,
  metri: Ratio,
  giorni: number | undefined,
  trace?: Trace,
): Exact => {
  const { tariffa, isConfirmed } = tariffaDi(
    posizione,
    voce,
    'standard',
    giorni === undefined ? 'annua' : 'giornaliera',
  )
  trace?.add(giorni === undefined ? STEP.tariffaAnnua : STEP.tariffaGiorno, tariffa)
  let value = conCoefficienti(tariffa, voce, trace)
  const isBelow = voce.kind === 'occupazione' && voce.sottosuolo === true
  if (isBelow) {
    const quarter = regoleDi(posizione.anno).sottosuolo
    value = traced(trace, STEP.sottosuolo, product(value, quarter), quarter)
  }
  value = traced(trace, STEP.superficie, product(value, metri), metri)
  if (giorni !== undefined) {
    const days = { num: giorni, den: 1 }
    value = traced(trace, STEP.giorniOccupati, product(value, days), days)
  }
  return { unita: metri, tariffa, canone: value, isConfirmed: isConfirmed && !isBelow }
}

export const occupazione = (posizione: PosizioneCanone, voce: Of<'occupazione'>, trace?: Trace): Exact => {
  const giorni = giorniDi(voce.durata, voce, regoleDi(posizione.anno).abusiva.giorniPresunti)
  const metri = metriQuadri(positive(voce.superficie, 'superficie'), posizione.regolamento.arrotondamento)
  return perSuperficie(posizione, voce, metri, giorni, trace)
}

/** The depth of a driveway is one metre, whatever it is. */
export const passoCarrabile = (posizione: PosizioneCanone, voce: Of<'passo-carrabile'>, trace?: Trace): Exact => {
  const metri = metriQuadri(positive(voce.larghezza, 'larghezza'), posizione.regolamento.arrotondamento)
  return perSuperficie(posizione, voce, metri, undefined, trace)
}

/** One tank: the quarter of the tariff up to 3.000 litres, a quarter more for each 1.000 begun. */
export const serbatoio = (posizione: PosizioneCanone, voce: Of<'serbatoio'>, trace?: Trace): Exact => {
  const { sottosuolo, serbatoio: rule } = regoleDi(posizione.anno)
  const { tariffa } = tariffaDi(posizione, voce, 'standard', 'annua')
  trace?.add(STEP.tariffaAnnua, tariffa)
  const quarter = product(conCoefficienti(tariffa, voce, trace), sottosuolo)
  traced(trace, STEP.sottosuolo, quarter, sottosuolo)
  const steps = stepsBeyond(count(voce.litri, 'litri'), rule.litri, rule.passo)
  const by = ratio(rule.aumento.den + rule.aumento.num * steps, rule.aumento.den)
  const canone = steps === 0 ? quarter : traced(trace, STEP.serbatoio, product(quarter, by), by)
  return { unita: ONE, tariffa, canone, isConfirmed: false }
}

/** Square centimetres of all the signs that mark the place of the business: above the measure, none of them is free. */
const cm2DiEsercizio = ({ voci }: PosizioneCanone): number =>
  voci.reduce(
    (sum, own) => (own?.kind === 'pubblicita' && own.insegnaDiEsercizio === true ? sum + own.superficieCm2 : sum),
    0,
  )

const esenzioneDi = (posizione: PosizioneCanone, voce: Of<'pubblicita'>, cm2: number): EsenzioneCanone | undefined => {
  const { esenteCm2, insegneCm2 } = regoleDi(posizione.anno)
  if (cm2 <= esenteCm2) return 'fino-a-300-cm2'
  const isFree = voce.insegnaDiEsercizio === true && cm2DiEsercizio(posizione) <= insegneCm2
  return isFree ? 'insegna-di-esercizio' : undefined
}

export const pubblicita = (posizione: PosizioneCanone, voce: Of<'pubblicita'>, trace?: Trace): Exact => {
  const { abusiva } = regoleDi(posizione.anno)
  const cm2 = count(voce.superficieCm2, 'superficieCm2')
  const giorni = giorniDi(voce.durata, voce, abusiva.giorniPresunti)
  const esente = esenzioneDi(posizione, voce, cm2)
  if (esente !== undefined) {
    trace?.add(esente === 'fino-a-300-cm2' ? STEP.pubblicitaEsente : STEP.insegnaEsente, ZERO)
    return {
      unita: ratio(cm2, 10_000),
      tariffa: ZERO as Ratio,
      canone: ZERO,
      isConfirmed: true,
      esente,
    }
  }
  return perSuperficie(posizione, voce, metriPubblicita(cm2, posizione.regolamento.arrotondamento), giorni, trace)
}

/** COSAP and TOSAP: a tariff of the comune for a year, or for a day. */
export const vecchia = (posizione: PosizioneCanone, voce: Of<'tariffa'>, trace?: Trace): Exact => {
  const metri = metriQuadri(positive(voce.superficie, 'superficie'), posizione.regolamento.arrotondamento)
  const giorni = giorniDi(voce.durata, voce, 30)
  const tariffa = factor(voce.tariffa, 'tariffa')
  trace?.add(STEP.tariffaComune, tariffa)
  let canone = traced(trace, STEP.superficie, product(conCoefficienti(tariffa, voce, trace), metri), metri)
  if (giorni !== undefined) {
    const days = { num: giorni, den: 1 }
    canone = traced(trace, STEP.giorniOccupati, product(canone, days), days)
  }
  return { unita: metri, tariffa, canone, isConfirmed: true }
}
