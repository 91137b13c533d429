import { createHash } from 'node:crypto'
import { describe, expect, test } from 'vitest'
import { combacia, improntaDi, nuovoSegreto, presentata, scritta } from './segreto'

const ID = '10780000-0000-4000-8000-000000000001'

describe('a secret', () => {
  test('has 256 bits, and another each time', () => {
    const [one, two] = [nuovoSegreto(), nuovoSegreto()]
    expect(Buffer.from(one, 'base64url')).toHaveLength(32)
    expect(one).not.toBe(two)
  })

  test('matches its own hash and no other', () => {
    const segreto = nuovoSegreto()
    expect(improntaDi(segreto)).toBe(createHash('sha256').update(segreto).digest('hex'))
    expect(combacia(segreto, improntaDi(segreto))).toBe(true)
    expect(combacia(nuovoSegreto(), improntaDi(segreto))).toBe(false)
    expect(combacia(segreto, 'x')).toBe(false)
  })
})

describe('what a program sends', () => {
  const segreto = nuovoSegreto()
  const key = scritta({ id: ID, segreto })

  test('is read as it was written, whatever the case of the scheme', () => {
    expect(presentata(`Bearer ${key}`)).toEqual({ id: ID, segreto })
    expect(presentata(`bearer  ${key}`)).toEqual({ id: ID, segreto })
  })

  test.each([
    ['nothing', null],
    ['another scheme', `Basic ${key}`],
    ['the secret alone', `Bearer ${segreto}`],
    ['a key that was cut', `Bearer ${key.slice(0, -1)}`],
    ['a key with more behind it', `Bearer ${key} x`],
    ['an id that is none', `Bearer ${key.replace(ID, '-'.repeat(36))}`],
  ])('%s is no key', (_, sent) => expect(presentata(sent)).toBeUndefined())
})
