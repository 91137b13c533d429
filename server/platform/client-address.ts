import { subscribe } from 'node:diagnostics_channel'
import type { IncomingMessage } from 'node:http'
import { isIP, isIPv6 } from 'node:net'
import { readEnv } from './env'

/** Written by the server on every call, over whatever the client sent under this name. */
const HEADER = 'x-client-address'

/**
 * The address of the client behind `proxies` proxies, each of which added to X-Forwarded-For the address it was called
 * from. Without a trusted proxy the header is only what the client says, and the connection alone counts.
 */
export const addressBehind = (proxies: number, forwarded: string, connection: string): string => {
  const chain = [...forwarded.split(',').map((each) => each.trim()), connection].filter((each) => isIP(each) !== 0)
  return chain[Math.max(0, chain.length - 1 - proxies)] ?? connection
}

/** One household or office: an IPv4 address, or the network of 64 bits that an IPv6 customer is given whole. */
export const networkOf = (address: string): string => {
  const mapped = /^::ffff:(\d+\.\d+\.\d+\.\d+)$/i.exec(address)?.[1]
  if (mapped !== undefined) return mapped
  if (!isIPv6(address)) return address
  const [head = '', tail] = address.split('%')[0]!.toLowerCase().split('::')
  const groups = head === '' ? [] : head.split(':')
  const after = tail === undefined || tail === '' ? [] : tail.split(':')
  const zeros = tail === undefined ? [] : Array<string>(Math.max(0, 8 - groups.length - after.length)).fill('0')
  return `${[...groups, ...zeros, ...after].slice(0, 4).join(':')}::/64`
}

/** From now on every call of this process carries its client's address. Next gives a route no connection to ask. */
export const markClientAddresses = (): void => {
  const proxies = readEnv().TRUSTED_PROXIES
  subscribe('http.server.request.start', (message) => {
    const { request } = message as { readonly request: IncomingMessage }
    const forwarded = String(request.headers['x-forwarded-for'] ?? '')
    request.headers[HEADER] = addressBehind(proxies, forwarded, request.socket.remoteAddress ?? '')
  })
}

/** The client's network; `unknown` outside a marked server: then all callers share one count. */
export const clientNetworkOf = (headers: Headers): string => networkOf(headers.get(HEADER) || 'unknown')
