import { z } from 'zod'
import { mesiPerTratto } from '../engine/calendario/mesi'
import { decimal, ratio, toCents, type Ratio } from '../engine/kernel/money'
import { outcome, Problem, within } from '../engine/kernel/problem'
import { ESENZIONI_TASI } from '../engine/tasi/tasi'
import type { EsenzioneTasi, ImmobileTasi, PeriodoTasi, PosizioneTasi } from '../engine/tasi/tasi.types'
import { beneSenzaTerreni, toBeneSenzaTerreni } from './bene'
import { cents, frazione, fromPercent, giorno, share } from './json-types'

/**
 * `POST /api/v1/calcolo/tasi` and `tributi calc --tributo tasi`: what to compute. Amounts are whole cents of euro, rates
 * per mille as text ("2.5"), the occupant's part a percent as text ("10"), shares fractions as text ("1/3"), days ISO.
 * Rates and detrazioni are those of the comune's delibera: none is looked up. An unknown property is refused.
 */
export const LIMITI_TASI_RICHIESTA = { posizioni: 100, immobili: 50, periodi: 12 } as const

const permille = z
  .string()
  .regex(/^\d{1,2}(\.\d{1,4})?$/)
  .meta({ description: 'permille' })

const percento = z
  .string()
  .regex(/^\d{1,2}(\.\d{1,4})?$/)
  .meta({ description: 'parte-occupante' })

const detrazione = z.strictObject({ annua: cents, annuaPrecedente: cents.optional() })

const occupante = z.strictObject({
  parte: percento,
  temporaneo: z.boolean().optional(),
  abitazionePrincipale: z.boolean().optional(),
})

const periodo = z.strictObject({
  dal: giorno,
  al: giorno,
  bene: beneSenzaTerreni,
  quota: frazione,
  aliquota: permille.optional(),
  aliquotaAcconto: permille.optional(),
  detrazione: detrazione.optional().meta({ description: 'detrazione-tasi' }),
  riduzioni: z
    .array(z.enum(['storico', 'inagibile', 'comodato']))
    .max(3)
    .optional(),
  canoneConcordato: z.boolean().optional(),
  pensionatoAire: z.boolean().optional(),
  abitazionePrincipale: z.boolean().optional(),
  ruraleStrumentale: z.boolean().optional(),
  beneMerce: z.boolean().optional(),
  esenzione: z.enum(Object.keys(ESENZIONI_TASI) as [EsenzioneTasi, ...EsenzioneTasi[]]).optional(),
  occupante: occupante.optional(),
})

const immobile = z.strictObject({
  id: z.string().min(1).max(60),
  periodi: z.array(periodo).min(1).max(LIMITI_TASI_RICHIESTA.periodi),
})

const posizione = z.strictObject({
  anno: z.int().min(1900).max(2200),
  immobili: z.array(immobile).min(1).max(LIMITI_TASI_RICHIESTA.immobili),
  acconto2014: z.enum(['giugno', 'ottobre', 'unica']).optional().meta({ description: 'acconto-2014' }),
  minimo: z.strictObject({ importo: cents, dovutoSeUguale: z.boolean() }).optional(),
  cumuloStoricoInagibile: z.boolean().optional(),
})

export const richiestaCalcoloTasi = z.strictObject({
  posizioni: z.array(posizione).min(1).max(LIMITI_TASI_RICHIESTA.posizioni),
  /** Rows of the F24: acconto and saldo apart where nothing is said. */
  versamenti: z.enum(['due-rate', 'unica']).optional(),
  traccia: z.boolean().optional().meta({ description: 'traccia' }),
})

export type RichiestaCalcoloTasi = z.infer<typeof richiestaCalcoloTasi>
export type RichiestaPosizioneTasi = z.infer<typeof posizione>

/** Per mille as text, to its exact ratio: "2.5" is 25/10000. */
export const fromPermille = (text: string): Ratio => {
  const { num, den } = decimal(text)
  return ratio(num, den * 1000)
}

const rate = (text: string | undefined): Ratio | undefined => (text === undefined ? undefined : fromPermille(text))

const toDetrazione = (own: z.infer<typeof detrazione>): PeriodoTasi['detrazione'] => ({
  annua: toCents(own.annua),
  annuaPrecedente: own.annuaPrecedente === undefined ? undefined : toCents(own.annuaPrecedente),
})

const toPeriodo = (own: z.infer<typeof periodo>, mesi: PeriodoTasi['mesi']): PeriodoTasi => ({
  bene: toBeneSenzaTerreni(own.bene),
  quota: share(own.quota),
  mesi,
  aliquota: rate(own.aliquota),
  aliquotaAcconto: rate(own.aliquotaAcconto),
  detrazione: own.detrazione && toDetrazione(own.detrazione),
  riduzioni: own.riduzioni,
  canoneConcordato: own.canoneConcordato,
  pensionatoAire: own.pensionatoAire,
  abitazionePrincipale: own.abitazionePrincipale,
  ruraleStrumentale: own.ruraleStrumentale,
  beneMerce: own.beneMerce,
  esenzione: own.esenzione,
  occupante: own.occupante && { ...own.occupante, parte: fromPercent(own.occupante.parte) },
})

const toImmobile = (anno: number, own: z.infer<typeof immobile>, at: number): ImmobileTasi => {
  const mesi = outcome(() => mesiPerTratto(anno, own.periodi))
  if (!mesi.ok) {
    const [first] = mesi.problems
    const field = first!.field === 'anno' ? 'anno' : within(`immobili.${at}.periodi`, first!.field)
    throw new Problem(first!.code, field, first!.values)
  }
  return { id: own.id, periodi: own.periodi.map((each, index) => toPeriodo(each, mesi.value[index]!)) }
}

/** The engine's position. @throws Problem for stretches that overlap, with its path in the request */
export const toPosizioneTasi = ({ anno, immobili, ...own }: RichiestaPosizioneTasi): PosizioneTasi => ({
  anno,
  immobili: immobili.map((each, at) => toImmobile(anno, each, at)),
  acconto2014: own.acconto2014,
  cumuloStoricoInagibile: own.cumuloStoricoInagibile,
  minimo: own.minimo && { importo: toCents(own.minimo.importo), dovutoSeUguale: own.minimo.dovutoSeUguale },
})
