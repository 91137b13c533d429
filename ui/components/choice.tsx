import type { ReactNode } from 'react'
import { GroupFrame, type Question } from './field-frame'

export type Option = {
  readonly value: string
  readonly label: ReactNode
  readonly hint?: ReactNode
  /** "Non lo so": last and dashed, never a dead end. */
  readonly quiet?: boolean
}

type ChoiceProps = Question & {
  readonly options: readonly Option[]
  readonly value?: string
  /** Two columns where there is room: for short answers. */
  readonly twoColumns?: boolean
}

/** One answer among a few: the whole row is the target. The first row has the name as its id. */
export const Choice = ({ options, value, twoColumns, ...question }: ChoiceProps) => (
  <GroupFrame question={question}>
    <div className={twoColumns ? 'opts opts-two' : 'opts'}>
      {options.map((option, index) => (
        <label key={option.value} className={option.quiet ? 'opt opt-quiet' : 'opt'}>
          <input
            type="radio"
            id={index === 0 ? question.name : `${question.name}-${option.value}`}
            name={question.name}
            value={option.value}
            defaultChecked={option.value === value}
          />
          <span>
            {option.label}
            {option.hint ? <small>{option.hint}</small> : null}
          </span>
        </label>
      ))}
    </div>
  </GroupFrame>
)
