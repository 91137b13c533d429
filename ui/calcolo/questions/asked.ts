import type { Contesto, PeriodoPreparato } from '../../../contracts/calcolo/aliquote-periodo'
import type { ValoriAree } from '../../../contracts/parametri/aree'
import type { CampoPeriodo, RispostePeriodo, Tipo } from '../../../contracts/calcolo/risposte'

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

export type ComuneAsked = {
  readonly belfiore: string
  readonly nome: string
  readonly sigla: string
  /** What plots are worth by its own decision, where it has entered one. */
  readonly aree?: ValoriAree
}

/** Name, value and problem of a field of this stretch. */
export const fieldOfAsked = ({ prefix, risposte, problemOf }: Asked, campo: CampoPeriodo) => {
  const name = prefix + campo
  const [value, problem] = [risposte.campi[campo], problemOf(name)]
  return { name, ...(value === undefined ? {} : { value }), ...(problem === undefined ? {} : { problem }) }
}
