/**
 * A provider of SPID and one of CIE for demonstration and tests: it speaks OpenID Connect as theirs do, and vouches for
 * invented people without asking for anything. It answers on this machine alone and refuses to start in production.
 *
 *   node scripts/identity/provider.mjs PORT PORTAL KEYS_FILE
 */
import { generateKeyPairSync } from 'node:crypto'
import fs from 'node:fs'
import http from 'node:http'
import path from 'node:path'
import { choicePage, peopleOf } from './page.mjs'
import { whyRefuse } from './refuse.mjs'

const ATTRIBUTES = 'https://attributes.eid.gov.it/'
const LEVELS = [1, 2, 3].map((level) => `https://www.spid.gov.it/SpidL${level}`)
const [port, portal, keysFile] = process.argv.slice(2)

const refused = whyRefuse(process.env, portal)
if (refused) {
  console.error(`The provider of invented people does not start: ${refused}`)
  process.exit(1)
}

// said on each start: that Node 20 is not the newest, and that memory forgets
console.warn = () => {}
console.info = () => {}
const { Provider } = await import('oidc-provider')

const ROOT = path.resolve(import.meta.dirname, '..', '..')
const people = peopleOf(path.join(ROOT, 'data', 'dimostrazione', 'persone.json'))

const signingKey = () => {
  const { privateKey } = generateKeyPairSync('rsa', { modulusLength: 2048 })
  return { ...privateKey.export({ format: 'jwk' }), use: 'sig', alg: 'RS256', kid: `prova-${process.pid}` }
}

const keysOfPortal = () => {
  const { sign, encrypt } = JSON.parse(fs.readFileSync(keysFile, 'utf8'))
  const shown = ({ kty, n, e, kid }, use, alg) => ({ kty, n, e, kid, use, alg })
  // only the newest of each: as a provider that has just read the metadata of the portal
  return { keys: [shown(sign[0], 'sig', 'RS256'), shown(encrypt[0], 'enc', 'RSA-OAEP-256')] }
}

const claimsOf = (kind, person) => ({
  sub: `${kind}-${person.id}`,
  given_name: person.nome,
  family_name: person.cognome,
  email: `${person.nome}.${person.cognome}@esempio.it`.toLowerCase().replaceAll(/[^a-z.@]/g, ''),
  birthdate: person.nascita,
  gender: person.sesso === 'F' ? 'female' : 'male',
  [`${ATTRIBUTES}fiscal_number`]: `TINIT-${person.codiceFiscale}`,
  ...(kind === 'spid' && person.impresa
    ? {
        [`${ATTRIBUTES}company_name`]: person.impresa.nome,
        [`${ATTRIBUTES}company_fiscal_number`]: `TINIT-${person.impresa.codiceFiscale}`,
      }
    : {}),
})

const client = (kind) => ({
  client_id: portal,
  client_name: 'Sportello Tributi',
  redirect_uris: [`${portal}/api/auth/callback/${kind === 'cie' ? 'cie' : 'spid-di-prova'}`],
  post_logout_redirect_uris: ['', '/en', '/de'].map((prefix) => `${portal}${prefix}/accesso`),
  response_types: ['code'],
  grant_types: ['authorization_code'],
  token_endpoint_auth_method: 'private_key_jwt',
  token_endpoint_auth_signing_alg: 'RS256',
  id_token_signed_response_alg: 'RS256',
  userinfo_signed_response_alg: 'RS256',
  userinfo_encrypted_response_alg: 'RSA-OAEP-256',
  userinfo_encrypted_response_enc: 'A256CBC-HS512',
  request_object_signing_alg: 'RS256',
  require_signed_request_object: true,
  jwks: keysOfPortal(),
})

const claims = {
  openid: ['sub'],
  ...Object.fromEntries(
    [
      'given_name',
      'family_name',
      'email',
      'birthdate',
      'gender',
      'fiscal_number',
      'company_name',
      'company_fiscal_number',
    ].map((name) => [/_number|company/.test(name) ? `${ATTRIBUTES}${name}` : name, null]),
  ),
  acr: null,
  auth_time: null,
}

/** The provider's own question before it ends its session; the library's page asks another host for its letters. */
const logoutSource = async (context, form) => {
  context.body = `<!doctype html><html lang="it"><head><meta charset="utf-8"><title>Uscita</title><link rel="icon" href="data:,">
    </head><body><main><h1>Vuoi uscire anche dal gestore di prova?</h1>${form}
    <button type="submit" form="op.logoutForm" name="logout" value="yes">Esci anche da qui</button>
    <button type="submit" form="op.logoutForm">Resta</button></main></body></html>`
}

const makeProvider = (kind) => {
  const provider = new Provider(`http://localhost:${port}/${kind}`, {
    clients: [client(kind)],
    jwks: { keys: [signingKey()] },
    acrValues: LEVELS,
    claims,
    pkce: { required: () => true },
    cookies: {
      keys: [String(Math.random())],
      names: { interaction: `${kind}i`, resume: `${kind}r`, session: `${kind}s` },
    },
    features: {
      devInteractions: { enabled: false },
      claimsParameter: { enabled: true },
      encryption: { enabled: true },
      jwtUserinfo: { enabled: true },
      requestObjects: { enabled: true },
      revocation: { enabled: true },
      rpInitiatedLogout: { enabled: true, logoutSource },
    },
    enabledJWA: { userinfoEncryptionAlgValues: ['RSA-OAEP-256'], userinfoEncryptionEncValues: ['A256CBC-HS512'] },
    interactions: { url: (_, { uid }) => `/${kind}/scelta/${uid}` },
    findAccount: (_, id) => {
      const person = people.find((one) => one.id === id)
      return person && { accountId: id, claims: () => claimsOf(kind, person) }
    },
    ttl: { AccessToken: 600, AuthorizationCode: 60, IdToken: 300, Interaction: 900, Session: 3600, Grant: 3600 },
  })
  provider.on('grant.success', ({ oidc }) => console.log(`identity: ${kind} vouched for ${oidc.account?.accountId}`))
  provider.on('server_error', (_, error) => console.error(error))
  return provider
}

const providers = { spid: makeProvider('spid'), cie: makeProvider('cie') }

const body = async (request) => {
  let text = ''
  for await (const chunk of request) text += chunk
  return new URLSearchParams(text)
}

const choose = async (kind, request, response) => {
  const provider = providers[kind]
  const { params } = await provider.interactionDetails(request, response)
  if (request.method !== 'POST') {
    response.setHeader('content-type', 'text/html; charset=utf-8')
    return response.end(choicePage(kind, people, params))
  }
  const form = await body(request)
  if (!form.get('persona')) {
    const cancelled = { error: 'access_denied', error_description: 'The person went back.' }
    return provider.interactionFinished(request, response, cancelled, { mergeWithLastSubmission: false })
  }
  const accountId = form.get('persona')
  const grant = new provider.Grant({ accountId, clientId: params.client_id })
  grant.addOIDCScope('openid')
  grant.addOIDCClaims(Object.keys(claims))
  const result = {
    login: { accountId, acr: form.get('livello') ?? LEVELS[1], remember: false },
    consent: { grantId: await grant.save() },
  }
  return provider.interactionFinished(request, response, result, { mergeWithLastSubmission: false })
}

const answer = async (request, response) => {
  const [, kind, what] = new URL(request.url, 'http://localhost').pathname.split('/')
  if (!providers[kind]) {
    response.statusCode = 404
    return response.end('There is nothing here.')
  }
  if (what === 'scelta') return choose(kind, request, response)
  request.originalUrl = request.url
  request.url = request.url.slice(kind.length + 1) || '/'
  return providers[kind].callback()(request, response)
}

const server = http.createServer((request, response) => {
  answer(request, response).catch((error) => {
    response.statusCode = 400
    response.end(`This sign-in cannot go on (${error.error ?? error.message}): begin again at the portal.`)
  })
})
server.listen(Number(port), 'localhost', () => console.log(`identity: invented people at http://localhost:${port}`))
for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => process.exit(0))
