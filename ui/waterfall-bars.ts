export type WaterfallBar = {
  readonly kind: 'plus' | 'minus' | 'zero' | 'total'
  /** Attributes of the drawing: percents of its width, from zero always. */
  readonly x: string
  readonly width: string
  /** Where the dotted line leads down to the next row; absent on the last. */
  readonly join?: string
}

/** A row that counts but is too small to see is still drawn, three dots wide. */
const SEEN = '3'

/**
 * The bars of a waterfall: each row starts where the one before ended; the last one is the total, from zero.
 * @param changes cents added or taken by each row; @param total cents of the last bar
 */
export const waterfallBars = (changes: readonly number[], total: number): readonly WaterfallBar[] => {
  const ends: number[] = []
  for (const change of changes) ends.push((ends[ends.length - 1] ?? 0) + change)
  const highest = Math.max(total, ...ends, 1)
  // A little room at the right, so that the edge of the longest bar is seen.
  const percent = (cents: number): string => `${((cents / highest) * 98).toFixed(2)}%`
  const bars = changes.map((change, index): WaterfallBar => {
    const end = ends[index]!
    const start = end - change
    const kind = change === 0 ? 'zero' : change > 0 ? 'plus' : 'minus'
    const small = Math.abs(change) / highest < 0.003
    return {
      kind,
      x: percent(Math.min(start, end)),
      width: small ? SEEN : percent(Math.abs(change)),
      join: percent(end),
    }
  })
  return [...bars, { kind: 'total', x: '0%', width: percent(total) }]
}
