import { describe, expect, test } from 'vitest'
import { readRagione, readRicerca, reasonOf } from './ricerca'

const read = (fields: Record<string, string>) => readRicerca(new URLSearchParams({ motivo: 'sportello', ...fields }))

describe('what the office looks for', () => {
  test.each<[string, Record<string, string>]>([
    ['a name', { chi: '  Rossi   Anna ' }],
    ['an address', { dove: 'Via Roma 1' }],
    ['a place of the map', { foglio: '84', particella: '101' }],
    ['a unit of it', { foglio: '84', particella: '101', subalterno: '1' }],
  ])('%s', (_, fields) => {
    expect(read(fields)).toMatchObject({ ok: true })
  })

  test.each<[string, Record<string, string>, string]>([
    ['nothing', {}, 'chi chi-missing'],
    ['one letter', { chi: 'R.' }, 'chi chi-short'],
    ['one letter of a street', { dove: 'v' }, 'dove dove-short'],
    ['a foglio without its particella', { foglio: '84' }, 'foglio foglio-place'],
    ['a particella without its foglio', { particella: '101' }, 'foglio foglio-place'],
    ['a subalterno of no particella', { chi: 'Rossi', subalterno: '1' }, 'foglio foglio-place'],
    ['no reason', { chi: 'Rossi', motivo: '' }, 'motivo motivo-missing'],
    ['a reason of one’s own making', { chi: 'Rossi', motivo: 'curiosità' }, 'motivo motivo-missing'],
  ])('%s is told', (_, fields, expected) => {
    const found = read(fields)
    expect(found.ok ? [] : found.problems.map(({ field, code }) => `${field} ${code}`)).toEqual([expected])
  })

  test('what is too long is cut, never stored whole', () => {
    const found = read({ chi: 'x'.repeat(500) })
    expect(found.ok && found.value.chi.length).toBe(80)
  })

  test('the reason is kept in words, with the matter it is about', () => {
    expect(reasonOf({ motivo: 'pratica', pratica: '' })).toBe('lavoro su una pratica')
    expect(reasonOf({ motivo: 'sportello', pratica: 'prot. 12/2026' })).toBe(
      'la persona è allo sportello (prot. 12/2026)',
    )
    expect(readRagione(new URLSearchParams('motivo=altro'))).toBeUndefined()
  })
})
