import type { Cercato, Ragione } from '../../contracts/ricerca'
import { setCookie } from '../platform/identity/cookies'
import { cookieName, seal, unseal, type Session } from '../platform/identity/session'

/** What an officer looks for and why, while they are at it. */
export type Look = { readonly ragione: Ragione; readonly cercato?: Cercato }

const NAME = 'consultazione'
/** Afterwards the reason is asked again: it was that of another person, or of another hour. */
const KEPT = 30 * 60

type Kept = Look & { readonly owner: string }

/**
 * Keeps it sealed in the officer's browser: what is looked for stands in no address, and going back, another page of the
 * list, another language show it again.
 */
export const keepLook = async (owner: string, look: Look): Promise<string> =>
  setCookie(NAME, await seal(NAME, { ...look, owner } satisfies Kept, KEPT), KEPT)

/** Theirs, and nobody else's at the same computer. */
export const keptLook = async (
  { codiceFiscale }: Session,
  cookie: (name: string) => string | undefined,
): Promise<Look | undefined> => {
  const kept = await unseal<Kept>(NAME, cookie(cookieName(NAME)))
  return kept?.owner === codiceFiscale ? kept : undefined
}
