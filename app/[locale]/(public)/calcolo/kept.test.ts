import { describe, expect, test } from 'vitest'
import { COEFFICIENTI } from '../../../../contracts/canone/risposte'
import { dopoMossa } from '../../../../contracts/tari/mosse'
import { keptOf } from './kept'

const kept = (typed: Readonly<Record<string, string>>) => Object.fromEntries(keptOf(new URLSearchParams(typed)))

test('the names of the coefficients are of no button, so they outlive the way back to the form', () => {
  const typed = Object.fromEntries(COEFFICIENTI.map((name) => [name, '1,2']))
  expect(kept(typed)).toEqual(typed)
})

test('what was typed stays, whatever a field is called; the way, the check and a button go', () => {
  const typed = { altro: '3', locali: '2', 'p1.persone': '3' }
  expect(kept({ ...typed, q: 'Cremona', passo: 'comune', verifica: 'si', mossa: 'locale', mq: '' })).toEqual(typed)
})

describe('a button that was pressed', () => {
  const after = (typed: Readonly<Record<string, string>>) => {
    const moved = dopoMossa(new URLSearchParams(typed))
    return moved && { at: moved.at, ...Object.fromEntries(moved.params) }
  }

  test('none was', () => {
    expect(after({ locali: '2' })).toBeUndefined()
  })

  test('a room more, a stretch more, never beyond the most', () => {
    expect(after({ mossa: 'locale', 'l0.mq': '50' })).toEqual({ at: 'locale-1', locali: '2', 'l0.mq': '50' })
    expect(after({ mossa: 'periodo', periodi: '2' })).toEqual({ at: 'periodo-2', periodi: '3' })
    expect(after({ mossa: 'locale', locali: '6' })).toEqual({ at: 'locale-5', locali: '6' })
  })

  test('a stretch less: those after it move up, with the reductions of each', () => {
    const typed = { periodi: '4', 'p1.mq': '1', 'p2.mq': '2', 'p3.mq': '3', 'r0.quando': '2', 'r1.quando': '3' }
    expect(after({ ...typed, mossa: 'togli-2' })).toEqual({
      at: 'periodi',
      periodi: '3',
      'p1.mq': '1',
      'p2.mq': '3',
      'r1.quando': '2',
    })
  })

  test('anything else changes nothing and is forgotten', () => {
    expect(after({ mossa: 'togli-3', periodi: '2' })).toEqual({ at: '', periodi: '2' })
    expect(after({ mossa: '../x' })).toEqual({ at: '' })
  })
})
