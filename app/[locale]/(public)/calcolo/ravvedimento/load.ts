import { giornoDi } from '../../../../../contracts/ravvedimento/posizione'
import { readRisposteRavvedimento, type RisposteRavvedimento } from '../../../../../contracts/ravvedimento/risposte'
import { findComune, type Comune } from '../../../../../server/comuni/queries'
import { today } from '../../../../../server/platform/clock'
import type { FinestraDelComune } from '../../../../../ui/ravvedimento/finestra-comune'
import { finestraDi } from '../../../../ravvedimento/finestra'
import { findFor } from '../../comuni/find'

/** The comune of the row of the F24, by its name or its code; where it is not certain which, none. */
export const comuneF24 = async ({ get }: RisposteRavvedimento): Promise<Comune | undefined> => {
  const text = get('comune')
  const search = await findFor(text, text.toUpperCase())
  return search.kind === 'one' ? findComune(search.belfiore) : undefined
}

/** How the comune of the answers reads the window of 1/8 on the day of the payment; undefined where it has not said, or is none of ours. */
export const finestraComune = async (risposte: RisposteRavvedimento): Promise<FinestraDelComune | undefined> => {
  if (risposte.tributo === '' || risposte.get('comune') === '') return undefined
  const comune = await comuneF24(risposte)
  return comune && finestraDi(comune.belfiore, risposte.tributo, giornoDi(risposte) ?? today())
}

/** The answers as they are computed: where the person chose no window, that of the comune is taken. */
export const letteRavvedimento = async (
  params: URLSearchParams,
): Promise<{ readonly risposte: RisposteRavvedimento; readonly comune: FinestraDelComune | undefined }> => {
  const risposte = readRisposteRavvedimento(params)
  const comune = await finestraComune(risposte)
  if (comune === undefined || risposte.get('finestra') !== '') return { risposte, comune }
  const get = (field: string): string => (field === 'finestra' ? comune.finestra : risposte.get(field))
  return { risposte: { ...risposte, get }, comune }
}
