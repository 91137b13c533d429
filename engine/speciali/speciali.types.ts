import type { Categoria } from '../catasto/categoria'
import type { IsoDate } from '../kernel/dates'
import type { Law } from '../kernel/law'
import type { Cents, Ratio } from '../kernel/money'
import type { Problem } from '../kernel/problem'

/** What stands in the place of the IMU in Trento, Bolzano and Friuli-Venezia Giulia. */
export type SiglaSpeciale = 'IMIS' | 'IMI' | 'ILIA'

/** The cases that the codes of these taxes tell apart; each tax has its own among them. */
export type FattispecieSpeciale =
  | 'abitazione-principale'
  | 'prima-altra-abitazione'
  | 'altra-abitazione'
  | 'rurale-strumentale'
  | 'terreno'
  | 'area'
  | 'gruppo-d-strumentale'
  | 'gruppo-d'
  | 'strumentale-non-d'
  | 'altro'

export type BeneSpeciale =
  | { readonly kind: 'fabbricato'; readonly categoria: Categoria; readonly rendita: Cents }
  | { readonly kind: 'terreno'; readonly redditoDominicale: Cents }
  | { readonly kind: 'area'; readonly valoreVenale: Cents }

export type ImmobileSpeciale = {
  readonly id: string
  readonly bene: BeneSpeciale
  readonly fattispecie: FattispecieSpeciale
  readonly quota: Ratio
  /** Months of possession in the year, 0 to 12. */
  readonly mesi: number
  /** The rate of the comune; asked wherever the law does not fix one. */
  readonly aliquota?: Ratio | undefined
  /** The comune's detrazione for the main dwelling in a year, and among how many residents it is split. */
  readonly detrazione?: { readonly annua: Cents; readonly titolari: number } | undefined
}

export type PosizioneSpeciale = {
  readonly sigla: SiglaSpeciale
  readonly anno: number
  readonly immobili: readonly ImmobileSpeciale[]
}

export type ImmobileSpecialeResult = {
  readonly id: string
  readonly base: Cents
  readonly aliquota: Ratio
  readonly detrazione: Cents
  readonly imposta: Cents
  readonly codice: string
  readonly esente?: 'abitazione-principale' | 'terreno-non-tassato' | 'categoria'
}

export type SpecialeResult = {
  readonly sigla: SiglaSpeciale
  readonly anno: number
  readonly immobili: readonly ImmobileSpecialeResult[]
  readonly imposta: Cents
  /** The year's tax, or zero below the minimum where the law's is known. */
  readonly dovuto: Cents
  readonly righe: readonly { readonly codice: string; readonly imposta: Cents }[]
  /** Days of the two payments. How the tax is split between them is the comune's: it is not computed. */
  readonly scadenze: readonly IsoDate[]
  readonly avvisi: readonly Problem[]
}

/** What we know of one of these taxes, for who reads. */
export type TributoSpeciale = {
  readonly sigla: SiglaSpeciale
  readonly nome: string
  /** As its own territory calls it in German. */
  readonly nomeTedesco?: string
  readonly territorio: string
  readonly dal: number
  readonly law: Law
  /** Month and day, before moving off Saturdays and holidays. */
  readonly termini: readonly [string, string]
  /** Nothing is due up to it; `incluso`: it is itself not due. */
  readonly minimo?: { readonly importo: Cents; readonly incluso: boolean }
  /** F24 code of each case; a case without one is not of this tax. */
  readonly codici: Readonly<Partial<Record<FattispecieSpeciale, string>>>
  readonly codiciAltri: { readonly sanzioni: string; readonly interessi: string; readonly ravvedimento?: string }
}
