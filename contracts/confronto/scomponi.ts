import type { Cents } from '../../engine/kernel/money'

/** One thing in which two calculations may differ: `take` gives the calculation with that one thing of the second. */
export type Fattore<P> = { readonly id: string; readonly at: string; readonly take: (current: P) => P }

type Nome = Pick<Fattore<unknown>, 'id' | 'at'>

export type Contributo = Nome & {
  /** What the tax becomes less what it was, as this one thing moves. */
  readonly cents: Cents
  /** Things that cannot be computed one without the other: they moved together with this one. */
  readonly insieme: readonly Nome[]
}

/** What two calculations are made of is plain data: no functions, no bigints. */
const isSame = (a: unknown, b: unknown): boolean => JSON.stringify(a) === JSON.stringify(b)

const nomeOf = ({ id, at }: Nome): Nome => ({ id, at })

/** Figures of cents, so their differences are exact; the parts add up to the whole because each starts where one ended. */
const between = (from: Cents, to: Cents): Cents => (to - from) as Cents

/**
 * Why a figure changed, by successive substitution: from `before`, one thing at a time becomes as it is in `now`, in the
 * order of `fattori`, and each step is computed by the real engine. The contributions add up to the difference exactly.
 * A state that cannot be computed (a rate without its property) waits for the next one that can.
 *
 * @param value the figure of a calculation; `undefined` where it cannot be computed
 * @returns `undefined` where one of the two cannot be computed; else only the things that moved
 */
export const scomponi = <P>(
  before: P,
  now: P,
  fattori: readonly Fattore<P>[],
  value: (calcolo: P) => Cents | undefined,
): readonly Contributo[] | undefined => {
  const [start, end] = [value(before), value(now)]
  if (start === undefined || end === undefined) return undefined
  const contributi: Contributo[] = []
  let [current, reached, waiting] = [before, start, [] as Nome[]]
  const add = (to: Cents, moved: readonly Nome[]): void => {
    const [first, ...insieme] = moved
    if (first) contributi.push({ ...first, cents: between(reached, to), insieme })
    reached = to
  }
  for (const fattore of fattori) {
    const next = fattore.take(current)
    if (isSame(next, current)) continue
    current = next
    const figure = value(current)
    waiting = [...waiting, nomeOf(fattore)]
    if (figure === undefined) continue
    add(figure, waiting)
    waiting = []
  }
  if (waiting.length > 0 || reached !== end) add(end, [...waiting, { id: RESTO, at: '' }])
  return contributi
}

/** What no factor names: a list of factors that is whole never leaves any (tested). */
export const RESTO = 'resto'
