import { expect, test } from 'vitest'
import { Problem } from '../../engine/kernel/problem'
import { dopoMossaCanone } from './mosse'
import { fieldOfCanone, preparaCanone } from './posizione'
import { readRisposteCanone } from './risposte'

const tavolini = {
  comune: 'D150',
  anno: '2026',
  tipo: 'occupazione',
  superficie: '11,3',
  durata: 'permanente',
  genere: '0,7',
  arrotondamento: 'intero',
}

const prepared = (changes: Readonly<Record<string, string>> = {}) =>
  preparaCanone(readRisposteCanone(new URLSearchParams({ ...tavolini, ...changes })), 25_000)

const wrong = (changes: Readonly<Record<string, string>>) => {
  const read = prepared(changes)
  return read.ok ? [] : read.problems.map(({ code, field }) => `${field}: ${code}`)
}

test('tables on public ground for the year, at the tariff of the law', () => {
  expect(prepared()).toMatchObject({
    ok: true,
    posizione: {
      anno: 2026,
      regolamento: { popolazione: 25_000, arrotondamento: 'intero' },
      voci: [
        {
          kind: 'occupazione',
          superficie: { num: 113, den: 10 },
          durata: { tipo: 'permanente' },
          coefficienti: [{ num: 7, den: 10 }],
        },
      ],
    },
    rate: [],
  })
})

test('the tariff of the comune, of a day where it is by the day, in cents', () => {
  expect(prepared({ durata: 'temporanea', giorni: '30', tariffa: '1,25' })).toMatchObject({
    posizione: { voci: [{ tariffaPropria: { num: 125, den: 1 }, durata: { giorni: 30 } }] },
  })
  expect(prepared({ tipo: 'mercato-annuo', tariffa: '35' })).toMatchObject({
    posizione: { voci: [{ tariffaPropria: { num: 3_500, den: 1 } }] },
  })
})

test.each([
  ['pubblicita', { superficie: '0,03' }, { superficieCm2: 300 }],
  ['passo-carrabile', { superficie: '3' }, { larghezza: { num: 3, den: 1 } }],
  ['cavi', { utenze: '1.200' }, { utenze: 1_200 }],
  [
    'mercato-giornaliero',
    { giorni: '40', ore: '6', ricorrente: '30' },
    { giorni: 40, ore: 6, ricorrente: { num: 3, den: 10 } },
  ],
])('%s', (tipo, changes, voce) => {
  expect(prepared({ tipo, ...changes })).toMatchObject({ ok: true, posizione: { voci: [{ kind: tipo, ...voce }] } })
})

test('instalments share the year in equal parts', () => {
  expect(prepared({ 'rata0.g': '30', 'rata0.m': '4', 'rata1.g': '31', 'rata1.m': '10' })).toMatchObject({
    rate: [
      { scadenza: '2026-04-30', parte: { num: 1, den: 2 } },
      { scadenza: '2026-10-31', parte: { num: 1, den: 2 } },
    ],
  })
})

test.each([
  [{ tipo: 'barca' }, ['tipo: answer-missing']],
  [{ superficie: '' }, ['superficie: answer-missing']],
  [{ superficie: '0' }, ['superficie: superficie-invalid']],
  [{ durata: '' }, ['durata: answer-missing']],
  [{ durata: 'temporanea', giorni: '400' }, ['giorni: quantity-invalid']],
  [{ genere: 'alto' }, ['genere: quantity-invalid']],
  [{ tariffa: 'poco' }, ['tariffa: tariffa-invalid']],
  [{ arrotondamento: '' }, ['arrotondamento: answer-missing']],
  [{ 'rata0.g': '31', 'rata0.m': '4' }, ['rata0.g: date-unreadable']],
  [{ tipo: 'cavi', utenze: '0' }, ['utenze: quantity-invalid']],
  [{ senza: 'si', sanzione: 'doppia' }, ['aumento: answer-missing', 'sanzione: percent-unreadable']],
  [{ tipo: 'serbatoio', litri: 'molti' }, ['litri: quantity-invalid']],
  [
    { tipo: 'affissioni', fogli: '10', giorni: '0', primi: '', seguenti: 'x' },
    ['giorni: quantity-invalid', 'primi: answer-missing', 'seguenti: tariffa-invalid'],
  ],
  [{ 'v1.tipo': 'telecomunicazioni' }, ['v1.impianti: answer-missing']],
  [
    { superficie: '', 'v1.tipo': 'occupazione', 'v1.superficie': '9' },
    ['superficie: answer-missing', 'v1.durata: answer-missing'],
  ],
  [
    { tipo: 'mercato-giornaliero', giorni: '1', ore: '25', ricorrente: 'x' },
    ['ore: quantity-invalid', 'ricorrente: percent-unreadable'],
  ],
])('what is wrong is said at its field: %j', (changes, expected) => {
  expect(wrong(changes)).toEqual(expected)
})

test('a refusal of the engine leads to the question it is about', () => {
  const fieldOf = (field: string) => fieldOfCanone(new Problem('quantity-invalid', field))
  expect(['voci.0.ore', 'voci.0.superficieCm2', 'voci.0.tariffaPropria', 'anno'].map(fieldOf)).toEqual([
    'ore',
    'superficie',
    'tariffa',
    'superficie',
  ])
  expect(['voci.1.abusiva.sanzione', 'voci.2.litri', 'voci.1.durata.giorni'].map(fieldOf)).toEqual([
    'v1.sanzione',
    'v2.litri',
    'v1.giorni',
  ])
  expect(fieldOfCanone({ field: 'voci.1' }, ['cavi', 'telecomunicazioni'])).toBe('v1.impianti')
})

const after = (typed: Readonly<Record<string, string>>) => {
  const moved = dopoMossaCanone(new URLSearchParams(typed))
  return moved && { at: moved.at, ...Object.fromEntries(moved.params) }
}

test('a thing more, a thing less: what was typed of the others stays with them', () => {
  expect(after({ tipo: 'cavi' })).toBeUndefined()
  expect(after({ tipo: 'cavi', mossa: 'aggiungi', nuova: 'serbatoio' })).toEqual({
    at: 'voce-1',
    tipo: 'cavi',
    'v1.tipo': 'serbatoio',
  })
  expect(after({ tipo: 'cavi', mossa: 'aggiungi', nuova: 'barca' })).toEqual({ at: 'nuova-voce', tipo: 'cavi' })
  const three = {
    tipo: 'cavi',
    utenze: '3',
    'v1.tipo': 'serbatoio',
    'v1.litri': '1',
    'v2.tipo': 'cavi',
    'v2.utenze': '5',
  }
  expect(after({ ...three, mossa: 'togli-1' })).toEqual({
    at: '',
    tipo: 'cavi',
    utenze: '3',
    'v1.tipo': 'cavi',
    'v1.utenze': '5',
  })
  expect(after({ ...three, mossa: 'togli-0' })).toEqual({
    at: '',
    tipo: 'serbatoio',
    litri: '1',
    'v1.tipo': 'cavi',
    'v1.utenze': '5',
  })
  expect(after({ tipo: 'cavi', utenze: '3', mossa: 'togli-0' })).toEqual({ at: '', tipo: 'cavi', utenze: '3' })
})
