import type { DatedTable } from '../kernel/dated'
import type { Law } from '../kernel/law'

/** A value of a table from a day on; `al` where the law itself says until when. */
export type Voce = { readonly dal?: string; readonly al?: string; readonly valore: unknown; readonly law: Law }

/** Which numbers are cents: all, or those under these names. A number alone does not say it. */
export type Centesimi = true | readonly string[]

/** A table of national law as it is given away: whatever its shape inside, values by date, each with its law. */
export type Tabella = {
  /** Never changes: programs of others look a table up by it. */
  readonly id: string
  readonly tributo: string
  readonly nome: string
  readonly verificata: string
  readonly voci: readonly Voce[]
  readonly centesimi?: Centesimi
  /** The object it was made of: a test finds those that nobody put on the list. */
  readonly di: unknown
}

export const daTabella = (id: string, tributo: string, table: DatedTable<unknown>, centesimi?: Centesimi): Tabella => ({
  id,
  tributo,
  nome: table.name,
  verificata: table.verified,
  voci: table.values.map(({ from, value, law }) => ({ dal: from, valore: value, law })),
  ...(centesimi === undefined ? {} : { centesimi }),
  di: table,
})
