import { z } from 'zod'
import type { Operation } from './operation'
import { belfiore, comune } from './parti'

export const MASSIMO_COMUNI = 10
export const LUNGO_RICERCA = 100

const trovato = comune.omit({ istat: true }).extend({
  nomeCercato: z.string().optional().meta({ description: 'nome-cercato' }),
  simile: z.boolean().meta({ description: 'simile' }),
})

export const CERCA_COMUNI: Operation = {
  id: 'cercaComuni',
  method: 'get',
  path: '/api/v1/comuni',
  tag: 'comuni',
  counted: 'comuni',
  query: z.object({
    q: z.string().min(1).max(LUNGO_RICERCA).meta({ description: 'q' }),
    limit: z.int().min(1).max(MASSIMO_COMUNI).optional().meta({ description: 'limit' }),
  }),
  answers: [{ type: 'application/json', schema: z.object({ comuni: z.array(trovato).max(MASSIMO_COMUNI) }) }],
  cached: true,
  refused: [400],
  examples: [
    {
      name: 'nome',
      query: { q: 'forli', limit: '1' },
      status: 200,
      note: 'ISTAT, elenco dei comuni: D704 è Forlì (FC).',
      answer: {
        comuni: [
          {
            belfiore: 'D704',
            nome: 'Forlì',
            provincia: 'FC',
            regione: 'Emilia-Romagna',
            slug: 'forli-d704',
            simile: false,
          },
        ],
      },
    },
    { name: 'vuota', query: { q: '' }, status: 400 },
  ],
}

export const LEGGI_COMUNE: Operation = {
  id: 'leggiComune',
  method: 'get',
  path: '/api/v1/comuni/{belfiore}',
  tag: 'comuni',
  counted: 'comuni',
  params: z.object({ belfiore }),
  answers: [
    {
      type: 'application/json',
      schema: comune.extend({
        popolazione: z.int().meta({ description: 'popolazione' }),
        codiceCercato: belfiore.optional().meta({ description: 'codice-cercato' }),
        anni: z
          .array(z.object({ anno: z.int(), tributo: z.enum(['IMU', 'IMIS', 'IMI', 'ILIA']) }))
          .meta({ description: 'anni' }),
      }),
    },
  ],
  cached: true,
  refused: [404],
  examples: [
    { name: 'cremona', path: { belfiore: 'D150' }, status: 200 },
    { name: 'sconosciuto', path: { belfiore: 'Z999' }, status: 404 },
  ],
}
