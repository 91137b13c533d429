import type { Lingua } from '../../../../../contracts/avvisi/lingue'
import type { DettoLotto, TestataLotto } from '../../../../../contracts/lotto'
import type { EsitoLotti } from '../../../../../contracts/lotti'
import { anteprimaDi, nonLette } from '../../../../../server/lotti/tenuti/anteprima'
import type { Conteggi } from '../../../../../server/lotti/tenuti/confronta'
import { differenzeDi, type Differenze } from '../../../../../server/lotti/tenuti/differenze'
import { mancanze, type LottoTenuto } from '../../../../../server/lotti/tenuti/elenco'
import type { Scope } from '../../../../../server/platform/scope'

const MOST_TOLD = 50

const some = (told: readonly DettoLotto[]) => ({
  detti: told.slice(0, MOST_TOLD),
  altri: Math.max(0, told.length - MOST_TOLD),
})

type Vista = {
  readonly why?: EsitoLotti
  readonly testata?: TestataLotto
  readonly conteggi?: Conteggi
  readonly differenze?: Differenze
  readonly detti: readonly DettoLotto[]
  readonly altri: number
}

/** What the page of a batch tells: what a file that waits would bring; what one that is done lacks, and how it differs from last year. */
export const vistaDi = async (scope: Scope, lotto: LottoTenuto, lingua: Lingua): Promise<Vista> => {
  if (lotto.stato === 'pronto') {
    const differenze = await differenzeDi(scope, lotto)
    return { ...some(await mancanze(scope, lotto.id, lingua)), ...(differenze ? { differenze } : {}) }
  }
  if (lotto.stato === 'in-corso') return some([])
  const read = await anteprimaDi(scope, lotto)
  if (!read.ok) return { ...some([]), why: read.why, ...(read.testata ? { testata: read.testata } : {}) }
  const { testata, conteggi, righe } = read
  return { ...some(nonLette(righe, lingua)), testata, conteggi }
}
