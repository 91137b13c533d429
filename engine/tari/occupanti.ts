import type { Ratio } from '../kernel/money'
import { outcome, Problem, said, type Outcome } from '../kernel/problem'
import { above, checkSuperfici, isFraction, list, record, saidRatio } from './check-posizione'

/** Up to `finoA` m² included; the last row has no limit. Decided by the comune for who is not registered there. */
export type FasciaOccupanti = { readonly finoA: Ratio | null; readonly occupanti: number }

const checkTabella = (tabella: readonly FasciaOccupanti[]): void => {
  const rows = list(tabella, 'tabella')
  rows.forEach((row, index) => {
    const { finoA, occupanti } = record(row, `tabella.${index}`)
    if (!Number.isInteger(occupanti) || (occupanti as number) < 1 || (occupanti as number) > 99) {
      throw new Problem('occupanti-invalid', `tabella.${index}.occupanti`, { value: said(occupanti) })
    }
    const isLast = index === rows.length - 1
    const before = index > 0 ? tabella[index - 1]!.finoA : undefined
    const grows = finoA === null ? isLast : isFraction(finoA) && (!before || above(finoA, before))
    if (!grows) throw new Problem('occupanti-invalid', `tabella.${index}.finoA`, { value: saidRatio(finoA) })
  })
}

/**
 * Occupants counted for each surface where nobody is registered: the comune's table, limits included.
 * @returns a Problem `occupanti-invalid` for a table that does not rise, or ends before a surface
 */
export const occupantiConvenzionali = (
  tabella: readonly FasciaOccupanti[],
  superfici: readonly Ratio[],
): Outcome<readonly number[]> =>
  outcome(() => {
    checkTabella(tabella)
    checkSuperfici(superfici, 'superfici')
    return superfici.map((mq, index) => {
      const row = tabella.find(({ finoA }) => finoA === null || !above(mq, finoA))
      if (!row) throw new Problem('occupanti-invalid', `superfici.${index}`, { value: saidRatio(mq) })
      return row.occupanti
    })
  })
