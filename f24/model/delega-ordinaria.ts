import type { Cents } from '../../engine/kernel/money'
import type { Contribuente, RigaF24, Versamento } from './delega'

/** What every row of the ordinario ends with. */
export type Importi = {
  readonly debito: Cents
  readonly credito: Cents
  /** SEND adds its notification cost to this row after us: kept, never printed. */
  readonly applyCost?: boolean
}

export type RigaErario = Importi & {
  readonly codiceTributo?: string
  readonly rateazione?: string
  readonly anno?: number
}

/** `dal` and `al` are a month and a year, `mmaaaa`. */
export type RigaInps = Importi & {
  readonly codiceSede?: string
  readonly causale?: string
  readonly matricola?: string
  readonly dal?: string
  readonly al?: string
}

export type RigaRegione = RigaErario & { readonly codiceRegione?: string }

export type RigaInail = Importi & {
  readonly codiceSede?: string
  readonly codiceDitta?: string
  readonly codiceControllo?: string
  readonly numeroRiferimento?: string
  readonly causale?: string
}

/** The form has one box for `codiceEnte`, at the first row: rows of two enti are never on the same form. */
export type RigaPrevidenziale = Importi & {
  readonly codiceEnte?: string
  readonly codiceSede?: string
  readonly causale?: string
  readonly codicePosizione?: string
  readonly dal?: string
  readonly al?: string
}

/** The rows by section. Those of `locali` are of section EL; the form prints one detrazione for all of them. */
export type Sezioni = {
  readonly erario: readonly RigaErario[]
  readonly inps: readonly RigaInps[]
  readonly regioni: readonly RigaRegione[]
  readonly locali: readonly RigaF24[]
  readonly inail: readonly RigaInail[]
  readonly previdenziali: readonly RigaPrevidenziale[]
}

export type NomeSezione = keyof Sezioni
export type RigaOrdinaria = Sezioni[NomeSezione][number]

/** How many rows each section prints. */
export const RIGHE_PER_SEZIONE: Readonly<Record<NomeSezione, number>> = {
  erario: 6,
  inps: 4,
  regioni: 4,
  locali: 4,
  inail: 3,
  previdenziali: 2,
}

export const SEZIONI = ['erario', 'inps', 'regioni', 'locali', 'inail', 'previdenziali'] as const

export const NESSUNA_RIGA: Sezioni = { erario: [], inps: [], regioni: [], locali: [], inail: [], previdenziali: [] }

export type Domicilio = { readonly comune?: string; readonly provincia?: string; readonly via?: string }

export type ContribuenteOrdinario = Contribuente & {
  readonly domicilio?: Domicilio
  /** The tax year is not the calendar year: never so for taxes of the comune. */
  readonly annoNonSolare?: boolean
}

/** What is paid with the ordinario, before it is laid out on forms. */
export type VersamentoOrdinario = Omit<Versamento, 'righe' | 'contribuente'> & {
  readonly contribuente: ContribuenteOrdinario
  readonly sezioni: Sezioni
}

/** One printed form, of three copies. */
export type DelegaOrdinaria = VersamentoOrdinario & { readonly saldoFinale: Cents }

/** Debits, credits and balance of some rows. */
export type Totali = { readonly debito: Cents; readonly credito: Cents; readonly saldo: Cents }

export const totaliOf = (righe: readonly Importi[]): Totali => {
  let debito = 0
  let credito = 0
  for (const riga of righe) {
    debito += riga.debito
    credito += riga.credito
  }
  return { debito: debito as Cents, credito: credito as Cents, saldo: (debito - credito) as Cents }
}
