import { checkValori } from '../catasto/bene'
import { valoreTerreno, type ParametriValore } from '../catasto/valore'
import { compare, minus, plus, ratio, smaller, times, ZERO, type Amount, type Ratio } from '../kernel/money'
import { Problem } from '../kernel/problem'
import { checkImmobile, checkPeriodo } from './check-posizione'
import type { PeriodoImu, PosizioneImu } from './imu.types'
import type { RegolaColtivatore, Scaglione } from './terreni.tables'

/** The value of a stretch of land at the multiplier of who farms it, exact; zero for anything else. */
const valoreDi = (parametri: ParametriValore, { moltiplicatore }: RegolaColtivatore, periodo: PeriodoImu): Amount => {
  checkPeriodo(periodo)
  if (!periodo.coltivatore || periodo.bene.kind !== 'terreno') return ZERO
  checkValori(periodo.bene, false)
  return valoreTerreno({ ...parametri, moltiplicatoreTerreno: moltiplicatore }, periodo.bene.redditoDominicale)
}

/**
 * The value of all the land that the person farms, here and in other comuni: the slices are of the whole. A piece of land
 * with several stretches in the year counts once.
 * @throws Problem where a property is not what its type says
 */
export const valoreColtivato = (
  parametri: ParametriValore,
  regola: RegolaColtivatore,
  { immobili, terreniAltrove }: PosizioneImu,
): Amount => {
  let total: Amount = { num: terreniAltrove ?? 0, den: 1 }
  for (const immobile of immobili) {
    checkImmobile(immobile)
    let own = ZERO
    for (const periodo of immobile.periodi) {
      const valore = valoreDi(parametri, regola, periodo)
      if (compare(valore, own) > 0) own = valore
    }
    total = plus(total, own)
  }
  return total
}

/** What is taxed of a value, slice by slice: the band it falls in is not that of the whole. */
export const tassato = (valore: Amount, scaglioni: readonly Scaglione[]): Amount => {
  let sum = ZERO
  scaglioni.forEach(({ oltre, tassato: parte }, index) => {
    const from: Amount = { num: oltre, den: 1 }
    if (compare(valore, from) <= 0) return
    const next = scaglioni[index + 1]
    const to = next ? smaller(valore, { num: next.oltre, den: 1 }) : valore
    sum = plus(sum, times(minus(to, from), parte))
  })
  return sum
}

const over = (part: Amount, whole: Amount): Ratio => {
  if (typeof part.num !== 'number' || typeof whole.num !== 'number') throw new Problem('amount-invalid', 'bene')
  return ratio(part.num * (whole.den as number), (part.den as number) * whole.num)
}

/**
 * The taxed part of one piece of land: its share, by value, of what is taxed of the whole (D.Lgs. 504/1992 art. 9 c. 2).
 * Quota and months come after.
 */
export const baseColtivatore = (base: Amount, totale: Amount, { scaglioni }: RegolaColtivatore): Amount =>
  compare(base, ZERO) === 0 ? ZERO : times(tassato(totale, scaglioni), over(base, totale))
