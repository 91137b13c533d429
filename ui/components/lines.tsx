import type { ReactNode } from 'react'
import type { Cents } from '../../engine/kernel/money'
import { Amount } from './amount'

export type Line = {
  readonly key: string
  readonly name: ReactNode
  readonly note?: ReactNode
  /** Absent while it is not known: the line keeps its place. */
  readonly cents?: Cents | number
  readonly signed?: boolean
  readonly total?: boolean
}

/** Name and figure, line by line. */
export const Lines = ({ lines }: { readonly lines: readonly Line[] }) => (
  <dl className="lines">
    {lines.map(({ key, name, note, cents, signed = false, total }) => (
      <div key={key} className={total ? 'total' : undefined}>
        <dt>
          {name}
          {note ? <small>{note}</small> : null}
        </dt>
        <dd>{cents === undefined ? '–' : <Amount cents={cents} signed={signed} />}</dd>
      </div>
    ))}
  </dl>
)
