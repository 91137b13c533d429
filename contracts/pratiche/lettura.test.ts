import { describe, expect, test } from 'vitest'
import { toIsoDate } from '../../engine/kernel/dates'
import { ALTRO, SI_NO, type Campo } from './campo'
import { anniDi, comeForm, euroTyped, leggiCampo, type Risposte } from './lettura'

const OGGI = toIsoDate(2026, 11, 26)

const leggi = (campo: Campo, form: URLSearchParams, risposte: Risposte = {}) =>
  leggiCampo(campo, form, { oggi: OGGI, noti: ['casa-1'], risposte })
const typed = (campo: Campo, text: string) => leggi(campo, new URLSearchParams({ [campo.id]: text }))
const right = (value: string) => ({ ok: true, value })
const wrong = (code: string, values?: Readonly<Record<string, string>>) =>
  values === undefined ? { ok: false, code } : { ok: false, code, values }

const CAMPI = {
  testo: { id: 'a', tipo: 'testo', massimo: 10 },
  lungo: { id: 'a', tipo: 'lungo', massimo: 20 },
  email: { id: 'a', tipo: 'testo', massimo: 254, forma: 'email' },
  telefono: { id: 'a', tipo: 'testo', massimo: 24, forma: 'telefono' },
  cap: { id: 'a', tipo: 'testo', massimo: 5, forma: 'cap' },
  scelta: { id: 'a', tipo: 'scelta', opzioni: SI_NO },
  euro: { id: 'a', tipo: 'euro' },
  intero: { id: 'a', tipo: 'numero', minimo: 1, massimo: 30, unita: 'persone' },
  decimale: { id: 'a', tipo: 'numero', minimo: 0.1, massimo: 10000, decimali: true, unita: 'mq' },
  quota: { id: 'a', tipo: 'quota' },
  anno: { id: 'a', tipo: 'anno', indietro: 5 },
  codiceFiscale: { id: 'a', tipo: 'codice-fiscale' },
  iban: { id: 'a', tipo: 'iban' },
  immobile: { id: 'a', tipo: 'immobile' },
  utenza: { id: 'a', tipo: 'utenza' },
  vero: { id: 'a', tipo: 'vero' },
} as const satisfies Readonly<Record<string, Campo>>

describe('what is typed and kept', () => {
  test.each([
    ['testo', ' Via Po 4 ', 'Via Po 4'],
    ['testo', '1234567890', '1234567890'],
    ['lungo', 'una\r\ndue', 'una\ndue'],
    ['email', 'rosa@example.it', 'rosa@example.it'],
    ['telefono', '+39 0425 12.34-56', '+39 0425 12.34-56'],
    ['cap', '45100', '45100'],
    ['scelta', 'no', 'no'],
    ['euro', '1.234,5', '123450'],
    ['euro', '€ 743,69', '74369'],
    ['euro', '743.69', '74369'],
    ['euro', '0', '0'],
    ['intero', ' 007 ', '7'],
    ['intero', '30', '30'],
    ['decimale', '07,50', '7.5'],
    ['decimale', '7.5', '7.5'],
    ['decimale', '0,1', '0.1'],
    ['decimale', '1 234,00', '1234'],
    ['decimale', '0,10', '0.1'],
    ['quota', '1/3', '1/3'],
    ['quota', '50 %', '1/2'],
    ['anno', '2026', '2026'],
    ['anno', '2021', '2021'],
    ['codiceFiscale', ' rssmra80a01f205x', 'RSSMRA80A01F205X'],
    ['codiceFiscale', '15376371009', '15376371009'],
    ['iban', 'it60 x054 2811 1010 0000 0123 456', 'IT60X0542811101000000123456'],
    ['immobile', 'casa-1', 'casa-1'],
    ['utenza', ALTRO, ALTRO],
    ['vero', 'si', 'si'],
  ] as const)('%s "%s": %s', (campo, text, kept) => expect(typed(CAMPI[campo], text)).toEqual(right(kept)))
})

describe('what is typed and refused', () => {
  test.each([
    ['testo', ' \u0007 ', 'answer-missing'],
    ['email', 'rosa@example', 'email-unreadable'],
    ['email', 'rosa example.it', 'email-unreadable'],
    ['telefono', 'chiamami', 'telefono-unreadable'],
    ['telefono', '12345', 'telefono-unreadable'],
    ['cap', '4510', 'cap-unreadable'],
    ['scelta', 'forse', 'choice-unknown'],
    ['scelta', '', 'answer-missing'],
    ['euro', '1.234', 'amount-ambiguous'],
    ['euro', 'tanto', 'amount-unreadable'],
    ['euro', '-5', 'amount-unreadable'],
    ['euro', '9999999999', 'amount-too-large'],
    ['intero', '2,5', 'number-unreadable'],
    ['intero', 'due', 'number-unreadable'],
    ['intero', '-1', 'number-unreadable'],
    ['decimale', '1,234', 'number-unreadable'],
    ['decimale', '1e3', 'number-unreadable'],
    ['quota', '3/2', 'quota-too-large'],
    ['quota', '1/0', 'quota-unreadable'],
    ['quota', 'metà', 'quota-unreadable'],
    ['anno', '2020', 'choice-unknown'],
    ['anno', '2027', 'choice-unknown'],
    ['codiceFiscale', 'RSSMRA80A01F205Y', 'codice-fiscale-check'],
    ['codiceFiscale', 'RSSMRA80B30F205A', 'codice-fiscale-date'],
    ['codiceFiscale', 'RSSMRA80A01F205', 'codice-fiscale-shape'],
    ['codiceFiscale', '15376371008', 'codice-fiscale-check'],
    ['iban', 'IT60X0542811101000000123457', 'iban-check'],
    ['iban', 'IT60', 'iban-unreadable'],
    // what belongs to somebody else is no answer
    ['immobile', 'casa-2', 'choice-unknown'],
    ['utenza', 'casa-2', 'choice-unknown'],
    ['vero', '', 'not-ticked'],
    ['vero', 'no', 'not-ticked'],
  ] as const)('%s "%s": %s', (campo, text, code) => expect(typed(CAMPI[campo], text)).toEqual(wrong(code)))

  test.each([
    ['testo', '12345678901', 'text-too-long', { massimo: '10' }],
    ['lungo', 'a'.repeat(21), 'text-too-long', { massimo: '20' }],
    ['intero', '0', 'number-too-small', { minimo: '1' }],
    ['intero', '31', 'number-too-large', { massimo: '30' }],
    ['decimale', '0,05', 'number-too-small', { minimo: '0.1' }],
    ['decimale', '10000,01', 'number-too-large', { massimo: '10000' }],
  ] as const)('%s "%s": %s, and how far it may go', (campo, text, code, values) =>
    expect(typed(CAMPI[campo], text)).toEqual(wrong(code, values)),
  )
})

describe('of a property', () => {
  const categoria: Campo = { id: 'a', tipo: 'categoria' }
  test.each([
    ['A/2', right('A/2')],
    [' c6 ', right('C/6')],
    ['a-10', right('A/10')],
    ['D/08', right('D/8')],
    ['A/12', wrong('categoria-unknown')],
    ['G/1', wrong('categoria-unknown')],
    ['due', wrong('categoria-unknown')],
  ])('the category "%s"', (text, said) => expect(typed(categoria, text)).toEqual(said))

  const ceduta: Campo = { id: 'a', tipo: 'quota', nonOltre: 'immobile' }
  const quote = { 'casa-1': '1/2' }
  test.each([
    ['1/2', 'casa-1', right('1/2')],
    ['33,3', 'casa-1', right('333/1000')],
    ['2/3', 'casa-1', wrong('quota-above-own', { quota: '1/2' })],
    ['120', 'casa-1', wrong('quota-too-large')],
    // of what the comune does not know nobody says how much it is
    ['2/3', 'altro', right('2/3')],
  ])('no more than owned: %s of %s', (text, immobile, said) =>
    expect(
      leggiCampo(ceduta, new URLSearchParams({ a: text }), { oggi: OGGI, noti: [], quote, risposte: { immobile } }),
    ).toEqual(said),
  )

  const modello: Campo = { id: 'a', tipo: 'testo', massimo: 6, modello: true }
  test.each([
    ['Città', right('Città')],
    // an accent takes a place of its own in the record
    ['Cittàà', wrong('text-too-long', { massimo: '6' })],
    ['崩', wrong('text-characters', { segni: '崩' })],
  ])('what goes into the record: "%s"', (text, said) => expect(typed(modello, text)).toEqual(said))
})

describe('several choices', () => {
  const campo: Campo = { id: 'a', tipo: 'scelte', opzioni: ['uno', 'due', 'tre'] }
  const chosen = (...each: readonly string[]) =>
    leggi(campo, new URLSearchParams(each.map((one): [string, string] => ['a', one])))
  test.each([
    [['due'], right('due')],
    // in the order in which they are offered, once each
    [['tre', 'uno'], right('uno,tre')],
    [['due', 'due'], right('due')],
    [['uno', 'quattro'], wrong('choice-unknown')],
    [[], wrong('answer-missing')],
  ])('%j', (each, said) => expect(chosen(...each)).toEqual(said))
})

describe('a day', () => {
  const on = (campo: Omit<Extract<Campo, { tipo: 'giorno' }>, 'id' | 'tipo'>, day: string, risposte: Risposte = {}) => {
    const [g = '', m = '', a = ''] = day.split(' ')
    return leggi({ id: 'a', tipo: 'giorno', ...campo }, new URLSearchParams({ 'a.g': g, 'a.m': m, 'a.a': a }), risposte)
  }
  test.each([
    [{}, '5 3 2026', right('2026-03-05')],
    [{}, '29 2 2028', right('2028-02-29')],
    [{}, '29 2 2026', wrong('date-unreadable')],
    [{}, '31 4 2026', wrong('date-unreadable')],
    [{}, '5 3', wrong('date-unreadable')],
    [{}, '5 marzo 2026', wrong('date-unreadable')],
    [{}, '', wrong('answer-missing')],
    [{ facoltativo: true }, '', right('')],
    // today is not in the future
    [{ passato: true }, '26 11 2026', right('2026-11-26')],
    [{ passato: true }, '27 11 2026', wrong('date-in-future')],
    [{}, '27 11 2026', right('2026-11-27')],
    [{ nonPrima: '2020-01-01' }, '1 1 2020', right('2020-01-01')],
    [{ nonPrima: '2020-01-01' }, '31 12 2019', wrong('date-too-early', { anno: '2020' })],
  ] as const)('%j %s', (campo, day, said) => expect(on(campo, day)).toEqual(said))

  test.each([
    ['1 5 2026', right('2026-05-01')],
    ['30 4 2026', wrong('date-before-other')],
  ] as const)('not before another: %s', (day, said) =>
    expect(on({ dopo: 'dal' }, day, { dal: '2026-05-01' })).toEqual(said),
  )

  test('is not held against an answer that is not there', () =>
    expect(on({ dopo: 'dal' }, '30 4 2026')).toEqual(right('2026-04-30')))
})

describe('what may stay open', () => {
  test.each(Object.entries(CAMPI).filter(([name]) => name !== 'vero'))('%s is kept as empty', (_, campo) =>
    expect(leggi({ ...campo, facoltativo: true }, new URLSearchParams())).toEqual(right('')),
  )
  test('is refused all the same where it is wrong', () =>
    expect(typed({ ...CAMPI.cap, facoltativo: true }, '4510')).toEqual(wrong('cap-unreadable')))
})

describe('what is kept', () => {
  const kept: readonly (readonly [Campo, string])[] = [
    [CAMPI.lungo, 'una\ndue'],
    [CAMPI.euro, '123450'],
    [CAMPI.euro, '5'],
    [CAMPI.euro, '100000'],
    [CAMPI.decimale, '7.5'],
    [CAMPI.decimale, '1234'],
    [CAMPI.quota, '1/3'],
    [CAMPI.anno, '2024'],
    [{ id: 'a', tipo: 'giorno' }, '2026-03-05'],
    [{ id: 'a', tipo: 'scelte', opzioni: ['uno', 'due', 'tre'] }, 'uno,tre'],
    [CAMPI.iban, 'IT60X0542811101000000123456'],
    [CAMPI.immobile, 'casa-1'],
  ]
  test.each(kept)('%j %s is read again as the same', (campo, value) =>
    expect(leggi(campo, comeForm(campo, value))).toEqual(right(value)),
  )

  test.each([
    ['0', '0,00'],
    ['5', '0,05'],
    ['74369', '743,69'],
    // not cents: left as it is, for its reader to refuse
    ['tanto', 'tanto'],
  ])('%s cents are typed %s', (cents, euro) => expect(euroTyped(cents)).toBe(euro))

  test('years are this one and those before it', () => expect(anniDi(OGGI, 2)).toEqual(['2026', '2025', '2024']))
})
