import { describe, expect, test } from 'vitest'
import { curlDi } from './curl'
import { formaOf, nomiDentro } from './schema'

describe('a schema as a person reads it', () => {
  test('an object: each property with its kind, limits and whether it is needed', () => {
    const forma = formaOf({
      type: 'object',
      required: ['q'],
      properties: {
        q: { type: 'string', minLength: 1, maxLength: 100, description: 'Che cosa' },
        limit: { type: 'integer', maximum: 10 },
      },
    })
    expect(forma.campi).toMatchObject([
      { name: 'q', isRequired: true, forma: { tipo: 'testo', limiti: { da: 1, a: 100 }, description: 'Che cosa' } },
      { name: 'limit', isRequired: false, forma: { tipo: 'intero', limiti: { a: 10 } } },
    ])
  })

  test('a list is what its entries are', () =>
    expect(
      formaOf({ type: 'array', maxItems: 3, items: { type: 'object', properties: { a: { type: 'boolean' } } } }),
    ).toMatchObject({
      tipo: 'elenco',
      di: 'oggetto',
      limiti: { a: 3 },
      campi: [{ name: 'a', forma: { tipo: 'si-no' } }],
    }))

  test('a shape with a name leads to it, in a list too', () => {
    const ref = { $ref: '#/components/schemas/Comune' }
    expect(formaOf(ref)).toMatchObject({ nome: 'Comune', campi: [] })
    expect(formaOf({ type: 'array', items: ref })).toMatchObject({ tipo: 'elenco', nome: 'Comune' })
  })

  test('null beside one shape is a value that may be missing, not another shape', () =>
    expect(formaOf({ anyOf: [{ type: 'string' }, { type: 'null' }], description: 'x' })).toMatchObject({
      tipo: 'testo',
      forme: [],
      description: 'x',
    }))

  test('several shapes, and the only values', () => {
    const forma = formaOf({
      oneOf: [
        { type: 'string', enum: ['a', 'b'] },
        { type: 'boolean', const: true },
      ],
    })
    expect(forma).toMatchObject({ tipo: 'uno-di', forme: [{ valori: ['"a"', '"b"'] }, { valori: ['true'] }] })
  })

  test('a pattern too long to read is left to its description', () => {
    expect(formaOf({ type: 'string', pattern: '^[A-Z]\\d{3}$' }).limiti).toEqual({ scritto: '^[A-Z]\\d{3}$' })
    expect(formaOf({ type: 'string', pattern: 'x'.repeat(41) }).limiti).toEqual({})
  })

  test('names that lead to names are followed, each once, round in circles too', () => {
    const all = {
      A: { items: { $ref: '#/components/schemas/B' } },
      B: { items: { $ref: '#/components/schemas/A' } },
    }
    expect(nomiDentro([{ $ref: '#/components/schemas/A' }], all)).toEqual(['A', 'B'])
  })
})

describe('a call as a command', () => {
  test('address filled in, query encoded', () =>
    expect(
      curlDi('https://x', { method: 'get', path: '/api/{a}', params: { a: 'D150' }, query: { q: 'reggio emilia' } }),
    ).toBe("curl -s 'https://x/api/D150?q=reggio+emilia'"))

  test('a quote in the body does not end the command', () =>
    expect(curlDi('https://x', { method: 'post', path: '/p', body: { a: "l'IMU" } })).toBe(
      `curl -s 'https://x/p' -H 'Content-Type: application/json' --data '{\n  "a": "l'\\''IMU"\n}'`,
    ))
})
