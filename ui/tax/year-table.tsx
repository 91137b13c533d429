import type { ReactNode } from 'react'

export type FactorRow = {
  readonly key: string
  readonly name: ReactNode
  readonly before: string
  readonly now: string
  readonly difference: string
  readonly state: 'same' | 'changed' | 'result'
}

type YearTableProps = {
  readonly caption: string
  readonly heads: readonly [name: string, before: string, now: string, difference: string]
  readonly rows: readonly FactorRow[]
  readonly total: Omit<FactorRow, 'key' | 'state'>
}

/** Year against year: one row a factor, equal rows quiet, the changed one tinted. */
export const YearTable = ({ caption, heads, rows, total }: YearTableProps) => (
  <div className="card versus">
    <table>
      <caption className="vh">{caption}</caption>
      <thead>
        <tr>
          {heads.map((head, index) => (
            <th key={head} scope="col" className={index === 3 ? 'difference' : undefined}>
              {head}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map(({ key, name, before, now, difference, state }) => (
          <tr key={key} className={state}>
            <th scope="row">{name}</th>
            <td>{before}</td>
            <td>{now}</td>
            <td className="difference">{difference}</td>
          </tr>
        ))}
      </tbody>
      <tfoot>
        <tr>
          <th scope="row">{total.name}</th>
          <td>{total.before}</td>
          <td>{total.now}</td>
          <td className="difference">{total.difference}</td>
        </tr>
      </tfoot>
    </table>
  </div>
)
