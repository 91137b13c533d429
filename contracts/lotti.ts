import { RIFIUTI_LOTTO } from './lotto'

/** What came of a form of the batches that are kept. A closed union: each has its sentence in `lotti.esito`. */
export const ESITI_LOTTI = [
  ...RIFIUTI_LOTTO,
  ...([
    'too-many',
    'signed-out',
    'tenuto',
    'niente',
    'nessuno',
    'altra-sede',
    'nulla-avanti',
    'assente',
    'cancellato',
    'non-raggiungibile',
  ] as const),
] as const

export type EsitoLotti = (typeof ESITI_LOTTI)[number]

/** `anteprima`: a file that waits to be confirmed; `in-corso`: its clients are being computed; `pronto`: the ZIP is there. */
export const STATI_LOTTO = ['anteprima', 'in-corso', 'pronto'] as const
export type StatoLotto = (typeof STATI_LOTTO)[number]
