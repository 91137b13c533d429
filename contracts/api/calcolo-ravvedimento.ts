import { z } from 'zod'
import { richiestaCalcoloRavvedimento } from '../calcolo-ravvedimento'
import type { Operation } from './operation'
import { centesimi, giorno } from './parti'
import { passo } from './passo'
import { problema } from './problema'

const fascia = z.enum(['nessuna', 'sprint', 'breve', 'intermedio', 'lungo', 'oltre-anno', 'biennale', 'ultrabiennale'])
const misura = z.string().meta({ description: 'misura' })

const versamento = z
  .object({
    giorno,
    regolarizzato: giorno,
    codice: z.string().optional(),
    imposta: centesimi,
    giorni: z.int(),
    fascia,
    misura,
    sanzione: centesimi,
    interessi: centesimi,
    totale: centesimi,
  })
  .meta({ id: 'VersamentoRavveduto' })

const risultato = z
  .object({
    versamenti: z.array(versamento),
    imposta: centesimi,
    sanzione: centesimi,
    interessi: centesimi,
    totale: centesimi,
    residuo: centesimi,
    righe: z.array(z.object({ giorno, codice: z.string(), anno: z.int(), importo: centesimi })),
    decadenza: giorno,
    avvisi: z.array(problema),
  })
  .meta({ id: 'RisultatoRavvedimento' })

const posizione = z.union([
  z.object({
    ok: z.literal(true),
    risultato,
    fasce: z.array(z.object({ fascia, al: giorno.optional(), misura })),
    traccia: z.array(passo).optional(),
  }),
  z.object({ ok: z.literal(false), problems: z.array(problema) }),
])

const tardi = {
  tributo: 'IMU',
  imposta: 100_000,
  scadenza: '2026-06-16',
  versamenti: [{ giorno: '2026-07-16', codice: '3918' }],
}

export const CALCOLA_RAVVEDIMENTO: Operation = {
  id: 'calcolaRavvedimento',
  method: 'post',
  path: '/api/v1/calcolo/ravvedimento',
  tag: 'calcolo',
  counted: 'calcolo',
  body: { schema: richiestaCalcoloRavvedimento, maxBytes: 1024 * 1024 },
  answers: [
    {
      type: 'application/json',
      schema: z.object({ motore: z.string().meta({ description: 'motore' }), posizioni: z.array(posizione) }),
    },
  ],
  refused: [400, 413, 415, 422],
  examples: [
    {
      name: 'acconto-dimenticato',
      body: { posizioni: [tardi] },
      status: 200,
      note: '1.000 × 12,5 % ÷ 10 = 12,50; 1.000 × 1,6 % × 30 ÷ 365 = 1,32; 1.013,82, sull’F24 1.014 (D.Lgs. 472/1997 art. 13; D.Lgs. 471/1997 art. 13).',
    },
    { name: 'canone', body: { posizioni: [{ ...tardi, tributo: 'CANONE-UNICO' }] }, status: 422 },
  ],
}
