import type { Lingua } from './lingue'

/** `grande`: 18 points and more; `semplice`: the short version in plain words. */
export const VARIANTI = ['normale', 'grande', 'semplice'] as const
export type Variante = (typeof VARIANTI)[number]

/** A text once in each language of the paper, in their order. */
export type Testi = readonly string[]

export type Colonna = { readonly nome: Testi; readonly larga: number; readonly aDestra?: boolean }

/** A piece of a paper in words: what a PDF draws, and a page shows. */
export type Blocco =
  | { readonly tipo: 'titolo'; readonly livello: 1 | 2 | 3; readonly testi: Testi }
  | { readonly tipo: 'testo'; readonly testi: Testi; readonly forte?: boolean }
  | { readonly tipo: 'elenco'; readonly voci: readonly Testi[] }
  /** What it is, and what it says. */
  | { readonly tipo: 'dati'; readonly nome: Testi; readonly voci: readonly { nome: Testi; valore: Testi }[] }
  | {
      readonly tipo: 'tabella'
      readonly nome: Testi
      readonly colonne: readonly Colonna[]
      readonly righe: readonly (readonly Testi[])[]
      /** The last row is the sum. */
      readonly somma?: boolean
    }
  /** The answer: how much, by when. */
  | { readonly tipo: 'somma'; readonly entro: Testi; readonly importo: string; readonly sotto: Testi }
  /** A QR code beside its words; `url` is said by them too. */
  | { readonly tipo: 'codice'; readonly url: string; readonly alternativa: Testi; readonly testi: readonly Testi[] }

/** A paper in words. */
export type Foglio = {
  readonly lingue: readonly Lingua[]
  readonly variante: Variante
  /** Of the file: nobody's name. */
  readonly titolo: string
  /** Lines of who sends it. */
  readonly mittente: readonly Testi[]
  /** Lines of who gets it: they stand in the window of an envelope. */
  readonly destinatario: readonly string[]
  /** Number and day, at the side of the address. */
  readonly estremi: readonly Testi[]
  /** At the head of the pages that follow, and at the foot of each: `{page}` of `{pages}`. */
  readonly testata: Testi
  readonly piede: Testi
  readonly blocchi: readonly Blocco[]
}
