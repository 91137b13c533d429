import { mkdtempSync, writeFileSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { createLocalJWKSet, decodeProtectedHeader, jwtVerify } from 'jose'
import { beforeAll, describe, expect, test } from 'vitest'
import { rotateKeys } from '../../../scripts/lib/keys.mjs'
import { EnvError } from '../env'
import { entityStatement, protocolKeys, signedKeys } from './entity'
import { identityKeys } from './keys'

const PORTAL = 'https://tributi.example.it'
const AUTHORITY = 'https://registry.example.it'
const folder = mkdtempSync(path.join(os.tmpdir(), 'entity-'))

beforeAll(() => {
  const file = path.join(folder, 'keys.json')
  rotateKeys(file)
  rotateKeys(file)
  Object.assign(process.env, {
    PUBLIC_URL: PORTAL,
    IDENTITY_KEYS_FILE: file,
    SPID_PROVIDERS: 'Poste ID=https://posteid.example.it',
    CIE_ISSUER: 'https://cie.example.it',
    OFFICE_NAME: 'Comune di Esempio',
    FEDERATION_AUTHORITIES: AUTHORITY,
    FEDERATION_CONTACT: 'protocollo@pec.example.it',
  })
  // making keys takes as long as it takes
}, 60_000)

const federation = () =>
  createLocalJWKSet({ keys: identityKeys().federation.map(({ kty, n, e, kid }) => ({ kty, n, e, kid })) })

const read = async () => (await jwtVerify(entityStatement(), federation(), { issuer: PORTAL, subject: PORTAL })).payload

describe('what the portal says of itself to the federation', () => {
  test('is signed with the newest key of the federation, which no protocol uses', async () => {
    const { kid, typ } = decodeProtectedHeader(entityStatement())
    expect([kid, typ]).toEqual([identityKeys().federation[0]!.kid, 'entity-statement+jwt'])
    expect(protocolKeys().keys.map((key) => key.kid)).not.toContain(kid)
    const { iat, exp, jwks } = await read()
    expect(exp! - iat!).toBe(48 * 3600)
    expect((jwks as { keys: object[] }).keys).toHaveLength(2)
  })

  test('says where people come back to, and how it speaks', async () => {
    const { metadata, authority_hints } = await read()
    expect(authority_hints).toEqual([AUTHORITY])
    expect(metadata).toMatchObject({
      federation_entity: { organization_name: 'Comune di Esempio', contacts: ['protocollo@pec.example.it'] },
      openid_relying_party: {
        client_id: PORTAL,
        client_registration_types: ['automatic'],
        redirect_uris: [`${PORTAL}/api/auth/callback/spid-poste-id`, `${PORTAL}/api/auth/callback/cie`],
        response_types: ['code'],
        token_endpoint_auth_method: 'private_key_jwt',
        userinfo_encrypted_response_alg: 'RSA-OAEP-256',
      },
    })
  })

  test('holds old keys beside new ones, and no private part of any', () => {
    expect(protocolKeys().keys).toHaveLength(4)
    for (const text of [
      JSON.stringify(protocolKeys()),
      Buffer.from(entityStatement().split('.')[1]!, 'base64url').toString(),
    ]) {
      for (const { d } of Object.values(identityKeys()).flat()) expect(text).not.toContain(d)
    }
  })

  test('the keys of the protocol can be had alone, signed', async () => {
    const { payload } = await jwtVerify(signedKeys(), federation(), { issuer: PORTAL })
    expect(payload.keys).toEqual(protocolKeys().keys)
  })

  test('shows the marks that the authorities gave, and refuses a file that is none', async () => {
    const file = path.join(folder, 'marks.json')
    const marks = [{ id: 'https://registry.example.it/openid_relying_party/public/', trust_mark: 'eyJ' }]
    writeFileSync(file, JSON.stringify(marks))
    process.env.FEDERATION_TRUST_MARKS_FILE = file
    expect((await read()).trust_marks).toEqual(marks)
    writeFileSync(file, '{}')
    expect(() => entityStatement()).toThrow(EnvError)
    delete process.env.FEDERATION_TRUST_MARKS_FILE
  })
})
