import type { RisposteRavvedimento } from '../../../../../contracts/ravvedimento/risposte'
import { findComune, type Comune } from '../../../../../server/comuni/queries'
import { findFor } from '../../comuni/find'

/** The comune of the row of the F24, by its name or its code; where it is not certain which, none. */
export const comuneF24 = async ({ get }: RisposteRavvedimento): Promise<Comune | undefined> => {
  const text = get('comune')
  const search = await findFor(text, text.toUpperCase())
  return search.kind === 'one' ? findComune(search.belfiore) : undefined
}
