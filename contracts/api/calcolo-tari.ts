import { z } from 'zod'
import { richiestaCalcoloTari } from '../calcolo-tari'
import type { Operation } from './operation'
import { centesimi, giorno } from './parti'
import { passo } from './passo'
import { problema } from './problema'

const riga = z
  .object({
    periodo: z.int(),
    locale: z.int(),
    fissaPiena: centesimi,
    fissa: centesimi,
    variabilePiena: centesimi,
    variabile: centesimi,
  })
  .meta({ id: 'RigaTari' })

const rata = z
  .object({
    numero: z.int(),
    scadenza: giorno,
    importo: centesimi,
    tari: centesimi,
    tefa: centesimi,
    tariffe: z.enum(['precedenti', 'correnti']),
  })
  .meta({ id: 'RataTari' })

const risultato = z
  .object({
    anno: z.int(),
    righe: z.array(riga),
    quotaFissa: centesimi,
    quotaVariabile: centesimi,
    imposta: centesimi,
    tefa: centesimi,
    perequative: centesimi,
    iva: centesimi,
    totale: centesimi,
    totaleArrotondato: centesimi,
    minimo: centesimi,
    bonus: centesimi,
    dovuto: centesimi.meta({ description: 'dovuto' }),
    bonusResiduo: centesimi,
    rate: z.array(rata),
    conguaglio: centesimi,
    svuotamenti: z.object({ minimi: centesimi, eccedenti: centesimi }).optional(),
    avvisi: z.array(problema),
  })
  .meta({ id: 'RisultatoTari' })

const versamento = z
  .object({
    codice: z.enum(['3944', '3950', 'TEFA']),
    anno: z.int(),
    rateazione: z.string().meta({ description: 'rateazione' }),
    scadenza: giorno,
    importo: centesimi,
  })
  .meta({ id: 'VersamentoTari' })

const posizione = z.union([
  z.object({
    ok: z.literal(true),
    risultato,
    versamenti: z.array(versamento),
    traccia: z.array(passo).optional(),
  }),
  z.object({ ok: z.literal(false), problems: z.array(problema) }),
])

export const CALCOLA_TARI: Operation = {
  id: 'calcolaTari',
  method: 'post',
  path: '/api/v1/calcolo/tari',
  tag: 'calcolo',
  counted: 'calcolo',
  body: { schema: richiestaCalcoloTari, maxBytes: 1024 * 1024 },
  answers: [
    {
      type: 'application/json',
      schema: z.object({ motore: z.string().meta({ description: 'motore' }), posizioni: z.array(posizione) }),
    },
  ],
  refused: [400, 413, 415, 422],
  examples: [
    {
      name: 'persona-sola',
      body: {
        posizioni: [
          {
            anno: 2026,
            utenza: {
              tipo: 'domestica',
              periodi: [
                {
                  dal: '2026-01-01',
                  al: '2026-12-31',
                  superfici: ['80', '14.25'],
                  occupanti: 1,
                  tariffa: { fissa: '1.12', variabile: '142.5' },
                  riduzioni: [{ tipo: 'unico-occupante', taglio: '30', su: 'totale' }],
                },
              ],
            },
            regole: { giorniAnno: 365 },
          },
        ],
      },
      status: 200,
      note: '94,25 m² × 1,12 = 105,56, ridotta del 30% 73,89; 142,50 ridotta del 30% 99,75 (L. 147/2013 art. 1 c. 659).',
    },
  ],
}
