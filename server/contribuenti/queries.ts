import type { Cercato, Ragione } from '../../contracts/ricerca'
import { reasonOf } from '../../contracts/ricerca'
import { isUuid } from '../../contracts/uuid'
import { audit } from '../platform/audit'
import { db } from '../platform/db'
import type { Scope } from '../platform/scope'
import { findAmong, type Found } from './search'

export type { Found } from './search'

export const PAGE = 20
/** Beyond so many pages nobody looks for a person: they say more of them. */
const MOST_PAGES = 50

export type Results = {
  readonly found: readonly Found[]
  readonly total: number
  readonly page: number
  readonly pages: number
}

/**
 * Those whom the comuni of the scope know and who have all that is looked for. That somebody stood in the list is written
 * in the audit for each of them, with the reason, in the same transaction.
 */
export const searchContribuenti = (scope: Scope, cercato: Cercato, ragione: Ragione, asked = 1): Promise<Results> =>
  db(scope, async (tx) => {
    const page = Math.min(Math.max(1, asked), MOST_PAGES)
    const { found, total } = await findAmong(tx, scope.comuni, cercato, { skip: (page - 1) * PAGE, take: PAGE })
    const reason = reasonOf(ragione)
    await audit(
      tx,
      scope,
      ...found.map(
        ({ belfiore, codiceFiscale }) =>
          ({ belfiore, persona: codiceFiscale, action: 'read:ricerca', reason }) as const,
      ),
    )
    return { found, total, page, pages: Math.min(Math.ceil(total / PAGE), MOST_PAGES) }
  })

/**
 * Whom an address means: nobody, where it is no id, or one of a comune that the scope does not work for. Says no more than
 * the key, so it is not a read to write down.
 */
export const findContribuente = async (
  scope: Scope,
  id: string,
): Promise<{ readonly belfiore: string; readonly codiceFiscale: string } | undefined> => {
  if (!isUuid(id) || scope.comuni.length === 0) return undefined
  return db(scope, async (tx) => {
    const row = await tx.soggetto.findFirst({ where: { id, belfiore: { in: [...scope.comuni] } } })
    return row === null ? undefined : { belfiore: row.belfiore, codiceFiscale: row.codiceFiscale }
  })
}
