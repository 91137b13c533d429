import { endAgenda } from '../../../../../../server/appuntamenti/agende'
import { finisce } from '../../../../../appuntamenti/orari'

/** Offers these hours no more. */
export const POST = finisce(endAgenda)
