import { describe, expect, test } from 'vitest'
import { effettoCanali, ordineDi, postiDi, readCanali, typedCanali } from './canali'

const ACT = {
  'atto.organo': 'giunta',
  'atto.numero': '12',
  'atto.data.g': '2',
  'atto.data.m': '3',
  'atto.data.a': '2026',
}
const DAY = { 'dal.g': '1', 'dal.m': '4', 'dal.a': '2026' }
const read = (fields: Readonly<Record<string, string>>) =>
  readCanali(typedCanali(new URLSearchParams({ ...ACT, ...DAY, ...fields })), '2026-11-27')
const problems = (fields: Readonly<Record<string, string>>) => {
  const done = read(fields)
  return done.ok ? [] : done.problems.map(({ field, code }) => [field, code])
}

describe('the order of channels', () => {
  test('is what was chosen, in its order; a place left empty is none', () => {
    const done = read({ 'canale.1': 'pec', 'canale.3': 'email' })
    expect(done.ok && done.value).toMatchObject({ ordine: ['pec', 'email'], dal: '2026-04-01' })
    const none = read({})
    expect(none.ok && none.value.ordine).toEqual([])
  })

  test('names nothing twice, and knows its day and its act', () => {
    expect(problems({ 'canale.1': 'email', 'canale.2': 'email' })).toEqual([['canale.2', 'same-channel']])
    expect(problems({ 'dal.g': '31' })).toEqual([['dal.g', 'date']])
    expect(problems({ 'atto.numero': '' })).toEqual([['atto.numero', 'missing']])
  })

  test('a channel that nobody knows is none', () => {
    const done = read({ 'canale.1': 'fax', 'canale.2': 'io' })
    expect(done.ok && done.value.ordine).toEqual(['io'])
  })

  test.each([
    [{ ordine: ['io', 'email'] }, ['io', 'email']],
    [{ ordine: [] }, []],
    [{ ordine: ['fax'] }, undefined],
    [undefined, undefined],
  ])('on record: %o', (valore, ordine) => expect(ordineDi(valore)).toEqual(ordine))

  test('stands in the places of the form as it was chosen', () => {
    expect(postiDi(['io', 'pec'])).toEqual({ 'canale.1': 'io', 'canale.2': 'pec', 'canale.3': '' })
  })
})

describe('its effect', () => {
  const ALL = [
    { email: true, pec: true, persona: true, quanti: 1 },
    { email: true, pec: false, persona: true, quanti: 10 },
    { email: false, pec: true, persona: false, quanti: 100 },
    { email: false, pec: false, persona: true, quanti: 1_000 },
    { email: false, pec: false, persona: false, quanti: 10_000 },
  ]
  test.each([
    [[], { email: 0, pec: 0, io: 0, carta: 11_111 }],
    [['pec', 'email'], { email: 10, pec: 101, io: 0, carta: 11_000 }],
    [['email', 'pec'], { email: 11, pec: 100, io: 0, carta: 11_000 }],
    [['io', 'pec'], { email: 0, pec: 100, io: 1_011, carta: 10_000 }],
  ] as const)('%o', (ordine, expected) => expect(effettoCanali(ordine, ALL)).toEqual(expected))
})
