import { buttaRoute } from '../../../../../../../../pratiche/bozza/butta'
import { PROPRIA } from '../../../../../../../../pratiche/via'

export const POST = buttaRoute(PROPRIA)
