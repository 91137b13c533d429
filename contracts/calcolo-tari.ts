import { z } from 'zod'
import { giorniPerTratto } from '../engine/calendario/giorni'
import { decimal, toCents, type Cents } from '../engine/kernel/money'
import { outcome, Problem, within } from '../engine/kernel/problem'
import { RIDUZIONI } from '../engine/tari/tari'
import type {
  LocaleTari,
  PeriodoDomestico,
  PeriodoNonDomestico,
  PosizioneTari,
  RegoleTari,
  RiduzioneTari,
  TariffaTari,
  TipoRiduzione,
  Utenza,
} from '../engine/tari/tari.types'
import { cents, frazione, fromPercent, giorno, share } from './json-types'

/**
 * `POST /api/v1/calcolo/tari` and `tributi calc --tributo tari`: what to compute. Amounts are whole cents of euro;
 * tariffs and surfaces are decimals as text, as the delibera and the notice print them; percents too. An unknown
 * property is refused.
 */
export const LIMITI_TARI = {
  posizioni: 100,
  periodi: 12,
  locali: 60,
  superfici: 20,
  riduzioni: 10,
  scadenze: 12,
} as const

const testo = (pattern: RegExp, description: string) => z.string().regex(pattern).meta({ description })
const tariffaEuro = testo(/^\d{1,6}(\.\d{1,8})?$/, 'euro-text')
const mq = testo(/^\d{1,8}(\.\d{1,3})?$/, 'square-metres')
const percento = testo(/^\d{1,3}(\.\d{1,4})?$/, 'percent')

const tariffa = z.strictObject({ fissa: tariffaEuro, variabile: tariffaEuro })

const riduzione = z.strictObject({
  tipo: z.enum(Object.keys(RIDUZIONI) as [TipoRiduzione, ...TipoRiduzione[]]),
  taglio: percento.optional(),
  dovuta: frazione.optional(),
  su: z.enum(['fissa', 'variabile', 'totale']).optional(),
})

const riga = {
  superfici: z.array(mq).min(1).max(LIMITI_TARI.superfici),
  tariffa,
  tariffaPrecedente: tariffa.optional(),
  riduzioni: z.array(riduzione).max(LIMITI_TARI.riduzioni).optional(),
}

const tratto = { dal: giorno, al: giorno }

const domestico = z.strictObject({ ...tratto, ...riga, occupanti: z.int().min(1).max(99).optional() })

const locale = z.strictObject({
  ...riga,
  categoria: z.int().min(1).max(30).optional(),
  parteTassata: percento.optional(),
})

const nonDomestico = z.strictObject({ ...tratto, locali: z.array(locale).min(1).max(LIMITI_TARI.locali) })

const periodi = <T extends z.ZodType>(of: T) => z.array(of).min(1).max(LIMITI_TARI.periodi)

const utenza = z.discriminatedUnion('tipo', [
  z.strictObject({ tipo: z.literal('domestica'), periodi: periodi(domestico) }),
  z.strictObject({ tipo: z.literal('non-domestica'), periodi: periodi(nonDomestico) }),
  z.strictObject({
    tipo: z.literal('giornaliera'),
    periodi: periodi(nonDomestico),
    maggiorazione: percento,
    suMercato: z.boolean().optional(),
  }),
  z.strictObject({
    tipo: z.literal('puntuale'),
    ...tratto,
    quotaFissa: cents,
    quotaVariabile: cents,
    svuotamenti: z.strictObject({ minimi: z.int().min(0).max(10_000), effettivi: z.int().min(0).max(10_000) }),
    litri: testo(/^\d{1,5}(\.\d{1,2})?$/, 'litres'),
    costoLitro: tariffaEuro,
    corrispettiva: z.boolean().optional(),
    iva: percento.optional(),
  }),
])

const regole = z.strictObject({
  giorniAnno: z.literal([365, 366]),
  tefa: percento.optional(),
  perequative: z
    .array(z.strictObject({ codice: z.enum(['UR1', 'UR2', 'UR3']), importo: cents }))
    .max(3)
    .optional(),
  frazioneIntera: z.boolean().optional(),
  arrotondamento: z.enum(['centesimo', 'euro']).optional(),
  superfici: z.enum(['sommate', 'una-per-una']).optional(),
  cumulo: z.enum(['successive', 'somma', 'maggiore']).optional(),
  minimo: z.strictObject({ importo: cents, dovutoSeUguale: z.boolean() }).optional(),
  scadenze: z
    .array(z.strictObject({ giorno, parte: frazione }))
    .min(2)
    .max(LIMITI_TARI.scadenze)
    .optional(),
  tariffeRate: z.enum(['precedenti', 'correnti']).optional(),
})

export const posizioneTari = z.strictObject({
  anno: z.int().min(1900).max(2200),
  utenza,
  regole,
  bonus: cents.optional(),
})

export const richiestaCalcoloTari = z.strictObject({
  posizioni: z.array(posizioneTari).min(1).max(LIMITI_TARI.posizioni),
  /** Rows of the F24; by instalments and to the euro where nothing is said. */
  versamenti: z
    .strictObject({ rate: z.enum(['rate', 'unica']), arrotondamento: z.enum(['euro-per-riga', 'centesimo']) })
    .optional(),
  traccia: z.boolean().optional().meta({ description: 'traccia' }),
})

export type RichiestaCalcoloTari = z.infer<typeof richiestaCalcoloTari>
export type RichiestaPosizioneTari = z.infer<typeof posizioneTari>

const toTariffa = (own: z.infer<typeof tariffa>): TariffaTari => ({
  fissa: decimal(own.fissa),
  variabile: decimal(own.variabile),
})

const toRiduzione = ({ tipo, taglio, dovuta, su }: z.infer<typeof riduzione>): RiduzioneTari => ({
  tipo,
  taglio: taglio === undefined ? undefined : fromPercent(taglio),
  dovuta: dovuta === undefined ? undefined : share(dovuta),
  su,
})

const toRiga = (own: Pick<z.infer<typeof locale>, 'superfici' | 'tariffa' | 'tariffaPrecedente' | 'riduzioni'>) => ({
  superfici: own.superfici.map((each) => decimal(each)),
  tariffa: toTariffa(own.tariffa),
  tariffaPrecedente: own.tariffaPrecedente && toTariffa(own.tariffaPrecedente),
  riduzioni: own.riduzioni?.map(toRiduzione),
})

const toDomestico = (own: z.infer<typeof domestico>, giorni: number): PeriodoDomestico => ({
  giorni,
  ...toRiga(own),
  occupanti: own.occupanti,
})

const toLocale = (own: z.infer<typeof locale>): LocaleTari => ({
  ...toRiga(own),
  categoria: own.categoria,
  parteTassata: own.parteTassata === undefined ? undefined : fromPercent(own.parteTassata),
})

const toNonDomestico = (own: z.infer<typeof nonDomestico>, giorni: number): PeriodoNonDomestico => ({
  giorni,
  locali: own.locali.map(toLocale),
})

/** @throws Problem of the stretches under `place`, the path of their list in the request */
const giorni = (
  anno: number,
  tratti: readonly { dal: string; al: string }[],
  of: 365 | 366,
  place: string,
): number[] => {
  const counted = outcome(() => giorniPerTratto(anno, tratti, of))
  if (counted.ok) return counted.value
  const [first] = counted.problems
  throw new Problem(first!.code, first!.field === 'anno' ? 'anno' : within(place, first!.field), first!.values)
}

const toUtenza = ({ anno, utenza: own, regole: { giorniAnno } }: RichiestaPosizioneTari): Utenza => {
  switch (own.tipo) {
    case 'domestica': {
      const days = giorni(anno, own.periodi, giorniAnno, 'utenza.periodi')
      return { kind: own.tipo, periodi: own.periodi.map((each, index) => toDomestico(each, days[index]!)) }
    }
    case 'non-domestica':
    case 'giornaliera': {
      const days = giorni(anno, own.periodi, giorniAnno, 'utenza.periodi')
      const stretches = own.periodi.map((each, index) => toNonDomestico(each, days[index]!))
      if (own.tipo === 'non-domestica') return { kind: own.tipo, periodi: stretches }
      const { maggiorazione, suMercato } = own
      return { kind: own.tipo, periodi: stretches, maggiorazione: fromPercent(maggiorazione), suMercato }
    }
    case 'puntuale':
      return {
        kind: own.tipo,
        giorni: giorni(anno, [own], giorniAnno, 'utenza')[0]!,
        quotaFissa: toCents(own.quotaFissa),
        quotaVariabile: toCents(own.quotaVariabile),
        svuotamenti: own.svuotamenti,
        litri: decimal(own.litri),
        costoLitro: decimal(own.costoLitro),
        corrispettiva: own.corrispettiva,
        iva: own.iva === undefined ? undefined : fromPercent(own.iva),
      }
  }
}

const toRegole = (own: RichiestaPosizioneTari['regole']): RegoleTari => ({
  ...own,
  tefa: own.tefa === undefined ? undefined : fromPercent(own.tefa),
  perequative: own.perequative as RegoleTari['perequative'],
  minimo: own.minimo && { importo: toCents(own.minimo.importo), dovutoSeUguale: own.minimo.dovutoSeUguale },
  scadenze: own.scadenze?.map((each) => ({ giorno: each.giorno, parte: share(each.parte) })),
})

/** The engine's position. @throws Problem for stretches that overlap, or of another year than there is */
export const toPosizioneTari = (own: RichiestaPosizioneTari): PosizioneTari => ({
  anno: own.anno,
  utenza: toUtenza(own),
  regole: toRegole(own.regole),
  bonus: own.bonus as Cents | undefined,
})
