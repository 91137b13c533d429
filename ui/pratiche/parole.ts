import { useTranslations } from 'next-intl'
import { getTranslations } from 'next-intl/server'
import type { ProceduraId } from '../../contracts/pratiche/ids'
import { PASSI_COMUNI } from '../../contracts/pratiche/procedure/comune'
import type { Locale } from '../../i18n/routing'

/**
 * The words of one procedure. Its keys are the names of its description, which a test holds against the catalogues: what the
 * compiler does for the other words.
 */
export type Parole = ((key: string) => string) & { readonly has: (key: string) => boolean }

// the namespace is no literal: its keys are looked at by ui/pratiche/parole.test.ts
export const useParole = (id: ProceduraId): Parole => useTranslations(`procedure.${id}` as never) as unknown as Parole

/** The same where there are no hooks; in the language of the page unless another is said. */
export const paroleOf = async (id: ProceduraId, locale?: Locale): Promise<Parole> => {
  const namespace = `procedure.${id}` as never
  const words = locale === undefined ? getTranslations(namespace) : getTranslations({ locale, namespace })
  return (await words) as unknown as Parole
}

/** Steps whose words are those of every procedure. */
export const isComune = (passo: string): boolean => PASSI_COMUNI.includes(passo)

/** The same, where it has any. */
export const ifAny = (parole: Parole, key: string): string | undefined => (parole.has(key) ? parole(key) : undefined)
