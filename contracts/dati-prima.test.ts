import { describe, expect, test } from 'vitest'
import { giorniOf, MOST_PAROLE, readInvioDati, readRispostaDati } from './dati-prima'
import { giorniDatiDi, readGiorniDati, typedGiorniDati } from './parametri/dati-prima'

describe('the days to answer', () => {
  test.each([
    ['1', 1],
    ['180', 180],
    [' 30 ', 30],
  ])('%s', (typed, giorni) => expect(giorniOf(typed)).toBe(giorni))
  test.each(['', '0', '181', '1,5', '-3', 'dieci', '1e2'])('«%s» is none', (typed) =>
    expect(giorniOf(typed)).toBeUndefined(),
  )
  test('of a form that names no run is none', () => {
    expect(readInvioDati(new URLSearchParams({ id: 'x', giorni: '10' }))).toBeUndefined()
  })

  const FORM = {
    ...{ 'atto.organo': 'giunta', 'atto.numero': '12', 'atto.data.g': '2', 'atto.data.m': '3', 'atto.data.a': '2026' },
    ...{ 'dal.g': '1', 'dal.m': '4', 'dal.a': '2026' },
  }
  const decided = (giorni: string) =>
    readGiorniDati(typedGiorniDati(new URLSearchParams({ ...FORM, giorni })), '2026-11-27')

  test('are decided by an act', () => {
    const done = decided('21')
    expect(done.ok && done.value).toMatchObject({ valore: { giorni: 21 }, dal: '2026-04-01' })
    expect(decided('')).toEqual({ ok: false, problems: [{ field: 'giorni', code: 'window' }] })
  })
  test('on record: what is not of this form is none', () => {
    expect([{ giorni: 21 }, { giorni: 0 }, {}, undefined].map(giorniDatiDi)).toEqual([
      21,
      undefined,
      undefined,
      undefined,
    ])
  })
})

describe('an answer', () => {
  const read = (fields: Readonly<Record<string, string>>) => readRispostaDati(new URLSearchParams(fields), ['a', 'b'])

  test('that all is right', () =>
    expect(read({ esito: 'confermata' })).toEqual({ ok: true, value: { esito: 'confermata' } }))
  test('that something of one object is not, in words', () => {
    expect(read({ esito: 'contestata', oggetto: 'b', parole: ' L’ho venduta\r\na marzo ' })).toEqual({
      ok: true,
      value: { esito: 'contestata', oggetto: 'b', parole: 'L’ho venduta\na marzo' },
    })
    const long = read({ oggetto: 'a', parole: 'x'.repeat(5_000) })
    expect(long.ok && long.value.esito === 'contestata' && long.value.parole.length).toBe(MOST_PAROLE)
  })
  test.each([
    [{}, ['oggetto', 'parole']],
    [{ oggetto: 'c', parole: 'x' }, ['oggetto']],
    [{ oggetto: 'a', parole: ' ' }, ['parole']],
  ] as const)('is not one: %o', (fields, problems) => expect(read(fields)).toEqual({ ok: false, problems }))
})
