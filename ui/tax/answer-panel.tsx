import type { ReactNode } from 'react'
import type { Cents } from '../../engine/kernel/money'
import { Amount } from '../components/amount'
import { Lines, type Line } from '../components/lines'

type AnswerPanelProps = {
  /** "Da pagare entro mercoledì 16 dicembre 2026": the heading of the page. */
  readonly title: ReactNode
  readonly cents: Cents | number
  /** To whom, for what. */
  readonly about: ReactNode
  readonly lines: readonly Line[]
}

/** The answer first: date, amount, to whom; beside it how the year adds up. */
export const AnswerPanel = ({ title, cents, about, lines }: AnswerPanelProps) => (
  <section className="owed answer" aria-labelledby="answer-title">
    <div>
      <h1 id="answer-title">{title}</h1>
      <Amount cents={cents} size="xl" />
      <p className="soft">{about}</p>
    </div>
    <div className="how-much">
      <Lines lines={lines} />
    </div>
  </section>
)

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
