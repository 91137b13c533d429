import { CON, DA } from '../../contracts/accesso'
import { localeHref, type Locale } from '../../i18n/routing'

/** The page of access, that comes back to `back` afterwards. */
export const accessHref = (locale: Locale, back?: string): string =>
  localeHref(locale, back === undefined ? '/accesso' : `/accesso?${new URLSearchParams({ [DA]: back })}`)

/** Begins a sign-in by one provider. */
export const signInHref = (locale: Locale, provider: string, back: string): string =>
  localeHref(locale, `/accesso/entra?${new URLSearchParams({ [CON]: provider, [DA]: back })}`)
