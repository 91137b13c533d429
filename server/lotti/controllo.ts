import type { Lingua } from '../../contracts/avvisi/lingue'
import { lottoFields, type LottoView } from '../../contracts/lotto'
import { logError } from '../platform/log'
import { countCall } from '../platform/rate-limit'
import { isUnavailable } from '../platform/unavailable'
import { leggiInvio, ricevi, type Invio } from './ricevi'
import { daDire } from './riepilogo'
import { calcolaLotto, contati } from './tutti'

const MOST_TOLD = 20

const viewOf = async (invio: Invio, lingua: Lingua): Promise<LottoView> => {
  const { studio, rata } = invio
  const read = await leggiInvio(invio)
  if (!read.ok) return { studio, rata, why: read.why, ...(read.testata ? { testata: read.testata } : {}) }
  const { letto, modo, testata } = read
  const clienti = calcolaLotto(letto, modo)
  const told = daDire(clienti, letto.nessuno, lingua)
  const problemi = told.slice(0, MOST_TOLD)
  const controllo = { righe: letto.righe, esiti: contati(clienti), problemi, altri: told.length - problemi.length }
  return { studio, rata, testata, controllo }
}

/** Reads a file that was sent, computes it, and makes nothing: what would come of it, or why nothing would. */
export const controllaLotto = async (request: Request, lingua: Lingua): Promise<LottoView> => {
  const received = await ricevi(request)
  return received.ok ? viewOf(received.invio, lingua) : { studio: '', rata: '', why: received.why }
}

/** The same, as the fields that the page is given by the proxy. */
export const lottoCaricato = async (request: Request, lingua: Lingua): Promise<string> => {
  if (countCall('visura', request).wait !== undefined) return lottoFields({ studio: '', rata: '', why: 'wait' })
  try {
    return lottoFields(await controllaLotto(request, lingua))
  } catch (error) {
    if (!isUnavailable(error)) throw error
    logError('lotto-unavailable', error)
    return lottoFields({ studio: '', rata: '', why: 'away' })
  }
}
