import { logError } from '../platform/log'
import { conta } from './conta'
import { faiPlico } from './plico'
import { findInStampa, prendiPlico, TurnoPerso, type StampaRef } from './turno'

/**
 * Does the next piece of what was asked to be printed: counts and cuts, or makes one batch. A worker that dies leaves it to another
 * after two minutes. @param others told that there is more, before this one begins @returns whether there may be more to do
 */
export const workOnStampa = async (ref: StampaRef, others: () => Promise<void>): Promise<boolean> => {
  const stampa = await findInStampa(ref)
  if (stampa === undefined) return false
  try {
    if (stampa.stato === 'conta') return await conta(stampa)
    const preso = await prendiPlico(stampa)
    if (preso === undefined) return false
    await others()
    await faiPlico(stampa, preso)
    return true
  } catch (error) {
    // taken up again when its time is over: a database or a storage that was away may be back by then
    if (!(error instanceof TurnoPerso)) logError('stampa-failed', error)
    return false
  }
}
