import { described, FieldFrame, type Question } from './field-frame'

type SelectProps = Question & {
  readonly options: readonly { readonly value: string; readonly label: string }[]
  readonly value?: string
  /** First row while nothing is chosen. */
  readonly empty?: string
  readonly width?: 's' | 'm' | 'l'
}

export const Select = ({ options, value = '', empty, width = 'l', ...question }: SelectProps) => (
  <FieldFrame question={question}>
    <div className={`box box-${width}`}>
      <select id={question.name} name={question.name} defaultValue={value} {...described(question)}>
        {empty === undefined ? null : <option value="">{empty}</option>}
        {options.map((option) => (
          <option key={option.value} value={option.value}>
            {option.label}
          </option>
        ))}
      </select>
    </div>
  </FieldFrame>
)
