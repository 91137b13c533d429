import { described, FieldFrame, type Question } from './field-frame'
import { TextBox } from './text-box'

type TextAreaProps = Question & { readonly value?: string; readonly rows?: number; readonly maxLength?: number }

/** A question answered by many lines. Uncontrolled: what is typed stays. */
export const TextArea = ({ value = '', rows = 8, maxLength, ...question }: TextAreaProps) => (
  <FieldFrame question={question}>
    <TextBox
      id={question.name}
      name={question.name}
      rows={rows}
      maxLength={maxLength}
      defaultValue={value}
      spellCheck={false}
      {...described(question)}
    />
  </FieldFrame>
)
