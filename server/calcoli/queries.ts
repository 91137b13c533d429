import type { CalcoloDaTenere } from '../../contracts/calcolo-tenuto'
import { CALCOLI } from '../../contracts/scadenzario/elenco'
import { db } from '../platform/db'
import type { Scope } from '../platform/scope'

export type CalcoloTenuto = CalcoloDaTenere & { readonly id: string; readonly tenutoIl: Date }

/** What somebody took along, the newest first: theirs alone, so that reading it is nobody's to be told of. */
export const calcoliOf = (scope: Scope): Promise<readonly CalcoloTenuto[]> =>
  db(scope, async (tx) => {
    const rows = await tx.calcoloTenuto.findMany({
      where: { codiceFiscale: scope.actor },
      orderBy: [{ tenutoIl: 'desc' }, { id: 'asc' }],
    })
    return rows.flatMap(({ id, calcolo, comune, anno, risposte, tenutoIl }) => {
      // kept by a version that knew a calculator more: not shown, and not lost
      const known = CALCOLI.find((one) => one === calcolo)
      if (known === undefined) return []
      return [{ id, calcolo: known, comune: comune ?? undefined, anno: anno ?? undefined, risposte, tenutoIl }]
    })
  })
