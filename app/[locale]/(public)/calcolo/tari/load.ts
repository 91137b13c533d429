import { readRisposteTari, type RisposteTari } from '../../../../../contracts/tari/risposte'
import { withComune, type Calcolo } from '../load-comune'

/** Comune and answers of an address. */
export const loadTari = (params: URLSearchParams): Promise<Calcolo<RisposteTari>> =>
  withComune(params, readRisposteTari(params))
