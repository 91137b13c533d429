'use client'
import { useSyncExternalStore } from 'react'

const never = (): (() => void) => () => undefined

/** `false` on the server and until the page is alive: what needs a script is not shown before one can run. */
export const useBrowser = (): boolean =>
  useSyncExternalStore(
    never,
    () => true,
    () => false,
  )
