/** Where a person's own pages are: they and the sign-in live on one host of the installation. */
const OWN = /^\/(?:(?:en|de)\/)?(?:accesso|area|caricamenti|ufficio|gestione|studio)(?:\/|$)/

/** Pages that ask for a session. */
const PRIVATE = /^\/(?:(?:en|de)\/)?(?:area|ufficio|gestione|studio)(?:\/|$)/

export const isOwnPage = (path: string): boolean => OWN.test(path)

export const isPrivatePage = (path: string): boolean => PRIVATE.test(path)

/** Where to go on after signing in: a page of one's own, written as our addresses are. Anything else is the area. */
export const backTo = (asked: string | null | undefined): string =>
  asked != null && asked.length <= 120 && PRIVATE.test(asked) && /^[a-z0-9/-]+$/.test(asked) ? asked : '/area'

/** In an address: where to go on to, by which provider, and what came of it. */
export const DA = 'da'
export const CON = 'con'
export const ESITO = 'esito'
