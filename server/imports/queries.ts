import type { LineError } from '../../formats/line-error'
import { db, type Tx } from '../platform/db'
import type { Scope } from '../platform/scope'

type Which = { readonly belfiore: string; readonly id: string }

/** Staged rows by what applying does to them. `attesa`: the owner or the property is in a file still to be applied. */
export type Counts = {
  readonly nuova: number
  readonly cambiata: number
  readonly uguale: number
  readonly attesa: number
  readonly errata: number
}

const NONE: Counts = { nuova: 0, cambiata: 0, uguale: 0, attesa: 0, errata: 0 }

export const countsOf = async (tx: Tx, { belfiore, id }: Which): Promise<Counts> => {
  const rows = await tx.rigaImportata.groupBy({ by: ['esito'], where: { belfiore, importazioneId: id }, _count: true })
  return {
    ...NONE,
    ...Object.fromEntries(rows.flatMap(({ esito, _count }) => (esito === null ? [] : [[esito, _count]]))),
  }
}

export const lastRow = async (tx: Tx, { belfiore, id }: Which): Promise<number> => {
  const { _max } = await tx.rigaImportata.aggregate({ where: { belfiore, importazioneId: id }, _max: { ordine: true } })
  return _max.ordine ?? 0
}

/** What is told of the lines of an import, errors and doubts, in the order of the file. */
export const importProblems = (scope: Scope, { belfiore, id }: Which, most = 100): Promise<readonly LineError[]> =>
  db(
    scope,
    (tx) => tx.$queryRaw<LineError[]>`
      select (p->>'line')::int as line, p->>'field' as field, p->>'reason' as reason, p->>'value' as value
      from riga_importata r, jsonb_array_elements(r.problemi) p
      where r.belfiore = ${belfiore}::bpchar and r.importazione_id = ${id}::uuid
      order by 1 limit ${most}`,
  )
