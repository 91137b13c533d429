import type { Voce } from '../../contracts/parametri/tariffe'
import type { Scope } from '../platform/scope'
import type { Effetto } from './effetto'
import { effettoRavvedimento } from './ravvedimento'
import { effettoRegolamento } from './regolamento'
import { effettoTariffe } from './tariffe'

/** Those that move what is due: the values of plots only say from where on the comune may not assess (`effettoAree`). */
type VoceMisurata = Exclude<Voce, 'aree'>

/** What another value of a setting would change over the positions of the comune, against the one that counts now. */
export const effettoVoce = (
  scope: Scope,
  { voce, ...asked }: { readonly voce: VoceMisurata; readonly belfiore: string; readonly anno: number },
  values: { readonly prima: unknown; readonly dopo: unknown },
): Promise<Effetto> => {
  switch (voce) {
    case 'regolamento':
      return effettoRegolamento(scope, asked, values)
    case 'ravvedimento':
      return effettoRavvedimento(scope, asked, values)
    default:
      return effettoTariffe(scope, { voce, ...asked }, values)
  }
}
