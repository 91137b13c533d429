import type { ReactNode } from 'react'

export type Hidden = readonly (readonly [name: string, value: string])[]

type FormProps = {
  readonly id?: string
  readonly action: string
  readonly fields: Hidden
  readonly children?: ReactNode
}

/** What was sent, to be sent again: the data travel in the body, and nowhere else. */
export const PostedForm = ({ id, action, fields, children }: FormProps) => (
  <form id={id} method="post" action={action}>
    {fields.map(([name, value], at) => (
      <input key={`${name}-${at}`} type="hidden" name={name} value={value} />
    ))}
    {children}
  </form>
)

export type PostedAnswer = {
  readonly key: string
  readonly question: string
  readonly answer: ReactNode
  /** The field to go back to in the form, or another page where the answer lives in the address. */
  readonly change: { readonly field: string } | { readonly href: string }
}

type Props = {
  readonly form: string
  readonly action: string
  readonly answers: readonly PostedAnswer[]
  readonly change: string
  readonly changeOf: (question: string) => string
}

/** Check your answers, where going back must carry along what was typed: each "Cambia" sends the form again. */
export const PostedAnswers = ({ form, action, answers, change, changeOf }: Props) => (
  <dl className="answers">
    {answers.map(({ key, question, answer, change: where }) => (
      <div key={key}>
        <dt>{question}</dt>
        <dd>{answer}</dd>
        <dd>
          {'href' in where ? (
            <a className="btn btn-quiet btn-small" href={where.href} aria-label={changeOf(question)}>
              {change}
            </a>
          ) : (
            <button
              type="submit"
              className="btn btn-quiet btn-small"
              form={form}
              formAction={`${action}#${where.field}`}
              name="passo"
              value="dati"
              aria-label={changeOf(question)}
            >
              {change}
            </button>
          )}
        </dd>
      </div>
    ))}
  </dl>
)
