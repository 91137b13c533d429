import { z } from 'zod'

/** Pieces that several answers share. Descriptions are keys of `openapi.fields` in the catalogues. */
export const belfiore = z
  .string()
  .regex(/^[A-Z]\d{3}$/)
  .meta({ description: 'belfiore' })

export const centesimi = z.int().meta({ description: 'cents' })

export const giorno = z.iso.date().meta({ description: 'day' })

export const percento = z
  .string()
  .regex(/^\d{1,2}(\.\d{1,4})?$/)
  .meta({ description: 'percent' })

export const stato = z.enum(['known', 'continued', 'unknown']).meta({ id: 'StatoAliquota', description: 'stato' })

export const delibera = z
  .object({ numero: z.string(), data: giorno, link: z.string().optional() })
  .meta({ id: 'Delibera' })

export const comune = z
  .object({
    belfiore,
    istat: z.string().meta({ description: 'istat' }),
    nome: z.string(),
    altraLingua: z.string().optional().meta({ description: 'altra-lingua' }),
    provincia: z.string().meta({ description: 'sigla' }),
    regione: z.string(),
    slug: z.string().meta({ description: 'slug' }),
  })
  .meta({ id: 'Comune' })
