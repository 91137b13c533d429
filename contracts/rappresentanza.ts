import { z } from 'zod'
import { belfiore, codiceFiscale } from './ente'

/** Somebody asks a comune to confirm that they act for a firm or a body. */
export const rappresentanzaForm = z.strictObject({
  comune: belfiore,
  codiceFiscale,
  titolo: z.string().trim().min(1).max(200),
  dal: z.iso.date(),
})

export type RappresentanzaForm = z.infer<typeof rappresentanzaForm>
