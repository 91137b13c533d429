import { cache } from 'react'
import { findSportelli } from '../../../../../server/appuntamenti/calendario'
import { findScheda, type SchedaComune } from '../../../../../server/comuni/scheda'
import { comuneBySlug, type Comune } from '../../../../../server/comuni/queries'
import { findEnte } from '../../../../../server/enti/queries'
import { findUffici, type Ufficio } from '../../../../../server/enti/uffici'
import { today } from '../../../../../server/platform/clock'
import { withinReach, type Reached } from '../../../../within-reach'

export type ComuneLoaded = {
  readonly comune: Comune
  readonly scheda: SchedaComune
  readonly anno: number
  /** None where the comune has told us none, or the database is away: rates are known without it. */
  readonly uffici: readonly Ufficio[]
  /** Whether this installation serves it: then there are figures of its office. */
  readonly servito: boolean
  /** Offices that receive by appointment: `serie` of each. */
  readonly ricevono: readonly string[]
}

const read = async (slug: string): Promise<ComuneLoaded | undefined> => {
  const comune = await comuneBySlug(slug)
  if (comune === undefined) return undefined
  const anno = Number(today().slice(0, 4))
  const uffici = await withinReach('comune-offices-unavailable', () => findUffici(comune.belfiore))
  const ente = await withinReach('comune-ente-unavailable', () => findEnte(comune.belfiore))
  const sportelli = await withinReach('comune-offices-unavailable', () => findSportelli(comune.belfiore))
  const ricevono = sportelli.ok ? sportelli.value.map(({ ufficio }) => ufficio) : []
  return {
    comune,
    anno,
    ricevono,
    scheda: await findScheda(comune, anno),
    uffici: uffici.ok ? uffici.value : [],
    servito: ente.ok && ente.value !== undefined,
  }
}

/** The comune of an address and what its page shows; read once for the page and its title. */
export const loadComune = cache((slug: string): Promise<Reached<ComuneLoaded | undefined>> =>
  withinReach('comune-page-unavailable', () => read(slug)),
)
