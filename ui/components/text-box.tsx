'use client'
import { useState, type ComponentProps } from 'react'
import { useBrowser } from './use-browser'

type TextBoxProps = Omit<ComponentProps<'textarea'>, 'value' | 'ref'> & { readonly id: string }

/**
 * A box of many lines, uncontrolled. One that came with the page is left to the browser for good: React would write its text into
 * it again when the page comes alive, and what was typed meanwhile on a slow phone, or the cursor, would be gone. (An `input`
 * is not written into.) So nothing but the browser may listen to it, and what it says is read when the form is sent.
 */
export const TextBox = (props: TextBoxProps) => {
  const isAlive = useBrowser()
  const [isThere] = useState(() => !isAlive && typeof document !== 'undefined')
  if (isThere) return <div className="box" dangerouslySetInnerHTML={{ __html: '' }} suppressHydrationWarning />
  return (
    <div className="box">
      <textarea {...props} />
    </div>
  )
}
