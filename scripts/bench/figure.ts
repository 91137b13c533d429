/** One line of the bench: `name value unit goal met|below`. `goal` is a floor for rates, a ceiling for sizes. */
export type Figure = {
  readonly name: string
  readonly value: number
  readonly unit: string
  readonly goal: number
  readonly better: 'higher' | 'lower'
}

export const isMet = ({ value, goal, better }: Figure): boolean => (better === 'higher' ? value >= goal : value <= goal)

export const line = (figure: Figure): string => {
  const value = figure.value >= 1000 ? Math.round(figure.value) : Math.round(figure.value * 100) / 100
  return `${figure.name} ${value} ${figure.unit} ${figure.better === 'higher' ? '>=' : '<='}${figure.goal} ${isMet(figure) ? 'met' : 'below'}`
}

/** Calls a second of `run`, the best of `rounds` rounds of about `ms` milliseconds each, after one round to warm up. */
export const perSecond = (run: (index: number) => void, ms = 1_000, rounds = 3): number => {
  let best = 0
  for (let round = 0; round <= rounds; round++) {
    const start = performance.now()
    let calls = 0
    while (performance.now() - start < ms) {
      for (let i = 0; i < 50; i++) run(calls + i)
      calls += 50
    }
    const rate = (calls * 1_000) / (performance.now() - start)
    if (round > 0 && rate > best) best = rate
  }
  return best
}
