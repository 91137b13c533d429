import { describe, expect, test } from 'vitest'
import { giorniPerTratto } from '../calendario/giorni'
import { decimal, percent, ratio, toCents } from '../kernel/money'
import { outcome, type Outcome } from '../kernel/problem'
import { metodoDomestiche, metodoNonDomestiche, metodoNormalizzato } from './metodo'
import type { InputDomestiche, PianoTari } from './metodo.types'
import { bonusSociale, occupantiConvenzionali, tari, versamentiTari } from './tari'
import { azienda, bidone, casa, domestica, locale, mq, puntuale, tariffa, TRE_RATE } from './tari.cases'
import type { PeriodoDomestico, PosizioneTari } from './tari.types'

const POSIZIONE = domestica([casa()])
/** The same things with others in them, whatever their type: what JSON may bring. */
const position = (changes: object) => ({ ...POSIZIONE, ...changes }) as PosizioneTari
const rules = (changes: object) => position({ regole: { ...POSIZIONE.regole, ...changes } })
const period = (changes: object) => domestica([{ ...casa(), ...changes } as PeriodoDomestico])
const room = (changes: object) => azienda([{ ...locale(), ...changes }])
const reduced = (...riduzioni: unknown[]) => period({ riduzioni })
const bin = (changes: object) => position({ utenza: { ...bidone, ...changes } })
const daily = (changes: object, giorni = 10, anno = 2026) =>
  position({
    anno,
    utenza: {
      kind: 'giornaliera',
      periodi: [{ giorni, locali: [locale()] }],
      maggiorazione: percent(0),
      ...changes,
    },
  })
const instalments = (scadenze: unknown) => rules({ scadenze })
const rata = (giorno: unknown, parte: unknown = ratio(1, 2)) => ({ giorno, parte })
const inPeriod = (field: string) => `utenza.periodi.0.${field}`
const inRoom = (field: string) => `utenza.periodi.0.locali.0.${field}`

/** What is put in, the code, the field. */
const REFUSED: readonly (readonly [string, PosizioneTari, string, string])[] = [
  ['nothing at all', undefined as unknown as PosizioneTari, 'value-missing', ''],
  ['a year before', position({ anno: 2013 }), 'anno-unsupported', 'anno'],
  ['a year after', position({ anno: 2027 }), 'anno-unsupported', 'anno'],
  ['no utenza', position({ utenza: undefined }), 'value-missing', 'utenza'],
  ['an utenza without a kind', position({ utenza: {} }), 'value-missing', 'utenza.kind'],
  ['an unknown kind', position({ utenza: { kind: 'barca', periodi: [{}] } }), 'choice-unknown', 'utenza.kind'],
  ['no rules', position({ regole: null }), 'value-missing', 'regole'],
  ['no periods', domestica([]), 'value-missing', 'utenza.periodi'],
  [
    'a period that is null',
    position({ utenza: { kind: 'domestica', periodi: [null] } }),
    'value-missing',
    'utenza.periodi.0',
  ],

  ['no divisor', rules({ giorniAnno: undefined }), 'value-missing', 'regole.giorniAnno'],
  ['a year of 360 days', rules({ giorniAnno: 360 }), 'giorni-invalid', 'regole.giorniAnno'],
  ['366 days of 365', period({ giorni: 366 }), 'giorni-invalid', inPeriod('giorni')],
  ['half a day', period({ giorni: 0.5 }), 'giorni-invalid', inPeriod('giorni')],
  ['days as text', period({ giorni: '365' }), 'giorni-invalid', inPeriod('giorni')],
  ['periods of more than a year', domestica([casa(), casa({ giorni: 1 })]), 'giorni-invalid', 'utenza.periodi'],

  ['no surface', period({ superfici: [] }), 'value-missing', inPeriod('superfici')],
  ['a surface of zero', period({ superfici: mq('0') }), 'superficie-invalid', inPeriod('superfici.0')],
  [
    'a second surface below zero',
    period({ superfici: [...mq('9'), ratio(-1, 1)] }),
    'superficie-invalid',
    inPeriod('superfici.1'),
  ],
  ['a surface as a number', period({ superfici: [80] }), 'superficie-invalid', inPeriod('superfici.0')],
  ['a surface of a province', period({ superfici: mq('10000001') }), 'superficie-invalid', inPeriod('superfici.0')],
  ['more than the whole of a surface', room({ parteTassata: ratio(6, 5) }), 'quota-invalid', inRoom('parteTassata')],
  ['no rooms', azienda([]), 'value-missing', inPeriod('locali')],
  [
    'a room that is a text',
    position({ utenza: { kind: 'non-domestica', periodi: [{ giorni: 1, locali: ['bar'] }] } }),
    'value-missing',
    'utenza.periodi.0.locali.0',
  ],

  ['no tariff', period({ tariffa: undefined }), 'tariffa-missing', inPeriod('tariffa')],
  ['one part of it', period({ tariffa: { fissa: ratio(1, 1) } }), 'tariffa-missing', inPeriod('tariffa.variabile')],
  ['a tariff that is a number', period({ tariffa: 1.5 }), 'tariffa-invalid', inPeriod('tariffa')],
  ['a tariff below zero', period({ tariffa: tariffa('-1', '0') }), 'tariffa-invalid', inPeriod('tariffa.fissa')],
  [
    'a tariff of NaN',
    room({ tariffa: { fissa: { num: NaN, den: 1 }, variabile: ratio(1, 1) } }),
    'tariffa-invalid',
    inRoom('tariffa.fissa'),
  ],
  [
    'a tariff of millions',
    period({ tariffa: tariffa('1', '1000001') }),
    'tariffa-invalid',
    inPeriod('tariffa.variabile'),
  ],
  ['a category 31', room({ categoria: 31 }), 'categoria-tari-unknown', inRoom('categoria')],
  ['a category as text', room({ categoria: '22' }), 'categoria-tari-unknown', inRoom('categoria')],
  ['nobody in the house', period({ occupanti: 0 }), 'occupanti-invalid', inPeriod('occupanti')],

  ['a TEFA of 6 %', rules({ tefa: percent(6_00) }), 'tefa-invalid', 'regole.tefa'],
  ['a TEFA as text', rules({ tefa: '5' }), 'tefa-invalid', 'regole.tefa'],
  ['no TEFA before the law had one', { ...rules({ tefa: undefined }), anno: 2019 }, 'tefa-invalid', 'regole.tefa'],
  ['perequative that are no list', rules({ perequative: 7 }), 'value-missing', 'regole.perequative'],
  [
    'an unknown component',
    rules({ perequative: [{ codice: 'UR9', importo: 1 }] }),
    'choice-unknown',
    'regole.perequative.0.codice',
  ],
  [
    'a component without a code',
    rules({ perequative: [{ importo: 1 }] }),
    'value-missing',
    'regole.perequative.0.codice',
  ],
  [
    'half a cent of it',
    rules({ perequative: [{ codice: 'UR1', importo: 0.5 }] }),
    'amount-invalid',
    'regole.perequative.0.importo',
  ],
  [
    'components past all sums',
    rules({
      perequative: [
        { codice: 'UR1', importo: 2 ** 53 - 1 },
        { codice: 'UR2', importo: 9 },
      ],
    }),
    'amount-invalid',
    'regole.perequative',
  ],
  ['an unknown rounding', rules({ arrotondamento: 'lira' }), 'choice-unknown', 'regole.arrotondamento'],
  ['an unknown way with surfaces', rules({ superfici: 'a-occhio' }), 'choice-unknown', 'regole.superfici'],
  ['an unknown way of adding reductions', rules({ cumulo: 'tutte' }), 'choice-unknown', 'regole.cumulo'],
  ['a flag as text', rules({ frazioneIntera: 'si' }), 'choice-unknown', 'regole.frazioneIntera'],
  [
    'a minimum of NaN',
    rules({ minimo: { importo: NaN, dovutoSeUguale: true } }),
    'amount-invalid',
    'regole.minimo.importo',
  ],
  [
    'a minimum that does not say',
    rules({ minimo: { importo: 5_00 } }),
    'value-missing',
    'regole.minimo.dovutoSeUguale',
  ],
  ['a bonus below zero', position({ bonus: -1 }), 'amount-invalid', 'bonus'],

  ['reductions that are no list', period({ riduzioni: 'tutte' }), 'value-missing', inPeriod('riduzioni')],
  ['an unknown reduction', reduced({ tipo: 'simpatia' }), 'riduzione-tari-not-admitted', inPeriod('riduzioni.0')],
  ['a name every object has', reduced({ tipo: 'constructor' }), 'riduzione-tari-not-admitted', inPeriod('riduzioni.0')],
  ['a reduction that is null', reduced(null), 'value-missing', inPeriod('riduzioni.0')],
  [
    'a reduction without a figure',
    reduced({ tipo: 'rurale', su: 'fissa' }),
    'value-missing',
    inPeriod('riduzioni.0.taglio'),
  ],
  [
    'a reduction without a part',
    reduced({ tipo: 'rurale', taglio: ratio(1, 3) }),
    'value-missing',
    inPeriod('riduzioni.0.su'),
  ],
  [
    'a reduction with two figures',
    reduced({ tipo: 'rurale', su: 'fissa', taglio: ratio(1, 3), dovuta: ratio(2, 3) }),
    'choice-unknown',
    inPeriod('riduzioni.0.dovuta'),
  ],
  [
    'more than the whole taken off',
    reduced({ tipo: 'rurale', su: 'fissa', taglio: ratio(4, 3) }),
    'quota-invalid',
    inPeriod('riduzioni.0.taglio'),
  ],
  [
    'more than the whole left due',
    reduced({ tipo: 'rurale', su: 'fissa', dovuta: ratio(4, 3) }),
    'quota-invalid',
    inPeriod('riduzioni.0.dovuta'),
  ],
  [
    'an unknown part',
    reduced({ tipo: 'rurale', su: 'metà', taglio: ratio(1, 3) }),
    'choice-unknown',
    inPeriod('riduzioni.0.su'),
  ],
  [
    'the same reduction twice',
    reduced({ tipo: 'zona-non-servita' }, { tipo: 'zona-non-servita' }),
    'riduzione-tari-not-admitted',
    inPeriod('riduzioni.1'),
  ],
  [
    'recycling at home',
    reduced({ tipo: 'riciclo', taglio: ratio(1, 2) }),
    'riduzione-tari-not-admitted',
    inPeriod('riduzioni.0'),
  ],
  [
    'recycling on the fixed part',
    room({ riduzioni: [{ tipo: 'riciclo', taglio: ratio(1, 2), su: 'fissa' }] }),
    'riduzione-tari-not-admitted',
    inRoom('riduzioni.0.su'),
  ],
  [
    'a bar of a pensioner abroad',
    room({ riduzioni: [{ tipo: 'pensionato-estero' }] }),
    'riduzione-tari-not-admitted',
    inRoom('riduzioni.0'),
  ],
  [
    'one person alone, and three of them',
    period({ occupanti: 3, riduzioni: [{ tipo: 'unico-occupante', taglio: ratio(1, 3), su: 'totale' }] }),
    'riduzione-tari-not-admitted',
    inPeriod('riduzioni.0'),
  ],
  [
    'half out of the public service',
    room({ riduzioni: [{ tipo: 'uscita-servizio', taglio: ratio(1, 2) }] }),
    'riduzione-tari-not-admitted',
    inRoom('riduzioni.0'),
  ],
  [
    'out of it before one could be',
    { ...room({ riduzioni: [{ tipo: 'uscita-servizio' }] }), anno: 2021 },
    'riduzione-tari-not-admitted',
    inRoom('riduzioni.0'),
  ],

  ['a surcharge without a figure', daily({ maggiorazione: undefined }), 'quota-invalid', 'utenza.maggiorazione'],
  ['a surcharge of eleven times', daily({ maggiorazione: ratio(11, 1) }), 'quota-invalid', 'utenza.maggiorazione'],
  ['183 days of a temporary occupation', daily({}, 183), 'giorni-invalid', 'utenza.periodi'],
  ['a market stall of today', daily({ suMercato: true }), 'giornaliera-replaced', 'utenza.suMercato'],
  ['a market flag as text', daily({ suMercato: 'no' }), 'choice-unknown', 'utenza.suMercato'],

  [
    'emptyings below zero',
    bin({ svuotamenti: { minimi: -1, effettivi: 2 } }),
    'amount-invalid',
    'utenza.svuotamenti.minimi',
  ],
  ['no emptyings', bin({ svuotamenti: undefined }), 'value-missing', 'utenza.svuotamenti'],
  ['a bin of no litres', bin({ litri: ratio(0, 1) }), 'amount-invalid', 'utenza.litri'],
  ['no price of the litre', bin({ costoLitro: undefined }), 'tariffa-missing', 'utenza.costoLitro'],
  ['VAT on a tax', bin({ iva: percent(10_00) }), 'choice-unknown', 'utenza.iva'],
  ['VAT of 23 %', bin({ iva: percent(23_00), corrispettiva: true }), 'quota-invalid', 'utenza.iva'],
  [
    'a bin on last year’s tariffs',
    puntuale({}, { scadenze: TRE_RATE, tariffeRate: 'precedenti' }),
    'choice-unknown',
    'regole.tariffeRate',
  ],

  ['one instalment', instalments([rata('2026-06-16', ratio(1, 1))]), 'rate-invalid', 'regole.scadenze'],
  ['no list of them', instalments({}), 'value-missing', 'regole.scadenze'],
  [
    'three quarters of a year',
    instalments([rata('2026-06-16'), rata('2026-12-16', ratio(1, 4))]),
    'rate-invalid',
    'regole.scadenze',
  ],
  [
    'a share of text',
    instalments([rata('2026-06-16', '1/2'), rata('2026-12-16')]),
    'rate-invalid',
    'regole.scadenze.0.parte',
  ],
  [
    'a day that does not exist',
    instalments([rata('2026-06-31'), rata('2026-12-16')]),
    'date-invalid',
    'regole.scadenze.0.giorno',
  ],
  ['days backwards', instalments([rata('2026-12-16'), rata('2026-06-16')]), 'rate-invalid', 'regole.scadenze.1.giorno'],
  [
    'a day two years on',
    instalments([rata('2026-06-16'), rata('2028-01-16')]),
    'rate-invalid',
    'regole.scadenze.1.giorno',
  ],
  [
    'shares that no number can write',
    instalments([rata('2026-06-16', ratio(1, 2 ** 53 - 1)), rata('2026-12-16', ratio(2 ** 53 - 3, 2 ** 53 - 2))]),
    'rate-invalid',
    'regole.scadenze',
  ],
  [
    'last year’s tariffs, and none of them',
    rules({ scadenze: TRE_RATE, tariffeRate: 'precedenti' }),
    'tariffa-missing',
    inPeriod('tariffaPrecedente'),
  ],
  [
    'nothing left for December',
    position({
      utenza: { kind: 'domestica', periodi: [casa({ tariffaPrecedente: tariffa('1', '1') })] },
      regole: {
        ...POSIZIONE.regole,
        tariffeRate: 'precedenti',
        scadenze: [rata('2026-06-16'), rata('2026-09-16'), rata('2026-12-16', ratio(0, 1))],
      },
    }),
    'rate-invalid',
    'regole.scadenze',
  ],
]

const problemsOf = (result: Outcome<unknown>) =>
  result.ok ? [] : result.problems.map(({ code, field }) => [code, field])

describe('what cannot be computed is refused, by code and field', () => {
  test.each(REFUSED)('%s', (_name, posizione, code, field) => {
    expect(problemsOf(tari(posizione))).toEqual([[code, field]])
  })

  test('problems of all the rows come back together', () => {
    const result = tari(azienda([locale(), locale({ categoria: 99 }), locale({ superfici: [] })]))
    expect(problemsOf(result)).toEqual([
      ['categoria-tari-unknown', 'utenza.periodi.0.locali.1.categoria'],
      ['value-missing', 'utenza.periodi.0.locali.2.superfici'],
    ])
  })

  test('rows of the F24 in an unknown manner, or without dates', () => {
    const result = tari(POSIZIONE)
    if (!result.ok) throw result.problems[0]!
    const rows = (modo: object) =>
      problemsOf(outcome(() => versamentiTari(POSIZIONE, result.value, modo as Parameters<typeof versamentiTari>[2])))
    expect(rows({ rate: 'rate', arrotondamento: 'centesimo' })).toEqual([['rate-invalid', 'regole.scadenze']])
    expect(rows({ rate: 'tutte', arrotondamento: 'centesimo' })).toEqual([['choice-unknown', 'rate']])
    expect(rows({ rate: 'unica', arrotondamento: 'lira' })).toEqual([['choice-unknown', 'arrotondamento']])
  })
})

describe('what stands beside the tax', () => {
  const BONUS = { annoBonus: 2026, isee: toCents(1), figli: 0, tariPrecedente: toCents(1) }
  test.each([
    ['a bonus before it was', { annoBonus: 2025 }, 'bonus-not-in-force', 'annoBonus'],
    ['a bonus whose threshold is not known', { annoBonus: 2028 }, 'bonus-not-in-force', 'annoBonus'],
    ['an ISEE below zero', { isee: -1 }, 'amount-invalid', 'isee'],
    ['half a child', { figli: 0.5 }, 'amount-invalid', 'figli'],
    ['no TARI', { tariPrecedente: undefined }, 'amount-invalid', 'tariPrecedente'],
  ])('%s', (_name, changes, code, field) => {
    expect(problemsOf(bonusSociale({ ...BONUS, ...changes } as typeof BONUS))).toEqual([[code, field]])
  })

  test.each([
    [
      'a table that falls',
      [
        [70, 2],
        [60, 3],
        [null, 4],
      ],
      'tabella.1.finoA',
    ],
    [
      'a limit after the last',
      [
        [null, 2],
        [60, 3],
      ],
      'tabella.0.finoA',
    ],
    ['nobody', [[null, 0]], 'tabella.0.occupanti'],
    ['a surface beyond the table', [[10, 1]], 'superfici.0'],
  ] as const)('%s', (_name, rows, field) => {
    const tabella = rows.map(([mq_, occupanti]) => ({ finoA: mq_ === null ? null : ratio(mq_, 1), occupanti }))
    expect(problemsOf(occupantiConvenzionali(tabella, mq('50')))).toEqual([['occupanti-invalid', field]])
  })

  test('days of stretches that overlap, of no day, of no year', () => {
    const days = (anno: number, ...tratti: [string, string][]) =>
      problemsOf(
        outcome(() =>
          giorniPerTratto(
            anno,
            tratti.map(([dal, al]) => ({ dal, al })),
            365,
          ),
        ),
      )
    expect(days(2026, ['2026-01-01', '2026-03-01'], ['2026-03-01', '2026-04-01'])).toEqual([
      ['periodi-overlap', '1.dal'],
    ])
    expect(days(2026, ['2026-02-01', '2026-01-01'])).toEqual([['periodi-overlap', '0.al']])
    expect(days(2026, ['2026-02-30', '2026-03-01'])).toEqual([['date-invalid', '0.dal']])
    expect(days(0)).toEqual([['anno-unsupported', 'anno']])
  })
})

describe('the metodo normalizzato', () => {
  const NUCLEO = {
    componenti: 1,
    utenze: ratio(10, 1),
    superficie: ratio(700, 1),
    ka: decimal('0.8'),
    kb: decimal('0.6'),
  }
  const CASE: InputDomestiche = {
    costiFissi: toCents(100_00),
    quantita: ratio(1000, 1),
    costoUnitario: decimal('0.1'),
    nuclei: [NUCLEO],
  }
  const households = (changes: object, ...nuclei: object[]) =>
    problemsOf(metodoDomestiche({ ...CASE, ...(nuclei.length > 0 ? { nuclei: nuclei as never } : {}), ...changes }))
  const NORD = { area: 'nord', dimensione: 'oltre-5000' } as const
  const PIANO: PianoTari = {
    ...NORD,
    costiFissi: toCents(100_00),
    costiVariabili: toCents(100_00),
    domestiche: { fissi: ratio(1, 2), variabili: ratio(1, 2) },
    nuclei: [NUCLEO],
    categorie: [{ categoria: 1, superficie: ratio(100, 1), kc: decimal('0.5'), kd: decimal('4') }],
  }
  const plan = (changes: object) => problemsOf(metodoNormalizzato({ ...PIANO, ...changes } as PianoTari))

  test('what is refused', () => {
    expect(households({ nuclei: [] })).toEqual([['value-missing', 'nuclei']])
    expect(households({}, { ...NUCLEO, superficie: ratio(0, 1) })).toEqual([['utenze-missing', 'nuclei']])
    expect(households({}, { ...NUCLEO, componenti: 7 })).toEqual([['occupanti-invalid', 'nuclei.0.componenti']])
    expect(households({}, NUCLEO, NUCLEO)).toEqual([['choice-unknown', 'nuclei.1.componenti']])
    expect(households({}, { ...NUCLEO, kb: undefined })).toEqual([['coefficiente-missing', 'nuclei.0.kb']])
    expect(households({}, { ...NUCLEO, ka: ratio(0, 1) })).toEqual([['amount-invalid', 'nuclei.0.ka']])
    expect(households({ quantita: 5 })).toEqual([['amount-invalid', 'quantita']])
    expect(problemsOf(metodoDomestiche(CASE, { ...NORD, area: 'est' as 'nord' }))).toEqual([['choice-unknown', 'area']])
    const firms = {
      costiFissi: toCents(1),
      costiVariabili: toCents(1),
      categorie: [{ ...PIANO.categorie[0]!, categoria: 22 }],
    }
    expect(problemsOf(metodoNonDomestiche(firms, { area: 'nord', dimensione: 'fino-5000' }))).toEqual([
      ['categoria-tari-unknown', 'categorie.0.categoria'],
    ])
    expect(plan({ area: undefined })).toEqual([['value-missing', 'area']])
    expect(plan({ categorie: [] })).toEqual([['value-missing', 'categorie']])
    expect(plan({ rifiuti: ratio(400, 1) })).toEqual([['amount-invalid', 'rifiuti']])
    expect(plan({ domestiche: { fissi: ratio(2, 1), variabili: ratio(1, 1) } })).toEqual([
      ['quota-invalid', 'domestiche.fissi'],
    ])
  })

  test.each([
    ['the minimum', '0.6', []],
    ['the maximum', '1', []],
    ['half of the minimum', '0.3', ['coefficiente-tari-extended']],
    ['one and a half times the maximum', '1.5', ['coefficiente-tari-extended']],
    ['below half of it', '0.29', ['coefficiente-tari-outside-law']],
    ['above it', '1.501', ['coefficiente-tari-outside-law']],
  ])('a Kb at %s', (_name, kb, codes) => {
    const result = metodoDomestiche({ ...CASE, nuclei: [{ ...NUCLEO, kb: decimal(kb) }] }, NORD)
    expect(result.ok && result.value.avvisi.map(({ code }) => code)).toEqual(codes)
  })

  test.each([
    ['the table’s', '0.8', []],
    ['left out', '1', []],
    ['of another area', '0.86', ['coefficiente-tari-outside-law']],
  ])('a Ka %s', (_name, ka, codes) => {
    const result = metodoDomestiche({ ...CASE, nuclei: [{ ...NUCLEO, ka: decimal(ka) }] }, NORD)
    expect(result.ok && result.value.avvisi.map(({ code }) => code)).toEqual(codes)
  })
})
