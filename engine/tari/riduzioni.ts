import { valueOn } from '../kernel/dated'
import { minus, times, ZERO, compare, type Amount, type Ratio } from '../kernel/money'
import { Problem, said } from '../kernel/problem'
import type { Trace } from '../kernel/trace'
import { above, isPart, record, saidRatio, word } from './check-posizione'
import { RIDUZIONI, type Destinatario, type RegolaRiduzione } from './riduzioni.tables'
import { STEP_RIDUZIONE } from './tari.steps'
import type { ParteRidotta, RegoleTari, RiduzioneTari, TipoRiduzione } from './tari.types'

/** A reduction as it acts on one part: what stays due. */
export type Attiva = { readonly tipo: TipoRiduzione; readonly dovuta: Ratio }

export type Riduzioni = { readonly fissa: readonly Attiva[]; readonly variabile: readonly Attiva[] }

export const NESSUNA: Riduzioni = { fissa: [], variabile: [] }

/** Whose reductions they are, and what is said of the row they are of. */
export type Chi = {
  readonly anno: number
  readonly destinatario: Destinatario
  readonly occupanti?: number | undefined
  /** Collects what the law would not have, without stopping. */
  readonly warn: (code: 'riduzione-outside-law', field: string, values: Problem['values']) => void
}

const refused = (field: string, tipo: unknown): Problem =>
  new Problem('riduzione-tari-not-admitted', field, { riduzione: said(tipo) })

const ruleOf = (tipo: unknown, field: string): RegolaRiduzione => {
  if (typeof tipo !== 'string' || !Object.hasOwn(RIDUZIONI, tipo)) throw refused(field, tipo)
  return RIDUZIONI[tipo as TipoRiduzione]
}

const untouched = ({ num, den }: Ratio): Ratio => ({ num: den - num, den })

/** The first year of the law's own figure: before it the reduction did not exist. */
const inForce = (rule: RegolaRiduzione, anno: number): boolean =>
  rule.massimo === undefined || rule.massimo.values[0]!.from <= `${anno}-01-01`

const dovutaDi = (own: RiduzioneTari, rule: RegolaRiduzione, chi: Chi, field: string): Ratio => {
  if (own.taglio !== undefined && own.dovuta !== undefined) throw new Problem('choice-unknown', `${field}.dovuta`)
  const figure = own.taglio ?? own.dovuta
  const massimo = rule.massimo && valueOn(rule.massimo, `${chi.anno}-01-01`)
  if (figure === undefined) {
    if (massimo) return massimo
    throw new Problem('value-missing', `${field}.taglio`)
  }
  if (!isPart(figure)) {
    const name = own.taglio === undefined ? 'dovuta' : 'taglio'
    throw new Problem('quota-invalid', `${field}.${name}`, { value: saidRatio(figure) })
  }
  const dovuta = own.taglio === undefined ? figure : untouched(figure)
  if (massimo && above(dovuta, massimo)) {
    chi.warn('riduzione-outside-law', field, { riduzione: own.tipo, massimo: saidRatio(massimo) })
  }
  return dovuta
}

const parteDi = (own: RiduzioneTari, rule: RegolaRiduzione, field: string): ParteRidotta => {
  word(own.su, ['fissa', 'variabile', 'totale'], `${field}.su`)
  if (rule.su !== undefined) {
    if (own.su !== undefined && own.su !== rule.su) throw refused(`${field}.su`, own.tipo)
    return rule.su
  }
  const su = own.su ?? rule.suDiNorma
  if (su === undefined) throw new Problem('value-missing', `${field}.su`)
  return su
}

/** The comune's own further reductions (c. 660) may be several; any other counts once. */
const isRepeated = (all: readonly RiduzioneTari[], index: number): boolean =>
  all[index]!.tipo !== 'altra' && all.findIndex(({ tipo }) => tipo === all[index]!.tipo) !== index

/**
 * What each part keeps due, after the conditions that can be seen here: who it is for, from which year, how many live
 * there, once each.
 * @throws Problem `riduzione-tari-not-admitted`, `value-missing`, `quota-invalid` with `field` within the row
 */
export const riduzioniDi = (all: readonly RiduzioneTari[] | undefined, chi: Chi): Riduzioni => {
  if (all === undefined) return NESSUNA
  if (!Array.isArray(all)) throw new Problem('value-missing', 'riduzioni', { value: said(all) })
  if (all.length === 0) return NESSUNA
  const fissa: Attiva[] = []
  const variabile: Attiva[] = []
  for (let i = 0; i < all.length; i++) record(all[i], `riduzioni.${i}`)
  for (let i = 0; i < all.length; i++) {
    const own = all[i] as RiduzioneTari
    const field = `riduzioni.${i}`
    const rule = ruleOf(own.tipo, field)
    const alone = own.tipo !== 'unico-occupante' || chi.occupanti === undefined || chi.occupanti === 1
    if (!rule.per.includes(chi.destinatario) || !inForce(rule, chi.anno) || !alone || isRepeated(all, i)) {
      throw refused(field, own.tipo)
    }
    const su = parteDi(own, rule, field)
    const dovuta = dovutaDi(own, rule, chi, field)
    if (rule.fissa && dovuta.num !== 0) throw refused(field, own.tipo)
    const attiva = { tipo: own.tipo, dovuta }
    if (su !== 'variabile') fissa.push(attiva)
    if (su !== 'fissa') variabile.push(attiva)
  }
  return { fissa, variabile }
}

const best = (attive: readonly Attiva[]): Attiva =>
  attive.reduce((least, own) => (above(least.dovuta, own.dovuta) ? own : least))

/** What stays of a part: exact; the caller rounds once. */
export const ridotta = (
  piena: Amount,
  attive: readonly Attiva[],
  cumulo: RegoleTari['cumulo'],
  trace?: Trace,
): Amount => {
  let value = piena
  const all = cumulo === 'maggiore' ? [best(attive)] : attive
  for (let i = 0; i < all.length; i++) {
    const { tipo, dovuta } = all[i]!
    if (cumulo === 'somma') {
      value = minus(value, times(piena, untouched(dovuta)))
      if (compare(value, ZERO) < 0) value = ZERO
    } else value = times(value, dovuta)
    trace?.add(STEP_RIDUZIONE[tipo], value, cumulo === 'somma' ? untouched(dovuta) : dovuta)
  }
  return value
}
