import type { Law } from '../../engine/kernel/law'

/** Topics of the Modello Comuni's own list: the checks compare the words. */
export type Topic = 'imposte' | 'rifiuti' | 'suolo'

/**
 * A sheet of a service. Its words are `schede.<slug>` in every catalogue; where a text says several things, each has a
 * line of its own.
 */
export type Sheet<Slug extends string = string> = {
  readonly slug: Slug
  readonly topic: Topic
  /** The page where it is done here, from `/`; absent while it is still done at the comune, and the sheet says how. */
  readonly online?: string
  /** Whether a comune under IMIS, IMI or ILIA has it too. */
  readonly onlyImu?: true
  /** The days of the IMU that the sheet is about. */
  readonly days?: readonly ('acconto' | 'dichiarazione' | 'saldo')[]
  readonly law: readonly Law[]
}

/** Keeps the slug as a literal, so that the catalogues are checked against it. */
export const sheet = <const Slug extends string>(one: Sheet<Slug>): Sheet<Slug> => one
