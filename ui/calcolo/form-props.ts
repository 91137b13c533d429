import type { Contesto } from '../../contracts/calcolo/aliquote-periodo'
import type { Risposte } from '../../contracts/calcolo/risposte'
import type { Altro } from './confronto/address'
import type { Conto } from './conto'
import type { ComuneAsked } from './questions/asked'
import type { Modo } from './una/modo'

export type FormProps = {
  readonly action: string
  readonly resultAction: string
  /** Where the result opens: a frame in the page of another site cannot show it. */
  readonly resultTarget?: '_blank'
  /** Comes along with the answers. */
  readonly hidden?: Readonly<Record<string, string>>
  readonly comune: ComuneAsked
  readonly contesto: Contesto
  readonly risposte: Risposte
  readonly conto: Conto
  readonly problemOf: (field: string) => string | undefined
  readonly isOpen: (immobile: number) => boolean
  /** The card that stood open alone; the others were shut when it was added. */
  readonly opened?: string
  /** The calculation that these answers will be put beside. */
  readonly altro?: Altro
  /** Said in the address: kept while questions change. */
  readonly modo?: Modo
  /** Added to the address while questions change: `&verifica=si`. */
  readonly keep: string
}
