import type { ReactNode } from 'react'
import type { Cents } from '../../engine/kernel/money'
import { Amount } from '../components/amount'
import { Lines, type Line } from '../components/lines'

type AnswerPanelProps = {
  /** "Da pagare entro mercoledì 16 dicembre 2026": the heading of the page, or of a part of it. */
  readonly title: ReactNode
  readonly level?: 1 | 2
  readonly cents: Cents | number
  /** To whom, for what. */
  readonly about: ReactNode
  readonly lines: readonly Line[]
}

/** The answer first: date, amount, to whom; beside it how the year adds up. */
export const AnswerPanel = ({ title, level = 1, cents, about, lines }: AnswerPanelProps) => {
  const Heading = level === 1 ? 'h1' : 'h2'
  return (
    <section className="owed answer" aria-labelledby="answer-title">
      <div>
        <Heading id="answer-title">{title}</Heading>
        <Amount cents={cents} size="xl" />
        <p className="soft">{about}</p>
      </div>
      {lines.length > 0 ? (
        <div className="how-much">
          <Lines lines={lines} />
        </div>
      ) : null}
    </section>
  )
}

type InstalmentCardProps = {
  readonly title: ReactNode
  readonly cents: Cents | number
  readonly when: ReactNode
  readonly state?: ReactNode
}

export const InstalmentCard = ({ title, cents, when, state }: InstalmentCardProps) => (
  <div className="card instalment">
    <h2>{title}</h2>
    <Amount cents={cents} size="l" />
    <div className="grid">
      <p>{when}</p>
      {state}
    </div>
  </div>
)
