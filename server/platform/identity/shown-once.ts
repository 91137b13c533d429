import { headers } from 'next/headers'
import { setCookie } from './cookies'
import { COOKIE, seal, SHOWN_HEADER, unseal, type Session } from './session'

/** Long enough for one page to come. */
const KEPT = 120

type Shown = { readonly owner: string; readonly text: string }

/**
 * A secret on its way to the page that shows it: in the browser of who made it, sealed, and in no address. The answer that shows it
 * takes it away (`gate.ts`), so that going back or reloading shows nothing.
 */
export const showOnce = async (owner: string, text: string): Promise<string> =>
  setCookie(COOKIE.segreto, await seal(COOKIE.segreto, { owner, text } satisfies Shown, KEPT), KEPT)

/** What this page shows once; undefined where there is nothing, or it is another person's. */
export const shownOnce = async ({ codiceFiscale }: Session): Promise<string | undefined> => {
  const shown = await unseal<Shown>(COOKIE.segreto, (await headers()).get(SHOWN_HEADER) ?? '')
  return shown?.owner === codiceFiscale ? shown.text : undefined
}
