import { buttaRoute } from '../../../../../../../pratiche/bozza/butta'
import { BANCO } from '../../../../../../../pratiche/via'

export const POST = buttaRoute(BANCO)
