import type { AliquoteComune } from '../engine/imu/imu.types'

/** The prospetto of an invented reading of Cremona, with every line known; a test says what matters to it. */
export const aliquoteNote = (anno: number, more: Partial<AliquoteComune> = {}): AliquoteComune => ({
  belfiore: 'D150',
  anno,
  stato: 'known',
  stati: {
    'abitazione-principale': 'known',
    'rurale-strumentale': 'known',
    'gruppo-d': 'known',
    terreno: 'known',
    area: 'known',
    'altro-fabbricato': 'known',
  },
  motivi: [],
  fonte: 'test',
  rilevata: '2026-10-03',
  base: {},
  differenziateCoperte: true,
  differenziate: [],
  ...more,
})
