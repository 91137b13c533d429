import { z } from 'zod'

/**
 * A message of App IO as its API takes it (`POST /api/v1/messages`): lengths and forms are the contract's own. Nothing else is
 * sent to it.
 */
export const messaggioIo = z.strictObject({
  fiscal_code: z
    .string()
    .regex(/^[A-Z]{6}[0-9LMNPQRSTUV]{2}[ABCDEHLMPRST][0-9LMNPQRSTUV]{2}[A-Z][0-9LMNPQRSTUV]{3}[A-Z]$/),
  /** Seconds for which it may wait to be delivered. */
  time_to_live: z.int().min(3_600).max(604_800).optional(),
  feature_level_type: z.enum(['STANDARD', 'ADVANCED']).optional(),
  content: z.strictObject({
    subject: z.string().min(10).max(120),
    markdown: z.string().min(80).max(10_000),
    due_date: z.iso.datetime().optional(),
    payment_data: z
      .strictObject({
        /** Cents. */
        amount: z.int().min(1).max(9_999_999_999),
        notice_number: z.string().regex(/^[0-3]\d{17}$/),
        invalid_after_due_date: z.boolean().optional(),
        payee: z.strictObject({ fiscal_code: z.string().regex(/^\d{11}$/) }).optional(),
      })
      .optional(),
  }),
})
export type MessaggioIo = z.infer<typeof messaggioIo>

export const profiloIo = z.object({ sender_allowed: z.boolean() })
export const accettatoIo = z.object({ id: z.string().min(1) })
