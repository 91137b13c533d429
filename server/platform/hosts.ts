import { readEnv } from './env'

/** Where requests may come from: the host people type, and those that lead here too. */
export type Hosts = {
  /** Scheme and host of the one place where people sign in. */
  readonly signIn: URL
  readonly allowed: ReadonlySet<string>
  /** Proxies in front: without one, what a request says of itself in `X-Forwarded-*` counts for nothing. */
  readonly proxies: number
}

const LOOPBACK = ['localhost', '127.0.0.1', '[::1]']

/** True for an address that only this machine reaches. */
export const isLoopback = ({ hostname }: URL): boolean => LOOPBACK.includes(hostname)

const DEVELOPMENT = 'http://localhost:3000'

/** @throws EnvError when a setting is wrong */
export const readHosts = (env: NodeJS.ProcessEnv = process.env): Hosts => {
  const { PUBLIC_URL, ALLOWED_HOSTS = '', TRUSTED_PROXIES } = readEnv(env)
  const signIn = new URL(PUBLIC_URL ?? DEVELOPMENT)
  const more = ALLOWED_HOSTS.toLowerCase().split(/[\s,]+/)
  // without a public address only this machine can ask: `next dev`, on whatever port
  const here = PUBLIC_URL === undefined ? LOOPBACK : []
  const allowed = new Set([signIn.host, ...more, ...here].filter((host) => host !== ''))
  return { signIn: new URL(signIn.origin), allowed, proxies: TRUSTED_PROXIES }
}

/** The host that a request is for. A list is as many proxies: the last one is nearest to us. */
export const hostOf = (headers: Headers, proxies: number): string => {
  const forwarded = proxies > 0 ? headers.get('x-forwarded-host')?.split(',').at(-1)?.trim() : undefined
  return (forwarded || headers.get('host') || '').toLowerCase()
}

/** Without its port, only on this machine and only where no public address is set. */
export const isAllowed = (host: string, { allowed }: Hosts): boolean =>
  allowed.has(host) || LOOPBACK.some((name) => allowed.has(name) && host.replace(/:\d+$/, '') === name)

let kept: Hosts | undefined

/** The settings do not change while a process runs. */
export const hosts = (): Hosts => (kept ??= readHosts())
