import { cache } from 'react'
import { findComune, regime, type Comune, type Regime } from '../../../../../server/comuni/queries'
import { today } from '../../../../../server/platform/clock'
import { withinReach } from '../../../../within-reach'

export type ForComune = { readonly comune: Comune; readonly regime: Regime }

const read = async (belfiore: string): Promise<ForComune | undefined> => {
  const comune = await findComune(belfiore)
  const its = comune && (await regime(belfiore, Number(today().slice(0, 4))))
  return comune && its && { comune, regime: its }
}

/** The comune that a sheet was opened for. A sheet reads as well without one: nobody is kept from it by a database. */
export const loadForComune = cache(async (belfiore: string): Promise<ForComune | undefined> => {
  if (belfiore === '') return undefined
  const found = await withinReach('sheet-comune-unavailable', () => read(belfiore))
  return found.ok ? found.value : undefined
})
