import { readRisposte, type Risposte } from './risposte'

const COMUNE = /^[A-Z]\d{3}$/
const ANNO = /^20\d\d$/

/** Long enough for thirty immobili with all that can be said of them; what a browser and a server take in one address. */
export const MASSIMO_COLLEGAMENTO = 16_000

/**
 * The answers in the address of a calculation that somebody pasted: with or without the site, the form's or the
 * result's. Only the query is read, never fetched, and only the fields of a calculation are taken from it.
 */
export const risposteOfLink = (text: string): Risposte | undefined => {
  const [, query] = /\/calcolo\/imu(?:\/risultato|\/f24)?\/?\?([^\s#]+)/.exec(text.trim()) ?? []
  if (query === undefined || query.length > MASSIMO_COLLEGAMENTO) return undefined
  const risposte = readRisposte(new URLSearchParams(query))
  return COMUNE.test(risposte.comune) && ANNO.test(risposte.anno) ? risposte : undefined
}

/** A query of a calculation within an address: `undefined` where it is not there or says no comune and year. */
export const risposteOfQuery = (query: string | null): Risposte | undefined =>
  query ? risposteOfLink(`/calcolo/imu?${query}`) : undefined

/** The taxes whose answers are a flat list of names. */
export type TributoCollegamento = 'tari' | 'tasi' | 'canone' | 'ravvedimento'

/** The query of a pasted address of that calculator, read and never fetched; `undefined` where it is none. */
export const queryOfLink = (text: string, tax: TributoCollegamento): string | undefined => {
  const [, found, query] = /\/calcolo\/(\w+)(?:\/risultato)?\/?\?([^\s#]+)/.exec(text.trim()) ?? []
  return found === tax && query !== undefined && query.length <= MASSIMO_COLLEGAMENTO ? query : undefined
}
