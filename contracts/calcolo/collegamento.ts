import { CALCOLI, type VoceElenco } from '../scadenzario/elenco'
import { risposteDi } from './campi'
import { readRisposte, type Risposte } from './risposte'

/** Long enough for thirty immobili with all that can be said of them; what a browser and a server take in one address. */
export const MASSIMO_COLLEGAMENTO = 16_000

/**
 * The calculation in an address that somebody pasted: with or without the site, the form's, the result's or that of its
 * F24. Only the query is read, never fetched, and only the fields of a calculation are taken from it.
 */
export const voceDiLink = (text: string): VoceElenco | undefined => {
  const [, name, query] = /\/calcolo\/(\w+)(?:\/risultato|\/f24)?\/?\?([^\s#]+)/.exec(text.trim()) ?? []
  const calcolo = CALCOLI.find((one) => one === name)
  if (calcolo === undefined || query === undefined || query.length > MASSIMO_COLLEGAMENTO) return undefined
  const own = risposteDi(calcolo, new URLSearchParams(query))
  return own === undefined ? undefined : { calcolo, query: own }
}

export const risposteOfLink = (text: string): Risposte | undefined => {
  const voce = voceDiLink(text)
  return voce?.calcolo === 'imu' ? readRisposte(new URLSearchParams(voce.query)) : undefined
}

/** A query of a calculation within an address: `undefined` where it is not there or says no comune and year. */
export const risposteOfQuery = (query: string | null): Risposte | undefined =>
  query ? risposteOfLink(`/calcolo/imu?${query}`) : undefined
