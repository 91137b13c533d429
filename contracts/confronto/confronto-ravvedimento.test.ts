import { expect, test } from 'vitest'
import type { PosizioneRavvedimento } from '../../engine/ravvedimento/ravvedimento.types'
import { preparaRavvedimento } from '../ravvedimento/posizione'
import { readRisposteRavvedimento } from '../ravvedimento/risposte'
import { confrontoRavvedimento } from './confronto-ravvedimento'

const caso = (changes: Readonly<Record<string, string>> = {}): PosizioneRavvedimento => {
  const read = preparaRavvedimento(
    readRisposteRavvedimento(
      new URLSearchParams({
        tributo: 'IMU',
        'scadenza.g': '16',
        'scadenza.m': '6',
        'scadenza.a': '2025',
        imposta: '1000',
        'giorno.g': '16',
        'giorno.m': '7',
        'giorno.a': '2025',
        ...changes,
      }),
    ),
  )
  if (!read.ok) throw new Error(JSON.stringify(read.problems))
  return read.pronta.posizioneAl(read.pronta.giorno)
}

const moved = (before: PosizioneRavvedimento, now: PosizioneRavvedimento) => {
  const { differenza, righe } = confrontoRavvedimento(before, now)!
  return { differenza, mosse: righe.flatMap(({ id, cents }) => (cents ? [[id, cents]] : [])) }
}

test('a later day: another band and more interest, all of it for the day', () => {
  // 16.7.2025, 30 days: 25 % ÷ 2 ÷ 10 = 1,25 % = 12,50; 1.000 × 2 % × 30 ÷ 365 = 1,64: 1.014,14
  // 15.8.2025, 60 days: 25 % ÷ 2 ÷ 9 = 1,388…% = 13,89; 2 % × 60 ÷ 365 = 3,29: 1.017,18
  expect(moved(caso(), caso({ 'giorno.g': '15', 'giorno.m': '8' }))).toEqual({
    differenza: 3_04,
    mosse: [['giornoPagamento', 3_04]],
  })
})

test('twice the tax: the tax first, then nothing else', () => {
  // 2.000 + 25,00 + 3,29 = 2.028,29
  expect(moved(caso(), caso({ imposta: '2000' }))).toEqual({ differenza: 1014_15, mosse: [['imposta', 1014_15]] })
})

test('another code of the same row moves nothing', () => {
  expect(moved(caso({ codice: '3918' }), caso({ codice: '3930', anno: '2025' }))).toEqual({ differenza: 0, mosse: [] })
})

test('every line is shown with its day, and the parts add up', () => {
  const paid = {
    'v0.giorno.g': '1',
    'v0.giorno.m': '7',
    'v0.giorno.a': '2025',
    'v0.importo': '400',
    'v0.comprende': 'imposta',
  }
  const { differenza, righe } = confrontoRavvedimento(caso(), caso({ ...paid, imposta: '1200' }))!
  expect(righe.map(({ id }) => id)).toEqual(['tributo', 'imposta', 'scadenza', 'versati', 'giornoPagamento'])
  expect(righe.reduce((sum, { cents = 0 }) => sum + cents, 0)).toBe(differenza)
  expect(righe[2]).toMatchObject({ before: { kind: 'giorno', value: '2025-06-16' }, isSame: true })
})
