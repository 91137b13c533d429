import { describe, expect, test } from 'vitest'
import type { OggettoDati } from '../../../contracts/dati-prima'
import { cambiatiTra } from './confronto'

const ALL = { dal: '2026-01-01', al: '2026-12-31' }
const whole = (valore: string) => [{ ...ALL, valore }]
const NOME = { tipo: 'F', indirizzo: 'Via Dante 1' }
const casa = (voci: OggettoDati['voci'] = {}): OggettoDati => ({
  ...{ id: 'a', nome: NOME },
  voci: { possesso: whole(''), quota: whole('1/2'), rendita: whole('50000'), ...voci },
})
const between = (prima: readonly OggettoDati[], dopo: readonly OggettoDati[]) =>
  cambiatiTra({ oggetti: [...prima] }, { oggetti: [...dopo] })

describe('what is otherwise than it was told', () => {
  test('is nothing where all is the same', () => expect(between([casa()], [casa()])).toEqual([]))

  test('is each value that is another, old and new', () => {
    expect(between([casa()], [casa({ rendita: whole('60000'), quota: whole('1/1') })])).toEqual([
      { oggetto: NOME, voce: 'quota', prima: whole('1/2'), dopo: whole('1/1') },
      { oggetto: NOME, voce: 'rendita', prima: whole('50000'), dopo: whole('60000') },
    ])
  })

  test('is one thing where it was sold: the days, not each value with them', () => {
    const days = { dal: '2026-01-01', al: '2026-03-31' }
    const sold = casa({
      possesso: [{ ...days, valore: '' }],
      quota: [{ ...days, valore: '1/2' }],
      rendita: [{ ...days, valore: '50000' }],
    })
    expect(between([casa()], [sold])).toEqual([
      { oggetto: NOME, voce: 'possesso', prima: whole(''), dopo: [{ ...days, valore: '' }] },
    ])
  })

  test('is the day on which a use changed', () => {
    const uses = (al: string, dal: string) => [
      { dal: '2026-01-01', al, valore: 'locato' },
      { dal, al: '2026-12-31', valore: 'a-disposizione' },
    ]
    const [prima, dopo] = [uses('2026-03-31', '2026-04-01'), uses('2026-06-30', '2026-07-01')]
    expect(between([casa({ uso: prima })], [casa({ uso: dopo })])).toEqual([
      { oggetto: NOME, voce: 'uso', prima, dopo },
    ])
  })

  test('is what came and what went, each told once', () => {
    const other = { ...casa(), id: 'b' }
    expect(between([casa()], [other])).toEqual([
      { oggetto: NOME, voce: 'possesso', prima: whole(''), dopo: [] },
      { oggetto: NOME, voce: 'possesso', prima: [], dopo: whole('') },
    ])
  })

  test('is a value that was not known, and one that is not any more', () => {
    const { rendita: _, ...bare } = casa().voci
    expect(between([{ ...casa(), voci: bare }], [casa()])).toEqual([
      { oggetto: NOME, voce: 'rendita', prima: [], dopo: whole('50000') },
    ])
  })
})
