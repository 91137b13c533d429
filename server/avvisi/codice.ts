import { createHash } from 'node:crypto'

/** No letter that is read as a figure. */
const SIGNS = '0123456789abcdefghjkmnpqrstvwxyz'
const LENGTH = 10

/**
 * What a paper names its statement by, where it has to be typed: it says nothing of anybody, and opens nothing without a sign-in.
 * @param id of the statement: random, and on no paper
 */
export const codiceDi = (id: string): string =>
  [...createHash('sha256').update(id).digest().subarray(0, LENGTH)].map((byte) => SIGNS[byte % 32]).join('')

/** A code as somebody typed it; undefined where it can be none. */
export const readCodice = (typed: string): string | undefined => {
  const own = typed.toLowerCase().replace(/[\s-]/g, '').replace(/o/g, '0').replace(/[il]/g, '1')
  return own.length === LENGTH && [...own].every((sign) => SIGNS.includes(sign)) ? own : undefined
}
