import { z } from 'zod'
import { richiestaCalcoloImpi } from '../calcolo-impi'
import type { Operation } from './operation'
import { centesimi, giorno } from './parti'
import { passo } from './passo'
import { problema } from './problema'

const parti = { imposta: centesimi, acconto: centesimi, saldo: centesimi }

const risultato = z
  .object({
    anno: z.int(),
    impianti: z.array(z.object({ id: z.string(), base: centesimi, ...parti, stato: centesimi, comune: centesimi })),
    ...parti,
    stato: centesimi,
    comune: centesimi,
    righe: z.array(z.object({ codice: z.enum(['3970', '3971']), ...parti, immobili: z.int() })),
    rate: z.array(z.object({ rata: z.enum(['acconto', 'saldo']), scadenza: giorno, importo: centesimi })),
    avvisi: z.array(problema),
  })
  .meta({ id: 'RisultatoImpi' })

const posizione = z.union([
  z.object({ ok: z.literal(true), risultato, traccia: z.array(passo).optional() }),
  z.object({ ok: z.literal(false), problems: z.array(problema) }),
])

const piattaforma = {
  anno: 2024,
  impianti: [
    {
      id: 'alfa',
      tipo: 'piattaforma',
      costi: [{ anno: 2018, importo: 1000000000 }],
      quota: '1/1',
      dal: '2024-01-01',
      al: '2024-12-31',
    },
  ],
}

export const CALCOLA_IMPI: Operation = {
  id: 'calcolaImpi',
  method: 'post',
  path: '/api/v1/calcolo/impi',
  tag: 'calcolo',
  counted: 'calcolo',
  body: { schema: richiestaCalcoloImpi, maxBytes: 1024 * 1024 },
  answers: [
    {
      type: 'application/json',
      schema: z.object({ motore: z.string().meta({ description: 'motore' }), posizioni: z.array(posizione) }),
    },
  ],
  refused: [400, 413, 415, 422],
  examples: [
    {
      name: 'piattaforma',
      body: { posizioni: [piattaforma] },
      status: 200,
      note: '10.000.000,00 × 1,24 (costo del 2018, DM 8/3/2024) = 12.400.000,00 × 1,06 % = 131.440,00; lo 0,76 % allo Stato, 94.240,00, il resto al Comune (DL 124/2019 art. 38 c. 3).',
    },
  ],
}
