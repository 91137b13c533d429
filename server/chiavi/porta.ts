import type { Operation } from '../../contracts/api/operation'
import { endpoint, problemAnswer, told, withAllowance } from '../platform/api'
import type { Lang, Refusal } from '../platform/sentences'
import { ammetti, type Ammesso, type ChiaveRifiutata, type ConChiave } from './entra'

/** A call that came with a key that may make it. */
export type ChiamataConChiave<Params> = ConChiave & {
  readonly request: Request
  readonly lang: Lang
  readonly params: Params
}

const STATUS: Readonly<Record<ChiaveRifiutata, 401 | 403 | 429>> = {
  'key-missing': 401,
  'key-unknown': 401,
  'key-revoked': 401,
  'key-expired': 401,
  'key-orphan': 401,
  'key-not-allowed': 403,
  'key-rate': 429,
}

/** How a program is told to come with a key (RFC 6750). */
const challenge = (why: ChiaveRifiutata): string =>
  `Bearer realm="Sportello Tributi"${why === 'key-missing' ? '' : ', error="invalid_token"'}`

const refused = ({ why, allowance }: Extract<Ammesso, { ok: false }>, { key }: Operation, lang: Lang): Response => {
  const status = STATUS[why]
  const seconds = allowance?.wait ?? 0
  const problem: Refusal = { code: why, field: '', values: { azione: key ?? '', seconds } }
  const answer = problemAnswer(status, told([problem], 'api', lang), lang, {
    ...(status === 401 ? { 'WWW-Authenticate': challenge(why) } : {}),
    ...(status === 429 ? { 'Retry-After': String(seconds) } : {}),
  })
  return allowance === undefined ? answer : withAllowance(answer, allowance)
}

/**
 * A call that needs a key of an organisation: counted by address as any other, then by the key, and refused before a byte of its body
 * is read. What is left is told of the key's own rate.
 */
export const conChiave = <Params = unknown>(
  operation: Operation,
  handle: (call: ChiamataConChiave<Params>) => Promise<Response>,
) =>
  endpoint<Params>(operation.counted, async (request, lang, params) => {
    const found = await ammetti(request, operation)
    if (!found.ok) return refused(found, operation, lang)
    return withAllowance(await handle({ ...found, request, lang, params }), found.allowance)
  })
