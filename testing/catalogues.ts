import { readFileSync } from 'node:fs'
import path from 'node:path'
import type { Messages } from 'next-intl'
import { AREAS, DESCRIBED } from '../i18n/areas'
import type { Locale } from '../i18n/routing'

type Words = { readonly [key: string]: string | Words }

/** A catalogue as it is in the folder, for tests that hold codes against sentences. */
export const readCatalogue = (locale: Locale, area: string): Words =>
  JSON.parse(readFileSync(path.join(import.meta.dirname, '..', 'messages', locale, `${area}.json`), 'utf8')) as Words

/** All that the pages read in a language. */
export const readMessages = (locale: Locale): Messages =>
  Object.fromEntries([
    ...AREAS.map((area) => [area, readCatalogue(locale, area)]),
    ['procedure', Object.fromEntries(DESCRIBED.map((id) => [id, readCatalogue(locale, `procedure/${id}`)]))],
  ]) as unknown as Messages
