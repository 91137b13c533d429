import { z } from 'zod'
import { readCodiceFiscale } from '../engine/kernel/codice-fiscale'
import { TRIBUTI } from './tributi'

/** Longest of each text: what fits a page, and no file pasted by mistake. */
const SHORT = 200

export const belfiore = z.string().regex(/^[A-Z]\d{3}$/, 'a codice catastale such as D150')
export const hostName = z
  .string()
  .toLowerCase()
  .regex(/^[a-z0-9]([a-z0-9-]*[a-z0-9])?(\.[a-z0-9]([a-z0-9-]*[a-z0-9])?)*$/, 'a host name without scheme and port')
  .max(253)
export const codiceFiscale = z
  .string()
  .toUpperCase()
  .refine((code) => readCodiceFiscale(code).ok, 'a codice fiscale whose check character fits')
const day = z.iso.date()
const text = z.string().trim().min(1).max(SHORT)

export const ufficioForm = z.strictObject({
  nome: text,
  tributi: z.array(z.enum(TRIBUTI)).default([...TRIBUTI]),
  indirizzo: text.optional(),
  cap: z
    .string()
    .regex(/^\d{5}$/)
    .optional(),
  localita: text.optional(),
  telefono: text.optional(),
  email: z.email().optional(),
  pec: z.email().optional(),
  orari: z.string().trim().max(1_000).optional(),
})

export const parametroForm = z.strictObject({
  chiave: z.string().regex(/^[a-z]+([.-][a-z0-9]+)*$/),
  valore: z.json(),
  pubblico: z.boolean().default(false),
  delibera: text.optional(),
})

/** What brings a comune in: `npm run -s tributi -- ente add --file FILE`. */
export const enteForm = z.strictObject({
  comune: belfiore,
  /** Without it, the name of the reference data. */
  denominazione: text.optional(),
  lingue: z
    .array(z.enum(['it', 'de', 'en']))
    .min(1)
    .default(['it']),
  /** The first one is what links are written with. */
  host: z.array(hostName).min(1),
  amministratori: z.array(codiceFiscale).min(1),
  uffici: z.array(ufficioForm).default([]),
  parametri: z.array(parametroForm).default([]),
  /** First day; without it, today. */
  dal: day.optional(),
})

export type EnteForm = z.infer<typeof enteForm>
