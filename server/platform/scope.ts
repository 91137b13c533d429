import { ROLES, type Role } from '../../contracts/ruoli'
import { isUuid } from '../../contracts/uuid'

export { ROLES, type Role } from '../../contracts/ruoli'

/**
 * The installation itself, at work on its own for one comune (a message that waits, a clock that runs out): no person, no
 * session gives it, and the database lets it see of that comune no more than its own work asks for.
 */
export const SISTEMA = 'sistema'

/** Those who work for a comune. */
export const STAFF_ROLES = ['operatore', 'responsabile', 'amministratore'] as const satisfies readonly Role[]
export type StaffRole = (typeof STAFF_ROLES)[number]

/**
 * For whom a transaction reads and writes. It comes from the session, or from the row of a job: never from what a client
 * sent. The database decides by it what is there at all (docs/decisions: tenancy by row-level security).
 */
export type Scope = {
  /** Codice fiscale of who acts. */
  readonly actor: string
  readonly role: Role | typeof SISTEMA
  /** Codici catastali where the actor is staff in this role; empty for citizens; the one that the installation works for. */
  readonly comuni: readonly string[]
  /** Codice fiscale whose own rows may be seen: the actor's, that of the firm represented, or of the client of an organisation. */
  readonly persona: string | null
  /** Ids of deleghe, or of mandates of an organisation, to act under; the database looks again whether they are live. */
  readonly mandates: readonly string[]
  /** The CAF or professional for which an `intermediario` acts: its id; absent for everybody else. */
  readonly organizzazione?: string
  /** The key by which a program of that organisation calls, as who made it: its id; absent where a person is there. */
  readonly chiave?: string
  /** From where: address of the caller, or the command. For the audit. */
  readonly from?: string
}

/** A scope that cannot be: a defect of who made it, not of a person's input. */
export class ScopeError extends Error {
  constructor(message: string) {
    super(message)
    this.name = 'ScopeError'
  }
}

export const isStaffRole = (role: string): role is StaffRole => STAFF_ROLES.some((each) => each === role)

/** The comune of events that are the installation's and no comune's. */
export const INSTALLATION = '0000'

const BELFIORE = /^([A-Z]\d{3}|0000)$/

const systemFault = ({ comuni, persona, mandates }: Scope): string | undefined => {
  const isOne = comuni.length === 1 && comuni.every((each) => BELFIORE.test(each))
  return isOne && persona === null && mandates.length === 0
    ? undefined
    : 'the installation works for one comune, and for nobody'
}

/** A client is named by their mandates: without one there is nobody to act for. */
const organizzazioneFault = ({ role, organizzazione, chiave, persona, mandates }: Scope): string | undefined => {
  if (role !== 'intermediario')
    return (organizzazione ?? chiave) === undefined ? undefined : 'who has an organisation acts for it'
  if (!isUuid(organizzazione)) return 'who acts for others has an organisation'
  if (chiave !== undefined && !isUuid(chiave)) return 'a key is an id'
  return persona !== null && mandates.length === 0 ? 'a client has a mandate' : undefined
}

const fault = (scope: Scope): string | undefined => {
  const { actor, role, comuni, persona, mandates } = scope
  if (actor.trim() === '') return 'nobody acts'
  if (role === SISTEMA) return systemFault(scope)
  if (!ROLES.includes(role)) return 'no such role'
  if (isStaffRole(role) ? persona !== null : comuni.length > 0)
    return 'staff have comuni and no persona, others no comuni'
  if (role === 'cittadino' && persona !== actor) return 'a citizen is their own persona'
  if (role === 'rappresentante' && (persona === null || persona === actor)) return 'who represents has another persona'
  if (!comuni.every((each) => BELFIORE.test(each))) return 'a comune is a codice catastale'
  return mandates.every((each) => isUuid(each)) ? organizzazioneFault(scope) : 'a mandate is an id'
}

/** @throws ScopeError for a scope that no session could give */
export const checkScope = (scope: Scope): void => {
  const wrong = fault(scope)
  if (wrong !== undefined) throw new ScopeError(`Wrong scope: ${wrong}.`)
}

/** A person for themselves. */
export const citizen = (actor: string, more: { mandates?: readonly string[]; from?: string } = {}): Scope => ({
  actor,
  role: 'cittadino',
  comuni: [],
  persona: actor,
  mandates: more.mandates ?? [],
  ...(more.from === undefined ? {} : { from: more.from }),
})

/** Somebody who works for these comuni. */
export const staff = (actor: string, role: StaffRole, comuni: readonly string[], from?: string): Scope => ({
  actor,
  role,
  comuni,
  persona: null,
  mandates: [],
  ...(from === undefined ? {} : { from }),
})

/** Somebody who works for a CAF or a professional, for none of its clients yet, or under these mandates; or a key of theirs. */
export const intermediario = (
  actor: string,
  organizzazione: string,
  more: { mandates?: readonly string[]; persona?: string; chiave?: string; from?: string } = {},
): Scope => ({
  ...{ actor, organizzazione, role: 'intermediario', comuni: [] },
  persona: more.persona ?? null,
  mandates: more.mandates ?? [],
  ...(more.chiave === undefined ? {} : { chiave: more.chiave }),
  ...(more.from === undefined ? {} : { from: more.from }),
})

/** The installation, at work for one comune, or for itself (`INSTALLATION`). */
export const system = (belfiore: string, from: string): Scope => ({
  actor: SISTEMA,
  role: SISTEMA,
  comuni: [belfiore],
  persona: null,
  mandates: [],
  from,
})
