import { describe, expect, test } from 'vitest'
import type { RegolamentoImu } from '../../engine/imu/imu.types'
import { toCents } from '../../engine/kernel/money'
import { aliquoteNote } from '../../testing/aliquote'
import { datoDi } from '../../testing/dato'
import { contoOf } from './conto'
import type { Condizione, Dato, Held, Position, Titolo } from './position.types'
import { toPosizioneImu } from './to-engine'

const dated = { id: 'r', dal: '2020-01-01', al: undefined, fonte: 'prova' }
const dato = (more: Partial<Dato> = {}): Dato => datoDi('2020-01-01', more)
const titolo = (more: Partial<Titolo> = {}): Titolo => ({ ...dated, diritto: '10', quota: { num: 1, den: 1 }, ...more })
const uso = (word: string, dati: unknown = {}, more: Partial<Condizione> = {}): Condizione => ({
  ...dated,
  ...{ uso: word, dati, pertinenzaDi: undefined },
  ...more,
})
const held = (more: Partial<Held> = {}): Held => ({
  ...{ id: 'casa', tipo: 'F', dati: [dato()], titoli: [titolo()], condizioni: [uso('a-disposizione')] },
  ...more,
})

const positionOf = (immobili: readonly Held[]): Position => ({
  ...{ belfiore: 'D150', codiceFiscale: 'RSSNNA80C54D150O', anno: 2026, natura: 'persona', nome: undefined },
  ...{ tributi: ['imu'], immobili, utenze: [], concessioni: [], dovuti: [], versamenti: [], proposte: [] },
  tariffe: { tari: undefined, canone: undefined },
})

const NO_RATES = { corrente: undefined, precedente: undefined }

const toEngine = (...immobili: readonly Held[]) => toPosizioneImu(positionOf(immobili), NO_RATES)

/** Quota and months of each half, of each stretch of the first property. */
const stretches = (own: Held) => {
  const made = toEngine(own)
  return (
    made.ok &&
    made.value.posizione.immobili[0]?.periodi.map(({ quota, mesi }) => [
      `${quota.num}/${quota.den}`,
      mesi.primoSemestre,
      mesi.secondoSemestre,
    ])
  )
}

describe('stretches of the year', () => {
  test.each<[string, Held, unknown]>([
    ['the whole year', held(), [['1/1', 6, 6]]],
    // fifteen days of April are half of it and not its end: the month is the buyer's (c. 761)
    ['sold on 16 April', held({ titoli: [titolo({ al: '2026-04-15' })] }), [['1/1', 3, 0]]],
    ['bought on 16 April', held({ titoli: [titolo({ dal: '2026-04-16' })] }), [['1/1', 3, 6]]],
    [
      'a half bought, a sixth inherited on 1 July',
      held({
        titoli: [titolo({ quota: { num: 1, den: 2 } }), titolo({ dal: '2026-07-01', quota: { num: 1, den: 6 } })],
      }),
      [
        ['1/2', 6, 0],
        ['2/3', 0, 6],
      ],
    ],
    [
      'let from 1 October',
      held({ condizioni: [uso('a-disposizione', {}, { al: '2026-09-30' }), uso('locato', {}, { dal: '2026-10-01' })] }),
      [
        ['1/1', 6, 3],
        ['1/1', 0, 3],
      ],
    ],
    ['nuda proprietà', held({ titoli: [titolo({ diritto: '20' })] }), undefined],
    ['sold the year before', held({ titoli: [titolo({ al: '2025-12-31' })] }), undefined],
  ])('%s', (_, own, expected) => expect(stretches(own)).toEqual(expected))
})

const main = held({ condizioni: [uso('abitazione-principale')] })
const garage = (id: string, categoria = 'C/6'): Held =>
  held({ id, dati: [dato({ categoria })], condizioni: [uso('pertinenza')] })
const land = (dati: unknown): Held =>
  held({
    tipo: 'T',
    dati: [dato({ categoria: undefined, redditoDominicale: toCents(100_00) })],
    condizioni: [uso('altro', dati)],
  })

describe('what is not on record is a problem, and never a default', () => {
  test.each<[string, readonly Held[], string, string]>([
    ['a right without a code', [held({ titoli: [titolo({ diritto: '99' })] })], 'choice-unknown', 'immobili.0.diritto'],
    ['no rendita', [held({ dati: [dato({ rendita: undefined })] })], 'value-missing', 'immobili.0.rendita'],
    ['no data of the Catasto', [held({ dati: [] })], 'categoria-unknown', 'immobili.0.categoria'],
    [
      'a category of nobody',
      [held({ dati: [dato({ categoria: 'Z/9' })] })],
      'categoria-unknown',
      'immobili.0.categoria',
    ],
    ['two situations on one day', [held({ dati: [dato(), dato()] })], 'periodi-overlap', 'immobili.0.dati'],
    ['no use of a dwelling', [held({ condizioni: [] })], 'value-missing', 'immobili.0.uso'],
    ['a use unheard of', [held({ condizioni: [uso('vacanza')] })], 'choice-unknown', 'immobili.0.uso'],
    ['a word unheard of', [held({ condizioni: [uso('altro', { sconto: 1 })] })], 'choice-unknown', 'immobili.0.uso'],
    [
      'comodato, maybe with its reduction',
      [held({ condizioni: [uso('comodato')] })],
      'value-missing',
      'immobili.0.comodato',
    ],
    ['land, maybe farmed by its owner', [land({})], 'value-missing', 'immobili.0.coltivatore'],
    ['land, maybe in the mountains', [land({ coltivatore: false })], 'value-missing', 'immobili.0.montano'],
    ['a garage of no home', [garage('box')], 'value-missing', 'immobili.0.pertinenzaDi'],
    ['a second garage', [main, garage('box'), garage('box2')], 'pertinenza-not-admitted', 'immobili.1.uso'],
    ['a shop as pertinenza', [main, garage('bottega', 'C/1')], 'pertinenza-not-admitted', 'immobili.1.uso'],
    [
      'among how many the detrazione is split',
      [held({ dati: [dato({ categoria: 'A/8' })], condizioni: [uso('abitazione-principale')] })],
      'value-missing',
      'immobili.0.detrazione.titolari',
    ],
  ])('%s', (_, immobili, code, field) => {
    const made = toEngine(...immobili)
    expect(!made.ok && [made.problems[0]!.code, made.problems[0]!.field]).toEqual([code, field])
  })

  test('one cellar, one garage and one shed go with the only home', () => {
    const made = toEngine(main, garage('box'), garage('cantina', 'C/2'), garage('tettoia', 'C/7'))
    const reasons = made.ok && made.value.posizione.immobili.map(({ periodi }) => periodi[0]!.esenzione)
    const follows = 'pertinenza-abitazione-principale'
    expect(reasons).toEqual([undefined, follows, follows, follows])
  })
})

describe('a comune without the IMU', () => {
  test('has no line of it, not even a zero for a main dwelling', () => {
    const { righe, completo } = contoOf(positionOf([main]), { ...NO_RATES, regime: 'IMIS' })
    expect(righe.map(({ fonte, dovuto }) => [fonte, dovuto])).toEqual([
      [{ da: 'altro-regime', regime: 'IMIS' }, undefined],
    ])
    expect(completo).toBe(false)
  })

  test('and one with it owes nothing for a main dwelling', () => {
    const { righe, completo } = contoOf(positionOf([main]), { ...NO_RATES, regime: 'IMU' })
    expect([righe.map(({ dovuto, resta }) => [dovuto, resta]), completo]).toEqual([[[0, 0]], true])
  })
})

describe('the regolamento of the comune', () => {
  const both = held({ condizioni: [uso('a-disposizione', { storico: true, inagibile: true })] })
  const dovuto = (own: Held, regolamento: RegolamentoImu) => {
    const corrente = aliquoteNote(2026, { base: { 'altro-fabbricato': '1.06' }, regolamento })
    return contoOf(positionOf([own]), { corrente, precedente: corrente }).righe[0]?.dovuto
  }

  // 500 × 1,05 × 160 = 84.000: a quarter 21.000 × 1,06 % = 222,60, 111,30 twice; one half 445,20 (c. 747; Cass. 6266/2023)
  test.each<[string, RegolamentoImu, number]>([
    ['says nothing of storico and inagibile: a quarter', {}, 222_00],
    ['grants both', { cumuloStoricoInagibile: true }, 222_00],
    ['grants one', { cumuloStoricoInagibile: false }, 446_00],
    ['asks for nothing up to 222,60', { minimo: { importo: toCents(222_60), dovutoSeUguale: false } }, 0],
    ['asks for 222,60', { minimo: { importo: toCents(222_60), dovutoSeUguale: true } }, 222_00],
  ])('%s', (_, regolamento, expected) => expect(dovuto(both, regolamento)).toBe(expected))
})
