import type { ReactNode } from 'react'
import { Icon, type IconName } from './icon'

export type TagTone = 'plain' | 'info' | 'ok' | 'warn' | 'bad' | 'line'

type TagProps = { readonly tone?: TagTone; readonly icon?: IconName; readonly children: ReactNode }

/** A state in one or two words: never a colour alone. */
export const Tag = ({ tone = 'plain', icon, children }: TagProps) => (
  <span className={`tag tag-${tone}`}>
    {icon ? <Icon name={icon} /> : null}
    {children}
  </span>
)
