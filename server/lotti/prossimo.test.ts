import { describe, expect, test } from 'vitest'
import type { RigaLotto } from '../../formats/elenchi/lotto'
import { celleDi } from '../../formats/elenchi/lotto-celle'
import { prossima } from './prossimo'

const RIGA = {
  codiceFiscale: 'FRRLCU58L52D150O',
  ...{ cognome: 'Ferrari', comune: 'Cremona', tipo: 'F', categoria: 'A/2', rendita: 1_000_00, quota: '50' },
} as RigaLotto

const CELLE = celleDi(RIGA)

/** What of a row of 2026 comes into 2027. */
const DOPO: readonly (readonly [string, Partial<Record<keyof RigaLotto, unknown>>, object | undefined])[] = [
  ['held all year', {}, {}],
  ['held since May', { dal: '2026-05-10' }, {}],
  ['sold in October', { al: '2026-10-15' }, undefined],
  ['sold the day before the last', { al: '2026-12-30' }, undefined],
  ['held to the last day of the year', { dal: '2026-01-01', al: '2026-12-31' }, {}],
  ['to be sold in March', { al: '2027-03-01' }, { al: '2027-03-01' }],
  ['to be had from February on', { dal: '2027-02-01' }, { dal: '2027-02-01' }],
  ['twelve months', { mesi: 12 }, {}],
  ['seven months, nobody says which', { mesi: 7 }, { mesi: '?' }],
  ['seven months from a day on', { mesi: 7, dal: '2026-06-01' }, {}],
  ['a rate that was said', { aliquota: '1.06', verificata: true }, { aliquota_precedente: '1.06' }],
  ['the rate of the year before alone', { aliquotaPrecedente: '0.98' }, {}],
  ['an acconto that was paid', { accontoVersato: 50_00 }, {}],
  ['a use and its conditions', { uso: 'concordato', requisiti: true }, { uso: 'concordato', requisiti: 'si' }],
]

describe('a row of 2026 in 2027', () => {
  test.each(DOPO)('%s', (_, riga, more) => {
    expect(prossima({ ...RIGA, ...riga } as RigaLotto, { da: 2026, a: 2027 })).toEqual(more && { ...CELLE, ...more })
  })
})

test.each(DOPO)('within its year it stays as it is: %s', (_, riga) => {
  expect(prossima({ ...RIGA, ...riga } as RigaLotto, { da: 2026, a: 2026 })).toEqual(
    celleDi({ ...RIGA, ...riga } as RigaLotto),
  )
})
