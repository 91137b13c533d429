import { deflateRawSync, inflateRawSync } from 'node:zlib'
import { dropCookie, setCookie } from './cookies'
import { COOKIE, cookieName, mandatoOfSeat, seal, unseal, type Session } from './session'

/** A quarter of an hour to sign in again. */
const KEPT = 15 * 60
/** A form stays this long on a screen before it is nobody's. */
const OPEN = 12 * 3600
const CHUNK = 3_800
const CHUNKS = 3

type Kept = { readonly owner: string; readonly page: string; readonly fields: string }

/** The hidden field of every form of one's own: whose it is, so that no other page can send it. */
export const TOKEN = 'gettone'

/** Who a form is of: a person, and the client whose pages they have open, so that nothing is sent for another one. */
export const formOwner = ({ codiceFiscale, seat }: Session): string =>
  mandatoOfSeat(seat) === undefined ? codiceFiscale : `${codiceFiscale} ${seat}`

/** The person alone, of the owner of a form. */
export const personOfForm = (owner: string): string => owner.split(' ')[0]!

export const formToken = (session: Session): Promise<string> => seal('gettone', { owner: formOwner(session) }, OPEN)

/** Whose form it is; undefined where it is not one of ours. */
export const ownerOf = async (form: URLSearchParams): Promise<string | undefined> =>
  (await unseal<{ readonly owner: string }>('gettone', form.get(TOKEN) ?? undefined))?.owner

const chunkName = (at: number): string => `${COOKIE.modulo}${at}`

/**
 * Keeps a form that came too late in its sender's browser, sealed, until they have signed in again.
 * @returns the cookies; undefined for one that is too long to be kept
 */
export const keepForm = async (
  owner: string,
  page: string,
  form: URLSearchParams,
): Promise<readonly string[] | undefined> => {
  const typed = new URLSearchParams([...form].filter(([name]) => name !== TOKEN))
  const fields = deflateRawSync(typed.toString()).toString('base64url')
  const sealed = await seal(COOKIE.modulo, { owner, page, fields } satisfies Kept, KEPT)
  if (sealed.length > CHUNK * CHUNKS) return undefined
  return Array.from({ length: Math.ceil(sealed.length / CHUNK) }, (_, at) =>
    setCookie(chunkName(at), sealed.slice(at * CHUNK, (at + 1) * CHUNK), KEPT),
  )
}

/** What somebody had typed on this page when their session ended: theirs, and nobody else's at the same computer. */
export const keptForm = async (
  session: Session,
  page: string,
  cookie: (name: string) => string | undefined,
): Promise<URLSearchParams | undefined> => {
  const sealed = Array.from({ length: CHUNKS }, (_, at) => cookie(cookieName(chunkName(at))) ?? '').join('')
  const kept = await unseal<Kept>(COOKIE.modulo, sealed)
  if (kept?.owner !== formOwner(session) || kept.page !== page) return undefined
  return new URLSearchParams(inflateRawSync(Buffer.from(kept.fields, 'base64url')).toString())
}

export const dropKeptForm = (): readonly string[] =>
  Array.from({ length: CHUNKS }, (_, at) => dropCookie(chunkName(at)))
