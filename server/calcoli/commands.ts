import { MOST_CALCOLI, type CalcoloDaTenere } from '../../contracts/calcolo-tenuto'
import { db } from '../platform/db'
import type { Scope } from '../platform/scope'

/** Keeps it once. @returns false where somebody has as many as may be kept */
export const keepCalcolo = (scope: Scope, calcolo: CalcoloDaTenere): Promise<boolean> =>
  db(scope, async (tx) => {
    const own = { codiceFiscale: scope.actor }
    const { calcolo: which, risposte } = calcolo
    if ((await tx.calcoloTenuto.count({ where: { ...own, calcolo: which, risposte } })) > 0) return true
    if ((await tx.calcoloTenuto.count({ where: own })) >= MOST_CALCOLI) return false
    await tx.calcoloTenuto.createMany({
      data: [{ ...own, ...calcolo, comune: calcolo.comune ?? null, anno: calcolo.anno ?? null }],
    })
    return true
  })

/** Takes it away for good: it was theirs, and nobody else's. */
export const dropCalcolo = (scope: Scope, id: string): Promise<boolean> =>
  db(scope, async (tx) => (await tx.calcoloTenuto.deleteMany({ where: { id, codiceFiscale: scope.actor } })).count > 0)
