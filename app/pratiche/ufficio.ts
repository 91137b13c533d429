import { PROCEDURE_IDS } from '../../contracts/pratiche/ids'
import type { Chiave } from '../../server/pratiche/queries'
import type { InCoda } from '../../server/pratiche/coda'
import type { Nomi } from '../../server/enti/queries'
import type { Scope } from '../../server/platform/scope'
import { LOCALES, localeHref, type Locale } from '../../i18n/routing'
import { paroleOf } from '../../ui/pratiche/parole'
import type { RigaCoda } from '../../ui/ufficio/pratiche/rows'

export const CODA = '/ufficio/pratiche'

/** The page of a request for the office, from `/`. */
export const ufficioPath = ({ belfiore, id }: Chiave): string => `${CODA}/${belfiore.toLowerCase()}/${id}`

/** What the kinds of request are called. */
export const titlesOf = async (): Promise<Readonly<Record<string, string>>> =>
  Object.fromEntries(await Promise.all(PROCEDURE_IDS.map(async (id) => [id, (await paroleOf(id))('titolo')] as const)))

/** A request as its line shows it: to who looks, their own is theirs. */
export const rigaOf =
  (scope: Scope, locale: Locale, names: ReadonlyMap<string, string>, nomi: Nomi) =>
  ({ belfiore, assegnataA, ...each }: InCoda): RigaCoda => ({
    ...each,
    href: localeHref(locale, ufficioPath({ belfiore, id: each.id })),
    chi: assegnataA === scope.actor ? 'me' : assegnataA && (nomi.get(assegnataA) ?? assegnataA),
    comune: scope.comuni.length > 1 ? (names.get(belfiore) ?? belfiore) : undefined,
  })

/** The language in which somebody is written to. */
export const linguaOf = (lingua: string): Locale => LOCALES.find((each) => each === lingua) ?? 'it'
