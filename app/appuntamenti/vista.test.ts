import { describe, expect, test } from 'vitest'
import { backTo, readVista, vistaQuery } from './vista'

const TODAY = '2026-11-26'

describe('the days that an address shows', () => {
  test.each([
    ['no day: the week of today', {}, '2026-11-23', '2026-11-29'],
    ['a day of a week', { giorno: '2026-12-03' }, '2026-11-30', '2026-12-06'],
    ['a day alone', { giorno: '2026-12-03', vista: 'giorno' }, '2026-12-03', '2026-12-03'],
    ['a day that does not exist: today', { giorno: '2026-02-30' }, '2026-11-23', '2026-11-29'],
    ['no day at all: today', { giorno: '0000-01-01' }, '2026-11-23', '2026-11-29'],
    ['words: today', { giorno: 'domani', vista: 'giorno' }, TODAY, TODAY],
    ['the same twice: today', { giorno: ['2026-12-03', '2026-12-04'], vista: 'giorno' }, TODAY, TODAY],
  ])('%s', (_, said, dal, al) => expect(readVista(said, TODAY)).toMatchObject({ dal, al }))

  test('are found again from the form of an act', () => {
    const query = backTo(new URLSearchParams({ comune: 'D150', vista: 'giorno', giorno: '2026-12-03' }), TODAY)
    expect(query).toBe('comune=D150&vista=giorno&giorno=2026-12-03')
    expect(vistaQuery({ ...readVista(Object.fromEntries(new URLSearchParams(query)), TODAY) }).toString()).toBe(query)
  })
})
