type CombProps = {
  /** What the boxes hold; empty ones stay blank. */
  readonly value: string
  /** How many boxes the model has. */
  readonly cells: number
  /** What a screen reader says for no value at all. */
  readonly empty: string
}

/** Boxes as on the model, one character each; screen readers get the whole code. */
export const Comb = ({ value, cells, empty }: CombProps) => (
  <>
    <span className={cells === 1 ? 'comb comb-one' : 'comb'} aria-hidden="true">
      {Array.from({ length: cells }, (_, at) => (
        <i key={at}>{value[at] ?? '\u00a0'}</i>
      ))}
    </span>
    <span className="vh">{value === '' ? empty : value}</span>
  </>
)
