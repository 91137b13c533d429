import { useLocale, useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import type { Cents } from '../../engine/kernel/money'
import { euro } from '../format'
import { waterfallBars, type WaterfallBar } from '../waterfall-bars'

export type WaterfallRow = {
  readonly key: string
  readonly name: ReactNode
  readonly note?: ReactNode
  /** What this row adds or takes away. */
  readonly cents: Cents | number
}

type WaterfallProps = {
  /** Says in words what the picture shows. */
  readonly caption: ReactNode
  /** At most six; the total is the seventh. */
  readonly rows: readonly WaterfallRow[]
  readonly total: { readonly name: ReactNode; readonly cents: Cents | number }
}

const Bars = ({ bar }: { readonly bar: WaterfallBar }) => (
  <span className="bars" aria-hidden="true">
    <svg height="56">
      <line className="axis" x1="0" x2="0" y1="0" y2="56" />
      <rect className={`bar-${bar.kind}`} x={bar.x} width={bar.width} y="20%" height="60%" rx="2" />
      {bar.join === undefined ? null : <line className="join" x1={bar.join} x2={bar.join} y1="45" y2="68" />}
    </svg>
  </span>
)

const Key = () => {
  const t = useTranslations('waterfall')
  const kinds = [
    ['plus', t('adds')],
    ['minus', t('takes')],
    ['total', t('youPay')],
  ] as const
  return (
    <ul className="key" aria-hidden="true">
      {kinds.map(([kind, words]) => (
        <li key={kind}>
          <svg viewBox="0 0 20 14">
            <rect className={`bar-${kind}`} x="0.5" y="0.5" width="19" height="13" rx="2" />
          </svg>
          {words}
        </li>
      ))}
    </ul>
  )
}

/** Where it comes from: names and figures are text, only the bars are drawn, so they grow with the reader's letters. */
export const Waterfall = ({ caption, rows, total }: WaterfallProps) => {
  const locale = useLocale()
  const bars = waterfallBars(
    rows.map(({ cents }) => cents),
    total.cents,
  )
  return (
    <figure>
      <figcaption className="vh">{caption}</figcaption>
      <ol className="fall">
        {rows.map(({ key, name, note, cents }, index) => (
          <li key={key}>
            <span className="name">
              {name}
              {note ? <small>{note}</small> : null}
            </span>
            <Bars bar={bars[index]!} />
            <span className="value">{euro(cents, locale, index > 0)}</span>
          </li>
        ))}
        <li className="last">
          <span className="name">{total.name}</span>
          <Bars bar={bars[rows.length]!} />
          <span className="value">{euro(total.cents, locale)}</span>
        </li>
      </ol>
      <Key />
    </figure>
  )
}
