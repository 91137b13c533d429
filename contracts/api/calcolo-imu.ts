import { z } from 'zod'
import { CODICI_IMU, ESENZIONI } from '../../engine/imu/imu'
import type { EsenzioneCode, MotivoDiLegge } from '../../engine/imu/imu.types'
import { richiestaCalcoloImu } from '../calcolo-imu'
import type { Operation } from './operation'
import { centesimi, delibera, giorno, percento, stato } from './parti'
import { passo } from './passo'
import { problema } from './problema'

const codice = z.enum(CODICI_IMU)

const riga = z
  .object({
    codice,
    imposta: centesimi,
    acconto: centesimi,
    saldo: centesimi,
    immobili: z.int(),
    detrazione: centesimi,
    detrazioneAcconto: centesimi,
  })
  .meta({ id: 'RigaImu' })

/** Reasons that the engine finds by itself. */
const DI_LEGGE = [
  'categoria-e',
  'collabente',
  'rurale-strumentale',
  'sospesa-2013',
  'terreno-2013',
] as const satisfies readonly MotivoDiLegge[]

const esenzioni = Object.keys(ESENZIONI) as [EsenzioneCode, ...EsenzioneCode[]]

const immobile = z
  .object({
    id: z.string(),
    periodi: z.array(
      z.object({
        base: centesimi.meta({ description: 'base' }),
        baseRidotta: centesimi,
        fattispecie: z.enum([
          'abitazione-principale',
          'rurale-strumentale',
          'bene-merce',
          'terreno',
          'area',
          'gruppo-d',
          'altro-fabbricato',
        ]),
        esenzione: z.enum([...esenzioni, ...DI_LEGGE]).optional(),
      }),
    ),
    impostaLorda: centesimi,
    detrazione: centesimi,
    imposta: centesimi,
    acconto: centesimi,
    saldo: centesimi,
    stato: centesimi.meta({ description: 'quota-stato' }),
    comune: centesimi.meta({ description: 'quota-comune' }),
    righe: z.array(riga),
  })
  .meta({ id: 'ImmobileCalcolato' })

const risultato = z
  .object({
    anno: z.int(),
    immobili: z.array(immobile),
    imposta: centesimi,
    acconto: centesimi,
    saldo: centesimi,
    stato: centesimi.meta({ description: 'quota-stato' }),
    comune: centesimi.meta({ description: 'quota-comune' }),
    righe: z.array(riga),
    dovuto: centesimi.meta({ description: 'dovuto' }),
    minimo: centesimi,
    rate: z.array(
      z.object({
        rata: z.enum(['acconto', 'saldo', 'prima', 'seconda', 'terza']),
        scadenza: giorno,
        importo: centesimi,
      }),
    ),
    conguaglio: centesimi.optional(),
    avvisi: z.array(problema),
  })
  .meta({ id: 'RisultatoImu' })

const versamento = z
  .object({
    codice,
    rata: z.enum(['acconto', 'saldo', 'unica']),
    importo: centesimi,
    immobili: z.int(),
    detrazione: centesimi,
  })
  .meta({ id: 'Versamento' })

const aliquotaUsata = z
  .object({
    campo: z.string(),
    anno: z.int(),
    aliquota: percento,
    stato,
    differenziateCoperte: z.boolean().meta({ description: 'differenziate-coperte' }),
    delibera: delibera.optional(),
    prospettoAnno: z.int().optional(),
  })
  .meta({ id: 'AliquotaUsata', description: 'aliquota-usata' })

const posizione = z.union([
  z.object({
    ok: z.literal(true),
    risultato,
    decadenza: z
      .object({ 'omesso-versamento': z.string(), 'omessa-dichiarazione': z.string() })
      .meta({ description: 'decadenza' }),
    termineScaduto: z.boolean().meta({ description: 'termineScaduto' }),
    versamenti: z.array(versamento),
    aliquoteUsate: z.array(aliquotaUsata),
    traccia: z.array(passo).optional(),
  }),
  z.object({ ok: z.literal(false), problems: z.array(problema) }),
])

const meta = (own: Readonly<Record<string, unknown>>) => ({
  anno: 2026,
  comune: 'D150',
  immobili: [{ id: 'casa', periodi: [{ dal: '2026-01-01', al: '2026-12-31', quota: '1/2', ...own }] }],
})

const bene = { tipo: 'fabbricato', categoria: 'A/3', rendita: 74369 }
const importi = { imposta: 66218, acconto: 33109, saldo: 33109 }
const rigaIntera = { codice: '3918', ...importi, immobili: 1, detrazione: 0, detrazioneAcconto: 0 }
/** 743,69 × 1,05 × 160 = 124.939,92. */
const base = 12493992

export const CALCOLA_IMU: Operation = {
  id: 'calcolaImu',
  method: 'post',
  path: '/api/v1/calcolo/imu',
  tag: 'calcolo',
  counted: 'calcolo',
  body: { schema: richiestaCalcoloImu, maxBytes: 1024 * 1024 },
  answers: [
    {
      type: 'application/json',
      schema: z.object({ motore: z.string().meta({ description: 'motore' }), posizioni: z.array(posizione) }),
    },
  ],
  refused: [400, 413, 415, 422],
  examples: [
    {
      name: 'meta-seconda-casa',
      body: { posizioni: [meta({ bene, aliquota: '1.06', aliquotaAcconto: '1.06' })] },
      status: 200,
      note: '743,69 × 1,05 × 160 × 1,06% ÷ 2 = 662,18; 331,09 a rata, 331 sull’F24 (L. 160/2019 art. 1 c. 745, 761-762; L. 296/2006 art. 1 c. 166).',
      answer: {
        posizioni: [
          {
            ok: true,
            risultato: {
              anno: 2026,
              immobili: [
                {
                  id: 'casa',
                  periodi: [{ base, baseRidotta: base, fattispecie: 'altro-fabbricato' }],
                  impostaLorda: 66218,
                  detrazione: 0,
                  ...importi,
                  stato: 0,
                  comune: 66218,
                  righe: [rigaIntera],
                },
              ],
              ...importi,
              stato: 0,
              comune: 66218,
              righe: [rigaIntera],
              dovuto: 66218,
              minimo: 1200,
              rate: [
                { rata: 'acconto', scadenza: '2026-06-16', importo: 33109 },
                { rata: 'saldo', scadenza: '2026-12-16', importo: 33109 },
              ],
              avvisi: [],
            },
            decadenza: { 'omesso-versamento': '2031-12-31', 'omessa-dichiarazione': '2032-12-31' },
            termineScaduto: false,
            versamenti: [
              { codice: '3918', rata: 'acconto', importo: 33100, immobili: 1, detrazione: 0 },
              { codice: '3918', rata: 'saldo', importo: 33100, immobili: 1, detrazione: 0 },
            ],
            aliquoteUsate: [],
          },
        ],
      },
    },
    { name: 'aliquota-del-comune', body: { posizioni: [meta({ bene })], traccia: true }, status: 200 },
    { name: 'proprieta-sconosciuta', body: { posizioni: [meta({ bene, colore: 'verde' })] }, status: 422 },
  ],
}
