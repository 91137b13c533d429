import { describe, expect, test } from 'vitest'
import { calcolaImpi } from '../../server/calcolo/impi'
import { contoImpi } from '../../ui/impi/conto'
import { richiestaCalcoloImpi } from '../calcolo-impi'
import { confrontoImpi } from '../confronto/confronto-impi'
import { dopoMossaImpi, readRisposteImpi } from './risposte'

/* Figures by hand, from the law: 1,06 % of cost × coefficient, 0,76 % to the State (DL 124/2019 art. 38). */

const BASE = {
  ...{ comune: 'D150', anno: '2024', tipo: 'piattaforma', quota: '100', possesso: 'tutto' },
  ...{ 'costo0.anno': '2018', 'costo0.importo': '10.000.000,00' },
}

const contoOf = (changes: Readonly<Record<string, string>> = {}) =>
  contoImpi(readRisposteImpi(new URLSearchParams({ ...BASE, ...changes })))

describe('the answers of the IMPi', () => {
  test.each([
    // 10.000.000 × 1,24 = 12.400.000 × 1,06 %
    ['a platform of 2018', {}, 131_440_00],
    // half of it
    ['half a platform', { quota: '1/2' }, 65_720_00],
    // until 30 September: nine months of twelve
    ['dismissed in September', { possesso: 'parte', 'al.g': '30', 'al.m': '9' }, 98_580_00],
    // 2026: (500.000 × 1,30 + 200.000 × 1,02) × 1,06 % = 9.052,40; an empty row between them is none
    [
      'two costs, the coefficients typed',
      {
        ...{
          anno: '2026',
          costi: '3',
          'costo0.anno': '2010',
          'costo0.importo': '500000',
          'costo0.coefficiente': '1,30',
        },
        ...{ 'costo2.anno': '2025', 'costo2.importo': '200000', 'costo2.coefficiente': '1,02' },
      },
      9_052_40,
    ],
  ] as const)('%s', (_name, changes, imposta) => {
    const conto = contoOf(changes)
    expect(conto.ok && conto.result.imposta).toBe(imposta)
  })

  test.each([
    [{ tipo: '' }, ['tipo answer-missing']],
    [{ 'costo0.importo': '' }, ['costo0.importo answer-missing']],
    [{ 'costo0.anno': '', 'costo0.importo': '' }, ['costo0.importo answer-missing']],
    [{ quota: '120', possesso: 'mai' }, ['quota quota-too-large', 'possesso choice-unknown']],
    [{ possesso: 'parte' }, ['dal.g answer-missing']],
    [
      {
        anno: '2026',
        costi: '2',
        'costo0.anno': '',
        'costo0.importo': '',
        'costo1.anno': '2018',
        'costo1.importo': '1',
      },
      ['costo1.coefficiente coefficiente-missing'],
    ],
    [{ 'costo0.anno': '2025' }, ['costo0.anno coefficiente-missing']],
    [{ 'costo0.importo': '0' }, ['costo0.importo value-missing']],
  ] as const)('%o is answered at its field', (changes, wrong) => {
    const conto = contoOf(changes)
    expect(conto.ok ? [] : conto.problems.map(({ field, code }) => `${field} ${code}`)).toEqual(wrong)
  })

  test('a row of costs more, never beyond the most; any other button is forgotten', () => {
    const after = (typed: string) => dopoMossaImpi(new URLSearchParams(typed))
    expect(after('costi=2')).toBeUndefined()
    expect(after('mossa=costo&costi=2')?.params.get('costi')).toBe('3')
    expect(after('mossa=costo&costi=10')?.params.get('costi')).toBe('10')
    expect(after('mossa=x')).toMatchObject({ at: '' })
  })
})

test('two calculations: the parts of the difference add up', () => {
  const [a, b] = [contoOf(), contoOf({ quota: '50', possesso: 'parte', 'al.g': '30', 'al.m': '6' })]
  const confronto = a.ok && b.ok ? confrontoImpi(a.posizione, b.posizione) : undefined
  // 131.440 × 1/2 × 6/12 = 32.860
  expect(confronto?.differenza).toBe(32_860_00 - 131_440_00)
  expect(confronto?.righe.reduce((sum, { cents = 0 }) => sum + cents, 0)).toBe(confronto?.differenza)
})

describe('the API', () => {
  const impianto = {
    ...{ id: 'alfa', tipo: 'piattaforma', costi: [{ anno: 2018, importo: 1_000_000_000 }], quota: '1/1' },
    ...{ dal: '2024-01-01', al: '2024-12-31' },
  }
  const computed = (changes: object, traccia = false) =>
    calcolaImpi(
      richiestaCalcoloImpi.parse({ posizioni: [{ anno: 2024, impianti: [{ ...impianto, ...changes }] }], traccia }),
    ).posizioni[0]!

  test('computes, with each step and its law where asked', () => {
    const own = computed({}, true)
    expect(own).toMatchObject({ ok: true, risultato: { imposta: 131_440_00, stato: 94_240_00, avvisi: [] } })
    expect(own.ok && own.traccia?.map(({ passo, norma }) => [passo, norma]).slice(0, 2)).toEqual([
      ['costo', 'DL 124/2019, art. 38 c. 2'],
      ['aliquota', 'DL 124/2019, art. 38 c. 3'],
    ])
  })

  test('days that go backwards are refused at their place', () => {
    const own = computed({ al: '2023-01-01' })
    expect(own.ok ? '' : own.problems.map(({ field }) => field)).toEqual([expect.stringMatching(/^impianti\.0\./)])
  })
})
