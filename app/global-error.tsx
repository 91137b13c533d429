'use client'
import './globals.css'
import { useSyncExternalStore } from 'react'
import { Failure } from './failure'

const never = (): (() => void) => () => undefined
const inEnglish = (): boolean => /^\/en(\/|$)/.test(window.location.pathname)

/** The last resort, when the frame itself fails: it has to bring its own. */
const GlobalError = ({ error, retry }: { error: unknown; retry: () => void }) => {
  const locale = useSyncExternalStore(never, inEnglish, () => false) ? 'en' : 'it'
  return (
    <html lang={locale}>
      <body>
        <main>
          <Failure locale={locale} error={error} retry={retry} />
        </main>
      </body>
    </html>
  )
}

export default GlobalError
