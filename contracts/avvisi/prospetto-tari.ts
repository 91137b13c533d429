import { z } from 'zod'
import { servizioTari } from '../parametri/servizio'
import { cents, norma, ratio, text } from './passo'

/** One line of the sum. `per`: what the line above is multiplied by; `mq` and `tariffa`: what a line begins with. */
const passo = z.strictObject({
  id: text,
  valore: cents,
  per: ratio.optional(),
  /** Square metres, and euro of the delibera, as decimal texts. */
  mq: text.optional(),
  tariffa: text.optional(),
  norma,
})

/** Days in which nothing that the tax depends on changes. */
const periodo = z.strictObject({
  dal: z.iso.date(),
  al: z.iso.date(),
  giorni: z.int(),
  superficie: text,
  occupanti: z.int().optional(),
  categoria: text.optional(),
  /** Tariffs of the delibera, and the reductions that were taken. */
  fissa: text,
  variabile: text,
  riduzioni: z.array(text),
  passi: z.array(passo),
  quotaFissa: cents,
  quotaVariabile: cents,
})

const utenza = z.strictObject({
  /** The number that the office knows it by. */
  codice: text,
  tipo: text,
  indirizzo: text.optional(),
  periodi: z.array(periodo),
  /** From the two parts to the total. */
  passi: z.array(passo),
  totale: cents,
})

/**
 * What a prospetto of the TARI says besides: the minimum contents of a bill (TITR, annex to ARERA 444/2019) as
 * docs/law/tari.md lists them.
 */
export const prospettoTariSchema = z.strictObject({
  giorniAnno: z.int(),
  /** The first instalments are paid on last year's tariffs. */
  precedenti: z.boolean().optional(),
  utenze: z.array(utenza),
  /** UR1, UR2, UR3: cents of a whole year. */
  componenti: z.array(z.strictObject({ codice: text, importo: cents })),
  servizio: servizioTari.optional(),
})
export type ProspettoTari = z.infer<typeof prospettoTariSchema>
export type UtenzaProspetto = ProspettoTari['utenze'][number]
export type PeriodoTari = UtenzaProspetto['periodi'][number]
export type PassoTari = PeriodoTari['passi'][number]
