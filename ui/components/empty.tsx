import type { ReactNode } from 'react'
import { Icon, type IconName } from './icon'

type EmptyProps = { readonly icon: IconName; readonly title: ReactNode; readonly children: ReactNode }

/** What will be here, and the one thing to do now. */
export const Empty = ({ icon, title, children }: EmptyProps) => (
  <div className="empty">
    <Icon name={icon} />
    <h2>{title}</h2>
    {children}
  </div>
)
