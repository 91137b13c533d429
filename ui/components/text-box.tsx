'use client'
import { useCallback, useState, type ComponentProps } from 'react'
import { useBrowser } from './use-browser'

/** What stands in a box of the page that came from the server, before React takes it over. */
const standsIn = (id: string): string | undefined => {
  if (typeof document === 'undefined') return undefined
  const box = document.getElementById(id)
  return box instanceof HTMLTextAreaElement ? box.value : undefined
}

type TextBoxProps = Omit<ComponentProps<'textarea'>, 'ref' | 'value'> & { readonly id: string }

/**
 * A box of many lines, uncontrolled. Of a box that came with a text React writes that text into it again when the page comes
 * alive (of an `input` it does not): on a slow phone what was typed meanwhile would be gone, so it is put back.
 */
export const TextBox = (props: TextBoxProps) => {
  const isAlive = useBrowser()
  const [typed] = useState(() => (isAlive ? undefined : standsIn(props.id)))
  const keep = useCallback(
    (box: HTMLTextAreaElement | null) => {
      if (box !== null && typed !== undefined && box.value !== typed) box.value = typed
    },
    [typed],
  )
  return <textarea {...props} ref={keep} />
}
