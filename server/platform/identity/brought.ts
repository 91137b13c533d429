import { deflateRawSync, inflateRawSync } from 'node:zlib'
import { dropCookie, setCookie } from './cookies'
import { COOKIE, cookieName, seal, unseal } from './session'

/** A quarter of an hour to sign in. */
const KEPT = 15 * 60
/** What one cookie of a browser holds. */
const LONGEST = 3_800

/**
 * What somebody brings to their own pages from before they signed in: sealed in their browser, and kept nowhere until they
 * say so. It holds no person. @returns the cookie; undefined for what is too long for one
 */
export const bring = async (text: string): Promise<string | undefined> => {
  const packed = deflateRawSync(text).toString('base64url')
  const sealed = await seal(COOKIE.portato, { packed }, KEPT)
  return sealed.length > LONGEST ? undefined : setCookie(COOKIE.portato, sealed, KEPT)
}

export const broughtIn = async (cookie: (name: string) => string | undefined): Promise<string | undefined> => {
  const found = await unseal<{ readonly packed: string }>(COOKIE.portato, cookie(cookieName(COOKIE.portato)))
  return found && inflateRawSync(Buffer.from(found.packed, 'base64url')).toString()
}

export const dropBrought = (): string => dropCookie(COOKIE.portato)
