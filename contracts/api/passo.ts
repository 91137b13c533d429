import { z } from 'zod'

/** A step of a sum, as every calculation gives it back. */
export const passo = z
  .object({
    dove: z.string(),
    passo: z.string(),
    nome: z.string(),
    formula: z.string(),
    valore: z.number(),
    norma: z.string(),
  })
  .meta({ id: 'Passo', description: 'passo' })
