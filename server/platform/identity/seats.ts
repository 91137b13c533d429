import { capacitiesOf } from '../../enti/queries'
import { mandatiConQuesto, type MandatoVivo } from '../../organizzazioni/queries'
import { intermediario, STAFF_ROLES, type Role, type Scope } from '../scope'
import { clienteSeat, firmSeat, mandatoOfSeat, studioSeat, type Session } from './session'

/** In one capacity: somebody may have several, and acts in one at a time. */
export type Seat = {
  /** Names it in a form and in the session, never in an address. */
  readonly key: string
  readonly role: Role
  /** Codici catastali of the comuni where it counts; empty where that is not for the seat to say. */
  readonly comuni: readonly string[]
  /** The firm that is represented. `confirmed`: by a comune; before that nothing of it is seen. */
  readonly firm?: { readonly codiceFiscale: string; readonly name: string; readonly confirmed: boolean }
  readonly mandates: readonly string[]
  /** The CAF or professional that is acted for. */
  readonly organizzazione?: { readonly id: string; readonly nome: string; readonly responsabile: boolean }
  /** The client whose pages are open, under these mandates: a seat that is entered from the list of clients alone. */
  readonly cliente?: { readonly codiceFiscale: string; readonly mandati: readonly MandatoVivo[] }
}

type Capacities = Awaited<ReturnType<typeof capacitiesOf>>

const staffSeats = ({ incarichi }: Capacities): readonly Seat[] =>
  STAFF_ROLES.flatMap((role) => {
    const comuni = incarichi.filter((one) => one.role === role).map(({ belfiore }) => belfiore)
    return comuni.length === 0 ? [] : [{ key: role, role, comuni: [...new Set(comuni)], mandates: [] }]
  })

/** Firms that a comune knows somebody to represent, and the one of a SPID of a legal person. */
const firmSeats = ({ represented }: Capacities, { firm, codiceFiscale: own }: Session): readonly Seat[] => {
  const codes = new Set(represented.map(({ codiceFiscale }) => codiceFiscale))
  if (firm !== undefined && firm.codiceFiscale !== own) codes.add(firm.codiceFiscale)
  return [...codes].map((codiceFiscale) => {
    const known = represented.filter((one) => one.codiceFiscale === codiceFiscale)
    const comuni = known.map(({ belfiore }) => belfiore)
    const asked = known.find(({ denominazione }) => denominazione !== null)?.denominazione
    const name = firm?.codiceFiscale === codiceFiscale ? firm.name : (asked ?? codiceFiscale)
    return {
      key: firmSeat(codiceFiscale),
      role: 'rappresentante',
      comuni: [...new Set(comuni)],
      firm: { codiceFiscale, name, confirmed: comuni.length > 0 },
      mandates: [],
    }
  })
}

const studioSeats = ({ organizzazioni }: Capacities): readonly Seat[] =>
  organizzazioni.map((organizzazione) => ({
    ...{ key: studioSeat(organizzazione.id), role: 'intermediario', comuni: [], mandates: [] },
    organizzazione,
  }))

/** The client whose pages are open: looked up at every request, so a mandate that has just ended opens nothing more. */
const clienteSeats = async ({ organizzazioni }: Capacities, session: Session): Promise<readonly Seat[]> => {
  const mandato = mandatoOfSeat(session.seat)
  if (mandato === undefined) return []
  for (const organizzazione of organizzazioni) {
    const mandati = await mandatiConQuesto(intermediario(session.codiceFiscale, organizzazione.id), mandato)
    const [first] = mandati
    if (first === undefined) continue
    const cliente = { codiceFiscale: first.cliente, mandati }
    const mandates = mandati.map(({ id }) => id)
    return [{ key: clienteSeat(mandato), role: 'intermediario', comuni: [], mandates, organizzazione, cliente }]
  }
  return []
}

/** Every capacity somebody has today, read from the database: an assignment that ended is not there. */
export const seatsOf = async (session: Session): Promise<readonly Seat[]> => {
  const capacities = await capacitiesOf(session.codiceFiscale)
  const mandates = capacities.mandates.map(({ id }) => id)
  return [
    { key: 'cittadino', role: 'cittadino', comuni: [], mandates },
    ...firmSeats(capacities, session),
    ...staffSeats(capacities),
    ...studioSeats(capacities),
    ...(await clienteSeats(capacities, session)),
    ...(capacities.isGestore ? [{ key: 'gestore', role: 'gestore', comuni: [], mandates: [] } as const] : []),
  ]
}

/** The seat that was chosen while it lasts; the only one where there is one; undefined where it is to choose. */
export const seatOf = ({ seat }: Session, seats: readonly Seat[]): Seat | undefined =>
  seats.find(({ key }) => key === seat) ?? (seats.length === 1 ? seats[0] : undefined)

const isStaff = (role: Role): boolean => STAFF_ROLES.some((one) => one === role)

/** For whom the database is asked: of the session and of its assignments, and of nothing that a client sent. */
export const scopeOf = ({ codiceFiscale }: Session, seat: Seat, from?: string): Scope => ({
  actor: codiceFiscale,
  role: seat.role,
  comuni: isStaff(seat.role) ? seat.comuni : [],
  persona: seat.role === 'cittadino' ? codiceFiscale : ((seat.firm ?? seat.cliente)?.codiceFiscale ?? null),
  mandates: seat.mandates,
  ...(seat.organizzazione === undefined ? {} : { organizzazione: seat.organizzazione.id }),
  ...(from === undefined ? {} : { from }),
})
