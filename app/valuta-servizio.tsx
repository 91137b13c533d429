import { isChiuso } from '../contracts/pratiche/stati'
import { sealBiglietto, type Fatto } from '../server/desk/biglietto'
import { isValutato } from '../server/desk/pareri'
import { personaOf } from '../server/positions/queries'
import type { Pratica } from '../server/pratiche/queries'
import { ServiceRating } from '../ui/desk/service-rating'
import type { Around } from './posizione/load'

/** Asks what somebody thinks of a service once it is done, and no more once they have said it. */
export const ValutaServizio = async (fatto: Fatto) =>
  (await isValutato(fatto)) ? null : <ServiceRating biglietto={await sealBiglietto(fatto)} />

/** The same of a request: asked when it has just been sent, and once it was decided. */
export const ValutaPratica = ({ pratica, inviata }: { readonly pratica: Pratica; readonly inviata: boolean }) => {
  const { belfiore, id, procedura, stato, tramite } = pratica
  const ended = isChiuso(stato) && stato !== 'ritirata'
  return tramite === 'web' && (inviata || ended) ? (
    <ValutaServizio belfiore={belfiore} servizio={procedura} id={id} />
  ) : null
}

/** The same of the F24 of a year, where it is printed: once for each person and year. */
export const ValutaF24 = async ({ around: { scope, own, place } }: { readonly around: Around }) => {
  const persona = await personaOf(scope, own.belfiore, own.codiceFiscale)
  return persona === undefined ? null : (
    <ValutaServizio belfiore={own.belfiore} servizio="f24" id={`${persona}:${place.anno}`} />
  )
}
