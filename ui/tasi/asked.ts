import { asksPrecedente, type RisposteTasi } from '../../contracts/tasi/risposte'
import { law, uncertain, type Law } from '../../engine/kernel/law'
import { STEP_TASI } from '../../engine/tasi/tasi.steps'

/** What the questions of the TASI need: what was typed, and what is wrong with it. */
export type AskedTasi = {
  readonly risposte: RisposteTasi
  readonly comune: string
  readonly problemOf: (field: string) => string | undefined
}

export const fieldOf = ({ risposte, problemOf }: AskedTasi, name: string) => {
  const problem = problemOf(name)
  return { name, value: risposte.get(name), ...(problem === undefined ? {} : { problem }) }
}

export const dayOf = ({ get }: RisposteTasi, prefix: string) => ({
  giorno: get(`${prefix}.g`),
  mese: get(`${prefix}.m`),
  anno: get(`${prefix}.a`),
})

export const hasPrecedente = ({ risposte }: AskedTasi): boolean => asksPrecedente(risposte.anno)

const L147 = 'L. 147/2013'
const L208 = 'L. 208/2015'

/** The article behind each question. */
export const LAWS = {
  ruolo: [law(L147, 'art. 1 c. 671'), STEP_TASI.occupante.law],
  bene: [law(L147, 'art. 1 c. 669')],
  rendita: [STEP_TASI.rendita.law, law(L147, 'art. 1 c. 675')],
  venale: [STEP_TASI.valoreVenale.law],
  uso: [law(L208, 'art. 1 c. 14'), law(L147, 'art. 1 c. 681')],
  vive: [STEP_TASI.nonDovuta.law],
  temporaneo: [STEP_TASI.temporaneo.law],
  parte: [STEP_TASI.occupante.law],
  quota: [STEP_TASI.quota.law],
  possesso: [law('D.Lgs. 23/2011', 'art. 9 c. 2')],
  aliquota: [law(L147, 'art. 1 c. 676, 677'), law(L147, 'art. 1 c. 683')],
  precedente: [uncertain(L147, 'art. 1 c. 688')],
  detrazione: [STEP_TASI.detrazione.law],
  acconto2014: [law('DL 88/2014', 'art. 1')],
  stato: [STEP_TASI.baseStorico.law],
} as const satisfies Record<string, readonly Law[]>
