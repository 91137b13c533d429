import type { Ratio } from '../kernel/money'
import { Problem } from '../kernel/problem'
import type { Limiti } from './aliquote.tables'
import { QUOTA_STATO } from './codici.tables'
import type { ImmobileResult, MotivoEsenzione, PosizioneImu } from './imu.types'

const above = (a: Ratio, b: Ratio): boolean => a.num * b.den > b.num * a.den

/** What both instalments of 2013 were lifted for: the mini-IMU of January 2014 was left, and is not computed. */
const MINI_IMU: ReadonlySet<MotivoEsenzione> = new Set<MotivoEsenzione>([
  'abitazione-principale',
  'pertinenza-abitazione-principale',
  'cooperativa-indivisa',
  'casa-familiare',
  'anziani-disabili-ricoverati',
  'rurale-strumentale',
  'sospesa-2013',
])

/** What looks wrong and does not stop the sum: rates outside the law, reductions that seldom meet, old tables. */
export const avvisi = (
  limiti: Limiti,
  posizione: PosizioneImu,
  immobili: readonly ImmobileResult[],
): readonly Problem[] => {
  const found: Problem[] = []
  for (let i = 0; i < immobili.length; i++) {
    const { periodi } = posizione.immobili[i]!
    for (let k = 0; k < periodi.length; k++) {
      const { aliquota, mesi, riduzioni } = periodi[k]!
      const { fattispecie, esenzione } = immobili[i]!.periodi[k]!
      const { min, max } = limiti[fattispecie]
      // a rate that was not used was not checked either
      if (posizione.anno === 2013 && esenzione && MINI_IMU.has(esenzione)) {
        found.push(new Problem('mini-imu-not-computed', `immobili.${i}.periodi.${k}`))
      }
      const isUsed = !esenzione && mesi.primoSemestre + mesi.secondoSemestre > 0
      if (aliquota && isUsed && (above(aliquota, max) || above(min, aliquota))) {
        found.push(new Problem('aliquota-outside-law', `immobili.${i}.periodi.${k}.aliquota`, { fattispecie }))
      }
      if (riduzioni && riduzioni.includes('comodato') && riduzioni.includes('inagibile')) {
        found.push(new Problem('riduzioni-unlikely', `immobili.${i}.periodi.${k}.riduzioni`))
      }
    }
  }
  if (QUOTA_STATO.verified < `${posizione.anno}-01-01`) {
    found.push(new Problem('table-not-verified', 'anno', { verified: QUOTA_STATO.verified }))
  }
  return found
}
