/**
 * The page of an address that is not there. What Next answers then is empty until its scripts have run; the same words
 * stand in a page of their own, which is asked for in its place and leaves under the address and the 404 of the first.
 */
import http from 'node:http'

/** The page of the words, in each language. */
const PAGE = /^(?:\/(en|de))?\/non-trovata$/
const EMPTY = 'id="__next_error__"'

/** Asked for by name it is not there either. */
export const isMissingPage = (path) => PAGE.test(path)

/** Whether a body is Next's empty document of an error. */
export const isEmptyDocument = (body) => body.subarray(0, 500).includes(EMPTY)

const pageFor = (path) => {
  const [, locale] = /^\/(en|de)(?:\/|$)/.exec(path) ?? []
  return locale === undefined ? '/non-trovata' : `/${locale}/non-trovata`
}

const collected = async (answer) => {
  const pieces = []
  for await (const piece of answer) pieces.push(piece)
  return Buffer.concat(pieces)
}

/** What a page is asked for with: as the first was, but for its body and what it may be answered with. */
const headersOf = ({ headers }) => {
  const own = { ...headers, 'accept-encoding': 'identity' }
  for (const name of ['connection', 'content-length', 'content-type', 'transfer-encoding', 'if-none-match', 'rsc']) {
    delete own[name]
  }
  return own
}

/** Asks this very process's port. @returns `{ policy, body }`, the policy with the nonce that the body has */
export const missingPage = (request, path) =>
  new Promise((resolve, reject) => {
    const { localAddress: host, localPort: port } = request.socket
    const asked = http.get({ host, port, path: pageFor(path), headers: headersOf(request), agent: false }, (answer) => {
      collected(answer).then((body) => resolve({ policy: answer.headers['content-security-policy'], body }), reject)
    })
    asked.once('error', reject)
  })
