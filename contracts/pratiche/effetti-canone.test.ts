import { describe, expect, test } from 'vitest'
import { pubblicitaConcessa, readConcessa, suoloConcesso, type EffettoCanone } from './effetti-canone'
import type { Risposte } from './lettura'

const TAVOLINI: Risposte = {
  ...{ cosa: 'tavolini', nuova: 'nuova', indirizzo: 'Piazza Roma 1', lunghezza: '6', larghezza: '2.5' },
  ...{ durata: 'temporanea', dal: '2026-07-01', al: '2026-09-30', tuttoIlGiorno: 'si' },
}
const PASSO: Risposte = {
  ...{ cosa: 'passo-carrabile', nuova: 'nuova', indirizzo: 'Via Po 4', lunghezza: '3.5', durata: 'permanente' },
  dal: '2026-01-01',
}
const CARTELLO: Risposte = {
  ...{ cosa: 'cartello', nuova: 'nuova', indirizzo: 'Via Larga 2', base: '2', altezza: '1.5', facce: '2' },
  ...{ durata: 'permanente', dal: '2026-01-01' },
}

describe('public ground', () => {
  test.each<[string, Risposte, EffettoCanone['voce'] | undefined]>([
    // July, August and September have 92 days
    [
      'tables for a summer, the first day and the last counted',
      TAVOLINI,
      { tipo: 'occupazione', superficie: '15', durata: { tipo: 'temporanea', giorni: 92 } },
    ],
    [
      'for ever',
      { ...TAVOLINI, durata: 'permanente', al: '' },
      { tipo: 'occupazione', superficie: '15', durata: { tipo: 'permanente' } },
    ],
    // 1,15 × 1,05 = 1,2075
    [
      'a part of a thousandth of a square metre counts as one',
      { ...TAVOLINI, lunghezza: '1.15', larghezza: '1.05' },
      { tipo: 'occupazione', superficie: '1.208', durata: { tipo: 'temporanea', giorni: 92 } },
    ],
    ['a driveway, by its width', PASSO, { tipo: 'passo-carrabile', larghezza: '3.5' }],
    ['over the end of a year', { ...TAVOLINI, al: '2027-01-31' }, undefined],
    ['some hours of the day', { ...TAVOLINI, tuttoIlGiorno: 'no', ore: '5' }, undefined],
    ['some days of the week', { ...TAVOLINI, giorni: 'sabato e domenica' }, undefined],
    ['a stall, which has the tariff of markets (c. 837)', { ...TAVOLINI, cosa: 'banco' }, undefined],
    ['something else', { ...TAVOLINI, cosa: 'altro' }, undefined],
    ['a driveway for a time', { ...PASSO, durata: 'temporanea', al: '2026-02-01', tuttoIlGiorno: 'si' }, undefined],
    ['a change of a concession that is not named', { ...TAVOLINI, nuova: 'modifica' }, undefined],
  ])('%s', (_, risposte, voce) => expect(suoloConcesso(risposte)?.voce).toEqual(voce))

  test('one in the place of another', () =>
    expect(suoloConcesso({ ...PASSO, nuova: 'rinnovo', concessione: ' 7/2024 ' })).toMatchObject({
      sostituisce: '7/2024',
      dal: '2026-01-01',
    }))
})

describe('advertising', () => {
  test.each<[string, Risposte, EffettoCanone['voce'] | undefined]>([
    // 2 × 1,5 × 2 sides = 6 m²
    ['both sides of a board', CARTELLO, { tipo: 'pubblicita', superficieCm2: 60_000, durata: { tipo: 'permanente' } }],
    [
      'an own sign above 5 m² (c. 833 lett. l)',
      { ...CARTELLO, cosa: 'insegna' },
      { tipo: 'pubblicita', superficieCm2: 60_000, durata: { tipo: 'permanente' } },
    ],
    ['an own sign of 3 m²: free unless there are others', { ...CARTELLO, cosa: 'insegna', facce: '1' }, undefined],
    ['a van', { ...CARTELLO, cosa: 'veicolo' }, undefined],
    ['posters, by the sheet', { ...CARTELLO, cosa: 'manifesti' }, undefined],
  ])('%s', (_, risposte, voce) => expect(pubblicitaConcessa(risposte)?.voce).toEqual(voce))
})

const form = (numero: string, coefficienti = '', tariffa = '') =>
  new URLSearchParams({
    ...{ 'concessa.numero': numero, 'concessa.coefficienti': coefficienti, 'concessa.tariffa': tariffa },
    'concessa.descrizione': 'Tavolini',
  })

test.each<[string, URLSearchParams, object]>([
  ['a number alone', form(' 14/2026 '), { ok: true, value: { numero: '14/2026', coefficienti: [] } }],
  [
    'as Italians write',
    form('1', '1,20; 0,7', '€ 42,50'),
    { value: { coefficienti: ['1.20', '0.7'], tariffa: '42.50' } },
  ],
  ['no number', form(' '), { ok: false, problems: [{ field: 'numero', code: 'missing' }] }],
  ['words', form('1', 'uno'), { problems: [{ field: 'coefficienti', code: 'unreadable' }] }],
  ['below nothing', form('1', '-1'), { problems: [{ field: 'coefficienti', code: 'unreadable' }] }],
  ['eleven of them', form('1', '1 1 1 1 1 1 1 1 1 1 1'), { problems: [{ field: 'coefficienti', code: 'unreadable' }] }],
  ['a formula', form('1', '', '=2+2'), { problems: [{ field: 'tariffa', code: 'unreadable' }] }],
])('what the office types: %s', (_, typed, read) => expect(readConcessa(typed)).toMatchObject(read))
