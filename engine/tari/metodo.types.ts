import type { Amount, Cents, Ratio } from '../kernel/money'
import type { Problem } from '../kernel/problem'
import type { Area, Dimensione } from './coefficienti.tables'

/** Where a coefficient left out is taken within the table's range. */
export type Livello = 'minimo' | 'medio' | 'massimo'

/** Households of one size: how many, and all their m². Fractions where a household counts for part of the year. */
export type NucleoMetodo = {
  /** 1 to 6, six and more. */
  readonly componenti: number
  readonly utenze: Ratio
  readonly superficie: Ratio
  /** The table's own when absent. */
  readonly ka?: Ratio | undefined
  /** The table's at `livello` when absent. */
  readonly kb?: Ratio | undefined
}

export type CategoriaMetodo = {
  readonly categoria: number
  readonly superficie: Ratio
  readonly kc?: Ratio | undefined
  readonly kd?: Ratio | undefined
}

/** The table a comune looks at. */
export type TabellaMetodo = {
  readonly area: Area
  readonly dimensione: Dimensione
  readonly livello?: Livello | undefined
}

export type InputDomestiche = {
  /** Fixed costs of the households, in cents. */
  readonly costiFissi: Cents
  /** Kilograms of the households, and euro a kilogram: their product is the variable cost. */
  readonly quantita: Ratio
  readonly costoUnitario: Ratio
  readonly nuclei: readonly NucleoMetodo[]
}

export type InputNonDomestiche = {
  readonly costiFissi: Cents
  readonly costiVariabili: Cents
  readonly categorie: readonly CategoriaMetodo[]
}

/** Exact amounts of euro (not of cents): whoever prints them says with how many decimals. */
export type TariffaNucleo = { readonly componenti: number; readonly fissa: Amount; readonly variabile: Amount }
export type TariffaCategoria = { readonly categoria: number; readonly fissa: Amount; readonly variabile: Amount }

export type TariffeDomestiche = {
  readonly quf: Amount
  readonly quv: Amount
  readonly tariffe: readonly TariffaNucleo[]
  readonly avvisi: readonly Problem[]
}

export type TariffeNonDomestiche = {
  readonly qapf: Amount
  readonly cu: Amount
  readonly tariffe: readonly TariffaCategoria[]
  readonly avvisi: readonly Problem[]
}

/** From the costs of the PEF that the tariffs must bring in, and how they are laid on the two kinds of utenza. */
export type PianoTari = TabellaMetodo & {
  readonly costiFissi: Cents
  readonly costiVariabili: Cents
  /** Parts of the households, 0 to 1. */
  readonly domestiche: { readonly fissi: Ratio; readonly variabili: Ratio }
  /** Kilograms of waste of the comune: those of the households are what the others' Kd leave. Absent: not needed. */
  readonly rifiuti?: Ratio | undefined
  readonly nuclei: readonly NucleoMetodo[]
  readonly categorie: readonly CategoriaMetodo[]
}

export type TariffeTari = {
  readonly domestiche: TariffeDomestiche | undefined
  readonly nonDomestiche: TariffeNonDomestiche | undefined
  readonly avvisi: readonly Problem[]
}
