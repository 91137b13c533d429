import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, test } from 'vitest'
import { toCents } from '../kernel/money'
import { ravvedimento } from './ravvedimento'
import { intero } from './ravvedimento.cases'
import type { PosizioneRavvedimento } from './ravvedimento.types'

/** A right position with other things in it, whatever their type: what JSON may bring. */
const position = (changes: object) => ({ ...intero(1000_00, '2026-06-16', '2026-07-16'), ...changes })
const paid = (changes: object) => position({ versamenti: [{ giorno: '2026-07-16', ...changes }] })

const REFUSED: readonly (readonly [name: string, posizione: unknown, code: string, field: string])[] = [
  ['nothing at all', null, 'value-missing', ''],
  ['an unknown tax', position({ tributo: 'IVA' }), 'choice-unknown', 'tributo'],
  ['a name that every object has', position({ tributo: 'toString' }), 'choice-unknown', 'tributo'],
  ['canone unico', position({ tributo: 'CANONE-UNICO' }), 'ravvedimento-not-a-tax', 'tributo'],
  ['a negative tax', position({ imposta: -1 }), 'amount-invalid', 'imposta'],
  ['cents with a fraction', position({ imposta: 10.5 }), 'amount-invalid', 'imposta'],
  ['a tax as text', position({ imposta: '1000' }), 'amount-invalid', 'imposta'],
  ['a due date that does not exist', position({ scadenza: '2026-02-30' }), 'date-invalid', 'scadenza'],
  ['a notice on no day', position({ atto: 'ieri' }), 'date-invalid', 'atto'],
  ['a year that is none', position({ anno: 2026.5 }), 'anno-unsupported', 'anno'],
  ['another window', position({ finestra: 'due-anni' }), 'choice-unknown', 'finestra'],
  ['another declaration', position({ dichiarazione: 'forse' }), 'choice-unknown', 'dichiarazione'],
  ['payments that are no list', position({ versamenti: {} }), 'value-missing', 'versamenti'],
  ['a payment that is none', position({ versamenti: [7] }), 'value-missing', 'versamenti.0'],
  ['a payment of another kind', paid({ comprende: 'metà' }), 'choice-unknown', 'versamenti.0.comprende'],
  ['a code that is no text', paid({ codice: 3918 }), 'choice-unknown', 'versamenti.0.codice'],
  ['a payment on no day', paid({ giorno: '16/07/2026' }), 'date-invalid', 'versamenti.0.giorno'],
  ['mended on no day', paid({ regolarizzato: '2026-13-01' }), 'date-invalid', 'versamenti.0.regolarizzato'],
  ['paid before it was due', paid({ giorno: '2026-06-15' }), 'payment-before-due', 'versamenti.0.giorno'],
  [
    'mended before it was paid',
    paid({ regolarizzato: '2026-07-01' }),
    'payment-before-due',
    'versamenti.0.regolarizzato',
  ],
  ['a payment of nothing', paid({ importo: 0 }), 'amount-invalid', 'versamenti.0.importo'],
  ['too small to hold any tax', paid({ importo: 0, comprende: 'tutto' }), 'amount-invalid', 'versamenti.0.importo'],
  ['more than is owed', paid({ importo: 1000_01 }), 'payment-over-debt', 'versamenti.0.importo'],
  [
    'more than is owed, all in',
    paid({ importo: 1100_00, comprende: 'tutto' }),
    'payment-over-debt',
    'versamenti.0.importo',
  ],
  ['after the notice', position({ atto: '2026-07-16' }), 'ravvedimento-after-atto', 'versamenti.0.giorno'],
  [
    'declared, after five years',
    intero(1000_00, '2020-06-16', '2026-01-01', { dichiarazione: 'presentata' }),
    'ravvedimento-expired',
    'versamenti.0.giorno',
  ],
  [
    'not known, after six years',
    intero(1000_00, '2019-06-17', '2026-01-01'),
    'ravvedimento-expired',
    'versamenti.0.giorno',
  ],
  [
    'over a year, when local taxes had no such reduction',
    intero(1000_00, '2018-06-18', '2019-12-24'),
    'ravvedimento-over-year',
    'versamenti.0.giorno',
  ],
  [
    'in a year whose rate is not known',
    intero(1000_00, '2026-12-16', '2027-01-10'),
    'saggio-unknown',
    'versamenti.0.giorno',
  ],
  ['before the first rate', intero(1000_00, '2011-06-16', '2012-01-10'), 'table-before-first-entry', 'versamenti.0'],
]

describe('what cannot be computed is refused, by code and field', () => {
  test.each(REFUSED)('%s', (_name, posizione, code, field) => {
    const result = ravvedimento(posizione as PosizioneRavvedimento)
    expect(result.ok ? [] : result.problems.map((own) => [own.code, own.field])).toEqual([[code, field]])
  })

  test('the day before the notice it is still possible', () => {
    expect(ravvedimento(position({ atto: '2026-07-17' }) as PosizioneRavvedimento).ok).toBe(true)
  })

  test('31 December needs no rate of the year after', () => {
    expect(ravvedimento(intero(1000_00, '2026-12-16', '2026-12-31')).ok).toBe(true)
  })

  test('over a year is possible from 25 December 2019 on', () => {
    expect(ravvedimento(intero(1000_00, '2018-06-18', '2019-12-25')).ok).toBe(true)
  })
})

const WARNED: readonly (readonly [name: string, posizione: PosizioneRavvedimento, code: string, field: string])[] = [
  ['due on a Sunday', intero(1000_00, '2024-06-16', '2024-07-01'), 'scadenza-not-working-day', 'scadenza'],
  [
    'after five years, not known whether declared',
    intero(1000_00, '2020-12-16', '2026-11-20'),
    'decadenza-passed',
    'versamenti.0.giorno',
  ],
  [
    'a tax of a province',
    intero(1000_00, '2026-06-16', '2026-07-16', { tributo: 'IMIS' }),
    'regional-rules',
    'tributo',
  ],
  ['a band from memory', intero(1000_00, '2015-06-16', '2015-08-15'), 'figure-not-confirmed', 'scadenza'],
]

test.each(WARNED)('a warning does not stop the sum: %s', (_name, posizione, code, field) => {
  const result = ravvedimento(posizione)
  expect(result.ok && result.value.avvisi.map((own) => [own.code, own.field])).toEqual([[code, field]])
  expect(result.ok && result.value.imposta).toBe(toCents(1000_00))
})

test('every code that the ravvedimento writes is provoked here', () => {
  const provoked = new Set([...REFUSED, ...WARNED].map(([, , code]) => code))
  const written = readdirSync(import.meta.dirname)
    .filter((file) => !file.endsWith('.test.ts'))
    .flatMap((file) => [
      ...readFileSync(path.join(import.meta.dirname, file), 'utf8').matchAll(/new Problem\(\s*'([a-z-]+)'/g),
    ])
  for (const [, code] of written) expect(provoked).toContain(code)
  expect(written.length).toBeGreaterThan(15)
})
