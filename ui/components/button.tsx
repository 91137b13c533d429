import type { ReactNode } from 'react'
import { Icon, type IconName } from './icon'

export type ButtonKind = 'first' | 'second' | 'quiet' | 'remove'

type Look = {
  /** One `first` a page or panel. */
  readonly kind?: ButtonKind
  readonly icon?: IconName
  readonly small?: boolean
  /** The verb and the thing: "Stampa l’F24". */
  readonly children: ReactNode
}

const className = ({ kind = 'first', small }: Look): string => `btn btn-${kind}${small ? ' btn-small' : ''}`

type ButtonProps = Look & {
  readonly name?: string
  readonly value?: string
  /** Another address for the same form. */
  readonly formAction?: string
  readonly formMethod?: 'get' | 'post'
  readonly formTarget?: '_blank' | undefined
}

/** Sends the form it stands in. */
export const Button = ({ kind, icon, small, children, ...form }: ButtonProps) => (
  <button type="submit" className={className({ kind, small, children })} {...form}>
    {icon ? <Icon name={icon} /> : null}
    {children}
  </button>
)

/** First in a form whose other buttons only change its questions: Enter in a box then asks for the result. */
export const EnterKey = ({ formAction }: { readonly formAction: string }) => (
  <button type="submit" className="vh" tabIndex={-1} aria-hidden="true" formAction={formAction} />
)

type ButtonLinkProps = Look & { readonly href: string; readonly download?: boolean }

export const ButtonLink = ({ kind, icon, small, children, href, download }: ButtonLinkProps) => (
  <a className={className({ kind, small, children })} href={href} download={download}>
    {icon ? <Icon name={icon} /> : null}
    {children}
  </a>
)
