import type { AliquotaScelta } from './scelte'
import type { Law } from '../../engine/kernel/law'
import { roundCents, type Amount, type Cents, type Ratio } from '../../engine/kernel/money'
import { shown, type Step, type Trace } from '../../engine/kernel/trace'

/** Who says a number: every number on the page has one (DESIGN, principle 2). */
export type Fonte =
  | { readonly kind: 'legge'; readonly law: Law }
  | { readonly kind: 'delibera'; readonly aliquota: AliquotaScelta }
  | { readonly kind: 'tu' }

/** One line of "lo stesso conto, in colonna". `times` is what the line above is multiplied by. */
export type Passo = {
  readonly id: string
  readonly formula: string
  readonly value: Cents
  readonly times?: Ratio
  readonly fonte: Fonte
}

const BY_READER = new Set(['rendita', 'dominicale', 'valoreVenale', 'costo', 'quota', 'mesi'])
const SHOWN_ONCE = new Set(['stato', 'imposta', 'lorda'])

const isRatio = (operand: Step['operands'][number] | undefined): operand is Ratio =>
  typeof operand === 'object' && typeof operand.num === 'number' && typeof operand.den === 'number'

const fonteOf = (step: Step, aliquota: AliquotaScelta | undefined): Fonte => {
  if (step.rule.id === 'aliquota' && aliquota)
    return aliquota.scelta === 'altra' ? { kind: 'tu' } : { kind: 'delibera', aliquota }
  return BY_READER.has(step.rule.id) ? { kind: 'tu' } : { kind: 'legge', law: step.rule.law }
}

const MULTIPLIES = new Set([
  'rivalutata',
  'valore',
  'dominicaleRivalutato',
  'valoreTerreno',
  'baseStorico',
  'baseInagibile',
  'baseComodato',
  'parteImponibile',
  'aliquota',
  'quota',
  'mesi',
  'concordato',
  'pensionato',
  'residenteEstero',
])

const passo = (step: Step, aliquota: AliquotaScelta | undefined): Passo => {
  const [first] = step.operands
  const line = { id: step.rule.id, formula: step.rule.formula, value: shown(step), fonte: fonteOf(step, aliquota) }
  return MULTIPLIES.has(step.rule.id) && isRatio(first) ? { ...line, times: first } : line
}

/** The way to the tax of one stretch, in the order in which it is computed. */
export const passiOf = (
  trace: Trace,
  immobile: string,
  periodo: number,
  aliquota: AliquotaScelta | undefined,
): Passo[] => {
  const place = `${immobile}/${periodo}`
  return (
    trace.steps
      .filter((step) => step.at === place && !SHOWN_ONCE.has(step.rule.id))
      // where one half of the year is free the other has a way of its own, and the reason stands above it
      .filter(({ rule }, _, own) => rule.id !== 'esente' || !own.some((step) => step.rule.id === 'aliquota'))
      .map((step) => passo(step, aliquota))
  )
}

/** What the sentence names; absent where the way has no such step (an area has no rendita, an exempt home no rate). */
export type Frase = {
  readonly partenza?: { readonly id: string; readonly value: Cents }
  readonly moltiplicatore?: Ratio
  readonly base?: Cents
  /** The value of the home alone, where that of garage or cellar is added to it. */
  readonly senzaPertinenze?: Cents
  readonly ridotta: readonly string[]
  readonly aliquota?: Ratio
  readonly annua?: Cents
  readonly quota?: Ratio
  readonly mesi?: number
  readonly imposta?: Cents
  readonly esente?: string
}

const BASES = [
  'valore',
  'valoreTerreno',
  'valoreVenale',
  'costo',
  'pertinenza',
  'baseStorico',
  'baseInagibile',
  'baseComodato',
  'parteImponibile',
  'scaglioni',
]

/** The figures of the sentence of one stretch, from the same trace as the column. */
export const fraseOf = (trace: Trace, immobile: string, periodo: number): Frase => {
  const steps = trace.steps.filter((step) => step.at === `${immobile}/${periodo}`)
  const find = (...ids: string[]): Step | undefined => steps.findLast((step) => ids.includes(step.rule.id))
  const ratioOf = (step: Step | undefined): Ratio | undefined =>
    isRatio(step?.operands[0]) ? step.operands[0] : undefined
  const [start, esente, base, last] = [
    find('rendita', 'dominicale', 'valoreVenale', 'costo'),
    find('esente'),
    find(...BASES),
    find('mesi', 'concordato', 'pensionato', 'residenteEstero'),
  ]
  const quota = find('quota')
  const reason = esente?.operands[0]
  return {
    ...(start ? { partenza: { id: start.rule.id, value: shown(start) } } : {}),
    ...optional('moltiplicatore', ratioOf(find('valore', 'valoreTerreno'))),
    ...optional('base', base && shown(base)),
    ...optional('senzaPertinenze', find('pertinenza') && find('valore') && shown(find('valore')!)),
    ridotta: steps
      .filter(({ rule: { id } }) => id === 'scaglioni' || id.startsWith('base'))
      .map((step) => step.rule.id),
    ...optional('aliquota', ratioOf(find('aliquota'))),
    ...optional('annua', find('aliquota') && shown(find('aliquota')!)),
    ...optional('quota', ratioOf(quota)),
    ...optional('mesi', ratioOf(find('mesi'))?.num),
    ...optional('imposta', last && shown(last)),
    ...(typeof reason === 'string' ? { esente: reason } : {}),
  }
}

const optional = <K extends string, T>(key: K, value: T | undefined): Partial<Record<K, T>> =>
  value === undefined ? {} : ({ [key]: value } as Record<K, T>)

/** A step's exact value before the given one, for pictures that show what each factor takes away. */
export const valueAt = (trace: Trace, immobile: string, periodo: number, id: string): Amount | undefined =>
  trace.steps.findLast((step) => step.at === `${immobile}/${periodo}` && step.rule.id === id)?.value

export const centsAt = (trace: Trace, immobile: string, periodo: number, id: string): Cents | undefined => {
  const value = valueAt(trace, immobile, periodo, id)
  return value && roundCents(value)
}
