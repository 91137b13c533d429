import { uncertain } from '../../../engine/kernel/law'
import type { Passo } from '../procedura'

/** What a request for a concession or an authorisation pays for, and its answer as well. */
export const LEGGE_BOLLO = uncertain('DPR 642/1972', 'tariffa, parte I, art. 3 e 4')

/** The number of the stamp: who has none yet is told by the office how to pay it. */
export const BOLLO: Passo = { id: 'bollo', campi: [{ id: 'bollo', tipo: 'testo', massimo: 30, facoltativo: true }] }
