import { belfioreOfSlug } from '../comuni/nomi'
import { localeHref, localeOf, type Locale } from '../../i18n/routing'

/** What stands behind `/c/`: the comune, as far as its name has a code, and the page asked for. */
export type TenantPath = {
  readonly locale: Locale
  readonly slug: string
  readonly belfiore: string | undefined
  /** Path of a page, from `/`; empty for the comune's own. */
  readonly rest: string
}

const PATH = /^(?:\/(?:en|de))?\/c(?:\/([^/]*))?(\/.*)?$/

/** The comune that a path names; undefined for a path that names none. */
export const readTenantPath = (pathname: string): TenantPath | undefined => {
  const found = PATH.exec(pathname)
  if (found === null) return undefined
  const [, slug = '', rest = ''] = found
  return { locale: localeOf(pathname), slug, belfiore: belfioreOfSlug(slug), rest: rest.replace(/\/$/, '') }
}

/** Pages as our addresses are written, one folder after the other: nothing that could lead elsewhere. */
const PAGE = /^(?:\/[a-z0-9-]+)+$/

/** Where the path leads: the calculators get the comune as their answer. Undefined for what is no page. */
export const placeOf = ({ locale, slug, belfiore, rest }: TenantPath, query: URLSearchParams): string | undefined => {
  if (rest === '') return localeHref(locale, `/comuni/${slug}`)
  if (!PAGE.test(rest) || /^\/(?:api|c)(?:\/|$)/.test(rest)) return undefined
  const asked = new URLSearchParams(query)
  if (rest.startsWith('/calcolo/') && belfiore !== undefined) asked.set('comune', belfiore)
  const search = asked.toString()
  return localeHref(locale, rest) + (search && `?${search}`)
}
