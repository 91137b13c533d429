import type { ReactNode } from 'react'
import { useLocale } from 'next-intl'
import { localeHref } from '../../i18n/routing'

type OwnFormProps = {
  /** The route that takes it, from `/`. */
  readonly to: string
  /** Says whose form it is: no other page can send it. */
  readonly token: string
  /** What a button is about. */
  readonly about?: Readonly<Record<string, string>>
  readonly className?: string
  readonly children: ReactNode
}

/** A form of one's own: a plain POST, with or without a script. */
export const OwnForm = ({ to, token, about = {}, className, children }: OwnFormProps) => (
  <form method="post" action={localeHref(useLocale(), to)} className={className} noValidate>
    <input type="hidden" name="gettone" value={token} />
    {Object.entries(about).map(([name, value]) => (
      <input key={name} type="hidden" name={name} value={value} />
    ))}
    {children}
  </form>
)
