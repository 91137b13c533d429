'use client'
import './globals.css'
import { useSyncExternalStore } from 'react'
import { localeOf, routing, type Locale } from '../i18n/routing'
import { Failure } from './failure'

const never = (): (() => void) => () => undefined
const here = (): Locale => localeOf(window.location.pathname)

/** The last resort, when the frame itself fails: it has to bring its own. */
const GlobalError = ({ error, retry }: { error: unknown; retry: () => void }) => {
  const locale = useSyncExternalStore(never, here, () => routing.defaultLocale)
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
