import { z } from 'zod'
import { mesiPerTratto } from '../engine/calendario/mesi'
import type { Bene } from '../engine/catasto/bene'
import { TUTTE_LE_CATEGORIE, type Categoria } from '../engine/catasto/categoria'
import { daPercento, ESENZIONI } from '../engine/imu/imu'
import type { EsenzioneCode, ImmobileImu, PeriodoImu, PosizioneImu } from '../engine/imu/imu.types'
import { decimal, toCents, type Cents } from '../engine/kernel/money'
import { cents, frazione, giorno, share } from './json-types'

/**
 * `POST /api/v1/calcolo/imu` and `tributi calc`: what to compute. Amounts are whole cents of euro, rates percents as
 * text ("1.06"), shares fractions as text ("1/3"), days ISO. An unknown property is refused. Descriptions are keys of
 * `openapi.fields` in the catalogues.
 */
export const LIMITI_CALCOLO = { posizioni: 100, immobili: 50, periodi: 12, costi: 60 } as const

const percento = z
  .string()
  .regex(/^\d{1,2}(\.\d{1,4})?$/)
  .meta({ description: 'percent' })
const categoria = z.enum(TUTTE_LE_CATEGORIE).meta({ id: 'Categoria', description: 'categoria' })

const bene = z.discriminatedUnion('tipo', [
  z.strictObject({
    tipo: z.literal('fabbricato'),
    categoria,
    rendita: cents,
    pertinenze: z
      .array(z.strictObject({ categoria, rendita: cents }))
      .max(3)
      .optional(),
  }),
  z.strictObject({
    tipo: z.literal('fabbricato-contabile'),
    categoria,
    costi: z
      .array(
        z.strictObject({
          anno: z.int().min(1900).max(2100),
          importo: cents,
          coefficiente: z
            .string()
            .regex(/^\d(\.\d{1,4})?$/)
            .optional(),
        }),
      )
      .min(1)
      .max(LIMITI_CALCOLO.costi),
  }),
  z.strictObject({ tipo: z.literal('terreno'), redditoDominicale: cents }),
  z.strictObject({ tipo: z.literal('area'), valoreVenale: cents }),
])

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
    .meta({ description: 'Residente all’estero (AIRE): proposta di legge, oggi rifiutata; abitanti del comune' }),
  parteImponibile: frazione.optional(),
  esenzione: z.enum(Object.keys(ESENZIONI) as [EsenzioneCode, ...EsenzioneCode[]]).optional(),
  abitazionePrincipale: z.boolean().optional(),
  alloggioIacp: z.boolean().optional(),
  ruraleStrumentale: z.boolean().optional(),
  beneMerce: z.boolean().optional(),
})

const immobile = z.strictObject({
  id: z.string().min(1).max(60),
  periodi: z.array(periodo).min(1).max(LIMITI_CALCOLO.periodi),
  detrazione: z.strictObject({ annua: cents, titolari: z.int().min(1).max(99) }).optional(),
  impostaPrecedente: cents.optional(),
})

const codice = z.enum(['3912', '3913', '3914', '3916', '3918', '3925', '3930', '3939'])

const posizione = z.strictObject({
  anno: z.int().min(1900).max(2200),
  comune: z
    .string()
    .regex(/^[A-Z]\d{3}$/)
    .optional()
    .meta({ description: 'comune-aliquota' }),
  immobili: z.array(immobile).min(1).max(LIMITI_CALCOLO.immobili),
  soggetto: z.enum(['persona', 'ente-non-commerciale']).optional(),
  impostaPrecedente: cents.optional(),
  accontoVersato: z.union([cents, z.array(z.strictObject({ codice, importo: cents })).max(8)]).optional(),
  minimo: z.strictObject({ importo: cents, dovutoSeUguale: z.boolean() }).optional(),
  cumuloStoricoInagibile: z.boolean().optional().meta({
    description:
      'false dove il Comune, per un edificio storico e inagibile, concede una sola metà; altrimenti un quarto',
  }),
})

export const richiestaCalcoloImu = z.strictObject({
  posizioni: z.array(posizione).min(1).max(LIMITI_CALCOLO.posizioni),
  traccia: z.boolean().optional().meta({ description: 'traccia' }),
})

export type RichiestaCalcoloImu = z.infer<typeof richiestaCalcoloImu>
export type RichiestaPosizione = z.infer<typeof posizione>
type RichiestaPeriodo = z.infer<typeof periodo>

const toBene = (own: RichiestaPeriodo['bene']): Bene => {
  switch (own.tipo) {
    case 'terreno':
      return { kind: 'terreno', redditoDominicale: toCents(own.redditoDominicale) }
    case 'area':
      return { kind: 'area', valoreVenale: toCents(own.valoreVenale) }
    case 'fabbricato':
      return {
        kind: 'fabbricato',
        categoria: own.categoria as Categoria,
        rendita: toCents(own.rendita),
        pertinenze: (own.pertinenze ?? []) as { categoria: Categoria; rendita: Cents }[],
      }
    case 'fabbricato-contabile':
      return {
        kind: 'fabbricato-contabile',
        categoria: own.categoria as Categoria,
        costi: own.costi.map(({ anno, importo, coefficiente }) => ({
          anno,
          importo: toCents(importo),
          ...(coefficiente === undefined ? {} : { coefficiente: decimal(coefficiente) }),
        })),
      }
  }
}

const toPeriodo = (own: RichiestaPeriodo, mesi: PeriodoImu['mesi']): PeriodoImu => ({
  bene: toBene(own.bene),
  quota: share(own.quota),
  mesi,
  aliquota: own.aliquota === undefined ? undefined : daPercento(own.aliquota),
  aliquotaAcconto: own.aliquotaAcconto === undefined ? undefined : daPercento(own.aliquotaAcconto),
  parteImponibile: own.parteImponibile === undefined ? undefined : share(own.parteImponibile),
  riduzioni: own.riduzioni,
  canoneConcordato: own.canoneConcordato,
  pensionatoEstero: own.pensionatoEstero,
  residenteEstero: own.residenteEstero,
  esenzione: own.esenzione,
  abitazionePrincipale: own.abitazionePrincipale,
  alloggioIacp: own.alloggioIacp,
  ruraleStrumentale: own.ruraleStrumentale,
  beneMerce: own.beneMerce,
})

const toImmobile = (anno: number, own: RichiestaPosizione['immobili'][number]): ImmobileImu => {
  const mesi = mesiPerTratto(anno, own.periodi)
  return {
    id: own.id,
    periodi: own.periodi.map((stretch, index) => toPeriodo(stretch, mesi[index]!)),
    ...(own.detrazione === undefined
      ? {}
      : { detrazione: { annua: toCents(own.detrazione.annua), titolari: own.detrazione.titolari } }),
    ...(own.impostaPrecedente === undefined ? {} : { impostaPrecedente: toCents(own.impostaPrecedente) }),
  }
}

/** The engine's position. @throws Problem for stretches that overlap, with `field` from the immobile's `periodi`. */
export const toPosizione = (own: RichiestaPosizione): PosizioneImu => ({
  anno: own.anno,
  cumuloStoricoInagibile: own.cumuloStoricoInagibile,
  immobili: own.immobili.map((each) => toImmobile(own.anno, each)),
  ...(own.soggetto === undefined ? {} : { soggetto: own.soggetto }),
  ...(own.impostaPrecedente === undefined ? {} : { impostaPrecedente: toCents(own.impostaPrecedente) }),
  ...(own.accontoVersato === undefined ? {} : { accontoVersato: own.accontoVersato as PosizioneImu['accontoVersato'] }),
  ...(own.minimo === undefined
    ? {}
    : { minimo: { importo: toCents(own.minimo.importo), dovutoSeUguale: own.minimo.dovutoSeUguale } }),
})
