import type { RigaErrata } from './comune-sbagliato'
import type { IsoDate } from '../engine/kernel/dates'
import type { Tributo } from '../f24/model/codici-tributo.types'

/** `codice`: as it stands on the F24, which may be that of a comune that is part of this one today. */
export type ComuneLettera = { readonly codice: string; readonly nome: string; readonly provincia: string }

export type RigaLettera = RigaErrata & {
  /** Empty for a code that our table does not hold. */
  readonly descrizione: string
  readonly tributo: Tributo | undefined
  /** As against the shares of the State and of the province, which no comune received. */
  readonly delComune: boolean
}

/** A payment that a comune received and is another's, whole enough to be written about. Optional texts may be empty. */
export type VersamentoErrato = {
  readonly chi: string
  readonly codiceFiscale: string
  readonly indirizzo: string
  readonly recapito: string
  readonly giorno: IsoDate
  readonly presso: string
  readonly ricevuto: ComuneLettera
  readonly competente: ComuneLettera
  readonly immobile: string
  readonly foglio: string
  readonly particella: string
  readonly subalterno: string
  readonly righe: readonly RigaLettera[]
}

/** A part of a letter. In `voci` an empty value is a line to be filled by hand. */
export type Parte =
  | { readonly tipo: 'titolo' | 'testo'; readonly testo: string }
  | { readonly tipo: 'voci'; readonly voci: readonly (readonly [nome: string, valore: string])[] }
  | { readonly tipo: 'righe'; readonly righe: readonly (readonly [che: string, importo: string])[] }
  | { readonly tipo: 'elenco'; readonly voci: readonly string[] }

export type Lettera = {
  readonly mittente: readonly string[]
  readonly destinatario: readonly string[]
  readonly perConoscenza: string
  readonly oggetto: string
  readonly parti: readonly Parte[]
}
