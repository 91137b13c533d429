import type { DestinatarioAvviso, ImmobileAvviso, RisultatoAvviso, UtenzaAvviso } from '../../contracts/avviso'
import type { RataEmissione, TributoEmissione } from '../../contracts/emissione'
import type { RuoloErede } from '../../contracts/eredi'
import type { Cents } from '../../engine/kernel/money'

/** A statement of what a person who died owed, as one heir received it. */
export type Copia = {
  readonly codiceFiscale: string
  /** Among the copies of the statement, from 1. */
  readonly ordine: number
  readonly ruolo: RuoloErede
  /** Codice identificativo of the F24. */
  readonly codice: string
  readonly destinatario: DestinatarioAvviso
}

/** A statement in a list. */
export type AvvisoRow = {
  readonly belfiore: string
  readonly id: string
  readonly tributo: TributoEmissione
  readonly anno: number
  readonly rata: RataEmissione
  readonly numero: number
  readonly importo: Cents
  readonly emessoIl: Date
  readonly sostituisce: string | undefined
  /** Whether it came to them as heir of somebody. */
  readonly daErede: boolean
}

/** A statement whole, as it was issued. */
export type Avviso = AvvisoRow & {
  readonly codiceFiscale: string
  readonly operazione: string
  readonly dovuto: Cents
  readonly versato: Cents
  readonly motore: string
  readonly destinatario: DestinatarioAvviso
  readonly immobili: readonly ImmobileAvviso[]
  readonly utenze: readonly UtenzaAvviso[]
  /** Whose copy it is. */
  readonly copia?: Copia
} & RisultatoAvviso
