import { versatoDopo } from '../../../../../../../server/avvisi/versato'
import { delegheRavvedute } from '../../../../../../../server/f24/avviso'
import { today } from '../../../../../../../server/platform/clock'
import { f24Route } from '../../../../../../avvisi/f24'

/** The forms that mend what of one's own statement is late, to be paid today; none where something was paid since, or may have been by another heir. */
export const GET = f24Route('ravvedimento', async (avviso, scope) =>
  avviso.copia !== undefined || (await versatoDopo(scope, avviso)) > 0 ? undefined : delegheRavvedute(avviso, today()),
)
