import { readRisposteImpi, type RisposteImpi } from '../../../../../contracts/impi/risposte'
import { withComune, type Calcolo } from '../load-comune'

/** Comune and answers of an address. */
export const loadImpi = (params: URLSearchParams): Promise<Calcolo<RisposteImpi>> =>
  withComune(params, readRisposteImpi(params))
