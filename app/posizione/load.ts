import { cache } from 'react'
import { delegheVive } from '../../server/deleghe/queries'
import { requireScope, signedIn } from '../../server/platform/auth'
import { today } from '../../server/platform/clock'
import { findComune } from '../../server/comuni/queries'
import type { Scope } from '../../server/platform/scope'
import { comuniOf, findPosition, ratesFor } from '../../server/positions/queries'
import { MIA, posizionePath, type Place } from './address'
import { shownOf, type Shown } from './view-of'

/** A position that who is in may open: of whom, where, and from which year on. */
export type Openable = {
  readonly di: string
  readonly belfiore: string
  readonly comune: string
  readonly codiceFiscale: string
  readonly dal: number
  /** The years of a mandate; absent: all. */
  readonly anni?: readonly number[]
}

/** Years of an assessment: five before this one (L. 296/2006 art. 1 c. 161). */
const YEARS_BACK = 5

const thisYear = (): number => Number(today().slice(0, 4))

const knownAs = async (scope: Scope, di: string, codiceFiscale: string): Promise<readonly Openable[]> =>
  Promise.all(
    (await comuniOf(scope, codiceFiscale)).map(async ({ belfiore, comune, dal }) => ({
      ...{ di, belfiore, codiceFiscale, comune: (await findComune(belfiore))?.nome ?? comune },
      dal: Math.max(dal ?? thisYear(), thisYear() - YEARS_BACK),
    })),
  )

/** Of the client, where a mandate counts; its years alone, unless one of them is for all. */
const delCliente = async (scope: Scope): Promise<readonly Openable[]> => {
  const { mandati = [] } = (await signedIn())?.seat?.cliente ?? {}
  return (await knownAs(scope, MIA, scope.persona ?? '')).map((each) => {
    const here = mandati.filter(({ belfiore = each.belfiore }) => belfiore === each.belfiore)
    return here.some(({ anni }) => anni.length === 0) ? each : { ...each, anni: here.flatMap(({ anni }) => anni) }
  })
}

/** One's own and those of others under a delega; each delega counts in its comune alone. */
export const openables = cache(async (scope: Scope): Promise<readonly Openable[]> => {
  if (scope.role === 'intermediario') return delCliente(scope)
  const own = await knownAs(scope, MIA, scope.persona ?? '')
  if (scope.role !== 'cittadino') return own
  const others = (await delegheVive(scope)).map(async ({ id, belfiore, delegante }) =>
    (await knownAs(scope, id, delegante)).filter((each) => each.belfiore === belfiore),
  )
  return [...own, ...(await Promise.all(others)).flat()]
})

const yearsOf = ({ dal, anni }: Openable): readonly number[] =>
  Array.from({ length: thisYear() - dal + 1 }, (_, back) => thisYear() - back).filter(
    (year) => anni === undefined || anni.includes(year),
  )

/** Why the audit says that a position was read. */
const reasonOf = ({ role }: Scope, { di }: Openable): string => {
  if (role === 'intermediario') return 'posizione aperta da un intermediario, con il tuo mandato'
  if (role === 'rappresentante') return 'posizione aperta da chi rappresenta l’impresa'
  return di === MIA ? 'la persona ha aperto la sua posizione' : 'posizione aperta con una delega'
}

export type Around = {
  readonly scope: Scope
  readonly place: Place
  readonly own: Openable
  readonly all: readonly Openable[]
  readonly years: readonly number[]
  readonly path: string
}

export type Found =
  | { readonly ok: true; readonly around: Around; readonly shown: Shown }
  /** `altri`: nobody whom this person may see. `persona`: themselves, whom the comune does not know. */
  | { readonly ok: false; readonly why: 'altri' | 'persona' | 'anno'; readonly comune: string }

/** The place asked for, if who is in may open it. Reads no position. */
export const findAround = async (place: Place): Promise<Around | Extract<Found, { ok: false }>> => {
  const scope = await requireScope('cittadino', 'rappresentante', 'intermediario')
  const all = await openables(scope)
  const own = all.find(({ di, belfiore }) => di === place.di && belfiore === place.belfiore)
  const comune = (await findComune(place.belfiore))?.nome ?? place.belfiore
  if (own === undefined) return { ok: false, why: place.di === MIA ? 'persona' : 'altri', comune }
  const years = yearsOf(own)
  if (!years.includes(place.anno)) return { ok: false, why: 'anno', comune }
  return { scope, place, own, all, years, path: posizionePath(place) }
}

/** The position of an address, read once a request and written in the audit. */
export const findShown = async (place: Place): Promise<Found> => {
  const around = await findAround(place)
  if ('ok' in around) return around
  const { scope, own } = around
  const { belfiore, anno } = place
  const rates = await ratesFor(belfiore, anno)
  const asked = { belfiore, codiceFiscale: own.codiceFiscale, anno }
  const position = await findPosition(scope, asked, reasonOf(scope, own))
  if (position === undefined) return { ok: false, why: 'altri', comune: own.comune }
  return { ok: true, around, shown: await shownOf(position, rates) }
}

export const sessionOf = async () => (await signedIn())!.session
