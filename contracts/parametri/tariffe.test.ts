import { describe, expect, test } from 'vitest'
import { posizioneCanone } from '../calcolo-canone'
import { posizioneTari } from '../calcolo-tari'
import type { ParametroProblem } from './atto'
import { readCampi, typedCampi } from './campi'
import { finestraPer, finestreComune } from './ravvedimento'
import { regolamentoImu } from './regolamento'
import { gruppiDi, testiDi, valoreDi, type Voce } from './tariffe'

const read = (voce: Voce, fields: Readonly<Record<string, string>>, anno = 2026) => {
  const problems: ParametroProblem[] = []
  const typed = typedCampi(gruppiDi(voce), new URLSearchParams(fields))
  const value = valoreDi(voce, readCampi(gruppiDi(voce), typed, problems), anno, problems)
  return { value, problems: problems.map(({ field, code }) => `${field} ${code}`) }
}

const TARI = {
  ...{ 'd.1.fissa': '0,80', 'd.1.variabile': '60', 'n.13.fissa': '1.5', 'n.13.variabile': '2,25' },
  ...{ tefa: '5', UR1: '0,10', UR2: '1,50', UR3: '6', arrotondamento: 'euro' },
}
const CANONE = { popolazione: '71.066', arrotondamento: 'intero', 't.annua': '40' }

describe('TARI tariffs', () => {
  test('as typed, and back in the boxes', () => {
    const { value, problems } = read('tari', TARI)
    expect(problems).toEqual([])
    expect(value).toEqual({
      domestiche: { '1': { fissa: '0.80', variabile: '60' } },
      nonDomestiche: { '13': { fissa: '1.5', variabile: '2.25' } },
      regole: {
        ...{ giorniAnno: 365, tefa: '5', arrotondamento: 'euro' },
        perequative: [
          { codice: 'UR1', importo: 10 },
          { codice: 'UR2', importo: 150 },
          { codice: 'UR3', importo: 600 },
        ],
      },
    })
    expect(posizioneTari.shape.regole.safeParse((value as { regole: unknown }).regole).success).toBe(true)
    const boxes = testiDi('tari', value, { anno: 2026, popolazione: 1 })
    expect([boxes['d.1.fissa'], boxes['n.13.variabile'], boxes.UR3]).toEqual(['0,80', '2,25', '6,00'])
  })

  test('begin with what the nation decides: UR1 0,10, UR2 1,50, UR3 6,00 (ARERA 386/2023, 133/2025), TEFA 5 %', () => {
    const boxes = testiDi('tari', undefined, { anno: 2025, popolazione: 1 })
    expect([boxes.UR1, boxes.UR2, boxes.UR3, boxes.tefa]).toEqual(['0,10', '1,50', '6,00', '5'])
  })

  test.each([
    ['', undefined],
    ['giorni', false],
    ['annoIntero', true],
  ])('a part of the year counts as the comune has said: %j', (frazione, frazioneIntera) => {
    const { value } = read('tari', { ...TARI, frazione })
    const { regole } = value as { readonly regole: unknown }
    expect(posizioneTari.shape.regole.parse(regole).frazioneIntera).toBe(frazioneIntera)
    expect(testiDi('tari', value, { anno: 2026, popolazione: 1 }).frazione).toBe(frazione)
  })

  test('a leap year has a day more', () => {
    expect(read('tari', TARI, 2024).value).toMatchObject({ regole: { giorniAnno: 366 } })
  })

  test.each([
    ['one part alone', { ...TARI, 'd.2.fissa': '1' }, ['d.2.variabile pair']],
    ['no home at all', { ...TARI, 'd.1.fissa': '', 'd.1.variabile': '' }, ['d.1.fissa missing']],
    [
      'a figure that is none',
      { ...TARI, 'n.1.fissa': 'x', 'n.1.variabile': '1' },
      ['n.1.fissa number', 'n.1.fissa pair'],
    ],
    ['a TEFA above the law', { ...TARI, tefa: '5,1' }, ['tefa above-law']],
    ['a rounding that is none', { ...TARI, arrotondamento: 'su' }, ['arrotondamento missing']],
  ])('%s', (_, fields, expected) => {
    expect(read('tari', fields).problems).toEqual(expected)
  })
})

describe('the canone unico', () => {
  test('as typed, and back in the boxes', () => {
    const { value, problems } = read('canone', CANONE)
    expect([problems, value]).toEqual([[], { popolazione: 71_066, arrotondamento: 'intero', tariffe: { annua: '40' } }])
    expect(posizioneCanone.shape.regolamento.safeParse(value).success).toBe(true)
    expect(testiDi('canone', value, { anno: 2026, popolazione: 1 })['t.annua']).toBe('40')
  })

  test('begins with the residents of the reference data', () => {
    expect(testiDi('canone', undefined, { anno: 2026, popolazione: 71_066 }).popolazione).toBe('71066')
  })
})

const MINIMO = { 'i.minimo': '16,53', 'i.seUguale': 'nonDovuto', 'i.cumulo': 'meta', 'i.saldo': 'differenza' }

describe('the reading of the ravvedimento', () => {
  test('as typed, as the taxes take it, and back in the boxes', () => {
    const typed = { 'w.imu': 'dichiarazione', 'w.tari': '' }
    const { value, problems } = read('ravvedimento', typed)
    expect([problems, value]).toEqual([[], { imu: 'dichiarazione' }])
    const finestre = finestreComune(value)!
    expect(
      (['IMU', 'TASI', 'TARI', 'TEFA', 'TOSAP'] as const).map((tributo) => finestraPer(finestre, tributo)),
    ).toEqual([...['dichiarazione', 'dichiarazione'], ...[undefined, undefined, undefined]])
    expect(testiDi('ravvedimento', value, { anno: 2026, popolazione: 1 })).toEqual(typed)
    expect(read('ravvedimento', { 'w.tari': 'due-anni' }).problems).toEqual(['w.tari missing'])
  })

  test.each([null, 'un-anno', { imu: 'sempre' }, { tosap: 'un-anno' }])('%j is none', (valore) => {
    expect(finestreComune(valore)).toBeUndefined()
  })
})

describe('the regolamento of the IMU', () => {
  test('as typed, as the engine takes it, and back in the boxes', () => {
    const { value, problems } = read('regolamento', MINIMO)
    const minimo = { importo: 16_53, dovutoSeUguale: false }
    expect([problems, value]).toEqual([[], { minimo, cumulo: 'meta', saldo: 'differenza' }])
    expect(regolamentoImu(value)).toEqual({
      ...{ minimo, cumuloStoricoInagibile: false, arrotondamentoSaldo: 'differenza' },
    })
    expect(testiDi('regolamento', value, { anno: 2026, popolazione: 1 })).toEqual(MINIMO)
  })

  test('what is left empty stays as the law has it', () => {
    expect(read('regolamento', {})).toEqual({ value: {}, problems: [] })
    expect(regolamentoImu({})).toEqual({})
    expect(regolamentoImu({ cumulo: 'quarto' })).toEqual({ cumuloStoricoInagibile: true })
    expect(regolamentoImu({ saldo: 'saldoDaSolo' })).toEqual({ arrotondamentoSaldo: 'saldo-da-solo' })
    expect(testiDi('regolamento', undefined, { anno: 2026, popolazione: 1 })['i.minimo']).toBe('')
  })

  test.each<[string, Readonly<Record<string, string>>, readonly string[]]>([
    ['a minimum without its edge', { 'i.minimo': '15' }, ['i.seUguale missing']],
    ['an edge without its minimum', { 'i.seUguale': 'dovuto' }, ['i.minimo missing']],
    ['half a cent', { 'i.minimo': '12,005', 'i.seUguale': 'dovuto' }, ['i.minimo number']],
    ['a figure that is a slip of the pen', { 'i.minimo': '12000', 'i.seUguale': 'dovuto' }, ['i.minimo number']],
    ['words', { 'i.minimo': 'dodici', 'i.seUguale': 'dovuto' }, ['i.minimo number']],
    ['a third of the value', { 'i.cumulo': 'terzo' }, ['i.cumulo missing']],
  ])('%s', (_, fields, expected) => expect(read('regolamento', fields).problems).toEqual(expected))

  test('a value that nobody saved here is not read', () => {
    for (const valore of [undefined, 'x', { minimo: 12 }, { cumulo: 'terzo' }, { altro: 1 }]) {
      expect(regolamentoImu(valore)).toBeUndefined()
    }
  })
})
