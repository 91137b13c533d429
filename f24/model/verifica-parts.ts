import { findCodiceTributo } from './codici-tributo'
import type { CodiceTributo } from './codici-tributo.types'
import type { RigaF24 } from './delega'
import type { TipoImmobile } from './immobili.tables'

/** What the person knows of a row beside the row: the comune of the immobile (its codice catastale) and its kind. */
export type Indizi = { readonly comune?: string; readonly immobile?: TipoImmobile }

export type Locale = { readonly riga: RigaF24; readonly entry: CodiceTributo; readonly index: number }

/** The rows of section EL whose code is known, with their place. */
export const locali = (righe: readonly RigaF24[]): readonly Locale[] =>
  righe.flatMap((riga, index) => {
    const entry = riga.sezione === 'EL' ? findCodiceTributo(riga.codiceTributo) : undefined
    return entry ? [{ riga, entry, index }] : []
  })
