/** The columns of a row, as they are read from a form or typed: texts, as they stand on paper. */
export const COLONNE = [
  'sezione',
  'codiceTributo',
  'codiceEnte',
  'ravvedimento',
  'immobiliVariati',
  'acconto',
  'saldo',
  'numeroImmobili',
  'rateazione',
  'anno',
  'detrazione',
  'debito',
  'credito',
] as const
export type Colonna = (typeof COLONNE)[number]

export type RigaScritta = Readonly<Partial<Record<Colonna, string>>>

/** What stands outside the rows and is checked. */
export const TESTATA = [
  'codiceFiscale',
  'codiceFiscaleCoobbligato',
  'codiceIdentificativo',
  'identificativoOperazione',
  'saldoFinale',
] as const
export type Testata = (typeof TESTATA)[number]

/** A form as it was read or typed, before anything of it is understood. */
export type ModuloScritto = Readonly<Partial<Record<Testata, string>>> & {
  readonly righe: readonly RigaScritta[]
  /** Lines that look like rows and could not be read. */
  readonly nonLette: number
}

/** More rows than anybody types; what was read beyond them is told as unread. */
export const MOST_RIGHE = 40

export const isBlank = (riga: RigaScritta): boolean => COLONNE.every((colonna) => (riga[colonna] ?? '') === '')
