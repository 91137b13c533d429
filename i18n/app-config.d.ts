import type f24Problems from '../messages/f24-problems.it.json'
import type messages from '../messages/it.json'
import type { Locale } from './routing'

declare module 'next-intl' {
  interface AppConfig {
    Locale: Locale
    Messages: typeof messages & { f24Problems: typeof f24Problems }
  }
}
