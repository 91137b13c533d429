import { describe, expect, test } from 'vitest'
import { decadenza } from '../calendario/decadenza'
import { toCents } from '../kernel/money'
import { fasceDa, ravvedimento, SAGGIO_LEGALE, saggioLegale, TRIBUTI } from './ravvedimento'
import { CASES, intero } from './ravvedimento.cases'
import type { PosizioneRavvedimento, RavvedimentoResult, Tributo } from './ravvedimento.types'

const computed = (posizione: PosizioneRavvedimento): RavvedimentoResult => {
  const outcome = ravvedimento(posizione)
  if (!outcome.ok) throw outcome.problems[0]!
  return outcome.value
}

describe('worked by hand', () => {
  test.each(CASES)('$name', ({ posizione, versamenti, totale, residuo }) => {
    const result = computed(posizione)
    expect(result.versamenti.map(({ fascia, sanzione, interessi }) => [fascia, sanzione, interessi])).toEqual(
      versamenti,
    )
    expect(result.totale).toBe(totale)
    expect(result.residuo).toBe(residuo ?? 0)
    expect(result.totale).toBe(result.imposta + result.sanzione + result.interessi)
  })
})

describe('the bands, day by day', () => {
  test.each([
    ['2026-06-16', 'nessuna'],
    ['2026-06-30', 'sprint'],
    ['2026-07-01', 'breve'],
    ['2026-07-16', 'breve'],
    ['2026-07-17', 'intermedio'],
    ['2026-09-14', 'intermedio'],
    ['2026-09-15', 'lungo'],
    ['2026-12-31', 'lungo'],
  ])('due on 16 June 2026, paid on %s: %s', (giorno, fascia) => {
    expect(computed(intero(1000_00, '2026-06-16', giorno)).versamenti[0]!.fascia).toBe(fascia)
  })

  test.each([
    ['2024-06-17', '2025-06-17', 'lungo'],
    ['2024-06-17', '2025-06-18', 'biennale'],
    ['2024-06-17', '2026-06-17', 'biennale'],
    ['2024-06-17', '2026-06-18', 'ultrabiennale'],
    ['2024-09-16', '2025-09-16', 'lungo'],
    ['2024-09-16', '2025-09-17', 'oltre-anno'],
    ['2024-09-16', '2026-09-17', 'oltre-anno'],
    // a violation of 29 February ends its year on the 28th
    ['2024-02-29', '2025-02-28', 'lungo'],
    ['2024-02-29', '2025-03-01', 'biennale'],
  ])('due on %s, paid on %s: %s', (scadenza, giorno, fascia) => {
    expect(computed(intero(1000_00, scadenza, giorno)).versamenti[0]!.fascia).toBe(fascia)
  })

  test('until when a figure holds, and what comes after', () => {
    const rows = fasceDa('2026-06-16', '2026-06-20').map(({ fascia, al, misura }) => [
      fascia,
      al,
      `${misura.num}/${misura.den}`,
    ])
    // 12,5 % ÷ 15 ÷ 10; 12,5 % ÷ 10; 12,5 % ÷ 9; 25 % ÷ 8; 25 % ÷ 7
    expect(rows).toEqual([
      ['sprint', '2026-06-30', '1/1200'],
      ['breve', '2026-07-16', '1/80'],
      ['intermedio', '2026-09-14', '1/72'],
      ['lungo', '2027-06-16', '1/32'],
      ['oltre-anno', undefined, '1/28'],
    ])
    expect(fasceDa('2026-06-16', '2026-10-01').map(({ fascia }) => fascia)).toEqual(['lungo', 'oltre-anno'])
    expect(fasceDa('2025-06-16', '2026-01-10', 'dichiarazione')[0]).toMatchObject({ al: '2026-06-30' })
    expect(fasceDa('2013-12-16', '2014-01-25').map(({ fascia, al }) => [fascia, al])).toEqual([['lungo', '2014-12-16']])
  })
})

describe('legal interest', () => {
  // percent, as the decrees of each December print it
  test.each([
    [2012, 2.5],
    [2013, 2.5],
    [2014, 1],
    [2015, 0.5],
    [2016, 0.2],
    [2017, 0.1],
    [2018, 0.3],
    [2019, 0.8],
    [2020, 0.05],
    [2021, 0.01],
    [2022, 1.25],
    [2023, 5],
    [2024, 2.5],
    [2025, 2],
    [2026, 1.6],
  ])('%i: %d %%', (anno, pct) => {
    const { num, den } = saggioLegale(anno)
    expect((num / den) * 100).toBeCloseTo(pct, 10)
  })

  test('every year has its own entry', () => {
    const years = SAGGIO_LEGALE.values.map(({ from }) => Number(from.slice(0, 4)))
    expect(years).toEqual(years.map((_, index) => years[0]! + index))
  })
})

describe('rows of the F24', () => {
  const twoCodes = (tributo: Tributo) =>
    intero(1500_00, '2026-06-16', '', {
      tributo,
      versamenti: [
        { giorno: '2026-07-16', importo: toCents(1000_00), codice: '3925' },
        { giorno: '2026-07-16', codice: '3930' },
      ],
    })

  test('tax, sanction and interest together, each code on its row, to the euro', () => {
    // 1.000 + 12,50 + 1,32 = 1.013,82; 500 + 6,25 + 0,66 = 506,91
    expect(computed(twoCodes('IMU')).righe).toEqual([
      { giorno: '2026-07-16', codice: '3925', anno: 2026, importo: 1014_00 },
      { giorno: '2026-07-16', codice: '3930', anno: 2026, importo: 507_00 },
    ])
  })

  test('IMIS: sanction and interest on 3996', () => {
    expect(computed(twoCodes('IMIS')).righe.map(({ codice, importo }) => [codice, importo])).toEqual([
      ['3925', 1000_00],
      ['3996', 21_00],
      ['3930', 500_00],
    ])
  })

  test('IMI keeps the cents, and the tax year is the one said', () => {
    const result = computed(
      intero(1000_00, '2026-06-16', '', {
        tributo: 'IMI',
        anno: 2025,
        versamenti: [{ giorno: '2026-07-16', codice: '3983' }],
      }),
    )
    expect(result.righe).toEqual([{ giorno: '2026-07-16', codice: '3983', anno: 2025, importo: 1013_82 }])
  })

  test('what was paid late goes out on its day, what mends it on the other', () => {
    const result = computed(
      intero(1000_00, '2026-03-16', '', {
        versamenti: [{ giorno: '2026-03-26', regolarizzato: '2026-10-02', codice: '3918' }],
      }),
    )
    expect(result.righe.map(({ giorno, importo }) => [giorno, importo])).toEqual([
      ['2026-03-26', 1000_00],
      ['2026-10-02', 11_00],
    ])
  })

  test('without a code, or with nothing to pay, there is no row', () => {
    expect(computed(intero(1000_00, '2026-06-16', '2026-07-16')).righe).toEqual([])
    const none = intero(0, '2026-06-16', '', { versamenti: [{ giorno: '2026-07-16', codice: '3918' }] })
    expect(computed(none).righe).toEqual([])
  })
})

describe('which of them are taxes', () => {
  test.each(Object.keys(TRIBUTI) as Tributo[])('%s', (tributo) => {
    const outcome = ravvedimento(intero(1000_00, '2026-06-16', '2026-07-16', { tributo }))
    const isTax = !['CANONE-UNICO', 'COSAP', 'TARIFFA'].includes(tributo)
    expect(outcome.ok).toBe(isTax)
    if (!outcome.ok) expect(outcome.problems[0]!.code).toBe('ravvedimento-not-a-tax')
  })
})

describe('how long the comune may ask', () => {
  test.each([
    [2021, 'omesso-versamento', '2026-12-31'],
    [2021, 'omessa-dichiarazione', '2027-12-31'],
  ] as const)('%i, %s: %s', (anno, violazione, day) => expect(decadenza(anno, violazione)).toBe(day))

  test('declared: five years; not declared, or not known: six', () => {
    const of = (dichiarazione?: 'presentata' | 'omessa') =>
      computed(intero(1000_00, '2020-12-16', '2025-12-01', { dichiarazione })).decadenza
    expect([of('presentata'), of('omessa'), of()]).toEqual(['2025-12-31', '2026-12-31', '2026-12-31'])
  })
})
