import { z } from 'zod'
import { richiestaScadenzario } from '../calcolo-scadenzario'
import type { Operation } from './operation'
import { belfiore, centesimi, giorno } from './parti'
import { problema } from './problema'

const scadenza = z
  .object({
    id: z.string().meta({ description: 'scadenza-id' }),
    posizione: z.int(),
    comune: belfiore,
    tributo: z.string(),
    anno: z.int(),
    rata: z.string(),
    giorno,
    importo: centesimi.optional(),
    canale: z.enum(['f24', 'pagopa']),
  })
  .meta({ id: 'Scadenza' })

export const CALCOLA_SCADENZARIO: Operation = {
  id: 'calcolaScadenzario',
  method: 'post',
  path: '/api/v1/calcolo/scadenzario',
  tag: 'calcolo',
  counted: 'calcolo',
  body: { schema: richiestaScadenzario, maxBytes: 1024 * 1024 },
  answers: [
    {
      type: 'application/json',
      schema: z.object({
        motore: z.string().meta({ description: 'motore' }),
        scadenze: z.array(scadenza),
        totale: centesimi,
        perCanale: z.object({ f24: centesimi, pagopa: centesimi }),
        passato: centesimi,
        daPagare: centesimi,
        senzaImporto: z.int(),
        problems: z.array(problema),
        avvisi: z.array(problema),
      }),
    },
    { type: 'text/calendar' },
  ],
  refused: [400, 413, 415, 422],
  examples: [
    {
      name: 'due-comuni',
      body: {
        oggi: '2026-11-25',
        posizioni: [
          {
            tributo: 'RAVVEDIMENTO',
            comune: 'D150',
            posizione: {
              tributo: 'IMU',
              imposta: 100_000,
              scadenza: '2026-06-16',
              versamenti: [{ giorno: '2026-12-01', codice: '3918' }],
            },
          },
          {
            tributo: 'NOTO',
            comune: 'H501',
            nome: 'TARI',
            anno: 2026,
            canale: 'pagopa',
            rate: [{ scadenza: '2026-12-05', importo: 9_900 }],
          },
        ],
      },
      status: 200,
      note: '1.000 × 25 % ÷ 8 = 31,25; 168 × 1,6 % ÷ 365 × 1.000 = 7,36; 1.038,61, sull’F24 1.039; il 5 dicembre 2026 è sabato: 7 dicembre.',
    },
  ],
}
