import { z } from 'zod'

export const cents = z.int()
export const text = z.string()
export const ratio = z.strictObject({ num: z.int(), den: z.int().positive() })

/** A reference that a person can look up; `incerta`: to be confirmed. */
export const norma = z.strictObject({ atto: text, punto: text, incerta: z.boolean() })
