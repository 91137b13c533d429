import type { Cents } from '../../engine/kernel/money'
import type { IsoDate } from '../../engine/kernel/dates'

export type Sezione = 'EL' | 'ER' | 'RG'

/** A row of "motivo del pagamento". `debito` and `credito` in cents, never both above zero. */
export type RigaF24 = {
  readonly sezione: Sezione
  readonly codiceTributo: string
  /** Codice catastale (Belfiore) of the comune, or what the section uses in its place. */
  readonly codiceEnte: string
  readonly ravvedimento: boolean
  readonly immobiliVariati: boolean
  readonly acconto: boolean
  readonly saldo: boolean
  readonly numeroImmobili?: number
  /** `NNRR` for TARI and TEFA; blank for IMU and TASI. */
  readonly rateazione?: string
  readonly anno?: number
  readonly detrazione?: Cents
  readonly debito: Cents
  readonly credito: Cents
  /** SEND adds its notification cost to this row after us: kept, never printed, counts for nothing here. */
  readonly applyCost?: boolean
}

export type Persona = {
  readonly kind: 'persona'
  readonly cognome: string
  readonly nome: string
  readonly dataNascita?: IsoDate
  readonly sesso?: 'M' | 'F'
  readonly comuneNascita?: string
  readonly provinciaNascita?: string
}

export type Ente = { readonly kind: 'ente'; readonly denominazione: string }

export type Contribuente = {
  /** Sixteen characters of a person, or eleven digits. */
  readonly codiceFiscale: string
  readonly anagrafica?: Persona | Ente
  readonly codiceFiscaleCoobbligato?: string
  readonly codiceIdentificativo?: string
  readonly codiceUfficio?: string
  readonly codiceAtto?: string
}

/** One printed form: at most ten rows, one total. Texts are already upper case and ASCII. */
export type Delega = {
  readonly delegaA?: { readonly banca?: string; readonly agenzia?: string; readonly provincia?: string }
  readonly contribuente: Contribuente
  readonly identificativoOperazione?: string
  readonly righe: readonly RigaF24[]
  /** The 25 characters after "IT" (which the model prints itself), on the bank's half only. */
  readonly iban?: string
  readonly saldoFinale: Cents
}

/** What is paid before it is laid out on forms: any number of rows, no total yet. */
export type Versamento = Omit<Delega, 'saldoFinale'>

export const RIGHE_PER_DELEGA = 10
