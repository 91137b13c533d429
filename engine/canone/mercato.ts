import { product, ratio, type Amount, type Ratio } from '../kernel/money'
import { Problem, said } from '../kernel/problem'
import type { Trace } from '../kernel/trace'
import { STEP } from './canone.steps'
import type { Oraria, PosizioneCanone, VoceCanone } from './canone.types'
import { conCoefficienti, tariffaDi, traced, type Exact, type Of } from './conto'
import { count, factor, metriQuadri, positive } from './misure'
import { regoleDi } from './tariffe'

const HOURS: Readonly<Record<Oraria, number>> = { ventiquattresimi: 24, noni: 9 }

/** Hours of a market day as a share of the daily tariff; above nine the whole of it (c. 843). */
const ore = (anno: number, voce: Of<'mercato-giornaliero'>): Ratio => {
  const oraria = voce.oraria ?? 'ventiquattresimi'
  if (!Object.hasOwn(HOURS, oraria)) throw new Problem('choice-unknown', 'oraria', { value: said(oraria) })
  const hours = count(voce.ore, 'ore', 24)
  const most = regoleDi(anno).mercato.ore
  if (hours > most) return ratio(1, 1)
  return ratio(hours, HOURS[oraria])
}

const varied = (value: Amount, voce: Of<'mercato-annuo'> | Of<'mercato-giornaliero'>, trace?: Trace): Amount => {
  if (voce.variazione === undefined) return value
  const by = factor(voce.variazione, 'variazione')
  return traced(trace, STEP.variazione, product(value, by), by)
}

const metri = ({ regolamento }: PosizioneCanone, voce: VoceCanone & { readonly superficie: Ratio }): Ratio =>
  metriQuadri(positive(voce.superficie, 'superficie'), regolamento.arrotondamento)

export const mercatoAnnuo = (posizione: PosizioneCanone, voce: Of<'mercato-annuo'>, trace?: Trace): Exact => {
  const { tariffa, isConfirmed } = tariffaDi(posizione, voce, 'mercato', 'annua')
  trace?.add(STEP.tariffaMercato, tariffa)
  const unita = metri(posizione, voce)
  const value = traced(trace, STEP.superficie, product(conCoefficienti(tariffa, voce, trace), unita), unita)
  return { unita, tariffa, canone: varied(value, voce, trace), isConfirmed }
}

/** Tariff × coefficients × square metres × hours × days, less what is taken off for markets that come every week. */
export const mercatoGiornaliero = (
  posizione: PosizioneCanone,
  voce: Of<'mercato-giornaliero'>,
  trace?: Trace,
): Exact => {
  const { tariffa, isConfirmed } = tariffaDi(posizione, voce, 'mercato', 'giornaliera')
  trace?.add(STEP.tariffaMercato, tariffa)
  const unita = metri(posizione, voce)
  let value = traced(trace, STEP.superficie, product(conCoefficienti(tariffa, voce, trace), unita), unita)
  const hours = ore(posizione.anno, voce)
  value = traced(trace, STEP.ore, product(value, hours), hours)
  if (voce.ricorrente !== undefined) {
    const off = factor(voce.ricorrente, 'ricorrente')
    if (off.num > off.den) throw new Problem('quantity-invalid', 'ricorrente', { value: `${off.num}/${off.den}` })
    const left = ratio(off.den - off.num, off.den)
    value = traced(trace, STEP.ricorrente, product(value, left), left)
  }
  const days = { num: count(voce.giorni, 'giorni', 366), den: 1 }
  value = traced(trace, STEP.giorniOccupati, product(varied(value, voce, trace), days), days)
  return { unita, tariffa, canone: value, isConfirmed }
}
