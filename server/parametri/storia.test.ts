import { describe, expect, test } from 'vitest'
import { inVigoreOggi, storiaSenza, type Decisione } from './queries'

type Row = readonly [id: string, dal: string, superata?: 'superata' | 'ritirata']

const decisione = ([id, dal, superata]: Row): Decisione => ({
  ...{ id, dal, valore: id, atto: undefined, delibera: undefined, da: 'X', il: new Date(0) },
  superata: superata && new Date(0),
  ritirata: superata === 'ritirata' ? { il: new Date(0), da: 'X', motivo: 'Y' } : undefined,
})

/** The newest entry first. */
const storia = (...rows: readonly Row[]) => rows.map(decisione)

describe('what counts once an entry is withdrawn', () => {
  test.each<[string, readonly Row[], string, string | undefined]>([
    ['nothing, where it was alone', [['b', '2026-01-01']], 'b', undefined],
    [
      'the one of the same day that it had replaced',
      [
        ['b', '2026-01-01'],
        ['a', '2026-01-01', 'superata'],
      ],
      'b',
      'a',
    ],
    [
      'not one that was a mistake itself',
      [
        ['c', '2026-01-01'],
        ['b', '2026-01-01', 'ritirata'],
        ['a', '2026-01-01', 'superata'],
      ],
      'c',
      'a',
    ],
    [
      'the last that it had replaced, not those before',
      [
        ['c', '2026-01-01'],
        ['b', '2026-01-01', 'superata'],
        ['a', '2026-01-01', 'superata'],
      ],
      'c',
      'b',
    ],
    [
      'the one of an earlier day, which counted all along',
      [
        ['b', '2026-03-01'],
        ['a', '2026-01-01'],
      ],
      'b',
      'a',
    ],
    [
      'a later one, as before',
      [
        ['b', '2026-03-01'],
        ['a', '2026-01-01'],
      ],
      'a',
      'b',
    ],
    [
      'nothing of another day that was replaced',
      [
        ['b', '2026-03-01'],
        ['a', '2026-01-01', 'superata'],
      ],
      'b',
      undefined,
    ],
  ])('%s', (_, rows, ritirata, expected) => {
    const all = storia(...rows)
    const own = all.find(({ id }) => id === ritirata)!
    expect(inVigoreOggi(storiaSenza(all, own), '2026-12-31')?.id).toBe(expected)
  })
})
