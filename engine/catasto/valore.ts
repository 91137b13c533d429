import { valueOn } from '../kernel/dated'
import { plus, product, times, whole, ZERO, type Amount, type Cents, type Ratio } from '../kernel/money'
import { Problem } from '../kernel/problem'
import type { Trace } from '../kernel/trace'
import type { Categoria } from './categoria'
import { STEP_VALORE } from './valore.steps'
import {
  MOLTIPLICATORE_TERRENO,
  MOLTIPLICATORI,
  RIVALUTAZIONE_DOMINICALE,
  RIVALUTAZIONE_RENDITA,
} from './valore.tables'

/** The figures of the law for one year, looked up once for all the immobili of a position. */
export type ParametriValore = {
  readonly anno: number
  readonly rivalutazioneRendita: Ratio
  readonly rivalutazioneDominicale: Ratio
  readonly moltiplicatori: Readonly<Record<Categoria, Ratio | undefined>>
  readonly moltiplicatoreTerreno: Ratio
}

/** @throws Problem `table-before-first-entry` for a year before 2020. */
export const parametriValore = (anno: number): ParametriValore => {
  const day = `${anno}-01-01`
  return {
    anno,
    rivalutazioneRendita: valueOn(RIVALUTAZIONE_RENDITA, day),
    rivalutazioneDominicale: valueOn(RIVALUTAZIONE_DOMINICALE, day),
    moltiplicatori: valueOn(MOLTIPLICATORI, day),
    moltiplicatoreTerreno: valueOn(MOLTIPLICATORE_TERRENO, day),
  }
}

/** Rendita × 1,05 × multiplier, exact (L. 160/2019 art. 1 c. 745). Zero for E and F/2, which carry no base. */
export const valoreFabbricato = (
  parametri: ParametriValore,
  categoria: Categoria,
  rendita: Cents,
  trace?: Trace,
): Amount => {
  const moltiplicatore = parametri.moltiplicatori[categoria]
  if (moltiplicatore === undefined) {
    trace?.add(STEP_VALORE.senzaBase, ZERO, categoria)
    return ZERO
  }
  const own: Amount = { num: rendita, den: 1 }
  trace?.add(STEP_VALORE.rendita, own)
  const rivalutata = times(own, parametri.rivalutazioneRendita)
  trace?.add(STEP_VALORE.rivalutata, rivalutata, parametri.rivalutazioneRendita)
  const valore = times(rivalutata, moltiplicatore)
  trace?.add(STEP_VALORE.valore, valore, moltiplicatore, categoria)
  return valore
}

/** Reddito dominicale × 1,25 × 135, exact (c. 746). */
export const valoreTerreno = (parametri: ParametriValore, redditoDominicale: Cents, trace?: Trace): Amount => {
  const own: Amount = { num: redditoDominicale, den: 1 }
  trace?.add(STEP_VALORE.dominicale, own)
  const rivalutato = times(own, parametri.rivalutazioneDominicale)
  trace?.add(STEP_VALORE.dominicaleRivalutato, rivalutato, parametri.rivalutazioneDominicale)
  const valore = times(rivalutato, parametri.moltiplicatoreTerreno)
  trace?.add(STEP_VALORE.valoreTerreno, valore, parametri.moltiplicatoreTerreno)
  return valore
}

export type CostoRivalutato = { readonly anno: number; readonly importo: Cents; readonly coefficiente: Ratio }

/** Sum of cost × coefficient of its year, exact (c. 746, group D by book value). */
export const valoreContabile = (costi: readonly CostoRivalutato[], trace?: Trace): Amount => {
  if (costi.length === 0) throw new Problem('value-missing', 'costi')
  let valore = ZERO
  for (const costo of costi) {
    valore = plus(valore, product(costo.importo, costo.coefficiente))
    trace?.add(STEP_VALORE.costo, valore, { num: costo.importo, den: 1 }, costo.coefficiente, whole(costo.anno))
  }
  return valore
}
