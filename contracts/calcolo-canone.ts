import { z } from 'zod'
import { daEuro } from '../engine/canone/canone'
import type { Durata, PosizioneCanone, RegolamentoCanone, VoceCanone } from '../engine/canone/canone.types'
import { decimal, type Ratio } from '../engine/kernel/money'
import { fromPercent } from './json-types'

/**
 * `POST /api/v1/calcolo/canone` and `tributi calc --tributo canone`. Tariffs are euro as text, with all the decimals of the
 * delibera; measures and coefficients decimals as text; percents as text. An unknown property is refused. Descriptions are keys of
 * `openapi.fields` in the catalogues.
 */
export const LIMITI_CANONE = { posizioni: 100, voci: 50, coefficienti: 10 } as const

const testo = (pattern: RegExp, description: string) => z.string().regex(pattern).meta({ description })
const euro = testo(/^\d{1,6}(\.\d{1,6})?$/, 'euro-text')
const misura = testo(/^\d{1,7}(\.\d{1,3})?$/, 'square-metres')
const numero = testo(/^\d{1,4}(\.\d{1,6})?$/, 'coefficiente')
const percento = testo(/^\d{1,3}(\.\d{1,4})?$/, 'percent')
const quanti = z.int().min(1).max(100_000_000)

const durata = z.discriminatedUnion('tipo', [
  z.strictObject({ tipo: z.literal('permanente') }),
  z.strictObject({ tipo: z.literal('temporanea'), giorni: z.int().min(1).max(366).optional() }),
])

const comune = {
  id: z.string().min(1).max(60),
  coefficienti: z.array(numero).max(LIMITI_CANONE.coefficienti).optional(),
  abusiva: z.strictObject({ maggiorazione: percento, sanzione: percento }).optional(),
  tariffaPropria: euro.optional(),
}

const voce = z.discriminatedUnion('tipo', [
  z.strictObject({
    ...comune,
    tipo: z.literal('occupazione'),
    superficie: misura,
    durata,
    sottosuolo: z.boolean().optional(),
  }),
  z.strictObject({ ...comune, tipo: z.literal('serbatoio'), litri: quanti }),
  z.strictObject({ ...comune, tipo: z.literal('passo-carrabile'), larghezza: misura }),
  z.strictObject({
    ...comune,
    tipo: z.literal('pubblicita'),
    superficieCm2: quanti,
    durata,
    insegnaDiEsercizio: z.boolean().optional(),
  }),
  z.strictObject({
    ...comune,
    tipo: z.literal('affissioni'),
    fogli: quanti,
    giorni: z.int().min(1).max(366),
    primi: euro,
    seguenti: euro,
  }),
  z.strictObject({ ...comune, tipo: z.literal('cavi'), utenze: quanti, tariffa: euro.optional() }),
  z.strictObject({ ...comune, tipo: z.literal('telecomunicazioni'), impianti: quanti }),
  z.strictObject({ ...comune, tipo: z.literal('mercato-annuo'), superficie: misura, variazione: numero.optional() }),
  z.strictObject({
    ...comune,
    tipo: z.literal('mercato-giornaliero'),
    superficie: misura,
    giorni: z.int().min(1).max(366),
    ore: z.int().min(1).max(24),
    ricorrente: percento.optional(),
    variazione: numero.optional(),
    oraria: z.enum(['ventiquattresimi', 'noni']).optional(),
  }),
  z.strictObject({
    ...comune,
    tipo: z.literal('tariffa'),
    tributo: z.enum(['COSAP', 'TOSAP']),
    tariffa: euro,
    superficie: misura,
    durata,
  }),
])

const tariffe = z.strictObject({ annua: euro.optional(), giornaliera: euro.optional() })

export const posizioneCanone = z.strictObject({
  anno: z.int().min(1900).max(2200),
  regolamento: z.strictObject({
    popolazione: z.int().min(0).max(10_000_000),
    arrotondamento: z.enum(['nessuno', 'mezzo', 'intero']),
    tariffe: tariffe.optional(),
    tariffeMercato: tariffe.optional(),
  }),
  voci: z.array(voce).min(1).max(LIMITI_CANONE.voci),
})

export const richiestaCalcoloCanone = z.strictObject({
  posizioni: z.array(posizioneCanone).min(1).max(LIMITI_CANONE.posizioni),
  traccia: z.boolean().optional().meta({ description: 'traccia' }),
})

export type RichiestaCalcoloCanone = z.infer<typeof richiestaCalcoloCanone>

const optional = <T>(value: string | undefined, read: (text: string) => T): T | undefined =>
  value === undefined ? undefined : read(value)
const exact = (text: string): Ratio => decimal(text)
const money = (text: string): Ratio => daEuro(text)

const shared = (own: z.infer<typeof voce>) => ({
  id: own.id,
  coefficienti: own.coefficienti?.map(exact),
  tariffaPropria: optional(own.tariffaPropria, money),
  abusiva: own.abusiva && {
    maggiorazione: fromPercent(own.abusiva.maggiorazione),
    sanzione: fromPercent(own.abusiva.sanzione),
  },
})

type Altra = Extract<z.infer<typeof voce>, { tipo: 'mercato-annuo' | 'mercato-giornaliero' | 'tariffa' }>

/** Stalls of a market, and what was owed before 2021. */
const toMercato = (own: Altra, all: ReturnType<typeof shared>): VoceCanone => {
  switch (own.tipo) {
    case 'mercato-annuo':
      return { ...all, kind: own.tipo, superficie: exact(own.superficie), variazione: optional(own.variazione, exact) }
    case 'mercato-giornaliero':
      return {
        ...all,
        kind: own.tipo,
        superficie: exact(own.superficie),
        giorni: own.giorni,
        ore: own.ore,
        ricorrente: optional(own.ricorrente, fromPercent),
        variazione: optional(own.variazione, exact),
        oraria: own.oraria,
      }
    case 'tariffa': {
      const { tributo, tariffa, superficie } = own
      return {
        ...all,
        kind: own.tipo,
        tributo,
        tariffa: money(tariffa),
        superficie: exact(superficie),
        durata: own.durata,
      }
    }
  }
}

const toVoce = (own: z.infer<typeof voce>): VoceCanone => {
  const all = shared(own)
  switch (own.tipo) {
    case 'occupazione': {
      const { superficie, durata: of, sottosuolo } = own
      return {
        ...all,
        kind: own.tipo,
        superficie: exact(superficie),
        durata: of as Durata,
        ...(sottosuolo ? { sottosuolo } : {}),
      }
    }
    case 'serbatoio':
      return { ...all, kind: own.tipo, litri: own.litri }
    case 'passo-carrabile':
      return { ...all, kind: own.tipo, larghezza: exact(own.larghezza) }
    case 'pubblicita':
      return {
        ...all,
        kind: own.tipo,
        superficieCm2: own.superficieCm2,
        durata: own.durata,
        insegnaDiEsercizio: own.insegnaDiEsercizio,
      }
    case 'affissioni': {
      const { fogli, giorni } = own
      return { ...all, kind: own.tipo, fogli, giorni, primi: money(own.primi), seguenti: money(own.seguenti) }
    }
    case 'cavi':
      return { ...all, kind: own.tipo, utenze: own.utenze, tariffa: optional(own.tariffa, money) }
    case 'telecomunicazioni':
      return { ...all, kind: own.tipo, impianti: own.impianti }
    default:
      return toMercato(own, all)
  }
}

const toTariffe = (own: z.infer<typeof tariffe> | undefined): RegolamentoCanone['tariffe'] =>
  own && { annua: optional(own.annua, money), giornaliera: optional(own.giornaliera, money) }

export const toPosizioneCanone = ({ anno, regolamento, voci }: z.infer<typeof posizioneCanone>): PosizioneCanone => ({
  anno,
  regolamento: {
    popolazione: regolamento.popolazione,
    arrotondamento: regolamento.arrotondamento,
    tariffe: toTariffe(regolamento.tariffe),
    tariffeMercato: toTariffe(regolamento.tariffeMercato),
  },
  voci: voci.map(toVoce),
})
