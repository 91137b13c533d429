import type { ReactNode } from 'react'

type CopyButtonProps = {
  /** "Copia", then "Copiato". */
  readonly label: string
  readonly done: string
  /** For screen readers: what is copied. */
  readonly of: string
  readonly children?: ReactNode
} & (
  | { readonly text: string; readonly path?: undefined }
  /** Of this site: its whole address is copied, under the name by which it was asked for. */
  | { readonly path: string; readonly text?: undefined }
)

/**
 * Copies one field, by `public/copy.js`. Not there where nothing can be copied: no script, or a browser that refuses. Its words may
 * have changed before the page comes alive.
 */
export const CopyButton = ({ text, path, label, done, of, children }: CopyButtonProps) => (
  <button type="button" className="copy" data-copy={text} data-copy-path={path} data-label={label} data-done={done}>
    {children}
    <span aria-live="polite" suppressHydrationWarning>
      {label}
    </span>
    <span className="vh">{of}</span>
  </button>
)
