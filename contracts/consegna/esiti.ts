/** What became of a statement after it left: in the hands of who it is for, kept at the post office, come back. */
export const ESITI = ['consegnata', 'giacenza', 'tornata'] as const
export type Esito = (typeof ESITI)[number]
