import { z } from 'zod'
import { prospettoSchema } from './avvisi/prospetto'

/*
 * A statement as it was issued and is kept. Amounts in cents, days as ISO dates. What is read here was written by
 * server/emissioni, some of it years ago: a field may be added, none changes its meaning.
 */

const said = z.string().nullish()

export const destinatarioSchema = z.object({
  ...{ cognome: said, nome: said, denominazione: said, sesso: said, natoIl: said, natoA: said },
  ...{ indirizzo: said, civico: said, cap: said, localita: said, residenza: said },
})
export type DestinatarioAvviso = z.infer<typeof destinatarioSchema>

const day = z.string().regex(/^\d{4}-\d{2}-\d{2}$/)
const quota = z.object({ num: z.number(), den: z.number() })

export const immobileSchema = z.object({
  id: z.string(),
  tipo: z.string(),
  dati: z.array(
    z.object({
      ...{ dal: day, al: day.optional() },
      ...{ foglio: said, particella: said, subalterno: said, categoria: said, indirizzo: said },
      rendita: z.number().optional(),
    }),
  ),
  titoli: z.array(z.object({ dal: day, al: day.optional(), quota })),
})
export type ImmobileAvviso = z.infer<typeof immobileSchema>

const utenzaSchema = z.object({
  ...{ codice: z.string(), tipo: z.string(), dal: day, al: day.optional(), superficie: z.string() },
  ...{ categoria: said, occupanti: z.number().nullish(), indirizzo: said },
})
export type UtenzaAvviso = z.infer<typeof utenzaSchema>

/** What it was computed from: properties of the IMU, utenze of the TARI. */
export const istantaneaSchema = z.object({
  destinatario: destinatarioSchema,
  immobili: z.array(immobileSchema).default([]),
  utenze: z.array(utenzaSchema).default([]),
})

const rigaSchema = z.object({
  codice: z.string().optional(),
  importo: z.number(),
  versato: z.number(),
  resta: z.number(),
  immobili: z.number(),
  detrazione: z.number(),
  rateazione: z.string().optional(),
})

/** Who pays, as the F24 prints it. */
const contribuenteSchema = z.object({
  codiceFiscale: z.string(),
  anagrafica: z
    .discriminatedUnion('kind', [
      z.object({
        ...{ kind: z.literal('persona'), cognome: z.string(), nome: z.string(), dataNascita: day.optional() },
        sesso: z.enum(['M', 'F']).optional(),
        ...{ comuneNascita: z.string().optional(), provinciaNascita: z.string().optional() },
      }),
      z.object({ kind: z.literal('ente'), denominazione: z.string() }),
    ])
    .optional(),
  /** Of an heir, on the F24 of their copy. */
  codiceFiscaleCoobbligato: z.string().optional(),
  codiceIdentificativo: z.string().optional(),
})

export const risultatoSchema = z.object({
  /** The paper as facts; statements of before papers were made have none. */
  prospetto: prospettoSchema.optional(),
  /** Absent where the comune knew too little of who pays: no form is printed with an empty field. */
  contribuente: contribuenteSchema.optional(),
  scadenze: z.array(
    z.object({
      rata: z.string(),
      giorno: day.optional(),
      importo: z.number(),
      versato: z.number(),
      resta: z.number(),
      righe: z.array(rigaSchema),
    }),
  ),
})
export type RisultatoAvviso = z.infer<typeof risultatoSchema>
export type ScadenzaAvviso = z.infer<typeof risultatoSchema>['scadenze'][number]
