import { compare } from '../kernel/money'
import { Problem } from '../kernel/problem'
import type { ParametriTasi } from './parametri'
import type { ImmobileTasiResult, PosizioneTasi } from './tasi.types'

/** What looks wrong and does not stop the sum: a rate or an occupant's share outside the law. */
export const avvisiTasi = (
  { limiti, parteOccupante }: ParametriTasi,
  posizione: PosizioneTasi,
  immobili: readonly ImmobileTasiResult[],
): readonly Problem[] => {
  const found: Problem[] = []
  immobili.forEach(({ periodi }, i) =>
    periodi.forEach(({ fattispecie, esenzione }, k) => {
      const { aliquota, mesi, occupante } = posizione.immobili[i]!.periodi[k]!
      const at = `immobili.${i}.periodi.${k}`
      if (esenzione !== undefined || mesi.primoSemestre + mesi.secondoSemestre === 0) return
      if (aliquota && compare(aliquota, limiti.aliquota[fattispecie]) > 0) {
        found.push(new Problem('aliquota-outside-law', `${at}.aliquota`, { fattispecie }))
      }
      const parte = occupante?.parte
      if (parte && (compare(parte, parteOccupante.min) < 0 || compare(parte, parteOccupante.max) > 0)) {
        found.push(new Problem('parte-occupante-outside-law', `${at}.occupante.parte`))
      }
    }),
  )
  return found
}
