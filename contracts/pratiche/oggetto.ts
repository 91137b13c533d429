import type { ImmobileNoto } from './dichiarazione'

/** A thing that the comune knows of the person, to be chosen instead of described. */
export type Oggetto = {
  readonly tipo: 'immobile' | 'utenza'
  /** Of a property; the code of an utenza, which stays through its changes. */
  readonly id: string
  readonly indirizzo: string | undefined
  /** `A/2`, `C/1`; the kind of an utenza. */
  readonly categoria: string | undefined
  readonly foglio?: string | undefined
  readonly particella?: string | undefined
  readonly subalterno?: string | undefined
  /** What else the comune has of a property. */
  readonly noto?: ImmobileNoto
}
