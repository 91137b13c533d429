/**
 * Pages that are the same for everybody who has not signed in: made once where many ask in the same second (`scripts/web`,
 * docs/decisions/0069). None that shows what somebody has just sent or an office has just changed.
 */
export const SHARED_HEADER = 'x-shared-page'

const SHARED = new RegExp(
  '^(?:/(?:it|en|de))?(?:/' +
    '(?:calcolo/(?:canone|impi|imu|ravvedimento|tari|tasi)(?:/risultato|/confronto)?|' +
    '(?:casi|cosa-cambia)(?:/[a-z-]+)?|glossario)?)?$',
)

/** `path` as asked for, language included. */
export const isSharedPage = (path: string): boolean => SHARED.test(path)
