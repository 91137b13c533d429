import { valueOn } from '../kernel/dated'
import { roundCents, times, toCents, type Cents, type Ratio } from '../kernel/money'
import { PEREQUATIVE, PRIMO_ANNO_PEREQUATIVE } from './tari.tables'
import type { RegoleTari } from './tari.types'

/** Cents of a whole year: those the comune hands in, else ARERA's; none before they existed. */
const annue = (anno: number, own: RegoleTari['perequative']): number => {
  if (own !== undefined) {
    let sum = 0
    for (let i = 0; i < own.length; i++) sum += own[i]!.importo
    return sum
  }
  if (anno < PRIMO_ANNO_PEREQUATIVE) return 0
  const { UR1, UR2, UR3 } = valueOn(PEREQUATIVE, `${anno}-01-01`)
  return UR1 + UR2 + UR3
}

/**
 * Perequative of an utenza for a part of the year: the sum rounded once, never reduced, no TEFA on it. Where the gestore
 * reads "or fraction of year" as whole (`frazioneIntera`), any part is the year.
 */
export const perequativeDi = (
  anno: number,
  parte: Ratio,
  regole: Pick<RegoleTari, 'perequative' | 'frazioneIntera'> = {},
): Cents => {
  const sum = annue(anno, regole.perequative)
  if (parte.num === 0) return 0 as Cents
  if (regole.frazioneIntera || parte.num === parte.den) return toCents(sum, 'regole.perequative')
  return roundCents(times({ num: toCents(sum, 'regole.perequative'), den: 1 }, parte))
}
