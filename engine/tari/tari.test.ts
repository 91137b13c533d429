import { describe, expect, test } from 'vitest'
import { decimal, percent, ratio, toCents } from '../kernel/money'
import { bonusSociale, occupantiConvenzionali, perequativeDi, RIDUZIONI, tari, versamentiTari } from './tari'
import { azienda, casa, CASES, domestica, locale, mq, puntuale, tariffa, TRE_RATE } from './tari.cases'
import type { PosizioneTari, TariResult, TipoRiduzione } from './tari.types'

const computed = (posizione: PosizioneTari): TariResult => {
  const outcome = tari(posizione)
  if (!outcome.ok) throw outcome.problems[0]!
  return outcome.value
}

describe('worked by hand', () => {
  test.each(CASES)('$name', ({ posizione, expected, rate }) => {
    const result = computed(posizione)
    expect(result).toMatchObject(expected)
    if (rate) {
      expect(result.rate.map((own) => [own.scadenza, own.importo, own.tari, own.tefa])).toEqual(rate)
    }
  })
})

describe('every reduction', () => {
  const TIPI = Object.keys(RIDUZIONI) as TipoRiduzione[]
  // fixed 150, variable 120 at home; 100 and 150 in the firm; 20 % off where the law has no figure of its own
  const PIENE = { domestica: [150_00, 120_00], 'non-domestica': [100_00, 150_00] } as const
  const LEGGE: Partial<Record<TipoRiduzione, readonly [number, number]>> = {
    'pensionato-estero': [1, 3],
    'zona-non-servita': [2, 5],
    'servizio-non-svolto': [1, 5],
    'uscita-servizio': [0, 1],
  }

  test.each(TIPI)('%s acts on its part, for whom it is', (tipo) => {
    const { su, per } = RIDUZIONI[tipo]
    const own = LEGGE[tipo]
    const riduzione = own ? { tipo } : { tipo, taglio: percent(20_00), su: su ?? ('fissa' as const) }
    const [num, den] = own ?? [4, 5]
    for (const chi of ['domestica', 'non-domestica'] as const) {
      const posizione =
        chi === 'domestica'
          ? domestica([casa({ riduzioni: [riduzione] })])
          : azienda([locale({ riduzioni: [riduzione] })])
      if (!per.includes(chi)) {
        const outcome = tari(posizione)
        expect(outcome.ok ? [] : outcome.problems.map(({ code }) => code)).toEqual(['riduzione-tari-not-admitted'])
        continue
      }
      const part = su ?? 'fissa'
      const [fissa, variabile] = PIENE[chi]
      expect(computed(posizione)).toMatchObject({
        quotaFissa: part === 'variabile' ? fissa : (fissa * num) / den,
        quotaVariabile: part === 'fissa' ? variabile : (variabile * num) / den,
      })
    }
  })

  test('several of the comune’s own may stand together', () => {
    const altra = { tipo: 'altra', taglio: percent(50_00), su: 'totale' } as const
    expect(computed(domestica([casa({ riduzioni: [altra, altra] })])).quotaFissa).toBe(37_50)
  })
})

describe('rows for the F24', () => {
  const EURO = { rate: 'rate', arrotondamento: 'euro-per-riga' } as const
  const rows = (posizione: PosizioneTari, modo: Parameters<typeof versamentiTari>[2] = EURO) =>
    versamentiTari(posizione, computed(posizione), modo).map((row) => [row.codice, row.rateazione, row.importo])

  test('tax and TEFA of each instalment, each to the euro', () => {
    // 290,00 with the perequative ÷ 3 = 96,67, 96,66…; TEFA 13,50 ÷ 3 = 4,50
    const posizione = domestica([casa()], { scadenze: TRE_RATE })
    expect(rows(posizione)).toEqual([
      ['3944', '0103', 90_00],
      ['TEFA', '0103', 5_00],
      ['3944', '0203', 90_00],
      ['TEFA', '0203', 5_00],
      ['3944', '0303', 90_00],
      ['TEFA', '0303', 5_00],
    ])
    expect(rows(posizione, { ...EURO, arrotondamento: 'centesimo' })[1]).toEqual(['TEFA', '0103', 4_50])
  })

  test('in one payment by 16 June, less the bonus', () => {
    const posizione = { ...domestica([casa()]), bonus: toCents(280_00) }
    expect(rows(posizione, { rate: 'unica', arrotondamento: 'centesimo' })).toEqual([['TEFA', '0101', 3_50]])
    expect(computed(posizione).dovuto).toBe(3_50)
  })

  test('up to 2020 the TEFA has no row of its own', () => {
    const posizione = { ...domestica([casa()]), anno: 2020 }
    expect(rows(posizione, { rate: 'unica', arrotondamento: 'euro-per-riga' })).toEqual([['3944', '0101', 284_00]])
  })

  test('a price has its own code', () => {
    const modo = { rate: 'unica', arrotondamento: 'centesimo' } as const
    expect(rows(puntuale({ corrispettiva: true }), modo)[0]).toEqual(['3950', '0101', 155_80])
  })

  test('nothing due, no row', () => {
    expect(rows(domestica([casa({ giorni: 11 })], { scadenze: TRE_RATE }))).toEqual([])
  })
})

describe('what stands beside the tax', () => {
  test.each([
    [2026, 9_530_00, 0, true, 9_530_00, false],
    [2026, 9_530_01, 3, false, 9_530_00, false],
    [2026, 20_000_00, 4, true, 20_000_00, false],
    [2027, 9_796_00, 0, true, 9_796_00, true],
  ])('bonus of %i on an ISEE of %i with %i children', (annoBonus, isee, figli, spetta, soglia, daConfermare) => {
    const own = { annoBonus, isee: toCents(isee), figli, tariPrecedente: toCents(318_42) }
    // 318,42 ÷ 4 = 79,605
    const value = { spetta, bonus: spetta ? 79_61 : 0, soglia, daConfermare }
    expect(bonusSociale(own)).toEqual({ ok: true, value })
  })

  test('perequative by year', () => {
    const whole = ratio(1, 1)
    expect([2023, 2024, 2025, 2026].map((anno) => perequativeDi(anno, whole))).toEqual([0, 1_60, 7_60, 7_60])
  })

  test('conventional occupants, limits included', () => {
    const tabella = [
      { finoA: decimal('70'), occupanti: 2 },
      { finoA: null, occupanti: 4 },
    ]
    expect(occupantiConvenzionali(tabella, mq('70', '70.01'))).toEqual({ ok: true, value: [2, 4] })
  })

  test.each([
    ['366 days in a year of 365', domestica([casa()], { giorniAnno: 366 }), 'giorni-anno-unlikely'],
    [
      'a daily surcharge of 120 %',
      {
        ...azienda([]),
        utenza: { kind: 'giornaliera', periodi: [{ giorni: 9, locali: [locale()] }], maggiorazione: ratio(6, 5) },
      } as PosizioneTari,
      'maggiorazione-outside-law',
    ],
    [
      'a zone without collection that pays half',
      domestica([casa({ riduzioni: [{ tipo: 'zona-non-servita', dovuta: ratio(1, 2) }] })]),
      'riduzione-outside-law',
    ],
    ['the perequative of 2026', domestica([casa()], { perequative: undefined }), 'figure-not-confirmed'],
  ])('warning: %s', (_name, posizione, code) => {
    expect(computed(posizione).avvisi.map((own) => own.code)).toEqual([code])
  })

  test('a sure year has no warning', () => {
    expect(computed({ ...domestica([casa()], { perequative: undefined }), anno: 2025 }).avvisi).toEqual([])
    expect(computed(domestica([casa({ tariffa: tariffa('0', '0') })])).totale).toBe(0)
  })
})
