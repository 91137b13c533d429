import type { Confronto } from './confronto-imu'
import type { ConfrontoVoci } from './per-fattori'

/** A utenza of the TARI as it was and is: `solo` where it is on one side only. */
export type DifferenzaUtenza = {
  readonly codice: string
  readonly posto: string
  readonly solo?: 'prima' | 'ora'
  readonly confronto?: ConfrontoVoci
}

/** A statement against the sum made anew, down to the factor that moved. `nomi`: what a property is called, by its id. */
export type Differenza =
  | {
      readonly tributo: 'imu'
      readonly confronto: Confronto
      readonly nomi: Readonly<Record<string, string>>
    }
  | { readonly tributo: 'tari'; readonly utenze: readonly DifferenzaUtenza[] }
