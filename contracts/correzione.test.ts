import { describe, expect, test } from 'vitest'
import { coseDi, MOST_NOTA, readCorrezione } from './correzione'

const read = (fields: Record<string, string>, tipo = 'F') => readCorrezione(new URLSearchParams(fields), tipo)
const no = (fields: Record<string, string>, tipo = 'F') => read({ risposta: 'no', passo: 'correggi', ...fields }, tipo)
const kept = (value: object) => ({ ok: true, chiede: false, value: { risposta: 'no', ...value } })

describe('"È giusto?"', () => {
  test.each([
    [{ risposta: 'si' }, { ok: true, chiede: false, value: { risposta: 'si' } }],
    [
      { risposta: 'non-so', nota: 'x' },
      { ok: true, chiede: false, value: { risposta: 'non-so' } },
    ],
    // who says no is asked what, and so is who says nothing
    [{ risposta: 'no' }, { ok: true, chiede: true }],
    [{}, { ok: true, chiede: true }],
    [{ risposta: 'forse' }, { ok: true, chiede: true }],
  ])('%j', (fields, said) => expect(read(fields)).toEqual(said))

  test.each([
    ['F', { cosa: 'valore', valore: '480,00' }, { oggetto: 'dato_catastale', campo: 'rendita', valore: 480_00 }],
    ['T', { cosa: 'valore', valore: '12' }, { oggetto: 'dato_catastale', campo: 'redditoDominicale', valore: 12_00 }],
    ['A', { cosa: 'valore', valore: '1.000,5' }, { oggetto: 'dato_catastale', campo: 'valoreVenale', valore: 1000_50 }],
    ['F', { cosa: 'quota', quota: '1/3' }, { oggetto: 'titolarita', quota: { num: 1, den: 3 } }],
    ['F', { cosa: 'uso', uso: 'locato' }, { oggetto: 'condizione_imu', uso: 'locato' }],
    [
      ...(['F', { cosa: 'uso', uso: 'comodato-parenti' }] as const),
      { oggetto: 'condizione_imu', uso: 'comodato', dati: { comodatoRidotto: true } },
    ],
    ['T', { cosa: 'uso', uso: 'coltivo' }, { oggetto: 'condizione_imu', uso: 'altro', dati: { coltivatore: true } }],
  ] as const)('of a %s: %j', (tipo, fields, correction) => expect(no(fields, tipo)).toEqual(kept({ correction })))

  test.each([
    [{}, 'cosa', 'answer-missing'],
    [{ cosa: 'valore' }, 'valore', 'answer-missing'],
    [{ cosa: 'valore', valore: 'tanto' }, 'valore', 'amount-unreadable'],
    [{ cosa: 'valore', valore: '1.234' }, 'valore', 'amount-ambiguous'],
    [{ cosa: 'quota', quota: '120' }, 'quota', 'quota-too-large'],
    [{ cosa: 'uso', uso: 'coltivo' }, 'uso', 'answer-missing'],
    [{ cosa: 'altro', nota: '  ' }, 'nota', 'answer-missing'],
  ])('%j: refused at %s', (fields, field, code) =>
    expect(no(fields as Record<string, string>)).toEqual({ ok: false, problems: [{ field, code }] }),
  )

  test('words are kept, cut where they are too long', () => {
    expect(no({ cosa: 'altro', nota: 'L’ho venduta.' })).toEqual(kept({ nota: 'L’ho venduta.' }))
    const long = no({ cosa: 'altro', nota: 'a'.repeat(MOST_NOTA + 50) })
    expect(long).toEqual(kept({ nota: 'a'.repeat(MOST_NOTA) }))
  })

  test('a plot has no use', () => expect(coseDi('A')).toEqual(['valore', 'quota', 'altro']))
})
