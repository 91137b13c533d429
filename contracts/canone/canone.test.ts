import { expect, test } from 'vitest'
import { Problem } from '../../engine/kernel/problem'
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
      regolamento: { popolazione: 25_000, arrotondamento: 'intero', tariffe: undefined },
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
    posizione: { regolamento: { tariffe: { giornaliera: { num: 125, den: 1 } } }, voci: [{ durata: { giorni: 30 } }] },
  })
  expect(prepared({ tipo: 'mercato-annuo', tariffa: '35' })).toMatchObject({
    posizione: { regolamento: { tariffeMercato: { annua: { num: 3_500, den: 1 } } } },
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
  [
    { tipo: 'mercato-giornaliero', giorni: '1', ore: '25', ricorrente: 'x' },
    ['ore: quantity-invalid', 'ricorrente: rate-unreadable'],
  ],
])('what is wrong is said at its field: %j', (changes, expected) => {
  expect(wrong(changes)).toEqual(expected)
})

test('a refusal of the engine leads to the question it is about', () => {
  const fieldOf = (field: string) => fieldOfCanone(new Problem('quantity-invalid', field))
  expect(['voci.0.ore', 'voci.0.superficieCm2', 'regolamento.tariffe.annua', 'anno'].map(fieldOf)).toEqual([
    'ore',
    'superficie',
    'tariffa',
    'superficie',
  ])
})
