import type { ValoriAree } from '../../contracts/parametri/aree'
import type { Atto } from '../../contracts/parametri/atto'
import type { ProspettoComune } from '../../contracts/parametri/prospetto'
import type { FinestreComune } from '../../contracts/parametri/ravvedimento'
import type { RegolamentoImu } from '../../engine/imu/imu.types'
import type { IsoDate } from '../../engine/kernel/dates'

/** A prospetto that a comune of this installation entered itself: it stands among its settings, for all to read. */
export type Proprio = {
  readonly belfiore: string
  readonly anno: number
  readonly valore: ProspettoComune
  readonly atto: Atto | undefined
  /** The day on which it was entered. */
  readonly inserito: IsoDate
}

/** A regolamento of the IMU that a comune entered itself: it holds for the year in which it begins and those after it. */
export type RegolamentoProprio = { readonly belfiore: string; readonly anno: number; readonly valore: RegolamentoImu }

/** How a comune reads the window of 1/8 of the ravvedimento, for what is mended from a day on (docs/law/ravvedimento.md). */
export type FinestrePropria = {
  readonly belfiore: string
  readonly dal: IsoDate
  readonly valore: FinestreComune
  readonly atto: Atto | undefined
}

/** The values of the aree fabbricabili that a comune decided: they hold for the year in which they begin and those after it. */
export type AreeProprie = ValoriAree & {
  readonly belfiore: string
  /** The day on which they were entered. */
  readonly inserito: IsoDate
}

export type Propri = {
  /** Changes whenever one is entered, replaced or withdrawn. */
  readonly version: string
  readonly prospetti: readonly Proprio[]
  /** In the order in which they begin. */
  readonly regolamenti: readonly RegolamentoProprio[]
  readonly finestre: readonly FinestrePropria[]
  /** In the order in which they begin. */
  readonly aree: readonly AreeProprie[]
}
