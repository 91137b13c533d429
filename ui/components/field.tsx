import type { HTMLInputAutoCompleteAttribute, ReactNode } from 'react'
import { described, FieldFrame, type Question } from './field-frame'

type Width = 's' | 'm' | 'l'

export type FieldProps = Question & {
  readonly value?: string
  /** Printed at the right of the box: `euro`, `%`. */
  readonly unit?: ReactNode
  /** Says what is expected: 10, 16 or 26 rem. */
  readonly width?: Width
  readonly autoComplete?: HTMLInputAutoCompleteAttribute
  readonly maxLength?: number
  /** A figure: aligned at the right, with the keypad of the phone. */
  readonly numeric?: 'decimal' | 'whole'
  readonly type?: 'text' | 'email' | 'tel'
  /** Upper case on phones: codici fiscali, codes of comuni. */
  readonly capitals?: boolean
}

/** A question answered by typing a line. Uncontrolled: what is typed stays, with or without JavaScript. */
export const Field = ({
  value = '',
  unit,
  width = 'l',
  autoComplete = 'off',
  maxLength,
  numeric,
  type = 'text',
  capitals,
  ...question
}: FieldProps) => (
  <FieldFrame question={question}>
    <div className={`box box-${width}${numeric ? ' box-number' : ''}`}>
      <input
        id={question.name}
        name={question.name}
        type={type}
        defaultValue={value}
        autoComplete={autoComplete}
        maxLength={maxLength}
        inputMode={numeric === 'decimal' ? 'decimal' : numeric === 'whole' ? 'numeric' : undefined}
        autoCapitalize={capitals ? 'characters' : undefined}
        spellCheck={capitals || numeric ? false : undefined}
        {...described(question)}
      />
      {unit ? <span className="unit">{unit}</span> : null}
    </div>
  </FieldFrame>
)
