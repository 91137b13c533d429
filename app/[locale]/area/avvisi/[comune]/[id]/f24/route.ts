import { delegheDi } from '../../../../../../../server/f24/avviso'
import { today } from '../../../../../../../server/platform/clock'
import { f24Route } from '../../../../../../avvisi/f24'

/** The forms of what of one's own statement is still in time, with its identificativo operazione. */
export const GET = f24Route('avviso', (avviso) => delegheDi(avviso, today()))
