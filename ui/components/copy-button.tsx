'use client'
import { useState, type ReactNode } from 'react'
import { useBrowser } from './use-browser'

type CopyButtonProps = {
  readonly text: string
  /** "Copia", then "Copiato": words come from the page, so that no catalogue travels for one button. */
  readonly label: string
  readonly done: string
  /** For screen readers: what is copied. */
  readonly of: string
  readonly children?: ReactNode
}

/** Copies one field. Not there where nothing can be copied: no script, or a browser that refuses. */
export const CopyButton = ({ text, label, done, of, children }: CopyButtonProps) => {
  const [copied, setCopied] = useState(false)
  const alive = useBrowser()
  if (!alive || !('clipboard' in navigator)) return null
  const copy = (): void => {
    navigator.clipboard.writeText(text).then(
      () => setCopied(true),
      () => setCopied(false),
    )
  }
  return (
    <button type="button" className="copy" onClick={copy}>
      {children}
      <span aria-live="polite">{copied ? done : label}</span>
      <span className="vh">{of}</span>
    </button>
  )
}
