import { CHIAVI, type VoceAnnua } from '../../contracts/parametri/tariffe'
import type { Scope } from '../platform/scope'
import { canoneMisurato, tariMisurata, type Position } from '../positions/queries'
import { effettoDi, type Effetto } from './effetto'

/**
 * What other tariffs would change, against those on record for the year or, where there are none, those of the year before.
 * Notices that were sent stay as they are: this is what the tariffs themselves come to.
 */
export const effettoTariffe = (
  scope: Scope,
  asked: { readonly voce: VoceAnnua; readonly belfiore: string; readonly anno: number },
  { prima, dopo }: { readonly prima: unknown; readonly dopo: unknown },
): Promise<Effetto> => {
  const { voce, belfiore, anno } = asked
  const misura = voce === 'tari' ? tariMisurata : canoneMisurato
  return effettoDi(scope, {
    ...{ belfiore, anno, base: voce === 'tari' ? 'utenze' : 'concessioni', chiave: CHIAVI[voce] },
    prima: (position: Position) => (prima === undefined ? 'nothing' : misura(position, prima)),
    dopo: (position: Position) => misura(position, dopo),
  })
}
