'use client'
import { useEffect } from 'react'
import { ALTEZZA } from './address'

/** The page that holds the frame cannot see into it: it is told how tall the content is, and nothing of what it says. */
export const Altezza = () => {
  useEffect(() => {
    if (window.parent === window) return
    const tell = (): void => {
      const altezza = Math.ceil(document.body.getBoundingClientRect().height)
      window.parent.postMessage({ type: ALTEZZA, altezza }, '*')
    }
    const watch = new ResizeObserver(tell)
    watch.observe(document.body)
    tell()
    return () => watch.disconnect()
  }, [])

  // every other link opens its own window (`<base>` of the page), but one to a field stays here
  useEffect(() => {
    const stay = ({ target }: MouseEvent): void => {
      const link = target instanceof Element ? target.closest('a[href^="#"]') : null
      if (link) link.setAttribute('target', '_self')
    }
    document.addEventListener('click', stay, true)
    return () => document.removeEventListener('click', stay, true)
  }, [])
  return null
}
