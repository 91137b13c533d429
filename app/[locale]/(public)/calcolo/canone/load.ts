import { readRisposteCanone, type RisposteCanone } from '../../../../../contracts/canone/risposte'
import { withComune, type Calcolo } from '../load-comune'

/** Comune and answers of an address. */
export const loadCanone = (params: URLSearchParams): Promise<Calcolo<RisposteCanone>> =>
  withComune(params, readRisposteCanone(params))
