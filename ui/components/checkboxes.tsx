import type { ReactNode } from 'react'
import { Checkbox } from './checkbox'
import { GroupFrame, type Question } from './field-frame'

type CheckboxesProps = Question & {
  readonly options: readonly { readonly value: string; readonly label: ReactNode; readonly hint?: ReactNode }[]
  readonly chosen: readonly string[]
  /** Beside each other where there is room: for short names. */
  readonly short?: boolean
}

/** A question with several answers at once. The first has the id that the error summary leads to. */
export const Checkboxes = ({ options, chosen, short = false, ...question }: CheckboxesProps) => (
  <GroupFrame question={question}>
    <div className={short ? 'opts opts-two' : 'opts'}>
      {options.map(({ value, ...option }, at) => (
        <Checkbox
          key={value}
          name={question.name}
          id={at === 0 ? question.name : `${question.name}-${value}`}
          value={value}
          checked={chosen.includes(value)}
          {...option}
        />
      ))}
    </div>
  </GroupFrame>
)
