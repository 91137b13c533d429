import type { ReactNode } from 'react'

export const Card = ({ children, className = '' }: { readonly children: ReactNode; readonly className?: string }) => (
  <div className={`card ${className}`.trim()}>{children}</div>
)

type CardLinkProps = {
  readonly href: string
  readonly title: ReactNode
  /** The heading it is, so that none is skipped on its page. */
  readonly level?: 2 | 3
  readonly children?: ReactNode
}

/** The whole card is the target of its one link; it stays where it is. */
export const CardLink = ({ href, title, level = 3, children }: CardLinkProps) => {
  const Heading = level === 2 ? 'h2' : 'h3'
  return (
    <div className="card card-link case h-full">
      <Heading>
        <a href={href}>{title}</a>
      </Heading>
      {children}
    </div>
  )
}
