import type { ImmobileResult, ImuResult } from '../../engine/imu/imu.types'
import type { Cents } from '../../engine/kernel/money'
import type { Trace } from '../../engine/kernel/trace'
import { centsAt } from '../../contracts/calcolo/spiega'

/** A bar of "da dove vengono": `value` is signed; `from` and `to` are where the bar stands, in cents from zero. */
export type Barra = {
  readonly id:
    'immobile' | 'altri' | 'intera' | 'quota' | 'mesi' | 'riduzione' | 'detrazione' | 'arrotondamento' | 'totale'
  /** Index of the immobile, for its name; how many for `altri`. */
  readonly of?: number
  readonly value: Cents
  readonly from: Cents
  readonly to: Cents
}

const MOST = 5

const stacked = (rows: readonly Omit<Barra, 'from' | 'to'>[], total: Cents): Barra[] => {
  let at = 0
  const bars: Barra[] = rows.map((row) => {
    const from = at
    at += row.value
    return { ...row, from: Math.min(from, at) as Cents, to: Math.max(from, at) as Cents }
  })
  return [...bars, { id: 'totale', value: total, from: 0 as Cents, to: total }]
}

/** One immobile held in one way all along: the whole tax, then what each factor takes away. */
const oneImmobile = (trace: Trace, immobile: ImmobileResult): Omit<Barra, 'from' | 'to'>[] | undefined => {
  const at = (id: string): Cents | undefined => centsAt(trace, immobile.id, 0, id)
  const [intera, quota, mesi] = [at('aliquota'), at('quota'), at('mesi')]
  if (intera === undefined || quota === undefined || mesi === undefined) return undefined
  const relief = at('concordato') ?? at('pensionato') ?? at('residenteEstero') ?? mesi
  const rows: Omit<Barra, 'from' | 'to'>[] = [
    { id: 'intera', value: intera },
    { id: 'quota', value: (quota - intera) as Cents },
    { id: 'mesi', value: (mesi - quota) as Cents },
    { id: 'riduzione', value: (relief - mesi) as Cents },
    { id: 'detrazione', value: (immobile.imposta - relief) as Cents },
  ]
  return rows.filter(({ value }, index) => index === 0 || value !== 0)
}

const manyImmobili = (immobili: readonly ImmobileResult[]): Omit<Barra, 'from' | 'to'>[] => {
  const rows = immobili.map(({ imposta }, of) => ({ id: 'immobile' as const, of, value: imposta }))
  if (rows.length <= MOST) return rows
  const rest = rows.slice(MOST - 1)
  const value = rest.reduce((sum, row) => sum + row.value, 0) as Cents
  return [...rows.slice(0, MOST - 1), { id: 'altri' as const, of: rest.length, value }]
}

/**
 * "Da dove vengono i … euro": at most seven bars, adding up to what is paid. `pagato` is the sum of the rows of the
 * F24, each rounded to the euro.
 */
export const pictureOf = (result: ImuResult, trace: Trace, pagato: Cents): Barra[] => {
  const [only] = result.immobili
  const single = result.immobili.length === 1 && only?.periodi.length === 1 ? oneImmobile(trace, only) : undefined
  const rows = single ?? manyImmobili(result.immobili)
  const rounding = (pagato - result.imposta) as Cents
  return stacked(rounding === 0 ? rows : [...rows, { id: 'arrotondamento', value: rounding }], pagato)
}
