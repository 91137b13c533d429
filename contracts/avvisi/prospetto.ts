import { z } from 'zod'
import { datiMandatiSchema } from '../dati-prima'
import { RUOLI_EREDE } from '../eredi'
import { LINGUE } from './lingue'
import { cents, norma, ratio, text } from './passo'
import { prospettoTariSchema } from './prospetto-tari'

/** Raised whenever words or drawing change what an issued prospetto looks like. */
export const PROSPETTO_VERSION = 1

const day = z.iso.date()

/** One line of the sum. `per`: what the line above is multiplied by. */
const passo = z.strictObject({
  id: text,
  valore: cents,
  per: ratio.optional(),
  /** A rate as its prospetto prints it. */
  pct: text.optional(),
  norma,
})

/** Days in which nothing that the tax depends on changes, and how their tax is made. */
const periodo = z.strictObject({
  dal: day,
  al: day,
  quota: ratio,
  uso: text.optional(),
  esenzione: z.strictObject({ motivo: text, norma }).optional(),
  passi: z.array(passo),
})

const immobile = z.strictObject({
  /** `F` fabbricato, `T` terreno, `A` area fabbricabile. */
  tipo: text,
  categoria: text.optional(),
  uso: text.optional(),
  indirizzo: text.optional(),
  foglio: text.optional(),
  particella: text.optional(),
  subalterno: text.optional(),
  rendita: cents.optional(),
  redditoDominicale: cents.optional(),
  valoreVenale: cents.optional(),
  periodi: z.array(periodo),
  detrazione: cents,
  imposta: cents,
})

const aliquota = z.strictObject({
  linea: text,
  anno: z.int(),
  pct: text,
  /** The words of the comune, for a case of its own. */
  testo: text.optional(),
  daConfermare: z.boolean(),
})

const atto = z.strictObject({ numero: text, data: day, link: text.optional() })

const recapiti = z.strictObject({
  nome: text,
  indirizzo: text.optional(),
  cap: text.optional(),
  localita: text.optional(),
  telefono: text.optional(),
  email: text.optional(),
  pec: text.optional(),
  orari: text.optional(),
})

/** A row as it is written on the F24. */
const riga = z.strictObject({
  codice: text.optional(),
  importo: cents,
  immobili: z.int().optional(),
  rateazione: text.optional(),
  detrazione: cents.optional(),
})

const scadenza = z.strictObject({
  rata: text,
  giorno: day.optional(),
  importo: cents,
  versato: cents,
  resta: cents,
  righe: z.array(riga),
  operazione: text.optional(),
})

/**
 * A prospetto as it is issued: who, of what, how much, why, by when, what to do. Facts alone, so that it can be kept for ever
 * and written in each language, in large print, in plain words and on a page. Amounts in cents.
 */
export const prospettoSchema = z.strictObject({
  versione: z.literal(PROSPETTO_VERSION),
  /** `anteprima`: the person asked for it, and it is no act of the comune. */
  tipo: z.enum(['avviso', 'anteprima']),
  tributo: z.enum(['imu', 'tari']),
  anno: z.int(),
  /** Of the avviso; a preview has none. */
  numero: text.optional(),
  emessoIl: day,
  /** Of the avviso whose place it takes: its number, and its day. */
  sostituisce: z.strictObject({ numero: text, emessoIl: day }).optional(),
  /** What it asks for: `acconto`, `saldo`, the number of an instalment; `tutte` of the year. */
  rata: text,
  lingue: z.array(z.enum(LINGUE)).min(1).max(2),
  comune: z.strictObject({ belfiore: text, nome: text, sigla: text }),
  ufficio: recapiti.optional(),
  /** Who answers for the procedure (L. 241/1990 art. 5); absent where the comune has not said. */
  responsabile: text.optional(),
  destinatario: z.strictObject({
    nome: text,
    codiceFiscale: text,
    /** Lines under the name; empty where it is not known. */
    indirizzo: z.array(text),
  }),
  /** Whose debt it is, where it goes to heirs: to how many; as what the addressee receives it, and their code on the F24. */
  defunto: z
    .strictObject({
      ...{ nome: text, codiceFiscale: text, il: day, copie: z.int().positive() },
      ...{ ruolo: z.enum(RUOLI_EREDE).optional(), codice: text.optional() },
    })
    .optional(),
  immobili: z.array(immobile),
  aliquote: z.array(aliquota),
  /** Of the TARI alone. */
  tari: prospettoTariSchema.optional(),
  delibera: atto.optional(),
  dovuto: cents,
  versato: cents,
  resta: cents,
  scadenze: z.array(scadenza),
  versamenti: z.array(
    z.strictObject({ giorno: day, importo: cents, mezzo: text, codice: text.optional(), rata: text.optional() }),
  ),
  /** Where the person was told the data before the amount was fixed: whether they confirmed them, and what is otherwise since. */
  datiPrima: datiMandatiSchema.optional(),
  /** Where what is wrong can be put right, with the position loaded. */
  correzione: z.strictObject({ codice: text.optional(), url: text }).optional(),
})

export type Prospetto = z.infer<typeof prospettoSchema>
export type ImmobileProspetto = Prospetto['immobili'][number]
export type PeriodoProspetto = ImmobileProspetto['periodi'][number]
export type PassoProspetto = PeriodoProspetto['passi'][number]
export type ScadenzaProspetto = Prospetto['scadenze'][number]
