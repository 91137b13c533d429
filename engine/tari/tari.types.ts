import type { IsoDate } from '../kernel/dates'
import type { Cents, Ratio } from '../kernel/money'
import type { Problem } from '../kernel/problem'

/**
 * Tariffs of the comune's delibera, in euro. `fissa`: each m² and year. `variabile`: the year of a household, or each m²
 * and year of a utenza non domestica. Zero is a value: a comune may have one part only.
 */
export type TariffaTari = { readonly fissa: Ratio; readonly variabile: Ratio }

export type TipoRiduzione =
  | 'unico-occupante'
  | 'uso-stagionale'
  | 'uso-non-continuativo'
  | 'residente-estero'
  | 'rurale'
  | 'prevenzione'
  | 'raccolta-differenziata'
  | 'compostaggio'
  | 'riciclo'
  | 'donazione-eccedenze'
  | 'altra'
  | 'pensionato-estero'
  | 'zona-non-servita'
  | 'servizio-non-svolto'
  | 'uscita-servizio'

/** The part of the tax a reduction acts on. */
export type ParteRidotta = 'fissa' | 'variabile' | 'totale'

export type RiduzioneTari = {
  readonly tipo: TipoRiduzione
  /** What is taken off, or what stays due: one of the two. Both absent only where the law itself has the figure. */
  readonly taglio?: Ratio | undefined
  readonly dovuta?: Ratio | undefined
  /** Absent where the law itself says the part. */
  readonly su?: ParteRidotta | undefined
}

/** A stretch of the year in which nothing changes. `giorni` counted by engine/calendario/giorni.ts. */
export type PeriodoDomestico = {
  readonly giorni: number
  /** m² of the dwelling and of each pertinenza that goes with it. */
  readonly superfici: readonly Ratio[]
  readonly tariffa: TariffaTari
  /** Last year's tariffs, for what is due before 1 December (DL 201/2011 art. 13 c. 15-ter). */
  readonly tariffaPrecedente?: TariffaTari | undefined
  /** People of the household: the tariffs are already theirs; only checked against the reductions. */
  readonly occupanti?: number | undefined
  readonly riduzioni?: readonly RiduzioneTari[] | undefined
}

/** Rooms of one category within a utenza non domestica. */
export type LocaleTari = {
  /** 1 to 30, or to 21 up to 5.000 inhabitants: only for the reader, the tariffs are already its own. */
  readonly categoria?: number | undefined
  readonly superfici: readonly Ratio[]
  /** What stays of the surface where special waste is made (c. 649); whole when absent. */
  readonly parteTassata?: Ratio | undefined
  readonly tariffa: TariffaTari
  readonly tariffaPrecedente?: TariffaTari | undefined
  readonly riduzioni?: readonly RiduzioneTari[] | undefined
}

export type PeriodoNonDomestico = { readonly giorni: number; readonly locali: readonly LocaleTari[] }

export type UtenzaDomestica = { readonly kind: 'domestica'; readonly periodi: readonly PeriodoDomestico[] }
export type UtenzaNonDomestica = { readonly kind: 'non-domestica'; readonly periodi: readonly PeriodoNonDomestico[] }

/** Occupation of public ground for less than 183 days of the year (c. 662-665). */
export type UtenzaGiornaliera = {
  readonly kind: 'giornaliera'
  readonly periodi: readonly PeriodoNonDomestico[]
  /** The comune's surcharge, 0 to 100 %. */
  readonly maggiorazione: Ratio
  /** A market stall: from 2021 the canone of markets takes the place of the tax (L. 160/2019 c. 838). */
  readonly suMercato?: boolean | undefined
}

/** Measured by emptyings of the bin: as a tax (c. 667), or as a price (c. 668). Amounts of the year. */
export type UtenzaPuntuale = {
  readonly kind: 'puntuale'
  readonly giorni: number
  readonly quotaFissa: Cents
  readonly quotaVariabile: Cents
  readonly svuotamenti: { readonly minimi: number; readonly effettivi: number }
  /** Litres of the bin. */
  readonly litri: Ratio
  /** Euro a litre. */
  readonly costoLitro: Ratio
  /** A price, not a tax: paid with 3950. */
  readonly corrispettiva?: boolean | undefined
  /** VAT of the price, where the bill has it; a tax has none. */
  readonly iva?: Ratio | undefined
}

export type Utenza = UtenzaDomestica | UtenzaNonDomestica | UtenzaGiornaliera | UtenzaPuntuale

export type CodicePerequativa = 'UR1' | 'UR2' | 'UR3'

/** One instalment as the comune fixed it: its day, not yet moved, and its share of the year. */
export type ScadenzaTari = { readonly giorno: IsoDate; readonly parte: Ratio }

/** What the comune (and the province, for the TEFA) decided: handed in, never looked up. */
export type RegoleTari = {
  /** What days are divided by; in a leap year some comuni keep 365. */
  readonly giorniAnno: 365 | 366
  /** 5 % where the province decided nothing, from 2020; before, it must be given. */
  readonly tefa?: Ratio | undefined
  /** ARERA's own when absent; an empty list where another utenza of the same address already pays them. */
  readonly perequative?: readonly { readonly codice: CodicePerequativa; readonly importo: Cents }[] | undefined
  /** Perequative: a fraction of the year counts as the whole (some gestori); by days otherwise. */
  readonly frazioneIntera?: boolean | undefined
  /** Of the year's total; to the cent when absent. */
  readonly arrotondamento?: 'centesimo' | 'euro' | undefined
  /** Surfaces of one tariff: added up first (the law's own reading, when absent), or each to the cent by itself. */
  readonly superfici?: 'sommate' | 'una-per-una' | undefined
  /** Several reductions: one on what the other left (when absent), added up, or the best alone. */
  readonly cumulo?: 'successive' | 'somma' | 'maggiore' | undefined
  readonly minimo?: { readonly importo: Cents; readonly dovutoSeUguale: boolean } | undefined
  readonly scadenze?: readonly ScadenzaTari[] | undefined
  /**
   * `precedenti`: what falls before 1 December is paid on last year's tariffs, the rest after it (c. 15-ter).
   * `correnti`: every instalment on this year's, as where all of them fall after it.
   */
  readonly tariffeRate?: 'precedenti' | 'correnti' | undefined
}

/** One utenza of a person in one comune and year. */
export type PosizioneTari = {
  readonly anno: number
  readonly utenza: Utenza
  readonly regole: RegoleTari
  /** Bonus sociale recognised in this year (see `bonusSociale`), taken off the first instalments. */
  readonly bonus?: Cents | undefined
}

/** One line of the bill: a surface, or the rooms of a category. Cents before (`piena`) and after the reductions. */
export type RigaTari = {
  readonly periodo: number
  readonly locale: number
  readonly fissaPiena: Cents
  readonly fissa: Cents
  readonly variabilePiena: Cents
  readonly variabile: Cents
}

export type RataTari = {
  readonly numero: number
  readonly scadenza: IsoDate
  readonly importo: Cents
  /** Of `importo` before rounding to the euro: the tax with the perequative, and the TEFA. */
  readonly tari: Cents
  readonly tefa: Cents
  readonly tariffe: 'precedenti' | 'correnti'
}

export type TariResult = {
  readonly anno: number
  readonly righe: readonly RigaTari[]
  readonly quotaFissa: Cents
  readonly quotaVariabile: Cents
  readonly imposta: Cents
  readonly tefa: Cents
  readonly perequative: Cents
  /** Only of a price (c. 668) with VAT. */
  readonly iva: Cents
  readonly totale: Cents
  /** To the euro where the comune rounds so, `totale` otherwise. */
  readonly totaleArrotondato: Cents
  readonly minimo: Cents
  readonly bonus: Cents
  /** What is left to pay: zero below the minimum, less the bonus. */
  readonly dovuto: Cents
  /** The part of the bonus that found nothing to be taken off. */
  readonly bonusResiduo: Cents
  readonly rate: readonly RataTari[]
  /** What the instalments leave open: negative is a credit. */
  readonly conguaglio: Cents
  /** Emptyings (puntuale): the minimum, always charged, and those beyond it. */
  readonly svuotamenti?: { readonly minimi: Cents; readonly eccedenti: Cents }
  readonly avvisi: readonly Problem[]
}

export type CodiceTari = '3944' | '3950' | 'TEFA'

/** A row ready for the F24; `rateazione` is which instalment of how many, `0102`. */
export type VersamentoTari = {
  readonly codice: CodiceTari
  readonly anno: number
  readonly rateazione: string
  readonly scadenza: IsoDate
  readonly importo: Cents
}
