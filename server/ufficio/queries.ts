import { db } from '../platform/db'
import type { Scope } from '../platform/scope'

/** What waits in a comune: counts, and nothing of whose it is. */
export type Waiting = {
  readonly belfiore: string
  /** Citizens' answers that the office has not decided on. */
  readonly proposte: number
  /** Who asks to act for a firm or a body. */
  readonly rappresentanze: number
  /** Files that somebody has brought in, and nobody has confirmed. */
  readonly importazioni: number
}

/** What waits for the staff of the scope, in each of their comuni. Numbers alone, so it is not a read to write down. */
export const waitingOf = (scope: Scope): Promise<readonly Waiting[]> =>
  db(scope, async (tx) => {
    const where = { belfiore: { in: [...scope.comuni] } }
    const proposte = await tx.proposta.groupBy({
      by: ['belfiore'],
      where: { ...where, esito: null, risposta: { not: 'si' } },
      _count: true,
    })
    const importazioni = await tx.importazione.groupBy({
      by: ['belfiore'],
      where: { ...where, stato: 'anteprima' },
      _count: true,
    })
    const rappresentanze = await tx.rappresentanza.groupBy({
      by: ['belfiore'],
      where: { ...where, confermataIl: null, revocataIl: null },
      _count: true,
    })
    const countOf = (rows: readonly { belfiore: string; _count: number }[], belfiore: string): number =>
      rows.find((row) => row.belfiore === belfiore)?._count ?? 0
    return scope.comuni.map((belfiore) => ({
      belfiore,
      proposte: countOf(proposte, belfiore),
      rappresentanze: countOf(rappresentanze, belfiore),
      importazioni: countOf(importazioni, belfiore),
    }))
  })
