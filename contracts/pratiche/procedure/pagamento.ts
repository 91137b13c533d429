import { TRIBUTI } from '../../tributi'
import type { Campo } from '../campo'
import type { Passo } from '../procedura'

/** How long ago a payment may be and still be spoken of: five years are counted from the payment, not from the tax year. */
const ANNI_INDIETRO = 10

export const TRIBUTO: Campo = { id: 'tributo', tipo: 'scelta', opzioni: TRIBUTI }
export const ANNO: Campo = { id: 'anno', tipo: 'anno', indietro: ANNI_INDIETRO }

/** Which tax and which year: two questions that are answered together. */
export const QUALE: Passo = { id: 'quale', campi: [TRIBUTO, ANNO] }

/** The act of the comune that it is about, and the day it came. */
export const ATTO: readonly Campo[] = [
  { id: 'numero', tipo: 'testo', massimo: 60 },
  { id: 'notificato', tipo: 'giorno', passato: true },
]
