import { compare, times, type Ratio } from '../../engine/kernel/money'
import { shown, type Operand, type Step } from '../../engine/kernel/trace'

/** A step as one side of a comparison. `times`: it multiplies the step before by this, and nothing else. */
export type Cella = { readonly step: Step; readonly times?: Ratio }

/** A step of two traces side by side; one side is absent where that way has no such step. */
export type Coppia = {
  readonly id: string
  readonly before?: Cella
  readonly now?: Cella
  readonly isSame: boolean
}

const isRatio = (operand: Operand | undefined): operand is Ratio =>
  typeof operand === 'object' && typeof operand.num === 'number' && typeof operand.den === 'number'

/** Found in the figures themselves, so that it holds for the steps of any tax. */
const cellaOf = (step: Step, previous: Step | undefined): Cella => {
  const [factor] = step.operands
  if (!previous || !isRatio(factor) || factor.den <= 0) return { step }
  return compare(times(previous.value, factor), step.value) === 0 ? { step, times: factor } : { step }
}

const isSameOperand = (a: Operand | undefined, b: Operand | undefined): boolean =>
  typeof a === 'object' && typeof b === 'object' ? compare(a, b) === 0 : a === b

/** What multiplies is told by its factor, everything else by its figure and by what it was made from. */
const isSameCella = (a: Cella, b: Cella): boolean => {
  if (a.times && b.times) return compare(a.times, b.times) === 0
  const [x, y] = [a.step.operands, b.step.operands]
  return shown(a.step) === shown(b.step) && x.length === y.length && x.every((own, at) => isSameOperand(own, y[at]))
}

/** A rule may come twice in one way (two appurtenances, three costs): the second is another row. */
const keyed = (steps: readonly Step[]): ReadonlyMap<string, Cella> => {
  const seen = new Map<string, number>()
  return new Map(
    steps.map((step, at) => {
      const { id } = step.rule
      const nth = seen.get(id) ?? 0
      seen.set(id, nth + 1)
      return [`${id}#${nth}`, cellaOf(step, steps[at - 1])] as const
    }),
  )
}

/** The keys of both ways in one order: the second's, with what only the first has where it stood. */
const merged = (before: readonly string[], now: readonly string[]): readonly string[] => {
  const keys = [...now]
  before.forEach((key, at) => {
    if (keys.includes(key)) return
    const previous = before.slice(0, at).findLast((one) => keys.includes(one))
    keys.splice(previous === undefined ? 0 : keys.indexOf(previous) + 1, 0, key)
  })
  return keys
}

/**
 * The difference of two traces, of any tax: step by step, equal or not, in the order in which they are computed.
 * Both are the steps of one place, in their order.
 */
export const coppieDi = (before: readonly Step[], now: readonly Step[]): readonly Coppia[] => {
  const [a, b] = [keyed(before), keyed(now)]
  return merged([...a.keys()], [...b.keys()]).map((key) => {
    const [first, second] = [a.get(key), b.get(key)]
    return {
      id: key.slice(0, key.indexOf('#')),
      ...(first ? { before: first } : {}),
      ...(second ? { now: second } : {}),
      isSame: first !== undefined && second !== undefined && isSameCella(first, second),
    }
  })
}
