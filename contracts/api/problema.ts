import { z } from 'zod'

/** What every refusal holds; descriptions are keys of `openapi.fields` in the catalogues. */
export const problema = z
  .object({
    code: z.string().meta({ description: 'code' }),
    field: z.string().meta({ description: 'field' }),
    values: z.record(z.string(), z.union([z.string(), z.number()])).meta({ description: 'values' }),
    message: z.string().meta({ description: 'message' }),
    severity: z.enum(['error', 'warning', 'notice']).optional(),
  })
  .meta({ id: 'Problem' })

export const rifiuto = z.object({ problems: z.array(problema) }).meta({ id: 'Refusal' })
