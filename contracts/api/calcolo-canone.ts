import { z } from 'zod'
import { richiestaCalcoloCanone } from '../calcolo-canone'
import type { Operation } from './operation'
import { centesimi } from './parti'
import { passo } from './passo'
import { problema } from './problema'

const esatto = z.string().meta({ description: 'frazione-esatta' })

const voce = z
  .object({
    id: z.string(),
    kind: z.enum([
      'occupazione',
      'serbatoio',
      'passo-carrabile',
      'pubblicita',
      'affissioni',
      'cavi',
      'telecomunicazioni',
      'mercato-annuo',
      'mercato-giornaliero',
      'tariffa',
    ]),
    unita: esatto,
    tariffa: esatto,
    canone: centesimi,
    esente: z.enum(['fino-a-300-cm2', 'insegna-di-esercizio']).optional(),
    affrancazione: centesimi.optional(),
    indennita: centesimi.optional(),
    sanzione: centesimi.optional(),
    dovuto: centesimi,
  })
  .meta({ id: 'VoceCanone' })

const norma = z.object({ act: z.string(), at: z.string(), confidence: z.enum(['confirmed', 'uncertain']) })

const risultato = z
  .object({
    anno: z.int(),
    voci: z.array(voce),
    totale: centesimi,
    pagamento: z.object({
      canale: z.enum(['pagopa', 'f24-se-convenzionato']),
      codici: z.array(z.enum(['3931', '3932'])).optional(),
      law: norma,
    }),
    avvisi: z.array(problema),
  })
  .meta({ id: 'RisultatoCanone' })

const posizione = z.union([
  z.object({ ok: z.literal(true), risultato, traccia: z.array(passo).optional() }),
  z.object({ ok: z.literal(false), problems: z.array(problema) }),
])

export const CALCOLA_CANONE: Operation = {
  id: 'calcolaCanone',
  method: 'post',
  path: '/api/v1/calcolo/canone',
  tag: 'calcolo',
  counted: 'calcolo',
  body: { schema: richiestaCalcoloCanone, maxBytes: 1024 * 1024 },
  answers: [
    {
      type: 'application/json',
      schema: z.object({ motore: z.string().meta({ description: 'motore' }), posizioni: z.array(posizione) }),
    },
  ],
  refused: [400, 413, 415, 422],
  examples: [
    {
      name: 'tavolini',
      body: {
        posizioni: [
          {
            anno: 2026,
            regolamento: { popolazione: 25_000, arrotondamento: 'intero' },
            voci: [
              {
                id: 'tavolini',
                tipo: 'occupazione',
                superficie: '11.3',
                durata: { tipo: 'permanente' },
                coefficienti: ['1', '0.7'],
              },
            ],
          },
        ],
      },
      status: 200,
      note: '11,3 m² sono 12; 40 × 1 × 0,7 × 12 = 336,00 (L. 160/2019 art. 1 c. 824, 826).',
    },
  ],
}
