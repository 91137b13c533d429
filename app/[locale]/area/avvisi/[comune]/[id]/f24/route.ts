import { delegheDi } from '../../../../../../../server/f24/avviso'
import { f24Route } from '../../../../../../avvisi/f24'

/** The forms of one's own statement, with its identificativo operazione. */
export const GET = f24Route('avviso', delegheDi)
