import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { CompactEncrypt, exportJWK, generateKeyPair, importJWK, SignJWT, type JWK, type KeyLike } from 'jose'

/** What the provider does wrong; nothing: it answers as it should. */
export type Flaw = {
  readonly issuer?: string
  readonly audience?: string
  readonly nonce?: string
  /** Seconds from now at which the id token ends. */
  readonly ends?: number
  readonly acr?: string
  /** Signs with a key that it does not publish. */
  readonly forged?: boolean
  /** Leaves the attributes unsigned and unencrypted. */
  readonly plain?: boolean
  readonly claims?: Readonly<Record<string, unknown>>
}

const PERSON = {
  given_name: 'Anna',
  family_name: 'Rossi',
  'https://attributes.eid.gov.it/fiscal_number': 'TINIT-RSSNNA80C54D150O',
}

type Keys = { readonly right: KeyLike; readonly wrong: KeyLike; readonly published: JWK }

const makeKeys = async (): Promise<Keys> => {
  const [right, wrong] = [await generateKeyPair('RS256'), await generateKeyPair('RS256')]
  const published = { ...(await exportJWK(right.publicKey)), kid: 'op', use: 'sig', alg: 'RS256' }
  return { right: right.privateKey, wrong: wrong.privateKey, published }
}

const bodyOf = async (request: IncomingMessage): Promise<URLSearchParams> => {
  let text = ''
  for await (const chunk of request) text += String(chunk)
  return new URLSearchParams(text)
}

/** A provider whose answers a test can spoil. It listens on this machine. */
export class TestProvider {
  flaw: Flaw = {}
  /** Of the sign-in under way: what the portal asked for. */
  nonce = ''
  readonly calls: { readonly path: string; readonly form: URLSearchParams }[] = []
  private readonly server = createServer((request, response) => void this.answer(request, response))

  private constructor(
    private readonly keys: Keys,
    private readonly portal: { readonly clientId: string; readonly encryptFor: JWK },
  ) {}

  static async start(portal: { readonly clientId: string; readonly encryptFor: JWK }): Promise<TestProvider> {
    const provider = new TestProvider(await makeKeys(), portal)
    await new Promise<void>((resolve) => provider.server.listen(0, 'localhost', resolve))
    return provider
  }

  get issuer(): string {
    return `http://localhost:${(this.server.address() as AddressInfo).port}`
  }

  stop(): Promise<void> {
    return new Promise((resolve) => this.server.close(() => resolve()))
  }

  private sign(payload: Record<string, unknown>): Promise<string> {
    const { issuer = this.issuer, audience = this.portal.clientId, forged = false } = this.flaw
    const jwt = new SignJWT(payload).setProtectedHeader({ alg: 'RS256', kid: 'op' }).setIssuer(issuer)
    return jwt.setAudience(audience).sign(forged ? this.keys.wrong : this.keys.right)
  }

  private idToken(): Promise<string> {
    const { nonce = this.nonce, ends = 300, acr = 'https://www.spid.gov.it/SpidL2' } = this.flaw
    const now = Math.floor(Date.now() / 1000)
    return this.sign({ sub: 'anna', nonce, acr, iat: now + Math.min(0, ends - 60), exp: now + ends })
  }

  private async userinfo(response: ServerResponse): Promise<void> {
    const claims = { ...PERSON, ...this.flaw.claims, sub: 'anna' }
    if (this.flaw.plain) {
      response.setHeader('content-type', 'application/json')
      response.end(JSON.stringify(claims))
      return
    }
    const signed = new TextEncoder().encode(await this.sign(claims))
    const key = await importJWK(this.portal.encryptFor, 'RSA-OAEP-256')
    const header = { alg: 'RSA-OAEP-256', enc: 'A256CBC-HS512', cty: 'JWT', kid: this.portal.encryptFor.kid ?? '' }
    response.setHeader('content-type', 'application/jwt')
    response.end(await new CompactEncrypt(signed).setProtectedHeader(header).encrypt(key))
  }

  private discovery(): object {
    const at = (path: string): string => `${this.issuer}${path}`
    return {
      issuer: this.issuer,
      authorization_endpoint: at('/auth'),
      token_endpoint: at('/token'),
      userinfo_endpoint: at('/me'),
      revocation_endpoint: at('/revoke'),
      jwks_uri: at('/jwks'),
    }
  }

  private async answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const path = request.url ?? ''
    this.calls.push({ path, form: await bodyOf(request) })
    if (path === '/me') return this.userinfo(response)
    response.setHeader('content-type', 'application/json')
    const token = { access_token: 'once', token_type: 'Bearer', expires_in: 300 }
    const answers: Readonly<Record<string, () => object | Promise<object>>> = {
      '/.well-known/openid-configuration': () => this.discovery(),
      '/jwks': () => ({ keys: [this.keys.published] }),
      '/token': async () => ({ ...token, id_token: await this.idToken() }),
      '/revoke': () => ({}),
    }
    response.end(JSON.stringify((await answers[path]?.()) ?? {}))
  }
}
