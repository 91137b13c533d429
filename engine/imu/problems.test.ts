import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, test } from 'vitest'
import { mesiPerTratto } from '../calendario/mesi'
import { toCategoria } from '../catasto/categoria'
import { valueOn } from '../kernel/dated'
import { parseIsoDate } from '../kernel/dates'
import { percent, ratio, toCents } from '../kernel/money'
import { outcome, Problem, type Outcome } from '../kernel/problem'
import { avvisi } from './avvisi'
import { imu, versamenti } from './imu'
import { anno, fabbricato, uno } from './imu.cases'
import { LIMITI_ALIQUOTE } from './aliquote.tables'
import { QUOTA_STATO } from './codici.tables'
import type { EsenzioneCode, PeriodoImu, PosizioneImu } from './imu.types'

const PERIODO = anno(fabbricato('A/3', 500_00), 106)
const D = anno({ kind: 'fabbricato-contabile', categoria: 'D/7', costi: [{ anno: 2020, importo: toCents(1_00) }] }, 106)
const POSIZIONE = uno(2024, PERIODO)

/** The same position with other things in it, whatever their type: what JSON may bring. */
const position = (changes: object) => ({ ...POSIZIONE, ...changes }) as PosizioneImu
const period = (changes: object, year = 2024) => uno(year, { ...PERIODO, ...changes } as PeriodoImu)
const immobile = (changes: object) => uno(2024, PERIODO, changes)
const bene = (changes: object) => period({ bene: { ...PERIODO.bene, ...changes } })
const costo = (changes: object, year = 2024) =>
  uno(year, {
    ...D,
    bene: {
      kind: 'fabbricato-contabile',
      categoria: 'D/7',
      costi: [{ anno: 2020, importo: toCents(1_00), ...changes }],
    },
  } as PeriodoImu)
const LUSSO = anno(fabbricato('A/8', 2000_00), 60, { abitazionePrincipale: true })
const at = (field: string) => `immobili.0.${field}`
const inPeriod = (field: string) => at(`periodi.0.${field}`)

/** What is put in, the code, the field. */
const REFUSED: readonly (readonly [string, PosizioneImu, string, string])[] = [
  ['nothing at all', undefined as unknown as PosizioneImu, 'value-missing', ''],
  ['null', null as unknown as PosizioneImu, 'value-missing', ''],
  ['a year before', position({ anno: 2011 }), 'anno-unsupported', 'anno'],
  ['a year after', position({ anno: 2027 }), 'anno-unsupported', 'anno'],
  ['a year as text', position({ anno: '2024' }), 'anno-unsupported', 'anno'],
  ['no year', position({ anno: undefined }), 'anno-unsupported', 'anno'],
  ['half a year', position({ anno: 2024.5 }), 'anno-unsupported', 'anno'],
  ['an unknown subject', position({ soggetto: 'societa' }), 'choice-unknown', 'soggetto'],
  ['no list of immobili', position({ immobili: undefined }), 'value-missing', 'immobili'],
  ['an immobile that is null', position({ immobili: [null] }), 'value-missing', 'immobili.0'],
  ['no periods', immobile({ periodi: [] }), 'immobile-empty', at('periodi')],
  ['periods that are no list', immobile({ periodi: {} }), 'value-missing', at('periodi')],
  ['an immobile without a name', immobile({ id: 7 }), 'value-missing', at('id')],
  ['a period that is a text', immobile({ periodi: ['2024'] }), 'value-missing', at('periodi.0')],

  ['an unknown category', bene({ categoria: 'A/12' }), 'categoria-unknown', inPeriod('bene.categoria')],
  ['a category written otherwise', bene({ categoria: 'a/3' }), 'categoria-unknown', inPeriod('bene.categoria')],
  ['a name every object has', bene({ categoria: 'toString' }), 'categoria-unknown', inPeriod('bene.categoria')],
  ['no category', bene({ categoria: undefined }), 'categoria-unknown', inPeriod('bene.categoria')],
  ['an unknown kind', bene({ kind: 'barca' }), 'choice-unknown', inPeriod('bene.kind')],
  ['no bene', period({ bene: undefined }), 'value-missing', inPeriod('bene')],

  ['no rendita', bene({ rendita: 0 }), 'value-missing', inPeriod('bene.rendita')],
  ['a rendita below zero', bene({ rendita: -1 }), 'amount-invalid', inPeriod('bene.rendita')],
  ['half a cent of rendita', bene({ rendita: 10.5 }), 'amount-invalid', inPeriod('bene.rendita')],
  ['a rendita as text', bene({ rendita: '500' }), 'amount-invalid', inPeriod('bene.rendita')],
  ['a rendita past 2^53', bene({ rendita: 1e80 }), 'amount-invalid', inPeriod('bene.rendita')],
  ['a rendita whose value passes 2^53', bene({ rendita: 9e15 }), 'amount-invalid', 'immobili.0'],
  ['a plot without value', period({ bene: { kind: 'area' } }), 'amount-invalid', inPeriod('bene.valoreVenale')],
  [
    'a plot worth zero',
    period({ bene: { kind: 'area', valoreVenale: 0 } }),
    'value-missing',
    inPeriod('bene.valoreVenale'),
  ],
  [
    'land below zero',
    period({ bene: { kind: 'terreno', redditoDominicale: -5 } }),
    'amount-invalid',
    inPeriod('bene.redditoDominicale'),
  ],

  ['no rate', period({ aliquota: undefined }), 'aliquota-missing', inPeriod('aliquota')],
  ['a rate that is null', period({ aliquota: null }), 'aliquota-missing', inPeriod('aliquota')],
  ['no rate for the acconto', period({ aliquotaAcconto: undefined }), 'aliquota-missing', inPeriod('aliquotaAcconto')],
  ['a rate as text', period({ aliquota: '1.06' }), 'aliquota-invalid', inPeriod('aliquota')],
  ['a rate below zero', period({ aliquota: percent(-1) }), 'aliquota-invalid', inPeriod('aliquota')],
  ['a rate above the whole', period({ aliquota: percent(100_01) }), 'aliquota-invalid', inPeriod('aliquota')],
  ['a rate that is no number', period({ aliquota: { num: NaN, den: 1 } }), 'aliquota-invalid', inPeriod('aliquota')],
  [
    'a rate for the acconto divided by zero',
    period({ aliquotaAcconto: { num: 1, den: 0 } }),
    'aliquota-invalid',
    inPeriod('aliquotaAcconto'),
  ],

  ['no quota', period({ quota: undefined }), 'value-missing', inPeriod('quota')],
  ['a quota of zero', period({ quota: ratio(0, 1) }), 'quota-invalid', inPeriod('quota')],
  ['more than the whole', period({ quota: ratio(4, 3) }), 'quota-invalid', inPeriod('quota')],
  ['a quota without divisor', period({ quota: { num: 1 } }), 'quota-invalid', inPeriod('quota')],
  [
    'a taxed part above the whole',
    period({ parteImponibile: ratio(3, 2) }),
    'quota-invalid',
    inPeriod('parteImponibile'),
  ],
  ['a taxed part that is a number', period({ parteImponibile: 0.5 }), 'value-missing', inPeriod('parteImponibile')],
  [
    'seven months of a half',
    period({ mesi: { primoSemestre: 7, secondoSemestre: 0 } }),
    'mesi-invalid',
    inPeriod('mesi'),
  ],
  ['half a month', period({ mesi: { primoSemestre: 0.5, secondoSemestre: 0 } }), 'mesi-invalid', inPeriod('mesi')],
  ['months as text', period({ mesi: { primoSemestre: '6', secondoSemestre: '6' } }), 'mesi-invalid', inPeriod('mesi')],
  ['no months', period({ mesi: null }), 'value-missing', inPeriod('mesi')],
  ['periods of more than a half', immobile({ periodi: [PERIODO, PERIODO] }), 'mesi-invalid', at('periodi')],

  ['an unknown reduction', period({ riduzioni: ['vedovi'] }), 'riduzione-not-admitted', inPeriod('riduzioni.0')],
  [
    'a reduction every object has',
    period({ riduzioni: ['constructor'] }),
    'riduzione-not-admitted',
    inPeriod('riduzioni.0'),
  ],
  [
    'the same reduction twice',
    period({ riduzioni: ['storico', 'storico'] }),
    'riduzione-not-admitted',
    inPeriod('riduzioni.1'),
  ],
  ['a reduction that is a text', period({ riduzioni: 'storico' }), 'value-missing', inPeriod('riduzioni')],
  ['a reduction that is a number', period({ riduzioni: [1] }), 'choice-unknown', inPeriod('riduzioni.0')],
  [
    'a historic plot',
    period({ bene: { kind: 'area', valoreVenale: toCents(1_00) }, riduzioni: ['storico'] }),
    'riduzione-not-admitted',
    inPeriod('riduzioni.0'),
  ],
  [
    'comodato of a luxury dwelling',
    dwelling('A/1', { riduzioni: ['comodato'] }),
    'riduzione-not-admitted',
    inPeriod('riduzioni.0'),
  ],
  [
    'comodato of an office',
    dwelling('A/10', { riduzioni: ['comodato'] }),
    'riduzione-not-admitted',
    inPeriod('riduzioni.0'),
  ],
  [
    'comodato at agreed rent',
    period({ riduzioni: ['comodato'], canoneConcordato: true }),
    'riduzione-not-admitted',
    inPeriod('riduzioni.0'),
  ],
  [
    'agreed rent of a shop',
    dwelling('C/1', { canoneConcordato: true }),
    'riduzione-not-admitted',
    inPeriod('canoneConcordato'),
  ],
  [
    'a shop of a pensioner abroad',
    dwelling('C/1', { pensionatoEstero: true }),
    'riduzione-not-admitted',
    inPeriod('pensionatoEstero'),
  ],
  [
    'a pensioner abroad who lets',
    period({ pensionatoEstero: true, canoneConcordato: true }),
    'riduzione-not-admitted',
    inPeriod('pensionatoEstero'),
  ],
  [
    'a pensioner abroad in 2020',
    period({ pensionatoEstero: true }, 2020),
    'pensionato-estero-not-in-force',
    inPeriod('pensionatoEstero'),
  ],
  [
    'a resident abroad, while it is a bill',
    period({ residenteEstero: { abitanti: 900 } }, 2026),
    'residente-estero-not-law',
    inPeriod('residenteEstero'),
  ],
  [
    'a resident abroad of years before the bill',
    period({ residenteEstero: { abitanti: 900 } }),
    'residente-estero-not-law',
    inPeriod('residenteEstero'),
  ],
  [
    'a resident abroad who has the pension too',
    period({ residenteEstero: { abitanti: 900 }, pensionatoEstero: true }),
    'riduzione-not-admitted',
    inPeriod('residenteEstero'),
  ],
  [
    'a resident abroad in a comune of no size',
    period({ residenteEstero: {} }),
    'value-missing',
    inPeriod('residenteEstero.abitanti'),
  ],
  ['a resident abroad as a flag', period({ residenteEstero: true }), 'value-missing', inPeriod('residenteEstero')],
  [
    'comodato before 2016',
    period({ riduzioni: ['comodato'] }, 2015),
    'riduzione-not-admitted',
    inPeriod('riduzioni.0'),
  ],
  [
    'agreed rent before 2016',
    period({ canoneConcordato: true }, 2015),
    'riduzione-not-admitted',
    inPeriod('canoneConcordato'),
  ],
  ['a flat that is farmed', period({ coltivatore: true }, 2014), 'riduzione-not-admitted', inPeriod('coltivatore')],
  [
    'a plot that is farmed, before 2016: it counts as land and is described as land',
    period({ coltivatore: true, bene: { kind: 'area', valoreVenale: toCents(1_00) } }, 2014),
    'riduzione-not-admitted',
    inPeriod('coltivatore'),
  ],
  ['land elsewhere below zero', position({ terreniAltrove: -1 }), 'amount-invalid', 'terreniAltrove'],
  [
    'a main dwelling as exempt in 2012',
    dwellingOf('A/3', 2012, 'abitazione-principale'),
    'esenzione-not-admitted',
    inPeriod('esenzione'),
  ],
  [
    'a pensioner of before 2020 in 2020',
    dwellingOf('A/3', 2020, 'pensionato-aire'),
    'esenzione-not-admitted',
    inPeriod('esenzione'),
  ],
  [
    'children after 2013',
    uno(2014, LUSSO, { detrazione: { annua: toCents(200_00), titolari: 1, figli: 1 } }),
    'detrazione-not-admitted',
    at('detrazione.figli'),
  ],
  [
    'half a child',
    uno(2012, LUSSO, { detrazione: { annua: toCents(200_00), titolari: 1, figli: 0.5 } }),
    'detrazione-not-admitted',
    at('detrazione.figli'),
  ],
  [
    'no rate for the acconto of 2013',
    period({ aliquotaAcconto: undefined }, 2013),
    'aliquota-missing',
    inPeriod('aliquotaAcconto'),
  ],
  [
    'three instalments of an ente before 2014',
    { ...period({}, 2013), soggetto: 'ente-non-commerciale', impostaPrecedente: toCents(1_00) },
    'anno-unsupported',
    'soggetto',
  ],
  ['a cumulation as text', position({ cumuloStoricoInagibile: 'no' }), 'choice-unknown', 'cumuloStoricoInagibile'],
  ['a rounding of its own', position({ arrotondamentoSaldo: 'difetto' }), 'choice-unknown', 'arrotondamentoSaldo'],
  ...[
    'canoneConcordato',
    'pensionatoEstero',
    'abitazionePrincipale',
    'alloggioIacp',
    'ruraleStrumentale',
    'beneMerce',
    'coltivatore',
  ].map((flag) => [`${flag} as text`, period({ [flag]: 'false' }), 'choice-unknown', inPeriod(flag)] as const),

  ['an unknown exemption', period({ esenzione: 'simpatia' }), 'esenzione-unknown', inPeriod('esenzione')],
  ['an exemption every object has', period({ esenzione: '__proto__' }), 'esenzione-unknown', inPeriod('esenzione')],
  ['an exemption that is true', period({ esenzione: true }), 'choice-unknown', inPeriod('esenzione')],
  [
    'bene merce before 2022',
    period({ esenzione: 'bene-merce' }, 2021),
    'esenzione-not-admitted',
    inPeriod('esenzione'),
  ],
  [
    'a luxury main dwelling as exempt',
    dwelling('A/9', { esenzione: 'abitazione-principale' }),
    'esenzione-not-admitted',
    inPeriod('esenzione'),
  ],
  ['a mountain flat', period({ esenzione: 'terreno-montano' }), 'esenzione-not-admitted', inPeriod('esenzione')],
  [
    'a garage of category C/1',
    dwelling('C/1', { esenzione: 'pertinenza-abitazione-principale' }),
    'esenzione-not-admitted',
    inPeriod('esenzione'),
  ],

  ['two garages', pertinenze('C/6', 'C/6'), 'pertinenza-not-admitted', inPeriod('bene.pertinenze.1')],
  ['a shop as pertinenza', pertinenze('C/1'), 'pertinenza-not-admitted', inPeriod('bene.pertinenze.0')],
  [
    'a pertinenza of a second home',
    bene({ pertinenze: [{ categoria: 'C/6', rendita: 1_00 }] }),
    'pertinenza-not-admitted',
    inPeriod('bene.pertinenze.0'),
  ],
  [
    'a pertinenza of an unknown category',
    pertinenze('C/9'),
    'categoria-unknown',
    inPeriod('bene.pertinenze.0.categoria'),
  ],
  ['a pertinenza that is null', bene({ pertinenze: [null] }), 'value-missing', inPeriod('bene.pertinenze.0')],

  ['a cost of a year without decree', costo({}, 2026), 'coefficiente-missing', inPeriod('bene.costi.0.coefficiente')],
  ['a cost missing from the decree', costo({}, 2025), 'coefficiente-missing', inPeriod('bene.costi.0.coefficiente')],
  ['a cost of next year', costo({ anno: 2025 }), 'coefficiente-missing', inPeriod('bene.costi.0.anno')],
  ['a cost of no year', costo({ anno: '2020' }), 'coefficiente-missing', inPeriod('bene.costi.0.anno')],
  ['a cost below zero', costo({ importo: -1 }), 'amount-invalid', inPeriod('bene.costi.0.importo')],
  [
    'a coefficient of a hundred',
    costo({ coefficiente: ratio(100, 1) }),
    'amount-invalid',
    inPeriod('bene.costi.0.coefficiente'),
  ],
  [
    'a coefficient of zero',
    costo({ coefficiente: ratio(0, 1) }),
    'amount-invalid',
    inPeriod('bene.costi.0.coefficiente'),
  ],
  ['no cost', costo({ importo: 0 }), 'value-missing', inPeriod('bene.costi')],
  [
    'books of a flat',
    period({ bene: { ...D.bene, categoria: 'A/3' } }),
    'categoria-unknown',
    inPeriod('bene.categoria'),
  ],

  [
    'a detrazione on a second home',
    immobile({ detrazione: { annua: 200_00, titolari: 1 } }),
    'detrazione-not-admitted',
    at('detrazione'),
  ],
  [
    'a detrazione below zero',
    uno(2024, LUSSO, { detrazione: { annua: toCents(-1), titolari: 1 } }),
    'amount-invalid',
    at('detrazione.annua'),
  ],
  [
    'a detrazione for nobody',
    uno(2024, LUSSO, { detrazione: { annua: toCents(200_00), titolari: 0 } }),
    'quota-invalid',
    at('detrazione.titolari'),
  ],
  ['a detrazione that is a number', immobile({ detrazione: 200 }), 'value-missing', at('detrazione')],

  [
    'an ente without last year',
    position({ soggetto: 'ente-non-commerciale' }),
    'imposta-precedente-missing',
    'impostaPrecedente',
  ],
  [
    'an ente with NaN',
    position({ soggetto: 'ente-non-commerciale', impostaPrecedente: NaN }),
    'imposta-precedente-missing',
    'impostaPrecedente',
  ],
  [
    'a historical acconto after 2020',
    immobile({ impostaPrecedente: 100_00 }),
    'imposta-precedente-missing',
    'immobili',
  ],
  [
    'a historical acconto that is NaN',
    uno(2020, PERIODO, { impostaPrecedente: toNaN() }),
    'amount-invalid',
    at('impostaPrecedente'),
  ],
  ['an acconto paid below zero', position({ accontoVersato: -1 }), 'amount-invalid', 'accontoVersato'],
  ['an acconto paid as text', position({ accontoVersato: '100' }), 'amount-invalid', 'accontoVersato'],
  [
    'an acconto paid on an unknown code',
    position({ accontoVersato: [{ codice: '9999', importo: 1 }] }),
    'choice-unknown',
    'accontoVersato.0.codice',
  ],
  [
    'an acconto paid of half a cent',
    position({ accontoVersato: [{ codice: '3918', importo: 0.5 }] }),
    'amount-invalid',
    'accontoVersato.0.importo',
  ],
  [
    'a minimum that is NaN',
    position({ minimo: { importo: NaN, dovutoSeUguale: true } }),
    'amount-invalid',
    'minimo.importo',
  ],
  ['a minimum that does not say', position({ minimo: { importo: 5_00 } }), 'value-missing', 'minimo.dovutoSeUguale'],
]

function dwellingOf(categoria: 'A/3', year: number, esenzione: EsenzioneCode): PosizioneImu {
  return uno(year, anno(fabbricato(categoria, 500_00), 106, { esenzione }))
}

function dwelling(categoria: 'A/1' | 'A/9' | 'A/10' | 'C/1', changes: object): PosizioneImu {
  return uno(2024, { ...anno(fabbricato(categoria, 500_00), 106), ...changes } as PeriodoImu)
}

function pertinenze(...categorie: string[]): PosizioneImu {
  const own = categorie.map((categoria) => ({ categoria, rendita: 50_00 }))
  return uno(2024, { ...LUSSO, bene: { ...LUSSO.bene, pertinenze: own } } as unknown as PeriodoImu)
}

function toNaN() {
  return NaN as ReturnType<typeof toCents>
}

const problemsOf = (result: Outcome<unknown>) =>
  result.ok ? [] : result.problems.map(({ code, field }) => [code, field])

describe('what cannot be computed is refused, by code and field', () => {
  test.each(REFUSED)('%s', (_name, posizione, code, field) => {
    expect(problemsOf(imu(posizione))).toEqual([[code, field]])
  })

  test('problems of all the immobili come back together', () => {
    const broken = { id: 'x', periodi: [{ ...PERIODO, quota: ratio(2, 1) }] }
    const result = imu({ anno: 2024, immobili: [broken, { id: 'y', periodi: [PERIODO] }, { id: 'z', periodi: [] }] })
    expect(problemsOf(result)).toEqual([
      ['quota-invalid', 'immobili.0.periodi.0.quota'],
      ['immobile-empty', 'immobili.2.periodi'],
    ])
  })

  test('the second period is named as the second', () => {
    const half = { ...PERIODO, mesi: { primoSemestre: 3, secondoSemestre: 3 } }
    const result = imu({ anno: 2024, immobili: [{ id: 'x', periodi: [half, { ...half, aliquota: undefined }] }] })
    expect(problemsOf(result)).toEqual([['aliquota-missing', 'immobili.0.periodi.1.aliquota']])
  })
})

describe('rows for the F24', () => {
  const MODO = { rate: 'due-rate', arrotondamento: 'saldo-da-solo' } as const
  const rows = (posizione: PosizioneImu, modo: object = MODO) => {
    const result = imu(posizione)
    if (!result.ok) throw result.problems[0]!
    return problemsOf(outcome(() => versamenti(posizione, result.value, modo as typeof MODO)))
  }

  test('one figure paid cannot be laid on two rows', () => {
    const d = uno(2024, anno(fabbricato('D/2', 2000_00), 106))
    expect(rows({ ...d, accontoVersato: toCents(700_00) })).toEqual([['value-missing', 'accontoVersato']])
  })

  test('an ente non commerciale, an unknown way of paying or rounding', () => {
    expect(rows(position({ soggetto: 'ente-non-commerciale', impostaPrecedente: 100_00 }))).toEqual([
      ['value-missing', 'impostaPrecedente'],
    ])
    expect(rows(POSIZIONE, { ...MODO, rate: 'tre-rate' })).toEqual([['choice-unknown', 'rate']])
    expect(rows(POSIZIONE, { ...MODO, arrotondamento: 'difetto' })).toEqual([['choice-unknown', 'arrotondamento']])
  })
})

describe('warnings do not stop the sum', () => {
  const warned = (posizione: PosizioneImu) => {
    const result = imu(posizione)
    return result.ok ? result.value.avvisi.map(({ code, field }) => [code, field]) : undefined
  }

  test.each([
    ['1,15 % on a flat', uno(2024, anno(fabbricato('A/3', 1_00), 115))],
    ['1,07 % on land', uno(2024, anno({ kind: 'terreno', redditoDominicale: toCents(1_00) }, 107))],
    ['0,75 % on group D', uno(2024, anno(fabbricato('D/1', 1_00), 75))],
    ['0,69 % on a luxury main dwelling', uno(2024, { ...LUSSO, aliquota: percent(69) })],
    ['0,11 % on a rural building', uno(2024, anno(fabbricato('D/10', 1_00), 11))],
  ])('%s', (_name, posizione) => {
    expect(warned(posizione)).toEqual([['aliquota-outside-law', inPeriod('aliquota')]])
  })

  test('the ends of the limits are inside them', () => {
    expect(warned(uno(2024, anno(fabbricato('A/3', 1_00), 114)))).toEqual([])
    expect(warned(uno(2024, anno(fabbricato('D/1', 1_00), 76)))).toEqual([])
    expect(warned(uno(2024, anno({ kind: 'terreno', redditoDominicale: toCents(1_00) }, 106)))).toEqual([])
  })

  test('what was lifted in 2013 left the mini-IMU, and other years or other buildings did not', () => {
    const home = (year: number) => uno(year, anno(fabbricato('A/3', 500_00), 50, { abitazionePrincipale: true }))
    expect(warned(home(2013))).toEqual([['mini-imu-not-computed', at('periodi.0')]])
    expect(warned(uno(2013, anno(fabbricato('D/10', 500_00), 20)))).toEqual([
      ['mini-imu-not-computed', at('periodi.0')],
    ])
    expect(warned(home(2014))).toEqual([])
    expect(warned(uno(2013, anno({ kind: 'terreno', redditoDominicale: toCents(1_00) }, 76)))).toEqual([])
  })

  test.each([
    ['1,07 % in 2012', uno(2012, anno(fabbricato('A/3', 1_00), 107))],
    ['0,39 % in 2015', uno(2015, anno(fabbricato('A/3', 1_00), 39))],
    ['0,45 % on a plot', uno(2014, anno({ kind: 'area', valoreVenale: toCents(1_00) }, 45))],
    ['0,61 % on a main dwelling of 2012', uno(2012, anno(fabbricato('A/3', 1_00), 61, { abitazionePrincipale: true }))],
  ])('%s is outside the limits of its years', (_name, posizione) => {
    expect(warned(posizione)).toEqual([['aliquota-outside-law', inPeriod('aliquota')]])
  })

  test('comodato of a dwelling that cannot be lived in', () => {
    expect(warned(period({ riduzioni: ['comodato', 'inagibile'] }))).toEqual([
      ['riduzioni-unlikely', inPeriod('riduzioni')],
    ])
  })

  test('a table that nobody checked since the year began', () => {
    const limits = valueOn(LIMITI_ALIQUOTE, '2024-01-01')
    const year = Number(QUOTA_STATO.verified.slice(0, 4)) + 1
    expect(avvisi(limits, { anno: year, immobili: [] }, []).map(({ code, field }) => [code, field])).toEqual([
      ['table-not-verified', 'anno'],
    ])
    expect(avvisi(limits, { anno: year - 1, immobili: [] }, [])).toEqual([])
  })
})

test('every code that the engine can give is provoked here, and the others are of other layers', () => {
  const provoked = new Set<string>(REFUSED.map(([, , code]) => code))
  for (const code of ['aliquota-outside-law', 'mini-imu-not-computed', 'riduzioni-unlikely', 'table-not-verified'])
    provoked.add(code)
  const thrown: readonly (() => unknown)[] = [
    () => parseIsoDate('2026-02-30'),
    () => toCategoria('Z/1'),
    () => mesiPerTratto(2026, [{ dal: '2026-02-01', al: '2026-01-01' }]),
    () => valueOn(QUOTA_STATO, '2011-12-31'),
  ]
  for (const run of thrown) {
    const result = outcome(run)
    if (!result.ok) for (const { code } of result.problems) provoked.add(code)
  }

  const folder = path.resolve(import.meta.dirname, '..')
  const sources = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter(
    // each of the other taxes provokes its own
    (file) => /^(imu|kernel|catasto|calendario)\//.test(file) && file.endsWith('.ts') && !file.endsWith('.test.ts'),
  )
  const written = new Set<string>()
  for (const file of sources) {
    for (const match of readFileSync(path.join(folder, file), 'utf8').matchAll(/new Problem\(\s*'([a-z-]+)'/g)) {
      written.add(match[1]!)
    }
  }
  expect([...written].sort()).toEqual([...provoked].sort())
  expect(written.size).toBeGreaterThan(20)
})

test('a Problem says its code and field, and is an Error', () => {
  const problem = new Problem('quota-invalid', 'quota', { value: '4/3' })
  expect(problem).toBeInstanceOf(Error)
  expect(problem.message).toBe('quota-invalid (quota)')
  expect(new Problem('quota-invalid').message).toBe('quota-invalid')
})
