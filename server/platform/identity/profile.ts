import type { ProviderKind } from './providers'

/** Where SPID and CIE keep the claims that are not of OpenID Connect. */
export const CLAIM = 'https://attributes.eid.gov.it/'

/** Two factors: what a tax position asks for. A provider may answer with more. */
export const LEVEL = 'https://www.spid.gov.it/SpidL2'

const ENOUGH: readonly unknown[] = [LEVEL, 'https://www.spid.gov.it/SpidL3']

/** A person as a provider knows them: no more than the portal needs. */
export type Identity = {
  readonly codiceFiscale: string
  readonly name: string
  readonly surname: string
  readonly kind: ProviderKind
  /** Where the provider says that they are written to: offered to them, used for nothing by itself. */
  readonly email?: string
  /** SPID of a legal person: the firm in whose name somebody comes. */
  readonly firm?: { readonly codiceFiscale: string; readonly name: string }
}

/** Why a provider's answer is no sign-in: each has a sentence on the page of access. */
export type IdentityFault = 'level' | 'codice-fiscale' | 'issuer' | 'name'

export class IdentityError extends Error {
  constructor(readonly fault: IdentityFault) {
    super(fault)
    this.name = 'IdentityError'
  }
}

/** What to ask the provider for (OpenID Connect Core 5.5). SPID answers at `userinfo` only, and CIE there too. */
export const requestedClaims = (kind: ProviderKind): string => {
  const essential = { essential: true }
  const person = { given_name: essential, family_name: essential, [`${CLAIM}fiscal_number`]: essential, email: null }
  const firm = { [`${CLAIM}company_name`]: null, [`${CLAIM}company_fiscal_number`]: null }
  return JSON.stringify({ userinfo: kind === 'spid' ? { ...person, ...firm } : person })
}

const PERSON = /^TINIT-([A-Z]{6}[0-9A-Z]{2}[A-Z][0-9A-Z]{2}[A-Z][0-9A-Z]{3}[A-Z])$/
const FIRM = /^TINIT-([0-9]{11}|[A-Z0-9]{16})$/

const text = (value: unknown): string => (typeof value === 'string' ? value.trim() : '')

const firmOf = (claims: Readonly<Record<string, unknown>>): Identity['firm'] => {
  const code = text(claims[`${CLAIM}company_fiscal_number`])
  if (code === '') return undefined
  const codiceFiscale = FIRM.exec(code.toUpperCase())?.[1]
  if (codiceFiscale === undefined) throw new IdentityError('codice-fiscale')
  return { codiceFiscale, name: text(claims[`${CLAIM}company_name`]) || codiceFiscale }
}

/** Short enough for a cookie, and an address as far as one can see. */
const isAddress = (email: string): boolean => email.length <= 100 && /^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(email)

/** The person of a provider's answer. @throws IdentityError where it does not say enough to be sure who it is */
export const identityOf = (kind: ProviderKind, acr: unknown, claims: Readonly<Record<string, unknown>>): Identity => {
  if (!ENOUGH.includes(acr)) throw new IdentityError('level')
  const codiceFiscale = PERSON.exec(text(claims[`${CLAIM}fiscal_number`]).toUpperCase())?.[1]
  if (codiceFiscale === undefined) throw new IdentityError('codice-fiscale')
  const [name, surname] = [text(claims.given_name), text(claims.family_name)]
  if (name === '' || surname === '') throw new IdentityError('name')
  const firm = firmOf(claims)
  const email = text(claims.email)
  return { codiceFiscale, name, surname, kind, ...(isAddress(email) ? { email } : {}), ...(firm ? { firm } : {}) }
}
