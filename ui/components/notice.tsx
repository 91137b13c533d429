import type { ReactNode } from 'react'
import { Icon, type IconName } from './icon'

export type NoticeTone = 'info' | 'ok' | 'wait' | 'bad'

const ICONS: Readonly<Record<NoticeTone, IconName>> = { info: 'info', ok: 'done', wait: 'info', bad: 'warning' }

type NoticeProps = {
  readonly tone?: NoticeTone
  /** The fact; the text says what to do. */
  readonly title: ReactNode
  readonly level?: 2 | 3
  readonly children?: ReactNode
}

/** At most one a screenful. */
export const Notice = ({ tone = 'info', title, level = 3, children }: NoticeProps) => {
  const Heading = level === 2 ? 'h2' : 'h3'
  return (
    <div className={`note note-${tone}`}>
      <Icon name={ICONS[tone]} />
      <div>
        <Heading>{title}</Heading>
        {children}
      </div>
    </div>
  )
}
