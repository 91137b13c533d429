import { z } from 'zod'
import { decimal, ratio, type Ratio } from '../engine/kernel/money'

/** What the requests of every tax are written with. Descriptions are keys of `openapi.fields` in the catalogues. */
export const cents = z.int().min(0).max(100_000_000_000).meta({ description: 'cents' })

export const giorno = z.iso.date().meta({ description: 'day' })

export const frazione = z
  .string()
  .regex(/^\d{1,6}\/\d{1,6}$/)
  .refine((text) => !/\/0+$/.test(text))
  .meta({ description: 'fraction' })

/** A fraction as text. */
export const share = (text: string): Ratio => {
  const [num, den] = text.split('/').map(Number) as [number, number]
  return ratio(num, den)
}

/** Percent as text, to its exact ratio: "33.33" is 3333/10000. */
export const fromPercent = (text: string): Ratio => {
  const { num, den } = decimal(text)
  return ratio(num, den * 100)
}
