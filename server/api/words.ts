import type italian from '../../messages/it/openapi.json'
import type { Lang } from '../platform/sentences'

/** What the document of the API says in a language. Keys of calls and fields are looked up: a new one only adds words. */
export type ApiWords = Pick<typeof italian, 'info'> & {
  readonly tags: Readonly<Record<string, string>>
  readonly operations: Readonly<Record<string, { readonly title: string; readonly text: string }>>
  readonly examples: Readonly<Record<string, Readonly<Record<string, string>>>>
  readonly answers: Readonly<Record<string, string>>
  readonly fields: Readonly<Record<string, string>>
}

export const apiWords = async (lang: Lang): Promise<ApiWords> =>
  ((await import(`../../messages/${lang}/openapi.json`)) as { default: ApiWords }).default

/** A word that the catalogue must have: a call without words is a defect. */
export const said = <T>(words: Readonly<Record<string, T>> | undefined, key: string): T => {
  const found = words?.[key]
  if (found === undefined) throw new Error(`openapi.json has no words for ${key}`)
  return found
}
