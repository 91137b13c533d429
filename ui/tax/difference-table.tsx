import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'

export type DifferenceRow = {
  readonly key: string
  readonly name: ReactNode
  readonly note?: ReactNode
  readonly before: ReactNode
  readonly now: ReactNode
  /** What it adds to the figure, or a word where it adds nothing. */
  readonly effect: ReactNode
  readonly state: 'same' | 'changed' | 'result'
}

type DifferenceTableProps = {
  readonly caption: ReactNode
  /** What the rows are about, then the two sides: "Casa a disposizione", "2025", "2026". */
  readonly heads: { readonly name: ReactNode; readonly before: string; readonly now: string }
  readonly rows: readonly DifferenceRow[]
  readonly total?: Omit<DifferenceRow, 'key' | 'state'>
}

type CellProps = { readonly side?: string; readonly className?: string; readonly children: ReactNode }

/** On a phone the head of the column stands beside the figure. */
const Cell = ({ side, className, children }: CellProps) => (
  <td role="cell" className={className}>
    {side === undefined ? null : (
      <span className="side" aria-hidden="true">
        {side}
      </span>
    )}
    <span>{children}</span>
  </td>
)

type RowProps = Omit<DifferenceRow, 'key'> & Pick<DifferenceTableProps, 'heads'>

const Row = ({ name, note, before, now, effect, state, heads }: RowProps) => (
  <tr role="row" className={state}>
    <th scope="row" role="rowheader">
      {name}
      {note ? <small>{note}</small> : null}
    </th>
    <Cell side={heads.before}>{before}</Cell>
    <Cell side={heads.now}>{now}</Cell>
    <Cell className="effect">{effect}</Cell>
  </tr>
)

/**
 * Two calculations line by line, of any tax: one row a factor, equal rows quiet, the changed ones tinted. On a phone
 * each row is its name over its figures. Roles are explicit because `display: grid` drops them.
 */
export const DifferenceTable = ({ caption, heads, rows, total }: DifferenceTableProps) => {
  const t = useTranslations('confronto.table')
  return (
    <table className="why" role="table">
      <caption className="vh">{caption}</caption>
      <thead role="rowgroup">
        <tr role="row">
          <th scope="col" role="columnheader">
            {heads.name}
          </th>
          <th scope="col" role="columnheader">
            {heads.before}
          </th>
          <th scope="col" role="columnheader">
            {heads.now}
          </th>
          <th scope="col" role="columnheader" className="effect">
            {t('effect')}
          </th>
        </tr>
      </thead>
      <tbody role="rowgroup">
        {rows.map(({ key, ...row }) => (
          <Row key={key} {...row} heads={heads} />
        ))}
      </tbody>
      {total ? (
        <tfoot role="rowgroup">
          <Row {...total} state="result" heads={heads} />
        </tfoot>
      ) : null}
    </table>
  )
}
