import { logError } from '../platform/log'
import { isUnavailable } from '../platform/unavailable'
import { issueLotto } from './emetti'
import { LottoLost, MOST_TRIES, restRun, takeLotto, type LottoRef } from './lotti'
import { tryLotto } from './prova'
import { apriTributo } from './tributi'
import { improntaDi } from './tributo'

/**
 * Does a part of a run, if it is to be done: whole, in one transaction, or not at all. A worker whose engine or rates are not
 * those of the trial lets the run rest and says why.
 */
export const workOn = async (which: LottoRef): Promise<'done' | 'not-mine' | 'rests' | 'again'> => {
  const lotto = await takeLotto(which)
  if (lotto === undefined) return 'not-mine'
  try {
    const tributo = await apriTributo(lotto.scope, lotto)
    if (improntaDi(tributo) !== lotto.impronta) {
      await restRun(lotto, 'basi')
      return 'rests'
    }
    await (lotto.fase === 'prova' ? tryLotto(lotto, tributo) : issueLotto(lotto, tributo))
    return 'done'
  } catch (error) {
    if (error instanceof LottoLost) return 'not-mine'
    logError('lotto-failed', error)
    // taken up again when its time is over: a database that was away may be back by then
    if (isUnavailable(error) || lotto.tentativi < MOST_TRIES) return 'again'
    await restRun(lotto, 'errore')
    return 'rests'
  }
}
