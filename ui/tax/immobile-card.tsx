import type { ReactNode } from 'react'
import type { Cents } from '../../engine/kernel/money'
import { Amount } from '../components/amount'
import { Icon, type IconName } from '../components/icon'

type ImmobileCardProps = {
  readonly id: string
  readonly icon: IconName
  readonly name: ReactNode
  readonly about?: ReactNode
  readonly level?: 2 | 3
  /** Absent while the sum cannot be made: then `state` says why. */
  readonly cents?: Cents | number
  readonly state?: ReactNode
  readonly open?: boolean
  /** Questions or explanation, in an open card. */
  readonly children?: ReactNode
  /** State, source and "Modifica", in a shut one. */
  readonly foot?: ReactNode
}

/** One immobile: shut (state and source), open (questions, then its own line of sum), excluded (0,00 with the reason). */
export const ImmobileCard = ({
  id,
  icon,
  name,
  about,
  level = 2,
  cents,
  state,
  open,
  children,
  foot,
}: ImmobileCardProps) => {
  const Heading = level === 2 ? 'h2' : 'h3'
  return (
    <article className={open ? 'imm imm-open' : 'imm'} aria-labelledby={`${id}-name`} id={id}>
      <div className="imm-head">
        <Icon name={icon} />
        <div>
          <Heading id={`${id}-name`}>{name}</Heading>
          {about ? <p>{about}</p> : null}
        </div>
        <div className="text-end">
          {cents === undefined ? null : <Amount cents={cents} />}
          {state}
        </div>
      </div>
      {children}
      {foot ? <div className="imm-foot">{foot}</div> : null}
    </article>
  )
}

/** The sum of one immobile in one line, at the end of its questions. */
export const LineSum = ({ operation, cents }: { readonly operation: string; readonly cents: Cents | number }) => (
  <p className="line-sum">
    <span>{operation}</span>
    <Amount cents={cents} />
  </p>
)
