import { sealBiglietto, type Fatto } from '../server/desk/biglietto'
import { isValutato } from '../server/desk/pareri'
import { ServiceRating } from '../ui/desk/service-rating'

/** Asks what somebody thinks of a service once it is done, and no more once they have said it. */
export const ValutaServizio = async (fatto: Fatto) =>
  (await isValutato(fatto)) ? null : <ServiceRating biglietto={await sealBiglietto(fatto)} />
