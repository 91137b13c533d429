import type { Contesto, PeriodoPreparato } from '../../../contracts/calcolo/aliquote-periodo'
import type { CampoPeriodo, RispostePeriodo, Tipo } from '../../../contracts/calcolo/risposte'
import { l160, type Law } from '../../../engine/kernel/law'

/** What a question needs to be drawn: where it stands, what was answered, what is wrong. */
export type Asked = {
  /** `i0.p0.`: what the names of the fields start with. */
  readonly prefix: string
  readonly tipo: Tipo
  readonly risposte: RispostePeriodo
  readonly preparato: PeriodoPreparato | undefined
  readonly contesto: Contesto
  readonly contitolari: number
  readonly comune: ComuneAsked
  /** The sentence of what is wrong with a field, by its whole name. */
  readonly problemOf: (field: string) => string | undefined
}

export type ComuneAsked = { readonly belfiore: string; readonly nome: string; readonly sigla: string }

/** Name, value and problem of a field of this stretch. */
export const fieldOfAsked = ({ prefix, risposte, problemOf }: Asked, campo: CampoPeriodo) => {
  const name = prefix + campo
  const [value, problem] = [risposte.campi[campo], problemOf(name)]
  return { name, ...(value === undefined ? {} : { value }), ...(problem === undefined ? {} : { problem }) }
}

/** The article behind each question. */
export const LAWS = {
  acconto: [l160('762')],
  attestazione: [l160('760')],
  categoria: [l160('745')],
  comodato: [l160('747 c')],
  conduzione: [l160('758 a, 741 d')],
  costi: [l160('746')],
  dominicale: [l160('746')],
  lavori: [l160('746')],
  montano: [l160('758 d')],
  pertinenze: [l160('741 b')],
  possesso: [l160('761')],
  quota: [l160('743, 761')],
  rendita: [l160('745')],
  scelta: [l160('756-757, 767')],
  situazione: [l160('741 c, 758, 759')],
  stato: [l160('747 a, b')],
  titolari: [l160('749')],
  uso: [l160('740, 747, 754, 760')],
  valore: [l160('745, 746')],
  venale: [l160('746')],
} as const satisfies Record<string, readonly Law[]>
