import type { Tributo } from '../../contracts/tributi'
import type { IsoDate } from '../../engine/kernel/dates'
import type { Cents, Ratio } from '../../engine/kernel/money'

/** From a day on, to a last day or still. */
export type Dated = {
  readonly id: string
  readonly dal: IsoDate
  readonly al: IsoDate | undefined
  readonly fonte: string
}

export type Dato = Dated & {
  readonly foglio: string | undefined
  readonly particella: string | undefined
  readonly subalterno: string | undefined
  readonly categoria: string | undefined
  readonly classe: string | undefined
  readonly consistenza: string | undefined
  /** Square metres, as the record has them. */
  readonly superficie: number | undefined
  readonly rendita: Cents | undefined
  readonly redditoDominicale: Cents | undefined
  readonly valoreVenale: Cents | undefined
  readonly indirizzo: string | undefined
}

export type Titolo = Dated & { readonly diritto: string; readonly quota: Ratio }

/** `dati`: what the engine asks besides, unread. */
export type Condizione = Dated & {
  readonly uso: string
  readonly dati: unknown
  readonly pertinenzaDi: string | undefined
}

/** A property as one person holds, or held, it: its history, and theirs. */
export type Held = {
  readonly id: string
  /** `F` fabbricato, `T` terreno, `A` area fabbricabile. */
  readonly tipo: string
  readonly dati: readonly Dato[]
  readonly titoli: readonly Titolo[]
  readonly condizioni: readonly Condizione[]
}

export type UtenzaRow = Dated & {
  readonly codice: string
  readonly tipo: string
  readonly categoria: string | undefined
  /** Square metres as a decimal text. */
  readonly superficie: string
  readonly occupanti: number | undefined
  readonly dati: unknown
  readonly indirizzo: string | undefined
}

export type ConcessioneRow = Dated & {
  readonly numero: string
  readonly tipo: string
  readonly descrizione: string | undefined
  readonly dati: unknown
}

/** What the office has on record as owed, and how much of it payments were put to. */
export type DovutoRow = {
  readonly id: string
  readonly tributo: Tributo
  readonly codiceTributo: string | undefined
  readonly rata: string
  readonly importo: Cents
  readonly abbinato: Cents
  readonly scadenza: IsoDate
  readonly origine: string
  readonly riferimento: string | undefined
}

export type VersamentoRow = {
  readonly id: string
  readonly tributo: Tributo
  readonly codiceTributo: string | undefined
  readonly rata: string | undefined
  readonly importo: Cents
  readonly versatoIl: IsoDate
  readonly mezzo: string
  /** Which amounts owed it was put to. */
  readonly abbinamenti: readonly { readonly dovuto: string; readonly importo: Cents; readonly motivo: string }[]
}

export type PropostaRow = {
  readonly id: string
  readonly anno: number
  readonly tributo: Tributo
  readonly immobile: string | undefined
  readonly oggetto: string
  readonly risposta: string
  readonly prima: unknown
  readonly dopo: unknown
  /** The year's IMU of the property before and after, each where it could be computed. */
  readonly importoPrima: Cents | undefined
  readonly importoDopo: Cents | undefined
  readonly nota: string | undefined
  readonly creataIl: Date
  readonly esito: string | undefined
  /** Why the office decided so. */
  readonly motivo: string | undefined
}

/** The decisions of the comune that the taxes are computed with, as its settings hold them for the year; unread. */
export type Tariffe = {
  readonly tari: unknown
  readonly canone: unknown
  /** Of the year before, where this year's first instalments are paid on them. */
  readonly tariPrima?: unknown
}

/** All that a comune knows of one person for one year. */
export type Position = {
  readonly belfiore: string
  readonly codiceFiscale: string
  readonly anno: number
  /** `persona`, `giuridica`. */
  readonly natura: string
  readonly nome: string | undefined
  /** Those that who looks may see: with a delega, not all. */
  readonly tributi: readonly Tributo[]
  readonly immobili: readonly Held[]
  readonly utenze: readonly UtenzaRow[]
  readonly concessioni: readonly ConcessioneRow[]
  readonly dovuti: readonly DovutoRow[]
  readonly versamenti: readonly VersamentoRow[]
  readonly proposte: readonly PropostaRow[]
  readonly tariffe: Tariffe
}
