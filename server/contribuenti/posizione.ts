import { reasonOf, type Ragione } from '../../contracts/ricerca'
import type { IsoDate } from '../../engine/kernel/dates'
import { db } from '../platform/db'
import type { Scope } from '../platform/scope'
import { findPosition, mortiFra, ratesFor, type Position, type PropostaRow, type Rates } from '../positions/queries'
import { findContribuente } from './queries'
import { storiaOf, tutteLeProposte, type Sostituita } from './storia'

/** A position as the office sees it: the person's own, what was known before, and what they propose. */
export type Aperta = {
  readonly position: Position
  readonly rates: Rates
  readonly storia: readonly Sostituita[]
  readonly proposte: readonly PropostaRow[]
  /** When they died. */
  readonly decedutoIl: IsoDate | undefined
}

/**
 * Opens the position that an address means. That it was read, and why, is in the audit before anything of it is shown.
 * @returns undefined for an id of nobody, and for one of a comune that the scope does not work for: they are the same
 */
export const openPosizione = async (
  scope: Scope,
  id: string,
  anno: number,
  ragione: Ragione,
): Promise<Aperta | undefined> => {
  const whose = await findContribuente(scope, id)
  if (whose === undefined) return undefined
  const rates = await ratesFor(whose.belfiore, anno)
  const position = await findPosition(scope, { ...whose, anno }, reasonOf(ragione))
  if (position === undefined) return undefined
  const immobili = position.immobili.map((held) => held.id)
  const more = await db(scope, async (tx) => ({
    storia: await storiaOf(tx, whose, immobili),
    proposte: await tutteLeProposte(tx, whose),
    decedutoIl: (await mortiFra(tx, whose.belfiore, [whose.codiceFiscale])).get(whose.codiceFiscale),
  }))
  return { position, rates, ...more }
}
