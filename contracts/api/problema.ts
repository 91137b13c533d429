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

/** Where the rules refused, and not the shape of the request, the answer names the engine that did. */
export const rifiuto = z
  .object({ motore: z.string().optional().meta({ description: 'motore' }), problems: z.array(problema) })
  .meta({ id: 'Refusal' })
