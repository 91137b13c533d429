import { salvaRoute } from '../../../../../../../pratiche/bozza/salva'
import { BANCO } from '../../../../../../../pratiche/via'

export const POST = salvaRoute(BANCO)
