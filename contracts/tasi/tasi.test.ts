import { describe, expect, test } from 'vitest'
import { tasi } from '../../engine/tasi/tasi'
import { campoDiProblema, preparaTasi } from './posizione'
import { readRisposteTasi, situazioniTasi, usiTasi } from './risposte'
import { typedPermille } from './typed'

/* Figures by hand, in notes: never from our own engine. */

const BASE = { comune: 'D150', anno: '2016', ruolo: 'possessore', bene: 'abitazione', possesso: 'tutto', quota: '100' }
const CASA = { ...BASE, categoria: 'A/3', rendita: '500', uso: 'proprio', aliquota: '2,5' }
const LET = { uso: 'affittato', vive: 'no', temporaneo: 'no', parte: '10' }

const answersOf = (changes: Readonly<Record<string, string>>) =>
  readRisposteTasi(new URLSearchParams({ ...CASA, ...changes }))

const wrongOf = (changes: Readonly<Record<string, string>>): string[] => {
  const { posizione, problems } = preparaTasi(answersOf(changes))
  if (!posizione) return problems.map(({ code, field }) => `${field}: ${code}`)
  const outcome = tasi(posizione)
  return outcome.ok ? [] : outcome.problems.map((own) => `${campoDiProblema(own)}: ${own.code}`)
}

const taxOf = (changes: Readonly<Record<string, string>>) => {
  const { posizione, problems } = preparaTasi(answersOf(changes))
  if (!posizione) throw new Error(JSON.stringify(problems))
  const outcome = tasi(posizione)
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.problems))
  const { possessore, occupante, nonDovuta } = outcome.value
  return [possessore.imposta, occupante.imposta, nonDovuta, possessore.acconto]
}

describe('the answers of the TASI', () => {
  // 500 × 1,05 × 160 = 84.000; × 2,5 per mille = 210,00
  test.each([
    ['a second home', {}, [210_00, 0, 0, 105_00]],
    ['half of it', { quota: '1/2' }, [105_00, 0, 0, 52_50]],
    ['let, a tenth to the tenant', LET, [189_00, 21_00, 0, 94_50]],
    ['let to who lives there: his tenth is nobody’s', { ...LET, vive: 'si' }, [189_00, 0, 21_00, 94_50]],
    ['for no more than six months', { ...LET, temporaneo: 'si' }, [210_00, 0, 0, 105_00]],
    [
      'at agreed rent: 157,50, of which a tenth; of 78,75 he has 7,88 and the owner the rest',
      { ...LET, uso: 'concordato' },
      [141_75, 15_75, 0, 70_87],
    ],
    ['lent to a child: half the base', { ...LET, uso: 'comodato', vive: 'si' }, [94_50, 0, 10_50, 47_25]],
    ['lived in, from 2016, without its rendita', { uso: 'abito', rendita: '', aliquota: '' }, [0, 0, 0, 0]],
    ['lived in, 2015, less 50 euro', { anno: '2015', uso: 'abito', detrazione: '50' }, [160_00, 0, 0, 80_00]],
    ['last year’s rate for the acconto: 84.000 × 2 ÷ 1000 ÷ 2', { aliquotaPrecedente: '2' }, [210_00, 0, 0, 84_00]],
    ['historic', { storico: 'si' }, [105_00, 0, 0, 52_50]],
    [
      'from 17 October: fifteen days count, 3 months',
      { possesso: 'parte', 'dal.g': '17', 'dal.m': '10' },
      [52_50, 0, 0, 0],
    ],
    ['a plot of 100.000 euro', { bene: 'area', venale: '100.000,00' }, [250_00, 0, 0, 125_00]],
    [
      'a rural building at 1 per mille',
      { bene: 'fabbricato', categoria: 'D/10', rurale: 'si', aliquota: '1' },
      [34_13, 0, 0, 17_06],
    ],
  ] as const)('%s', (_name, changes, expected) => expect(taxOf(changes)).toEqual(expected))

  test('the occupant owes his part of the whole property, and is not asked for a share', () => {
    const tenant = { ...LET, ruolo: 'occupante', quota: '', parte: '30' }
    // 210 × 30 %
    expect(taxOf({ ...tenant, uso: 'affittato' })).toEqual([147_00, 63_00, 0, 73_50])
    expect(taxOf({ ...tenant, anno: '2015', uso: '' })).toEqual([147_00, 63_00, 0, 73_50])
  })

  test('a pensioner abroad owed a third in 2015 and nothing from 2016', () => {
    const abroad = { uso: 'situazione', situazione: 'pensionato-aire' }
    expect(taxOf({ ...abroad, anno: '2015' })).toEqual([70_00, 0, 0, 35_00])
    expect(taxOf({ ...abroad, rendita: '', aliquota: '' })).toEqual([0, 0, 0, 0])
    expect(situazioniTasi('abitazione', 2014)).toEqual(['calamita'])
  })

  test('a garage goes with the home: at its code in 2015, exempt from 2016', () => {
    const garage = { bene: 'fabbricato', categoria: 'C/6', rendita: '50', uso: 'casa' }
    // 50 × 1,05 × 160 × 2,5 per mille
    expect(taxOf({ ...garage, anno: '2015' })).toEqual([21_00, 0, 0, 10_50])
    expect(taxOf({ ...garage, rendita: '', aliquota: '' })).toEqual([0, 0, 0, 0])
  })

  test.each([
    [
      'nothing',
      { categoria: '', rendita: '', aliquota: '' },
      ['categoria: answer-missing', 'rendita: answer-missing', 'aliquota: answer-missing'],
    ],
    ['a rate in words', { aliquota: 'due' }, ['aliquota: permille-unreadable']],
    ['a luxury home without its rate', { uso: 'abito', categoria: 'A/1', aliquota: '' }, ['aliquota: answer-missing']],
    [
      'a shop as a garage of the home',
      { bene: 'fabbricato', uso: 'casa', categoria: 'C/1' },
      ['categoria: choice-unknown'],
    ],
    ['an occupant without his part', { ...LET, parte: '' }, ['parte: answer-missing']],
    ['agreed rent before 2016', { ...LET, anno: '2015', uso: 'concordato' }, ['uso: choice-unknown']],
    ['a loan of a luxury home', { ...LET, uso: 'comodato', categoria: 'A/8' }, ['uso: riduzione-not-admitted']],
    ['2014 without its day', { anno: '2014' }, ['acconto2014: answer-missing']],
    [
      'days that cross',
      { possesso: 'parte', 'dal.g': '2', 'dal.m': '5', 'al.g': '1', 'al.m': '5' },
      ['al.g: dates-crossed'],
    ],
  ] as const)('%s is said at its field', (_name, changes, said) => expect(wrongOf(changes)).toEqual(said))

  test('what the law did not have yet is not offered', () => {
    expect(usiTasi('possessore', 'abitazione', 2015)).not.toContain('comodato')
    expect(usiTasi('occupante', 'abitazione', 2015)).toEqual(['affittato'])
  })

  test.each([
    ['2,5', { num: 1, den: 400 }],
    ['3.3 ‰', { num: 33, den: 10_000 }],
    ['1 per mille', { num: 1, den: 1000 }],
    ['0', { num: 0, den: 1 }],
  ] as const)('%s per mille', (text, { num, den }) => {
    const typed = typedPermille(text)
    if (!('value' in typed)) throw new Error(typed.code)
    expect(typed.value.num * den).toBe(num * typed.value.den)
  })
})
