/** Below so many, nothing is told but that there were some: nobody is to be recognised. The same figure as in the database. */
export const MENO_DI = 5

/** Requests of a kind in a year, or all of them. Days are of the calendar, from the day they were sent to that of the answer. */
export type CifraPratiche = {
  readonly anno: number
  /** Undefined for all kinds together. */
  readonly procedura: string | undefined
  /** Undefined: from one to four, or hidden because a figure from one to four could be reckoned from it. */
  readonly ricevute: number | undefined
  readonly decise: number | undefined
  /** Half of the answers took no longer. */
  readonly mediana: number | undefined
  /** Ninety-five in a hundred took no longer. */
  readonly novantacinque: number | undefined
  /** Answers of which the last day is known, and how many of them came by it. */
  readonly conTermine: number | undefined
  readonly inTempo: number | undefined
  /** Not answered, and past their last day. */
  readonly inRitardo: number | undefined
}

/** Opinions from one to five stars. */
export type CifraPareri = {
  readonly pareri: number
  /** With two decimals. */
  readonly media: string
  /** How many gave one star, two, up to five. */
  readonly stelle: readonly number[]
}

/** How easy a service was; undefined below five opinions. */
export type CifraServizio = { readonly servizio: string; readonly cifra: CifraPareri | undefined }

export type Qualita = {
  readonly pratiche: readonly CifraPratiche[]
  readonly servizi: readonly CifraServizio[]
  readonly chiarezza: CifraPareri | undefined
}

/** Which procedures are told against the standards of ARERA, and in how many working days they are answered. */
export const TQRIF = ['reclamo-tari', 'rettifica-tari'] as const
