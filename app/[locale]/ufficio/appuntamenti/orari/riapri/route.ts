import { endChiusura } from '../../../../../../server/appuntamenti/agende'
import { finisce } from '../../../../../appuntamenti/orari'

/** Receives again on these days. */
export const POST = finisce(endChiusura)
