import { salvaRoute } from '../../../../../../../../pratiche/bozza/salva'
import { PROPRIA } from '../../../../../../../../pratiche/via'

export const POST = salvaRoute(PROPRIA)
