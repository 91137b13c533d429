import type { IsoDate } from '../../engine/kernel/dates'
import type { ATTIVITA_ENC, IMPORTI_ENC } from './layout-enc'
import type {
  Caratteristica,
  Carica,
  Catasto,
  Domicilio,
  ESENZIONI,
  Intermediario,
  Occupazione,
  Periodo,
  QuotaPercento,
  Recapito,
  RIDUZIONI,
  Variazione,
} from './modello'

export type AttivitaEnc = (typeof ATTIVITA_ENC)[number]
export type ImportoEnc = (typeof IMPORTI_ENC)[number]

export type Ente = Recapito & {
  readonly denominazione: string
  readonly codiceFiscale: string
  readonly domicilio: Domicilio
}

/** A representative who lives abroad. */
export type ResidenzaEstera = {
  readonly stato: string
  readonly federato?: string
  readonly localita: string
  readonly indirizzo: string
}

export type Rappresentante = Pick<Recapito, 'prefisso' | 'telefono'> & {
  readonly codiceFiscale: string
  readonly carica: Carica
  readonly cognome: string
  readonly nome: string
  readonly sesso: 'M' | 'F'
  readonly dataNascita: IsoDate
  readonly comuneNascita: string
  readonly provinciaNascita: string
  readonly estero?: ResidenzaEstera
}

type ImmobileEnc = Catasto &
  Variazione & {
    readonly progressivo: number
    readonly caratteristica: Caratteristica
    readonly riduzione: (typeof RIDUZIONI)[number]
  }

/** Quadro A: a property on which the whole tax is due, or that is exempt for another reason. */
export type ImmobileEncA = ImmobileEnc & {
  readonly esenzione: (typeof ESENZIONI)[number]
  readonly occupazione?: Occupazione
}

/** The measures by which the commercial part of a use is found, in hundredths of a per cent. */
export const RAPPORTI_ENC = [
  'superficie',
  'superficieGiorni',
  'soggetti',
  'soggettiGiorni',
  'giorni',
  'imponibilita',
] as const
export type RapportiEnc = Partial<Readonly<Record<(typeof RAPPORTI_ENC)[number], QuotaPercento>>>

/** Teaching: the average fee against the average cost of a pupil. Amounts in whole euro. */
export type DidatticaEnc = RapportiEnc & {
  readonly cm: number
  readonly cms: number
  readonly rapporto?: QuotaPercento
  readonly valoreArt5?: number
  readonly valoreArt4?: number
  readonly valoreParziale?: number
  readonly valoreComplessivo?: number
}

/** The other activities: the average fee against that of the market. Amounts in whole euro. */
export type AltreEnc = RapportiEnc & { readonly cenc: number; readonly cm: number; readonly valoreArt5?: number }

/** Quadro B: a property that is exempt, wholly or in part, for the activity that is done in it. */
export type ImmobileEncB = ImmobileEnc & {
  readonly attivita: readonly AttivitaEnc[]
  readonly esenzione: boolean
  readonly comodato?: { readonly tipo: '1' | '2'; readonly comodatario?: string }
  readonly didattica?: DidatticaEnc
  readonly altre?: AltreEnc
}

export type DichiarazioneEnc = Periodo & {
  readonly ente: Ente
  readonly rappresentante: Rappresentante
  readonly societaDichiarante?: string
  readonly quadroA: readonly ImmobileEncA[]
  readonly quadroB: readonly ImmobileEncB[]
  /** Quadro C: whole euro. */
  readonly quadroC?: Partial<Readonly<Record<ImportoEnc, number>>>
  /** Whether quadro D, compensation and refund, is filled in: its amounts stand in the same record as those of quadro C. */
  readonly quadroD: boolean
  readonly annotazioniA?: string
  readonly annotazioniB?: string
  readonly intermediario?: Omit<Intermediario, 'impegno'>
  readonly firma: boolean
}
