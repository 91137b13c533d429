import { inRitardoDi } from '../../server/f24/avviso'
import type { Avviso } from '../../server/avvisi/queries'
import type { Ritardo } from '../../ui/avvisi/in-ritardo'

/** What of a statement is late on `oggi`, as its page shows it. */
export const ritardiDi = async (avviso: Avviso, oggi: string): Promise<readonly Ritardo[]> =>
  (await inRitardoDi(avviso, oggi)).map(({ rata, ravveduta }) => {
    const own = { rata: rata.rata, scadenza: rata.giorno ?? oggi }
    if (!ravveduta.ok) return { ...own, problem: ravveduta.problems[0]! }
    const { parti, righe } = ravveduta.value
    return { ...own, parti, daPagare: righe.reduce((sum, { debito }) => sum + debito, 0) }
  })
