import { EnvError, readEnv } from '../env'
import { isLoopback, readHosts } from '../hosts'

export type ProviderKind = 'spid' | 'cie'

/** One who vouches for people: the CIE of the State, or one of the managers of SPID. */
export type IdentityProvider = {
  /** In addresses: `cie`, `spid-poste-id`. */
  readonly id: string
  readonly kind: ProviderKind
  readonly name: string
  readonly issuer: string
  /** Invents people, for a demonstration: never on an installation that others can reach. */
  readonly isDemo: boolean
}

const slug = (name: string): string =>
  name
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '')

/** A provider on this machine vouches for anybody: a portal that others can reach refuses it, and starts no sign-in. */
const checked = (
  variable: string,
  text: string,
  portal: URL,
): { readonly issuer: string; readonly isDemo: boolean } => {
  if (!URL.canParse(text)) throw new EnvError(`${variable}: ${text} is not an address.`)
  const url = new URL(text)
  const isDemo = isLoopback(url)
  if (isDemo && !isLoopback(portal)) {
    throw new EnvError(`${variable}: ${text} is a provider for demonstrations, and ${portal.origin} is public.`)
  }
  if (!isDemo && url.protocol !== 'https:') throw new EnvError(`${variable}: ${text} must begin with https.`)
  return { issuer: text.replace(/\/$/, ''), isDemo }
}

const spid = (entry: string, portal: URL): IdentityProvider => {
  const [, name, address] = /^([^=]+)=(.+)$/.exec(entry) ?? []
  if (name === undefined || address === undefined) {
    throw new EnvError(`SPID_PROVIDERS: "${entry}" must be a name, "=" and an address.`)
  }
  const made = { kind: 'spid', name: name.trim(), ...checked('SPID_PROVIDERS', address.trim(), portal) } as const
  return { id: `spid-${slug(name)}`, ...made }
}

/** Those that the settings name, CIE last. @throws EnvError for one that is wrong, or for demonstrations only */
export const identityProviders = (env: NodeJS.ProcessEnv = process.env): readonly IdentityProvider[] => {
  const { SPID_PROVIDERS = '', CIE_ISSUER } = readEnv(env)
  const portal = readHosts(env).signIn
  const entries = SPID_PROVIDERS.split(';').filter((entry) => entry.trim() !== '')
  const all = entries.map((entry) => spid(entry.trim(), portal))
  if (CIE_ISSUER !== undefined) {
    all.push({ id: 'cie', kind: 'cie', name: 'CIE', ...checked('CIE_ISSUER', CIE_ISSUER, portal) })
  }
  if (new Set(all.map(({ id }) => id)).size < all.length) throw new EnvError('SPID_PROVIDERS: two of the same name.')
  return all
}
