import { describe, expect, test } from 'vitest'
import { imu } from '../../engine/imu/imu'
import { aliquoteNote } from '../../testing/aliquote'
import { contestoDi } from './contesto'
import { situazioniDi, usiDi } from './domande'
import { passiDi } from './passi'
import { prepara } from './posizione'
import { readRisposte } from './risposte'

/** What is held of another year: nothing of it may be offered for the years before 2020. */
const held = aliquoteNote(2025, {
  base: {
    'abitazione-principale': '0.5',
    'altro-fabbricato': '1.06',
    terreno: '0.76',
    area: '1.06',
    'gruppo-d': '1.06',
  },
  terreniEsenti: 'SI',
})

const contesto = (anno: number) => contestoDi(anno, held, held)

const risposteDi = (anno: number, answers: Readonly<Record<string, string>>) =>
  readRisposte(new URLSearchParams({ comune: 'D150', anno: String(anno), 'i0.possesso': 'tutto', ...answers }))

/** The tax of the year and its acconto in cents; the problems of the answers where there are some. */
const conto = (anno: number, answers: Readonly<Record<string, string>>) => {
  const { posizioni, problems } = prepara(risposteDi(anno, answers), contesto(anno))
  if (problems.length > 0) return problems.map(({ code, field }) => `${field}: ${code}`)
  const outcome = imu(posizioni[0]!)
  if (!outcome.ok) return outcome.problems.map(({ code, field }) => `${field}: ${code}`)
  const { imposta, acconto, stato } = outcome.value
  return [imposta, acconto, stato]
}

const rated = (aliquota: string, before = aliquota) => ({
  'i0.p0.scelta': 'altra',
  'i0.p0.aliquota': aliquota,
  'i0.p0.sceltaPrecedente': 'altra',
  'i0.p0.aliquotaPrecedente': before,
})

const home = (changes: Readonly<Record<string, string>> = {}) => ({
  'i0.tipo': 'abitazione',
  'i0.p0.categoria': 'A/3',
  'i0.p0.uso': 'abito',
  'i0.p0.rendita': '700',
  'i0.p0.quota': '100',
  ...changes,
})

const land = (changes: Readonly<Record<string, string>> = {}) => ({
  'i0.tipo': 'terreno',
  'i0.p0.conduzione': 'cd-iap',
  'i0.p0.montano': 'no',
  'i0.p0.dominicale': '160',
  'i0.p0.quota': '100',
  ...changes,
})

describe('the dwelling that one lives in', () => {
  test('2012: taxed, less 200 and 50 a child, the acconto at the 0,4 % of the law (DL 201/2011 art. 13 c. 7, 10, 12-bis)', () => {
    // 700 × 1,05 × 160 = 117.600 × 0,6 % − 300 = 405,60; 117.600 × 0,4 % ÷ 2 − 150 = 85,20
    const own = home({ 'i0.p0.titolari': '1', 'i0.p0.figli': '2', 'i0.p0.scelta': 'altra', 'i0.p0.aliquota': '0,6' })
    expect(conto(2012, own)).toEqual([405_60, 85_20, 0])
  })

  test('2012: garage with the home, at its rate', () => {
    // (700 + 100) × 1,05 × 160 = 134.400 × 0,4 % − 200 = 337,60
    const own = home({ 'i0.p0.titolari': '1', 'i0.p0.pertinenzaC6': '100', ...rated('0,4') })
    expect(conto(2012, own)).toEqual([337_60, 168_80, 0])
    expect(usiDi('pertinenza', contesto(2012).aliquote)).not.toContain('casa')
  })

  test('2012: rate and owners are asked, children may be left out', () => {
    expect(conto(2012, home())).toEqual(['i0.p0.scelta: answer-missing', 'i0.p0.titolari: answer-missing'])
    expect(conto(2012, home({ 'i0.p0.titolari': '1', 'i0.p0.figli': 'due', ...rated('0,4') }))).toEqual([
      'i0.p0.figli: count-unreadable',
    ])
  })

  test.each([2013, 2014, 2019])('%i: nothing (DL 102/2013, DL 133/2013; L. 147/2013 art. 1 c. 707)', (anno) => {
    expect(conto(anno, home({ 'i0.p0.rendita': '' }))).toEqual([0, 0, 0])
  })
})

test('another dwelling: half of the base rate to the State in 2012, all to the comune from 2013', () => {
  const own = home({ 'i0.p0.uso': 'vuoto', 'i0.p0.rendita': '500', ...rated('1,06') })
  // 500 × 1,05 × 160 = 84.000 × 1,06 % = 890,40; acconto 84.000 × 0,76 % ÷ 2 = 319,20; the State 84.000 × 0,38 %
  expect(conto(2012, own)).toEqual([890_40, 319_20, 319_20])
  expect(conto(2015, own)).toEqual([890_40, 445_20, 0])
  // the acconto of 2013 at the rate of 2012: 84.000 × 0,96 % ÷ 2
  expect(conto(2013, { ...own, ...rated('1,06', '0,96') })).toEqual([890_40, 403_20, 0])
})

test('no rate of another year is offered, and no co-owner is counted', () => {
  const { posizioni, immobili } = prepara(
    risposteDi(2016, home({ 'i0.p0.uso': 'vuoto', contitolari: '2', 'i0.p0.quota1': '50', ...rated('1') })),
    contesto(2016),
  )
  expect(posizioni).toHaveLength(1)
  expect(immobili[0]!.periodi[0]).toMatchObject({ scelte: [], sceltePrecedenti: [] })
})

describe('lent and let: a relief of the law from 2016 (L. 208/2015 art. 1 c. 10, 53)', () => {
  const lent = home({
    'i0.p0.uso': 'comodato',
    'i0.p0.rendita': '500',
    'i0.p0.comodatoParente': 'si',
    'i0.p0.comodatoRegistrato': 'si',
    'i0.p0.comodatoUnica': 'si',
    ...rated('1'),
  })
  test('comodato', () => {
    // 84.000 × 1 %; half of it from 2016
    expect(conto(2015, lent)).toEqual([840_00, 420_00, 0])
    expect(conto(2016, lent)).toEqual([420_00, 210_00, 0])
  })

  test('agreed rent is offered when it counts', () => {
    expect(usiDi('abitazione', contesto(2015).aliquote)).not.toContain('concordato')
    expect(usiDi('abitazione', contesto(2016).aliquote)).toContain('concordato')
  })
})

describe('land that its owner farms', () => {
  test('slice by slice to 2015 (c. 8-bis), not asked in 2013 and from 2016', () => {
    // 160 × 1,25 × 110 = 22.000; 9.500 × 30 % + 6.500 × 50 % = 6.100 × 0,76 % = 46,36; half each
    expect(conto(2012, land(rated('0,76')))).toEqual([46_36, 23_18, 23_18])
    // 160 × 1,25 × 75 = 15.000; 9.000 × 30 % = 2.700 × 0,76 % = 20,52
    expect(conto(2014, land(rated('0,76')))).toEqual([20_52, 10_26, 0])
    expect(conto(2013, { 'i0.tipo': 'terreno', 'i0.p0.conduzione': 'cd-iap' })).toEqual([0, 0, 0])
    expect(conto(2016, { 'i0.tipo': 'terreno', 'i0.p0.conduzione': 'cd-iap' })).toEqual([0, 0, 0])
  })

  test('of somebody else: the first half of 2013 was lifted (DL 102/2013 art. 1)', () => {
    // 320 × 1,25 × 135 = 54.000 × 0,96 % × 6 ÷ 12 = 259,20
    const other = land({ 'i0.p0.conduzione': 'altro', 'i0.p0.dominicale': '320', ...rated('0,96') })
    expect(conto(2013, other)).toEqual([259_20, 0, 0])
  })
})

describe('buildings of farms and of builders', () => {
  const barn = { 'i0.tipo': 'altro', 'i0.p0.categoria': 'C/2', 'i0.p0.uso': 'rurale' }
  test('rural: 2012 at its own rate and 30 % of it in June, then nothing (c. 8; L. 147/2013 art. 1 c. 708)', () => {
    // 1.000 × 1,05 × 160 = 168.000 × 0,2 % = 336; 30 % = 100,80
    expect(conto(2012, { ...barn, 'i0.p0.rendita': '1000', 'i0.p0.quota': '100', ...rated('0,2') })).toEqual([
      336_00, 100_80, 0,
    ])
    expect([conto(2013, barn), conto(2017, barn)]).toEqual([
      [0, 0, 0],
      [0, 0, 0],
    ])
  })

  test('built to be sold: half of 2013, nothing from 2014 to 2019 (DL 102/2013 art. 2; c. 9-bis)', () => {
    const unsold = { ...barn, 'i0.p0.uso': 'merce' }
    expect(usiDi('altro', contesto(2012).aliquote)).not.toContain('merce')
    // 168.000 × 0,76 % × 6 ÷ 12 = 638,40
    expect(conto(2013, { ...unsold, 'i0.p0.rendita': '1000', 'i0.p0.quota': '100', ...rated('0,76') })).toEqual([
      638_40, 638_40, 0,
    ])
    expect(conto(2018, unsold)).toEqual([0, 0, 0])
  })
})

test('the cases of each year, by the law of that year', () => {
  const offered = (anno: number) => situazioniDi(contesto(anno).aliquote)
  expect(offered(2012)).toEqual(['iacp', 'occupato-abusivamente'])
  expect(offered(2014)).toContain('alloggio-sociale')
  expect(offered(2014)).not.toContain('pensionato-estero')
  expect(offered(2015)).toContain('pensionato-estero')
  const abroad = home({ 'i0.p0.uso': 'situazione', 'i0.p0.situazione': 'pensionato-estero' })
  expect(conto(2016, abroad)).toEqual([0, 0, 0])
})

test('asked one at a time: the owners and the children of 2012, no rate of the year before', () => {
  const risposte = risposteDi(2012, home())
  const ids = passiDi(risposte, contesto(2012), prepara(risposte, contesto(2012))).map(({ domanda }) => domanda)
  expect(ids).toEqual([
    'categoria',
    'uso',
    'rendita',
    'titolari',
    'figli',
    'pertinenzaC2',
    'quota',
    'possesso',
    'aliquote',
  ])
})
