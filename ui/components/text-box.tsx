'use client'
import { useState, type ComponentProps } from 'react'
import { useBrowser } from './use-browser'

/** What stands in a box of the page that came from the server, before React takes it over. */
const standsIn = (id: string): string | undefined => {
  if (typeof document === 'undefined') return undefined
  const box = document.getElementById(id)
  return box instanceof HTMLTextAreaElement ? box.value : undefined
}

type TextBoxProps = Omit<ComponentProps<'textarea'>, 'value'> & { readonly id: string }

/**
 * A box of many lines, uncontrolled. Into a box that came with a text React writes that text again when the page comes alive
 * (into an `input` it does not): on a slow phone what was typed meanwhile would be gone. So the text it begins with is what
 * stands there at that moment.
 */
export const TextBox = ({ defaultValue, ...props }: TextBoxProps) => {
  const isAlive = useBrowser()
  const [standing] = useState(() => (isAlive ? undefined : standsIn(props.id)))
  return <textarea {...props} defaultValue={standing ?? defaultValue} />
}
