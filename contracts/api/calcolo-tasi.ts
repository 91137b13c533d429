import { z } from 'zod'
import { ESENZIONI_TASI } from '../../engine/tasi/tasi'
import type { EsenzioneTasi } from '../../engine/tasi/tasi.types'
import { richiestaCalcoloTasi } from '../calcolo-tasi'
import type { Operation } from './operation'
import { centesimi, giorno } from './parti'
import { passo } from './passo'
import { problema } from './problema'

const codice = z.enum(['3958', '3959', '3960', '3961'])

const soggetto = z
  .object({
    imposta: centesimi,
    acconto: centesimi,
    saldo: centesimi,
    dovuto: centesimi.meta({ description: 'dovuto' }),
    righe: z.array(z.object({ codice, imposta: centesimi, acconto: centesimi, saldo: centesimi, immobili: z.int() })),
    rate: z.array(z.object({ rata: z.enum(['acconto', 'saldo']), scadenza: giorno, importo: centesimi })),
  })
  .meta({ id: 'SoggettoTasi' })

const esenzioni = Object.keys(ESENZIONI_TASI) as [EsenzioneTasi, ...EsenzioneTasi[]]

const immobile = z
  .object({
    id: z.string(),
    periodi: z.array(
      z.object({
        base: centesimi.meta({ description: 'base' }),
        baseRidotta: centesimi,
        fattispecie: z.enum(['abitazione-principale', 'rurale-strumentale', 'bene-merce', 'area', 'altro-fabbricato']),
        esenzione: z.enum([...esenzioni, 'abitazione-principale', 'categoria-e', 'collabente']).optional(),
      }),
    ),
    impostaTotale: centesimi,
    possessore: centesimi,
    occupante: centesimi,
    nonDovuta: centesimi.meta({ description: 'non-dovuta' }),
  })
  .meta({ id: 'ImmobileTasi' })

const risultato = z
  .object({
    anno: z.int(),
    immobili: z.array(immobile),
    impostaTotale: centesimi,
    nonDovuta: centesimi.meta({ description: 'non-dovuta' }),
    possessore: soggetto,
    occupante: soggetto,
    minimo: centesimi,
    avvisi: z.array(problema),
  })
  .meta({ id: 'RisultatoTasi' })

const versamento = z
  .object({
    soggetto: z.enum(['possessore', 'occupante']),
    codice,
    rata: z.enum(['acconto', 'saldo', 'unica']),
    importo: centesimi,
    immobili: z.int(),
  })
  .meta({ id: 'VersamentoTasi' })

const posizione = z.union([
  z.object({
    ok: z.literal(true),
    risultato,
    decadenza: z
      .object({ 'omesso-versamento': z.string(), 'omessa-dichiarazione': z.string() })
      .meta({ description: 'decadenza' }),
    termineScaduto: z.boolean().meta({ description: 'termineScaduto' }),
    versamenti: z.array(versamento),
    traccia: z.array(passo).optional(),
  }),
  z.object({ ok: z.literal(false), problems: z.array(problema) }),
])

const affittata = {
  anno: 2016,
  immobili: [
    {
      id: 'casa',
      periodi: [
        {
          dal: '2016-01-01',
          al: '2016-12-31',
          quota: '1/1',
          bene: { tipo: 'fabbricato', categoria: 'A/3', rendita: 50000 },
          aliquota: '2.5',
          aliquotaAcconto: '2.5',
          occupante: { parte: '10' },
        },
      ],
    },
  ],
}

export const CALCOLA_TASI: Operation = {
  id: 'calcolaTasi',
  method: 'post',
  path: '/api/v1/calcolo/tasi',
  tag: 'calcolo',
  counted: 'calcolo',
  body: { schema: richiestaCalcoloTasi, maxBytes: 1024 * 1024 },
  answers: [
    {
      type: 'application/json',
      schema: z.object({ motore: z.string().meta({ description: 'motore' }), posizioni: z.array(posizione) }),
    },
  ],
  refused: [400, 413, 415, 422],
  examples: [
    {
      name: 'casa-affittata',
      body: { posizioni: [affittata] },
      status: 200,
      note: '500,00 × 1,05 × 160 × 2,5 per mille = 210,00; il 10% all’occupante, 21,00, e 189,00 al possessore (L. 147/2013 art. 1 c. 675, 681).',
    },
  ],
}
