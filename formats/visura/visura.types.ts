import type { Cents } from '../../engine/kernel/money'

/** A right as the visura names it, reduced to what matters: who has it owes the tax, or another does. */
export type Diritto =
  'proprieta' | 'usufrutto' | 'uso' | 'abitazione' | 'superficie' | 'enfiteusi' | 'nuda-proprieta' | 'concedente'

/** One line of the owners. The codice fiscale serves to find the person's own line, and goes no further. */
export type Titolo = { readonly diritto: Diritto; readonly quota: string; readonly codiceFiscale?: string }

/** What could not be read of an immobile, and has to be asked. */
export type Manca = 'categoria' | 'rendita' | 'dominicale' | 'quota'

/** An immobile as read: no name, no address, no foglio or particella leaves this reader. Amounts in cents. */
export type ImmobileVisura = {
  /** Codice catastale of its comune, or as much of the name as could be read. */
  readonly comune?: { readonly codice?: string; readonly nome?: string }
  readonly catasto: 'fabbricati' | 'terreni'
  readonly categoria?: string
  readonly rendita?: Cents
  readonly dominicale?: Cents
  /** Share of the person, as a fraction: `1/2`. */
  readonly quota?: string
  readonly manca: readonly Manca[]
}

/** `not-visura`: nothing in it is of a visura; `storica`: it tells all the past; `nothing-read`: no immobile found. */
export type VisuraProblem = 'empty' | 'too-long' | 'not-visura' | 'storica' | 'nothing-read'

export type VisuraLetta =
  | {
      readonly ok: true
      readonly immobili: readonly ImmobileVisura[]
      /** Immobili of which the person has only the bare ownership: the tax is of who uses them (L. 160/2019 c. 743). */
      readonly nudaProprieta: number
    }
  | { readonly ok: false; readonly code: VisuraProblem }
