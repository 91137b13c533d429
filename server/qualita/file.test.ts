import { describe, expect, test } from 'vitest'
import type { Qualita } from '../../contracts/qualita'
import { fileQualita } from './file'

const HIDDEN = {
  decise: undefined,
  mediana: undefined,
  novantacinque: undefined,
  conTermine: undefined,
  inTempo: undefined,
}
const QUALITA: Qualita = {
  pratiche: [
    {
      ...{ anno: 2026, procedura: undefined, ricevute: 13, decise: 6, mediana: 6.5, novantacinque: 40 },
      ...{ conTermine: 6, inTempo: 5, inRitardo: 2 },
    },
    { anno: 2026, procedura: 'autotutela', ricevute: undefined, ...HIDDEN, inRitardo: undefined },
  ],
  servizi: [
    { servizio: 'reclamo', cifra: undefined },
    { servizio: 'rimborso', cifra: { pareri: 5, media: '3.80', stelle: [1, 0, 0, 2, 2] } },
  ],
  chiarezza: undefined,
}

describe('the figures as a file', () => {
  test('as CSV: a row a figure, and an empty cell for what is not told', () => {
    expect(fileQualita('csv', { belfiore: 'D150', giorno: '2026-11-26' }, QUALITA).split('\r\n')).toEqual([
      'belfiore,giorno,tema,anno,voce,ricevute,risposte,giorni_meta,giorni_95,con_termine,in_tempo,in_ritardo,pareri,media,stelle_1,stelle_2,stelle_3,stelle_4,stelle_5',
      'D150,2026-11-26,richieste,2026,,13,6,6.5,40,6,5,2,,,,,,,',
      'D150,2026-11-26,richieste,2026,autotutela,,,,,,,,,,,,,,',
      'D150,2026-11-26,servizi,,reclamo,,,,,,,,,,,,,,',
      'D150,2026-11-26,servizi,,rimborso,,,,,,,,5,3.80,1,0,0,2,2',
      'D150,2026-11-26,chiarezza,,,,,,,,,,,,,,,,',
      '',
    ])
  })

  test('as JSON: with its licence, its day and from how many on something is told', () => {
    const { righe, ...head } = JSON.parse(
      fileQualita('json', { belfiore: undefined, giorno: '2026-11-26' }, QUALITA),
    ) as Record<string, unknown>
    expect(head).toEqual({
      ...{ insieme: 'qualita', licenza: 'CC-BY-4.0', giorno: '2026-11-26', menoDi: 5, belfiore: null },
    })
    expect(righe).toHaveLength(5)
  })
})
