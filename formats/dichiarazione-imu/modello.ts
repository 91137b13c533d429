import type { IsoDate } from '../../engine/kernel/dates'

// What a declaration says, whoever wrote it down: the quadri of the model of DM 24 April 2024, in the words of the model.

/** `N` a new one, `S` in the place of an earlier one, `M` one of several that belong together. */
export const TIPOLOGIE = ['N', 'S', 'M'] as const
export type Tipologia = (typeof TIPOLOGIE)[number]

/** In which capacity somebody declares for another. */
export const CARICHE = ['1', '2', '3', '4', '5', '6', '7', '8', '9', '10', '11'] as const
export type Carica = (typeof CARICHE)[number]

export const CARATTERISTICHE = ['1', '2', '3', '4', '5', '6', '7'] as const
export type Caratteristica = (typeof CARATTERISTICHE)[number]

export const EQUIPARAZIONI = ['1', '2'] as const
export const RIDUZIONI = ['0', '1', '2', '3', '4', '5'] as const
export const ESENZIONI = ['0', '1', '2', '3'] as const
export const MANUFATTI = ['1', '2'] as const

export type Domicilio = {
  readonly indirizzo: string
  readonly civico: string
  readonly scala?: string
  readonly piano?: string
  readonly interno?: string
  readonly cap?: string
  readonly comune: string
  /** `EE` abroad. */
  readonly provincia: string
  /** The three figures of a foreign State; absent in Italy. */
  readonly statoEstero?: string
}

export type Recapito = { readonly prefisso?: string; readonly telefono?: string; readonly email?: string }

export type Nascita = {
  readonly dataNascita?: IsoDate
  readonly comuneNascita?: string
  readonly provinciaNascita?: string
  readonly sesso?: 'M' | 'F'
}

export type Contribuente = Recapito &
  Nascita & {
    readonly codiceFiscale: string
    /** The surname, or the whole name of who is no person. */
    readonly cognome: string
    readonly nome?: string
    readonly domicilio: Domicilio
  }

export type Dichiarante = Recapito & {
  readonly codiceFiscale: string
  readonly carica: Carica
  readonly cognome: string
  readonly nome?: string
  readonly domicilio: Domicilio
}

export type Intermediario = {
  readonly codiceFiscale: string
  readonly caf?: number
  /** Who made the declaration: `1` the contribuente, `2` the intermediary. */
  readonly impegno: '1' | '2'
  readonly data: IsoDate
}

/** Hundredths of a per cent: 50,00 % is 5000, the whole 10000. */
export type QuotaPercento = number

export type Contitolare = Nascita & {
  /** The quadro of the property it is about. */
  readonly numeroOrdine: number
  /** Surname and name, or the name of who is no person. */
  readonly nominativo: string
  readonly codiceFiscale: string
  readonly domicilio: Domicilio
  readonly quota: QuotaPercento
  /** Whole euro. */
  readonly detrazione?: number
  readonly firma: boolean
}

export type Catasto = {
  readonly indirizzo: string
  /** The registry of land or that of buildings. */
  readonly catasto?: 'T' | 'U'
  readonly codiceCatastale?: string
  readonly sezione?: string
  readonly foglio?: string
  readonly particella?: string
  readonly subalterno?: string
  readonly categoria?: string
  readonly classe?: string
  readonly protocollo?: string
  readonly annoProtocollo?: number
  /** Whole euro. */
  readonly valore: number
  readonly quota: QuotaPercento
}

export type Variazione = {
  readonly acquisto: boolean
  readonly cessione: boolean
  readonly altro: boolean
  readonly altroDescrizione?: string
  readonly data?: IsoDate
  readonly inizioTermine?: 'I' | 'T'
  readonly agenzia?: string
  readonly titolo?: string
}

/** A property that its owner can neither use nor have, article 1, paragraph 759, letter g-bis. */
export type Occupazione = { readonly motivo: '1' | '2'; readonly autorita: string; readonly data: IsoDate }

/** One quadro A. A property with two events of different days has two, of the same `progressivo`. */
export type Immobile = Catasto &
  Variazione & {
    readonly progressivo: number
    readonly caratteristica: Caratteristica
    readonly detrazione?: number
    readonly equiparazione?: (typeof EQUIPARAZIONI)[number]
    readonly riduzione: (typeof RIDUZIONI)[number]
    readonly esenzione: (typeof ESENZIONI)[number]
    readonly occupazione?: Occupazione
  }

/** One quadro B: what stands in the sea (IMPi). */
export type Manufatto = {
  readonly progressivo: number
  readonly caratteristica: (typeof MANUFATTI)[number]
  readonly denominazione: string
  readonly valore: number
  readonly quota: QuotaPercento
  readonly cessazione?: IsoDate
}

export type Periodo = {
  /** The year in which it is handed in. */
  readonly anno: number
  /** The year in which what it tells happened. */
  readonly periodo: number
  readonly tipologia: Tipologia
  readonly comune: { readonly belfiore: string; readonly nome: string }
}

export type DichiarazioneImu = Periodo & {
  readonly contribuente: Contribuente
  readonly dichiarante?: Dichiarante
  readonly contitolari: readonly Contitolare[]
  readonly immobili: readonly Immobile[]
  readonly manufatti: readonly Manufatto[]
  readonly annotazioni?: string
  readonly intermediario?: Intermediario
  /** The day on which it is signed. */
  readonly data: IsoDate
  readonly firma: boolean
}
