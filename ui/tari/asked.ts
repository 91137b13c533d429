import { inPeriodo, type RisposteTari } from '../../contracts/tari/risposte'
import { STEP } from '../../engine/tari/tari.steps'
import { RIDUZIONI } from '../../engine/tari/tari'
import { l160, law, uncertain, type Law } from '../../engine/kernel/law'

/** What the questions of the TARI need: what was typed, and what is wrong with it. */
export type AskedTari = {
  readonly risposte: RisposteTari
  readonly comune: string
  readonly problemOf: (field: string) => string | undefined
}

export const fieldOf = ({ risposte, problemOf }: AskedTari, name: string) => {
  const problem = problemOf(name)
  return { name, value: risposte.get(name), ...(problem === undefined ? {} : { problem }) }
}

/** A question of one stretch of the year. */
export const fieldIn = (asked: AskedTari, at: number, name: string) => fieldOf(asked, inPeriodo(at, name))

export const dayOf = ({ get }: RisposteTari, prefix: string) => ({
  giorno: get(`${prefix}.g`),
  mese: get(`${prefix}.m`),
  anno: get(`${prefix}.a`),
})

const L147 = 'L. 147/2013'

/** The article behind each question. */
export const LAWS = {
  superficie: [uncertain(L147, 'art. 1 c. 645')],
  pertinenze: [law('Circ. MEF 1/DF/2017', 'tutta')],
  persone: [law('DPR 158/1999', 'all. 1 tab. 1a, 1b, 2')],
  categoria: [law('DPR 158/1999', 'all. 1 tab. 3a, 3b')],
  tariffe: [law(L147, 'art. 1 c. 683'), STEP.fissaAnno.law],
  possesso: [STEP.giorni.law],
  riduzioni: [RIDUZIONI['unico-occupante'].law, RIDUZIONI['zona-non-servita'].law],
  tefa: [STEP.tefa.law],
  gia: [STEP.perequative.law],
  arrotondamento: [STEP.arrotondato.law],
  cambi: [STEP.giorni.law],
  bonus: [STEP.bonus.law],
  puntuale: [STEP.svuotamentiMinimi.law],
  iva: [STEP.iva.law],
  giornaliera: [law(L147, 'art. 1 c. 662-665')],
  mercato: [l160('837-838')],
  rate: [law(L147, 'art. 1 c. 688'), law('DL 201/2011', 'art. 13 c. 15-ter')],
  giorniAnno: [STEP.giorni.law],
} as const satisfies Record<string, readonly Law[]>
