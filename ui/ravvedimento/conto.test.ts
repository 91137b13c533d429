import { expect, test } from 'vitest'
import { readRisposteRavvedimento } from '../../contracts/ravvedimento/risposte'
import { contoRavvedimento } from './conto'

/* Figures by hand, in notes: never from our own engine. */

const base = {
  tributo: 'IMU',
  'scadenza.g': '16',
  'scadenza.m': '6',
  'scadenza.a': '2026',
  imposta: '1000',
  'giorno.g': '16',
  'giorno.m': '7',
  'giorno.a': '2026',
}

const conto = (changes: Readonly<Record<string, string>> = {}) =>
  contoRavvedimento(readRisposteRavvedimento(new URLSearchParams({ ...base, ...changes })))

const viewOf = (changes: Readonly<Record<string, string>> = {}) => {
  const found = conto(changes)
  if (found.kind !== 'conto') throw new Error(found.kind)
  return found.view
}

// 30 days: 1.000 × 12,5 % ÷ 10 = 12,50; 1.000 × 1,6 % × 30 ÷ 365 = 1,3151
test('what is paid on the day', () => {
  expect(viewOf().daPagare).toEqual({ imposta: 100_000, sanzione: 1_250, interessi: 132, totale: 101_382 })
})

test('what it costs to wait, band by band', () => {
  const { finestre } = viewOf()
  expect(finestre.map(({ fascia, al, daPagare }) => [fascia, al, daPagare?.totale])).toEqual([
    // to 14 September, 90 days: 1.000 × 12,5 % ÷ 9 = 13,89; 1.000 × 1,6 % × 90 ÷ 365 = 3,95
    ['intermedio', '2026-09-14', 101_784],
    // a year from the due date falls in 2027, of which no legal rate is known
    ['lungo', '2027-06-16', undefined],
    ['oltre-anno', undefined, undefined],
  ])
  // 1.000 × 25 % ÷ 8 = 31,25
  expect(finestre[1]?.senzaInteressi).toBe(3_125)
})

test('tax paid alone before: its sanction and interest are still to pay, and no tax twice', () => {
  const paid = {
    'v0.giorno.g': '26',
    'v0.giorno.m': '6',
    'v0.giorno.a': '2026',
    'v0.importo': '1000',
    'v0.comprende': 'imposta',
  }
  // ten days: the sanction of ten days, 12,5 % × 10 ÷ 15 ÷ 10 = 8,33; 1.000 × 1,6 % × 10 ÷ 365 = 0,44
  expect(viewOf(paid).daPagare).toMatchObject({ imposta: 0, interessi: 44 })
})

test.each([
  [{ tributo: 'CANONE-UNICO' }, 'ravvedimento-not-a-tax'],
  [{ 'atto.g': '1', 'atto.m': '7', 'atto.a': '2026' }, 'ravvedimento-after-atto'],
  [{ 'scadenza.a': '2014' }, 'ravvedimento-expired'],
])('%j cannot be mended', (changes, code) => {
  const found = conto(changes)
  expect(found.kind === 'refused' && found.problem.code).toBe(code)
})

test('a year without a legal rate leads back to the day', () => {
  const found = conto({ 'giorno.a': '2027' })
  expect(found.kind === 'wrong' && found.problems.map(({ code, field }) => [code, field])).toEqual([
    ['saggio-unknown', 'giorno.g'],
  ])
})

test('paid in time there is nothing to mend, and nothing to wait for', () => {
  const view = viewOf({ 'giorno.g': '16', 'giorno.m': '6' })
  expect([view.daPagare.totale, view.finestre]).toEqual([100_000, []])
})
