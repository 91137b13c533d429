import type { Law } from '../../engine/kernel/law'

export type Tributo =
  | 'IMU'
  | 'TASI'
  | 'TARI'
  | 'TARIFFA'
  | 'MAGGIORAZIONE TARES'
  | 'TEFA'
  | 'IMIS'
  | 'ILIA'
  | 'IMI'
  | 'IMPi'
  | 'TOSAP/COSAP'
  | 'SOGGIORNO'
  | 'ICI'
  | 'TARSU'

/** `imposta`: the tax itself; the others come from an accertamento, or stand apart in a ravvedimento (IMIS only). */
export type Uso = 'imposta' | 'interessi' | 'sanzioni' | 'ravvedimento' | 'accertamento'

/**
 * A code of the local-taxes section. `dal` and `al` are tax years, both included; where one is missing no source
 * gives it and it is not checked. `ep`: used on the F24 EP of public bodies only.
 */
export type CodiceTributo = {
  readonly codice: string
  readonly descrizione: string
  readonly tributo: Tributo
  readonly uso: Uso
  readonly dal?: number
  readonly al?: number
  readonly stato?: true
  readonly ep?: true
  readonly law: Law
}
