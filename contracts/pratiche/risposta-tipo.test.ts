import { describe, expect, test } from 'vitest'
import { campoIgnoto, leggiRisposta, riempi, testiIn, testoIn } from './risposta-tipo'

const VALORI = { nome: 'Anna {numero}', numero: '12/2026', procedura: 'La TARI', termine: '3 marzo 2026' }

describe('the fields of a text', () => {
  test.each([
    ['Gentile {nome}, la richiesta {numero} scade il {termine}.', undefined],
    ['senza campi', undefined],
    ['Gentile {cognome}', '{cognome}'],
    ['{Nome}', '{Nome}'],
    ['{}', '{}'],
    ['una { sola', '{'],
    ['una } sola', '}'],
    ['{{nome}}', '{'],
  ])('%s: %s', (testo, ignoto) => {
    expect(campoIgnoto(testo)).toBe(ignoto)
  })

  test('are put in once: a name that looks like a field stays as it is', () => {
    expect(riempi('{nome}: {numero}, {procedura}, entro il {termine}', VALORI)).toBe(
      'Anna {numero}: 12/2026, La TARI, entro il 3 marzo 2026',
    )
  })
})

test('a language that is missing is Italian, and it says so', () => {
  const testi = { it: 'Manca', de: 'Fehlt' }
  expect(testoIn(testi, 'de')).toEqual({ testo: 'Fehlt', lingua: 'de' })
  expect(testoIn(testi, 'en')).toEqual({ testo: 'Manca', lingua: 'it' })
  expect(testoIn(testi, 'fr')).toEqual({ testo: 'Manca', lingua: 'it' })
})

describe('a text that is written', () => {
  const read = (fields: Readonly<Record<string, string>>) => leggiRisposta(new URLSearchParams(fields))

  test('keeps the languages that it has', () => {
    expect(read({ nome: ' Manca ', uso: 'chiedi', it: 'Ci serve {numero}.', en: '', de: 'Fehlt.' })).toEqual({
      value: { nome: 'Manca', uso: 'chiedi', testi: { it: 'Ci serve {numero}.', de: 'Fehlt.' } },
    })
  })

  test('is refused without a name, a purpose or its Italian, and with a field that is none', () => {
    expect(read({ de: 'Fehlt {nummer}.' })).toEqual({
      problems: [
        { field: 'nome', code: 'manca' },
        { field: 'uso', code: 'manca' },
        { field: 'it', code: 'manca' },
        { field: 'de', code: 'campo', campo: '{nummer}' },
      ],
    })
  })

  test('without Italian is nothing that a row could hold', () => {
    expect(() => testiIn({ de: 'Fehlt' })).toThrow(/Italian/)
  })
})
