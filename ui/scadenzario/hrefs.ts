import { queryElenco, testoDi, type VoceElenco } from '../../contracts/scadenzario/elenco'
import { localeHref, type Locale } from '../../i18n/routing'

export const resultHref = (locale: Locale, { calcolo, query }: VoceElenco): string =>
  `${localeHref(locale, `/calcolo/${calcolo}/risultato`)}?${query}`

export const formHref = (locale: Locale, { calcolo, query }: VoceElenco): string =>
  `${localeHref(locale, `/calcolo/${calcolo}`)}?${query}`

/** The list without one of its calculations. */
export const withoutHref = (page: string, voci: readonly VoceElenco[], voce: VoceElenco): string =>
  `${page}?${queryElenco(
    voci.filter((own) => testoDi(own) !== testoDi(voce)),
    'togli',
  )}`

/** This calculation added to what the browser keeps; alone where it keeps nothing, or has no script. */
export const mettiHref = (locale: Locale, voce: VoceElenco): string =>
  `${localeHref(locale, '/scadenzario')}?${queryElenco([voce], 'metti')}`
