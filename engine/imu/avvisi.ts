import type { Ratio } from '../kernel/money'
import { Problem } from '../kernel/problem'
import { QUOTA_STATO, type Limiti } from './imu.tables'
import type { ImmobileResult, PosizioneImu } from './imu.types'

const above = (a: Ratio, b: Ratio): boolean => a.num * b.den > b.num * a.den

/** What looks wrong and does not stop the sum: rates outside c. 748-755, reductions that seldom meet, old tables. */
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
