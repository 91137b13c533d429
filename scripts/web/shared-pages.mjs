/**
 * A page that many ask for in the same moment is made once (docs/decisions/0069): on the last day to pay, everybody opens the
 * calculator of the comune. Which pages these are the portal says with each answer (`contracts/shared-page.ts`); who has a
 * cookie, or asks for anything else than the plain page, is always answered for themselves.
 */
import { randomBytes } from 'node:crypto'
import { nonceOf } from './late-scripts.mjs'

/** So long a page is as good as new: a copy of the rates is believed for as long (docs/decisions/0023). */
const FRESH_MS = 1_000
/** While one makes it anew, the others get the last one, but none that is older. */
const OLDEST_MS = 3_000
const MOST_BYTES = 32 * 1024 * 1024

/** How the portal says that an answer is the same for all; it never leaves. */
export const SHARED_HEADER = 'x-shared-page'

/** Names somebody, or asks for a part, a fragment or a page that was made just now. */
const OWN = /^(?:cookie|authorization|range|rsc|next-.*|x-(?!forwarded-|real-ip$|request-id$).*)$/
const NEW = /\b(?:no-cache|no-store|max-age=0)\b/

/** What a page may be made by: the address, the host that leads to it, the screen. */
const BY = ['host', 'x-forwarded-host', 'x-forwarded-proto', 'user-agent', 'sec-ch-ua-mobile']
/** Of one answer, not of the page. */
const OF_ONE = new Set(['connection', 'content-encoding', 'content-length', 'date', 'keep-alive', 'transfer-encoding'])

const newNonce = () => randomBytes(16).toString('base64')

const withNonce = (value, before, after) =>
  Array.isArray(value)
    ? value.map((one) => withNonce(one, before, after))
    : typeof value === 'string'
      ? value.replaceAll(before, after)
      : value

/** The name that a request's page is kept under; undefined where it is answered for itself. */
export const sharedKey = ({ method, url, headers }) => {
  if (method !== 'GET' || NEW.test(headers['cache-control'] ?? '') || headers.pragma === 'no-cache') return undefined
  if (Object.keys(headers).some((name) => OWN.test(name))) return undefined
  return [url, ...BY.map((name) => headers[name] ?? '')].join('\n')
}

/** The pages of one process: the last seconds of them. `now` in milliseconds. */
export class SharedPages {
  #pages = new Map()
  #size = 0

  /** A page to answer with, under a nonce of its own; undefined where it has to be made. */
  take(key, now = Date.now()) {
    const page = this.#pages.get(key)
    if (page === undefined || now - page.at > OLDEST_MS) return undefined
    if (now - page.at > FRESH_MS && !page.isBeingMade) {
      page.isBeingMade = true
      return undefined
    }
    const nonce = newNonce()
    return {
      headers: page.headers.map(([name, value]) => [name, withNonce(value, page.nonce, nonce)]),
      body: Buffer.from(page.body.join(nonce), 'latin1'),
    }
  }

  /** Keeps an answer of the portal: its headers, and its body as the portal made it. */
  keep(key, headers, body, now = Date.now()) {
    const nonce = nonceOf(headers['content-security-policy'])
    if (nonce === undefined || headers['set-cookie'] !== undefined) return
    this.#drop(key)
    this.#pages.set(key, {
      at: now,
      isBeingMade: false,
      nonce,
      headers: Object.entries(headers).filter(([name]) => !OF_ONE.has(name)),
      body: body.toString('latin1').split(nonce),
      size: body.length,
    })
    this.#size += body.length
    for (const [oldest, { at }] of this.#pages) {
      if (this.#size <= MOST_BYTES && now - at <= OLDEST_MS) break
      this.#drop(oldest)
    }
  }

  #drop(key) {
    this.#size -= this.#pages.get(key)?.size ?? 0
    this.#pages.delete(key)
  }
}
