import type { IsoDate } from '../kernel/dates'
import type { Cents, Ratio } from '../kernel/money'
import type { Problem } from '../kernel/problem'

/** What may be owed. The last three are no taxes and have no ravvedimento: asked for, they answer why. */
export type Tributo =
  | 'IMU'
  | 'TASI'
  | 'TARI'
  | 'TEFA'
  | 'TARES'
  | 'TOSAP'
  | 'IMIS'
  | 'IMI'
  | 'ILIA'
  | 'IMPi'
  | 'CANONE-UNICO'
  | 'COSAP'
  | 'TARIFFA'

export type Fascia =
  'nessuna' | 'sprint' | 'breve' | 'intermedio' | 'lungo' | 'oltre-anno' | 'biennale' | 'ultrabiennale'

/**
 * Until when the sanction is cut to 1/8: one year from the violation, or the day on which the declaration of the year of
 * the violation is due, as several comuni read it (docs/law/ravvedimento.md).
 */
export type Finestra = 'un-anno' | 'dichiarazione'

/** Money that came, or comes, late. Each payment is mended by itself; what none of them covers stays open. */
export type VersamentoTardivo = {
  readonly giorno: IsoDate
  /** In cents; absent: all that the payments before it left open. */
  readonly importo?: Cents | undefined
  /** `imposta` (default): the amount is tax, sanction and interest come on top; `tutto`: they are inside the amount. */
  readonly comprende?: 'imposta' | 'tutto' | undefined
  /** The tax was paid late alone, and its sanction and interest are paid on this later day. */
  readonly regolarizzato?: IsoDate | undefined
  /** Codice tributo of the F24 row. */
  readonly codice?: string | undefined
}

export type PosizioneRavvedimento = {
  readonly tributo: Tributo
  /** Tax year; that of the due date when absent. */
  readonly anno?: number | undefined
  /** Tax not paid on the due date, in cents. */
  readonly imposta: Cents
  /** The day on which it was due, already moved off Saturdays and holidays: it decides the regime. */
  readonly scadenza: IsoDate
  readonly versamenti: readonly VersamentoTardivo[]
  readonly finestra?: Finestra | undefined
  /** Whether what is owed was declared: it decides until when the comune may ask for it. Absent: not known. */
  readonly dichiarazione?: 'presentata' | 'omessa' | undefined
  /** The day on which the comune notified an accertamento for this tax. */
  readonly atto?: IsoDate | undefined
}

export type VersamentoRavveduto = {
  readonly giorno: IsoDate
  readonly regolarizzato: IsoDate
  readonly codice: string | undefined
  readonly imposta: Cents
  /** Days of delay of the tax. */
  readonly giorni: number
  readonly fascia: Fascia
  /** The reduced sanction as an exact share of the tax. */
  readonly misura: Ratio
  readonly sanzione: Cents
  readonly interessi: Cents
  readonly totale: Cents
}

/** A row of the F24 with the box "Ravv." crossed; tax, sanction and interest together, unless a code of its own exists. */
export type RigaRavvedimento = {
  readonly giorno: IsoDate
  readonly codice: string
  readonly anno: number
  readonly importo: Cents
}

export type RavvedimentoResult = {
  readonly versamenti: readonly VersamentoRavveduto[]
  readonly imposta: Cents
  readonly sanzione: Cents
  readonly interessi: Cents
  readonly totale: Cents
  /** Tax that no payment covers yet. */
  readonly residuo: Cents
  readonly righe: readonly RigaRavvedimento[]
  /** Last day on which the comune may ask for the tax, by what is known of the declaration. */
  readonly decadenza: IsoDate
  readonly avvisi: readonly Problem[]
}
