import { describe, expect, it } from 'vitest'
import type { AliquotaDifferenziata, AliquoteComune } from '../../engine/imu/imu.types'
import { contestoDi } from './contesto'
import { aliquoteNote } from '../../testing/aliquote'

const riga = (aliquota: string): AliquotaDifferenziata => ({
  id: '617f19cc9c',
  gruppo: 'terreno',
  aliquota,
  categorie: [],
  fattispecie: '4',
  testo: 'Terreni agricoli - Di proprietà di ONLUS',
  testoDaVerificare: false,
})

const aliquote = (anno: number, ...differenziate: AliquotaDifferenziata[]): AliquoteComune =>
  aliquoteNote(anno, {
    base: { terreno: '1.06' },
    differenziate,
  })

describe('contestoDi', () => {
  it('carries the rows of a prospetto that holds for both years once, and changes no figure', () => {
    const [now, before] = [aliquote(2026, riga('0.61')), aliquote(2025, riga('0.61'))]
    const contesto = contestoDi(2026, now, before)
    expect(contesto).toEqual({ anno: 2026, aliquote: now, precedenti: before })
    expect(contesto.precedenti.differenziate).toBe(contesto.aliquote.differenziate)
  })

  it.each([
    ['another rate', [riga('0.75')]],
    ['a row more', [riga('0.61'), riga('0.75')]],
    ['no row', []],
  ])('keeps the rows of last year that differ: %s', (_, rows) => {
    const before = aliquote(2025, ...rows)
    expect(contestoDi(2026, aliquote(2026, riga('0.61')), before).precedenti).toBe(before)
  })
})
