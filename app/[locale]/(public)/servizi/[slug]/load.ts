import { cache } from 'react'
import { findSportelli } from '../../../../../server/appuntamenti/calendario'
import { findComune, regime, type Comune, type Regime } from '../../../../../server/comuni/queries'
import { findUffici, type Ufficio } from '../../../../../server/enti/uffici'
import { today } from '../../../../../server/platform/clock'
import type { OfficeShown } from '../../../../../ui/servizi/contacts'
import { withinReach } from '../../../../within-reach'

export type ForComune = {
  readonly comune: Comune
  readonly regime: Regime
  readonly office?: OfficeShown
  /** Whether one can book an appointment there. */
  readonly receives: boolean
}

const shownOffice = ({ nome, indirizzo, cap, localita, telefono, email, orari }: Ufficio): OfficeShown => ({
  name: nome,
  ...(indirizzo && cap && localita ? { address: { street: indirizzo, postcode: cap, city: localita } } : {}),
  ...(telefono ? { phone: telefono } : {}),
  ...(email ? { email } : {}),
  ...(orari ? { hours: orari } : {}),
})

/** The office that the comune itself has described: the one of its first name where there are several. */
const officeOf = async (belfiore: string): Promise<{ readonly office?: OfficeShown }> => {
  const [first] = await findUffici(belfiore)
  return first ? { office: shownOffice(first) } : {}
}

const read = async (belfiore: string): Promise<ForComune | undefined> => {
  const comune = await findComune(belfiore)
  const its = comune && (await regime(belfiore, Number(today().slice(0, 4))))
  if (comune === undefined || its === undefined) return undefined
  const receives = (await findSportelli(belfiore)).length > 0
  return { comune, regime: its, receives, ...(await officeOf(belfiore)) }
}

/** The comune that a sheet was opened for. A sheet reads as well without one: nobody is kept from it by a database. */
export const loadForComune = cache(async (belfiore: string): Promise<ForComune | undefined> => {
  if (belfiore === '') return undefined
  const found = await withinReach('sheet-comune-unavailable', () => read(belfiore))
  return found.ok ? found.value : undefined
})
