import type { ReactNode } from 'react'

export type Answer = {
  readonly key: string
  readonly question: ReactNode
  readonly answer: ReactNode
  readonly href: string
  /** "Cambia", and for screen readers what. */
  readonly change: ReactNode
}

/** Check your answers: question, answer, change. */
export const Answers = ({ answers }: { readonly answers: readonly Answer[] }) => (
  <dl className="answers">
    {answers.map(({ key, question, answer, href, change }) => (
      <div key={key}>
        <dt>{question}</dt>
        <dd>{answer}</dd>
        <dd>
          <a href={href}>{change}</a>
        </dd>
      </div>
    ))}
  </dl>
)
