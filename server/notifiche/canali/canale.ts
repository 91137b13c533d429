import type { ErroreMessaggio, NomeCanale } from '../../../contracts/notifiche/stati'
import type { Locale } from '../../../i18n/routing'

/** A message in words, ready to go out. */
export type Lettera = {
  /** Of its row: the same at every try, so that who gets it twice can tell. */
  readonly id: string
  /** Codice fiscale of who it is for. */
  readonly codiceFiscale: string
  /** Address in the channel. */
  readonly a: string
  readonly lingua: Locale
  readonly oggetto: string
  readonly testo: string
  readonly html: string
}

/** Gone out, under the name the channel gave it. */
export type Sent = { readonly ok: true; readonly id: string }

/** Not gone out. `definitivo`: no other try would do. `dopo`: seconds to wait, where the channel says how many. */
export type Failure = {
  readonly ok: false
  readonly errore: ErroreMessaggio
  readonly definitivo: boolean
  readonly dopo?: number
}

/** A way out of the portal. It throws for nothing that a network or another's server may do. */
export type Canale = { readonly nome: NomeCanale; readonly send: (lettera: Lettera) => Promise<Sent | Failure> }

export const failure = (errore: ErroreMessaggio, definitivo = false, dopo?: number): Failure => ({
  ok: false,
  errore,
  definitivo,
  ...(dopo === undefined ? {} : { dopo }),
})
