import { z } from 'zod'
import type { Cents } from '../engine/kernel/money'
import { TRIBUTI } from '../engine/ravvedimento/ravvedimento'
import type { PosizioneRavvedimento, Tributo } from '../engine/ravvedimento/ravvedimento.types'
import { cents, giorno } from './json-types'

/**
 * `POST /api/v1/calcolo/ravvedimento` and `tributi calc --tributo ravvedimento`: what was paid late, and when it is mended.
 * Amounts are whole cents of euro, days ISO. An unknown property is refused. Descriptions are keys of `openapi.fields` in the catalogues.
 */
export const LIMITI_RAVVEDIMENTO = { posizioni: 100, versamenti: 24 } as const

const versamento = z.strictObject({
  giorno,
  importo: cents.optional().meta({ description: 'importo-o-resto' }),
  comprende: z.enum(['imposta', 'tutto']).optional(),
  regolarizzato: giorno.optional(),
  codice: z
    .string()
    .regex(/^[0-9A-Z]{4}$/)
    .optional()
    .meta({ description: 'codice-tributo' }),
})

export const posizioneRavvedimento = z.strictObject({
  tributo: z.enum(Object.keys(TRIBUTI) as [Tributo, ...Tributo[]]),
  anno: z.int().min(1900).max(2200).optional(),
  imposta: cents,
  scadenza: giorno,
  versamenti: z.array(versamento).min(1).max(LIMITI_RAVVEDIMENTO.versamenti),
  finestra: z.enum(['un-anno', 'dichiarazione']).optional(),
  dichiarazione: z.enum(['presentata', 'omessa']).optional(),
  atto: giorno.optional(),
})

export const richiestaCalcoloRavvedimento = z.strictObject({
  posizioni: z.array(posizioneRavvedimento).min(1).max(LIMITI_RAVVEDIMENTO.posizioni),
  traccia: z.boolean().optional().meta({ description: 'traccia' }),
})

export type RichiestaCalcoloRavvedimento = z.infer<typeof richiestaCalcoloRavvedimento>

export const toPosizioneRavvedimento = (own: z.infer<typeof posizioneRavvedimento>): PosizioneRavvedimento => ({
  ...own,
  imposta: own.imposta as Cents,
  versamenti: own.versamenti.map((each) => ({ ...each, importo: each.importo as Cents | undefined })),
})
