import { db } from '../platform/db'
import type { Scope } from '../platform/scope'

export type CalcoloTenuto = {
  readonly id: string
  readonly comune: string
  readonly anno: number
  readonly risposte: string
  readonly tenutoIl: Date
}

/** What somebody took along, the newest first: theirs alone, so that reading it is nobody's to be told of. */
export const calcoliOf = (scope: Scope): Promise<readonly CalcoloTenuto[]> =>
  db(scope, async (tx) => {
    const rows = await tx.calcoloTenuto.findMany({
      where: { codiceFiscale: scope.actor },
      orderBy: [{ tenutoIl: 'desc' }, { id: 'asc' }],
    })
    return rows.map(({ id, comune, anno, risposte, tenutoIl }) => ({ id, comune, anno, risposte, tenutoIl }))
  })
