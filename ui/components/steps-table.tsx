import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { useTerms } from '../termini/use-terms'

export type SumStep = {
  readonly key: string
  readonly name: ReactNode
  readonly note?: ReactNode
  /** `× 1,05`; absent for the first figure. */
  readonly operation?: string
  /** A figure without the sign of the euro: the head of the column has it. */
  readonly result: string
  /** One chip a step: who says so. */
  readonly source?: ReactNode
}

type StepsTableProps = {
  readonly caption: ReactNode
  readonly steps: readonly SumStep[]
  readonly total: { readonly name: ReactNode; readonly result: string }
}

/** The sum as a column; three lines a step on a phone. Roles are explicit because `display: grid` drops them. */
export const StepsTable = ({ caption, steps, total }: StepsTableProps) => {
  const t = useTranslations('steps')
  const terms = useTerms()
  return (
    <table className="steps" role="table">
      <caption>{caption}</caption>
      <thead role="rowgroup">
        <tr role="row">
          <Head>{t('step')}</Head>
          <Head className="op">{t('operation')}</Head>
          <Head className="res">{t('result')}</Head>
          <Head className="from">{t('source')}</Head>
        </tr>
      </thead>
      <tbody role="rowgroup">
        {steps.map(({ key, name, note, operation, result, source }) => (
          <tr key={key} role="row">
            <th scope="row" role="rowheader">
              {typeof name === 'string' ? terms(name) : name}
              {note ? <small>{note}</small> : null}
            </th>
            <Cell className="op">{operation}</Cell>
            <Cell className="res">{result}</Cell>
            <Cell className="from">{source}</Cell>
          </tr>
        ))}
      </tbody>
      <tfoot role="rowgroup">
        <tr role="row">
          <th scope="row" role="rowheader">
            {total.name}
          </th>
          <Cell className="op" />
          <Cell className="res">{total.result}</Cell>
          <Cell className="from" />
        </tr>
      </tfoot>
    </table>
  )
}

type CellProps = { readonly className?: string; readonly children?: ReactNode }

const Head = ({ className, children }: CellProps) => (
  <th scope="col" role="columnheader" className={className}>
    {children}
  </th>
)

const Cell = ({ className, children }: CellProps) => (
  <td role="cell" className={className}>
    {children}
  </td>
)
