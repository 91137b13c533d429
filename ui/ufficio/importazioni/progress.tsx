'use client'
import { useRouter } from 'next/navigation'
import { useEffect, useTransition } from 'react'

const EVERY_MS = 2_000

/** Looks again while something goes on, one look after the other. Without a script a link does. */
export const LookAgain = () => {
  const router = useRouter()
  const [looking, look] = useTransition()
  useEffect(() => {
    if (looking) return undefined
    const timer = setInterval(() => {
      if (document.visibilityState === 'visible') look(() => router.refresh())
    }, EVERY_MS)
    return () => clearInterval(timer)
  }, [router, looking])
  return null
}
