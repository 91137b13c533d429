import { valueOn } from '../kernel/dated'
import { plus, product, times, whole, ZERO, type Amount, type Cents, type Ratio } from '../kernel/money'
import { Problem } from '../kernel/problem'
import type { StepText, Trace } from '../kernel/trace'
import type { Categoria } from './categoria'
import type { PassiValore } from './valore.steps'
import {
  MOLTIPLICATORE_TERRENO,
  MOLTIPLICATORI,
  PASSI_VALORE,
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
  readonly passi: PassiValore
}

/** @throws Problem `table-before-first-entry` for a year before 2012. */
export const parametriValore = (anno: number): ParametriValore => {
  const day = `${anno}-01-01`
  return {
    anno,
    rivalutazioneRendita: valueOn(RIVALUTAZIONE_RENDITA, day),
    rivalutazioneDominicale: valueOn(RIVALUTAZIONE_DOMINICALE, day),
    moltiplicatori: valueOn(MOLTIPLICATORI, day),
    moltiplicatoreTerreno: valueOn(MOLTIPLICATORE_TERRENO, day),
    passi: valueOn(PASSI_VALORE, day),
  }
}

/** Rendita × 1,05 × multiplier, exact. Zero for E and F/2, which carry no base. */
export const valoreFabbricato = (
  parametri: ParametriValore,
  categoria: Categoria,
  rendita: Cents,
  trace?: Trace,
): Amount => {
  const moltiplicatore = parametri.moltiplicatori[categoria]
  if (moltiplicatore === undefined) {
    trace?.add(parametri.passi.senzaBase, ZERO, categoria)
    return ZERO
  }
  const own: Amount = { num: rendita, den: 1 }
  trace?.add(parametri.passi.rendita, own)
  const rivalutata = times(own, parametri.rivalutazioneRendita)
  trace?.add(parametri.passi.rivalutata, rivalutata, parametri.rivalutazioneRendita)
  const valore = times(rivalutata, moltiplicatore)
  trace?.add(parametri.passi.valore, valore, moltiplicatore, categoria)
  return valore
}

/** Reddito dominicale × 1,25 × multiplier, exact. */
export const valoreTerreno = (parametri: ParametriValore, redditoDominicale: Cents, trace?: Trace): Amount => {
  const own: Amount = { num: redditoDominicale, den: 1 }
  trace?.add(parametri.passi.dominicale, own)
  const rivalutato = times(own, parametri.rivalutazioneDominicale)
  trace?.add(parametri.passi.dominicaleRivalutato, rivalutato, parametri.rivalutazioneDominicale)
  const valore = times(rivalutato, parametri.moltiplicatoreTerreno)
  trace?.add(parametri.passi.valoreTerreno, valore, parametri.moltiplicatoreTerreno)
  return valore
}

export type CostoRivalutato = { readonly anno: number; readonly importo: Cents; readonly coefficiente: Ratio }

/** Sum of cost × coefficient of its year, exact (group D by book value). */
export const valoreContabile = (costi: readonly CostoRivalutato[], passo: StepText, trace?: Trace): Amount => {
  if (costi.length === 0) throw new Problem('value-missing', 'costi')
  let valore = ZERO
  for (const costo of costi) {
    valore = plus(valore, product(costo.importo, costo.coefficiente))
    trace?.add(passo, valore, { num: costo.importo, den: 1 }, costo.coefficiente, whole(costo.anno))
  }
  return valore
}
