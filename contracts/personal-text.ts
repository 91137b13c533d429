const FIGURE = '[0-9LMNPQRSTUV]'
const CODICE_FISCALE = new RegExp(`[A-Z]{6}${FIGURE}{2}[ABCDEHLMPRST]${FIGURE}{2}[A-Z]${FIGURE}{3}[A-Z]`)
const IBAN = /IT[0-9]{2}[A-Z][0-9]{10}[0-9A-Z]{12}/

/**
 * Whether a text that is kept seems to name a person or an account. Better one sentence too many than a codice fiscale in
 * a database that must not have any.
 */
export const namesSomebody = (text: string): boolean => {
  const bare = text.toUpperCase().replace(/[\s.-]+/g, '')
  return CODICE_FISCALE.test(bare) || IBAN.test(bare)
}

/** Text as it is kept: line ends of one kind, no control characters, no blanks around. */
export const cleanText = (text: string): string =>
  text
    .replace(/\r\n?/g, '\n')
    .replace(/[\u0000-\u0009\u000b-\u001f\u007f]/g, ' ')
    .trim()

const PATH = /^\/(?:[a-z0-9][a-z0-9-]*(?:\/[a-z0-9][a-z0-9-]*)*)?$/

/** A path of this site without answers; undefined for anything else, which might hold what a person typed. */
export const cleanPath = (path: string): string | undefined => {
  const bare = path.trim().split(/[?#]/)[0] ?? ''
  return bare.length <= 120 && PATH.test(bare) ? bare : undefined
}
