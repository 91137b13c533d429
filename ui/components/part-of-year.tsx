import type { ReactNode } from 'react'
import { Choice } from './choice'
import { DateField } from './date-field'

type Day = {
  readonly prefix: string
  readonly label: string
  readonly hint: string
  readonly value: { readonly giorno: string; readonly mese: string; readonly anno: string }
  readonly problem: string | undefined
}

type PartOfYearProps = {
  readonly question: { readonly name: string; readonly value: string; readonly problem?: string }
  readonly label: string
  readonly whole: string
  readonly part: string
  readonly help: ReactNode
  readonly days: readonly Day[]
}

/** The whole year, or from one day to another. Without a style sheet the days show too, and count only for a part. */
export const PartOfYear = ({ question, label, whole, part, help, days }: PartOfYearProps) => (
  <>
    <Choice
      {...question}
      label={label}
      twoColumns
      options={[
        { value: 'tutto', label: whole },
        { value: 'parte', label: part },
      ]}
      help={help}
    />
    <div className="mt-6 hidden gap-6 group-has-[[value=parte]:checked]/held:grid">
      {days.map(({ problem, ...day }) => (
        <DateField key={day.prefix} {...day} {...(problem === undefined ? {} : { problem })} />
      ))}
    </div>
  </>
)
