import { localeHref, withoutLocale, type Locale } from '../i18n/routing'
import { ASPETTO, type Aspetto } from './aspetto'

/** An address of this site: one slash at its start, so that it can never name another host. */
export const ownAddress = (address: string): string => `/${address.replace(/^[/\\]+/, '')}`

/** The same page with other letters. */
export const withAspetto = (address: string, aspetto: Aspetto): string => {
  const url = new URL(ownAddress(address), 'http://localhost')
  url.searchParams.set(ASPETTO, aspetto)
  return ownAddress(url.pathname) + url.search
}

/** The same page in another language. */
export const inLocale = (address: string, locale: Locale): string =>
  localeHref(locale, ownAddress(withoutLocale(ownAddress(address))))

/** The path of a page, without its language and its answers. */
export const pathOf = (address: string): string => withoutLocale(ownAddress(address)).split('?')[0] ?? '/'
