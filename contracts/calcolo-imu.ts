import { z } from 'zod'
import { CODICI_IMU, ESENZIONI } from '../engine/imu/imu'
import type { EsenzioneCode } from '../engine/imu/imu.types'
import { bene } from './bene'
import { cents, frazione, giorno } from './json-types'

/**
 * `POST /api/v1/calcolo/imu` and `tributi calc`: what to compute. Amounts are whole cents of euro, rates percents as
 * text ("1.06"), shares fractions as text ("1/3"), days ISO. An unknown property is refused. Descriptions are keys of
 * `openapi.fields` in the catalogues.
 */
export const LIMITI_CALCOLO = { posizioni: 100, immobili: 50, periodi: 12 } as const

const percento = z
  .string()
  .regex(/^\d{1,2}(\.\d{1,4})?$/)
  .meta({ description: 'percent' })
const periodo = z.strictObject({
  dal: giorno,
  al: giorno,
  bene,
  quota: frazione,
  aliquota: percento.optional(),
  aliquotaAcconto: percento.optional(),
  riduzioni: z
    .array(z.enum(['storico', 'inagibile', 'comodato']))
    .max(3)
    .optional(),
  canoneConcordato: z.boolean().optional(),
  pensionatoEstero: z.boolean().optional(),
  residenteEstero: z
    .strictObject({ abitanti: z.int().min(0).max(5_000_000) })
    .optional()
    .meta({ description: 'residente-estero' }),
  parteImponibile: frazione.optional(),
  esenzione: z.enum(Object.keys(ESENZIONI) as [EsenzioneCode, ...EsenzioneCode[]]).optional(),
  abitazionePrincipale: z.boolean().optional(),
  alloggioIacp: z.boolean().optional(),
  ruraleStrumentale: z.boolean().optional(),
  beneMerce: z.boolean().optional(),
  coltivatore: z.boolean().optional().meta({
    description: 'coltivatore',
  }),
})

const immobile = z.strictObject({
  id: z.string().min(1).max(60),
  periodi: z.array(periodo).min(1).max(LIMITI_CALCOLO.periodi),
  detrazione: z
    .strictObject({
      annua: cents,
      titolari: z.int().min(1).max(99),
      figli: z.int().min(0).max(30).optional().meta({ description: 'figli' }),
    })
    .optional(),
  impostaPrecedente: cents.optional(),
})

const codice = z.enum(CODICI_IMU)

export const posizioneImu = z.strictObject({
  anno: z.int().min(1900).max(2200),
  comune: z
    .string()
    .regex(/^[A-Z]\d{3}$/)
    .optional()
    .meta({ description: 'comune-aliquota' }),
  immobili: z.array(immobile).min(1).max(LIMITI_CALCOLO.immobili),
  soggetto: z.enum(['persona', 'ente-non-commerciale']).optional(),
  impostaPrecedente: cents.optional(),
  accontoVersato: z
    .union([cents, z.array(z.strictObject({ codice, importo: cents })).max(CODICI_IMU.length)])
    .optional(),
  minimo: z.strictObject({ importo: cents, dovutoSeUguale: z.boolean() }).optional(),
  terreniAltrove: cents.optional().meta({
    description: 'terreni-altrove',
  }),
  cumuloStoricoInagibile: z.boolean().optional().meta({
    description: 'cumulo',
  }),
})

export const richiestaCalcoloImu = z.strictObject({
  posizioni: z.array(posizioneImu).min(1).max(LIMITI_CALCOLO.posizioni),
  traccia: z.boolean().optional().meta({ description: 'traccia' }),
})

export type RichiestaCalcoloImu = z.infer<typeof richiestaCalcoloImu>
export type RichiestaPosizione = z.infer<typeof posizioneImu>
export type RichiestaPeriodo = z.infer<typeof periodo>
