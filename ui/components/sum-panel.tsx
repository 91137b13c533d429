import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import type { Cents } from '../../engine/kernel/money'
import { Amount } from './amount'
import { Help } from './help'
import { Lines, type Line } from './lines'

export type RunningSum = {
  readonly title: string
  /** Absent while an answer is missing: then `pending` says which. */
  readonly total?: Cents | number
  readonly pending?: ReactNode
  readonly about: ReactNode
  /** Acconto and saldo; without a figure they keep their place, so that no button moves when it comes. */
  readonly instalments: readonly Line[]
  /** What each immobile adds, and the rounding. */
  readonly parts: readonly Line[]
  /** State of the rate. */
  readonly note?: ReactNode
}

const Owed = ({ title, total, pending, about }: RunningSum) => (
  <div className="owed">
    <h2>{title}</h2>
    {total === undefined ? <p>{pending}</p> : <Amount cents={total} size="xl" />}
    <p className="soft">{about}</p>
  </div>
)

/** The running sum as a rail, on wide pages. `children` are its buttons. */
export const SumPanel = ({ sum, children }: { readonly sum: RunningSum; readonly children?: ReactNode }) => {
  const t = useTranslations('sum')
  return (
    <aside className="sum" aria-label={t('label')}>
      <Owed {...sum} />
      <div className="sum-in">
        {sum.instalments.length > 0 ? <Lines lines={sum.instalments} /> : null}
        {children}
      </div>
      {sum.parts.length > 0 ? (
        <div className="sum-more">
          <Help summary={t('howItComes')}>
            <div className="w-full">
              <Lines lines={sum.parts} />
            </div>
          </Help>
        </div>
      ) : null}
      {sum.note ? <p className="sum-note">{sum.note}</p> : null}
    </aside>
  )
}

/** The same sum as a bar at the bottom of a phone: three numbers shut, the parts when opened. */
export const SumBar = ({ sum, children }: { readonly sum: RunningSum; readonly children?: ReactNode }) => {
  const t = useTranslations('sum')
  return (
    <details className="bar">
      <summary>
        {sum.instalments.map(({ key, name, cents }) =>
          cents === undefined ? null : (
            <span key={key}>
              <small>{name}</small>
              <Amount cents={cents} />
            </span>
          ),
        )}
        <span className="whole">
          <small>{sum.title}</small>
          {sum.total === undefined ? <span>{t('waiting')}</span> : <Amount cents={sum.total} />}
        </span>
        <span className="vh">{t('open')}</span>
      </summary>
      <div className="bar-in">
        {sum.total === undefined ? <p>{sum.pending}</p> : <Lines lines={sum.parts} />}
        {children}
      </div>
    </details>
  )
}
