import { z } from 'zod'
import { belfiore, codiceFiscale } from './ente'

export const TRIBUTI_DELEGA = ['imu', 'tasi', 'tari', 'canone'] as const

/** One person lets another see, in a comune and for some taxes, until a day. */
export const delegaForm = z
  .strictObject({
    comune: belfiore,
    delegato: codiceFiscale,
    tributi: z.array(z.enum(TRIBUTI_DELEGA)).min(1),
    dal: z.iso.date(),
    al: z.iso.date(),
  })
  .refine(({ dal, al }) => al >= dal, { path: ['al'], message: 'the last day is before the first' })

export type DelegaForm = z.infer<typeof delegaForm>

/** Somebody asks a comune to confirm that they act for a firm or a body. */
export const rappresentanzaForm = z.strictObject({
  comune: belfiore,
  codiceFiscale,
  titolo: z.string().trim().min(1).max(200),
  dal: z.iso.date(),
})

export type RappresentanzaForm = z.infer<typeof rappresentanzaForm>
