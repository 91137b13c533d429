import { finestraPer } from '../../contracts/parametri/ravvedimento'
import type { IsoDate } from '../../engine/kernel/dates'
import type { Tributo } from '../../engine/ravvedimento/ravvedimento.types'
import { findComune, findFinestre } from '../../server/comuni/queries'
import type { FinestraDelComune } from '../../ui/ravvedimento/finestra-comune'

/** Until when a comune cuts the sanction of a tax to 1/8, for what is mended on a day; undefined where it has not said. */
export const finestraDi = async (
  belfiore: string,
  tributo: Tributo,
  giorno: IsoDate,
): Promise<FinestraDelComune | undefined> => {
  const found = await findFinestre(belfiore, giorno)
  const finestra = found && finestraPer(found.valore, tributo)
  const comune = finestra && (await findComune(belfiore))
  return comune && { comune: comune.nome, finestra, atto: found.atto }
}
