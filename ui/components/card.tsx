import type { ReactNode } from 'react'

export const Card = ({ children, className = '' }: { readonly children: ReactNode; readonly className?: string }) => (
  <div className={`card ${className}`.trim()}>{children}</div>
)

type CardLinkProps = { readonly href: string; readonly title: ReactNode; readonly children?: ReactNode }

/** The whole card is the target of its one link; it stays where it is. */
export const CardLink = ({ href, title, children }: CardLinkProps) => (
  <div className="card card-link case h-full">
    <h3>
      <a href={href}>{title}</a>
    </h3>
    {children}
  </div>
)
