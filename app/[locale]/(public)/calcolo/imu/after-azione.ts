import { applyAzione, readAzione } from '../../../../../contracts/calcolo/azioni'
import type { Risposte } from '../../../../../contracts/calcolo/risposte'
import { queryOf } from '../../../../../contracts/calcolo/indirizzo'
import { altroOf, altroParams } from '../../../../../ui/calcolo/confronto/address'

/** A button was pressed: the page of the answers as it leaves them, at an address without the button. */
export const afterAzione = (params: URLSearchParams, risposte: Risposte): string | undefined => {
  const azione = readAzione(params)
  if (!azione) return undefined
  const next = applyAzione(risposte, azione)
  const opened =
    azione.kind === 'aggiungi-immobile' && next.immobili.length > 1 ? `&aperto=${next.immobili.length - 1}` : ''
  const modo = params.get('modo') === 'una' ? '&modo=una' : ''
  return queryOf(next) + (modo || opened) + altroParams(altroOf(params))
}
