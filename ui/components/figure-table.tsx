import type { ReactNode } from 'react'

type Row = { readonly key: string; readonly cells: readonly ReactNode[] }

type FigureTableProps = {
  readonly caption?: string
  readonly heads: readonly string[]
  /** From which column on there are figures, aligned at the right. */
  readonly figuresFrom: number
  readonly rows: readonly Row[]
}

/** A table of figures; on a phone each row is a little list. Roles are explicit because `display` drops them there. */
export const FigureTable = ({ caption, heads, figuresFrom, rows }: FigureTableProps) => {
  const kind = (at: number) => (at >= figuresFrom ? { className: 'num' } : {})
  return (
    <table role="table" className="figures">
      {caption === undefined ? null : <caption>{caption}</caption>}
      <thead role="rowgroup">
        <tr role="row">
          {heads.map((head, at) => (
            <th key={head} role="columnheader" scope="col" {...kind(at)}>
              {head}
            </th>
          ))}
        </tr>
      </thead>
      <tbody role="rowgroup">
        {rows.map(({ key, cells: [first, ...rest] }) => (
          <tr key={key} role="row">
            <th role="rowheader" scope="row">
              {first}
            </th>
            {rest.map((cell, at) => (
              <td key={heads[at + 1]} role="cell" data-head={heads[at + 1]} {...kind(at + 1)}>
                {cell}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  )
}
