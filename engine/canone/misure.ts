import { ratio, type Ratio } from '../kernel/money'
import { Problem, said } from '../kernel/problem'
import type { Arrotondamento, Durata, VoceCanone } from './canone.types'

const isRatio = (value: unknown): value is Ratio =>
  typeof value === 'object' &&
  value !== null &&
  Number.isSafeInteger((value as Ratio).num) &&
  Number.isSafeInteger((value as Ratio).den) &&
  (value as Ratio).den > 0

/** A measure above zero. @throws Problem `quantity-invalid` */
export const positive = (value: unknown, field: string): Ratio => {
  if (!isRatio(value) || value.num <= 0) throw new Problem('quantity-invalid', field, { value: said(value) })
  return value
}

/** A factor, which may be zero. @throws Problem `quantity-invalid` */
export const factor = (value: unknown, field: string): Ratio => {
  if (!isRatio(value) || value.num < 0) throw new Problem('quantity-invalid', field, { value: said(value) })
  return value
}

/** A whole number of things. @throws Problem `quantity-invalid` */
export const count = (value: unknown, field: string, most = 1_000_000_000): number => {
  if (!Number.isSafeInteger(value) || (value as number) < 1 || (value as number) > most) {
    throw new Problem('quantity-invalid', field, { value: said(value), most })
  }
  return value as number
}

/** Up to the next `1/parts`. */
const raised = ({ num, den }: Ratio, parts: number): Ratio => {
  const rest = (num * parts) % den
  const whole = (num * parts - rest) / den
  return ratio(whole + (rest > 0 ? 1 : 0), parts)
}

export const metriQuadri = (superficie: Ratio, arrotondamento: Arrotondamento): Ratio => {
  switch (arrotondamento) {
    case 'nessuno':
      return ratio(superficie.num, superficie.den)
    case 'mezzo':
      return raised(superficie, 2)
    case 'intero':
      return raised(superficie, 1)
    default:
      throw new Problem('choice-unknown', 'regolamento.arrotondamento', { value: said(arrotondamento) })
  }
}

/** A sign below one square metre counts as one. */
export const metriPubblicita = (cm2: number, arrotondamento: Arrotondamento): Ratio => {
  if (cm2 <= 10_000) return ratio(1, 1)
  return metriQuadri(ratio(cm2, 10_000), arrotondamento)
}

/** Begun steps of `step` beyond `free`. */
export const stepsBeyond = (value: number, free: number, step: number): number =>
  value <= free ? 0 : Math.ceil((value - free) / step)

/** Days of a temporary occupation, or nothing for a permanent one. */
export const giorniDi = (durata: Durata | undefined, voce: VoceCanone, presunti: number): number | undefined => {
  const tipo: unknown = durata?.tipo
  if (tipo !== 'permanente' && tipo !== 'temporanea')
    throw new Problem('choice-unknown', 'durata', { value: said(tipo) })
  if (durata?.tipo !== 'temporanea') return undefined
  if (durata.giorni === undefined) {
    if (voce.abusiva) return presunti
    throw new Problem('value-missing', 'durata.giorni')
  }
  return count(durata.giorni, 'durata.giorni', 366)
}
