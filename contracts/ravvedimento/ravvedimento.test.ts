import { describe, expect, test } from 'vitest'
import { Problem } from '../../engine/kernel/problem'
import { fieldOfRavvedimento, preparaRavvedimento } from './posizione'
import { codiciPer, readRisposteRavvedimento } from './risposte'

const acconto = {
  tributo: 'IMU',
  'scadenza.g': '16',
  'scadenza.m': '6',
  'scadenza.a': '2026',
  imposta: '445,00',
  'giorno.g': '25',
  'giorno.m': '11',
  'giorno.a': '2026',
  codice: '3918',
}

const prepared = (changes: Readonly<Record<string, string>> = {}) =>
  preparaRavvedimento(readRisposteRavvedimento(new URLSearchParams({ ...acconto, ...changes })))

const wrong = (changes: Readonly<Record<string, string>>) => {
  const read = prepared(changes)
  return read.ok ? [] : read.problems.map(({ code, field }) => `${field}: ${code}`)
}

const position = (changes: Readonly<Record<string, string>> = {}) => {
  const read = prepared(changes)
  if (!read.ok) throw new Error(JSON.stringify(read.problems))
  return read.pronta.posizioneAl(read.pronta.giorno)
}

describe('the position of the answers', () => {
  test('one instalment, mended on a day', () => {
    expect(position()).toMatchObject({
      tributo: 'IMU',
      imposta: 44_500,
      scadenza: '2026-06-16',
      versamenti: [{ giorno: '2026-11-25', codice: '3918' }],
    })
  })

  test('tax paid alone is mended on the day of the rest, and what held all of it is not', () => {
    const paid = {
      'v0.giorno.g': '1',
      'v0.giorno.m': '7',
      'v0.giorno.a': '2026',
      'v0.importo': '100',
      'v0.comprende': 'imposta',
      'v2.giorno.g': '1',
      'v2.giorno.m': '8',
      'v2.giorno.a': '2026',
      'v2.importo': '200',
      'v2.comprende': 'tutto',
    }
    expect(position(paid).versamenti).toEqual([
      { giorno: '2026-07-01', importo: 10_000, comprende: 'imposta', codice: '3918', regolarizzato: '2026-11-25' },
      { giorno: '2026-08-01', importo: 20_000, comprende: 'tutto', codice: '3918' },
      { giorno: '2026-11-25', codice: '3918' },
    ])
  })
})

test.each([
  [{ tributo: 'ACQUA' }, ['tributo: answer-missing']],
  [{ 'scadenza.g': '31' }, ['scadenza.g: date-unreadable']],
  [{ 'giorno.a': '' }, ['giorno.g: date-unreadable']],
  [{ imposta: '' }, ['imposta: answer-missing']],
  [{ codice: '3944' }, ['codice: choice-unknown']],
  [{ anno: '26' }, ['anno: year-unreadable']],
  [{ 'atto.m': '5' }, ['atto.g: date-unreadable']],
  [{ 'v1.importo': '10' }, ['v1.giorno.g: answer-missing', 'v1.comprende: answer-missing']],
  [
    { 'v0.importo': '10', 'v0.giorno.g': '25', 'v0.giorno.m': '11', 'v0.giorno.a': '2026', 'v0.comprende': 'tutto' },
    ['v0.giorno.g: dates-crossed'],
  ],
])('what is wrong is said at its field: %j', (changes, expected) => {
  expect(wrong(changes)).toEqual(expected)
})

test('a refusal of the engine leads to the question it is about', () => {
  const fieldOf = (field: string) => fieldOfRavvedimento(new Problem('value-missing', field), [2])
  expect(
    ['versamenti.0.importo', 'versamenti.0.giorno', 'versamenti.1.giorno', 'scadenza', 'anno'].map(fieldOf),
  ).toEqual(['v2.importo', 'v2.giorno.g', 'giorno.g', 'scadenza.g', 'anno'])
})

// ris. AE 35/E/2012, 46/E/2014, 74/E/2004: codes of the tax itself, never those of an accertamento
test('the codes of a tax', () => {
  const codesOf = (tributo: Parameters<typeof codiciPer>[0]) => codiciPer(tributo).map(({ codice }) => codice)
  expect(codesOf('TASI')).toEqual(['3958', '3959', '3960', '3961'])
  expect(codesOf('IMU')).toEqual(expect.arrayContaining(['3914', '3918', '3925', '3930']))
  expect(codesOf('IMU')).not.toContain('3923')
  expect(codesOf('CANONE-UNICO')).toEqual([])
  for (const tributo of ['TARI', 'TEFA', 'TARES', 'TOSAP', 'IMPi', 'IMIS', 'ILIA', 'IMI'] as const) {
    expect(codesOf(tributo).length, tributo).toBeGreaterThan(0)
  }
})
