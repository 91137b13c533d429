import { described, FieldFrame, type Question } from './field-frame'

type FileFieldProps = Question & { readonly accept: string }

/** A question answered by a file; the browser's own control, which every reader knows. */
export const FileField = ({ accept, ...question }: FileFieldProps) => (
  <FieldFrame question={question}>
    <input
      className="file"
      type="file"
      id={question.name}
      name={question.name}
      accept={accept}
      {...described(question)}
    />
  </FieldFrame>
)
