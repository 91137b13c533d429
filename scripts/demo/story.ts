import { readFileSync } from 'node:fs'
import path from 'node:path'
import { z } from 'zod'

/*
 * `data/dimostrazione/posizioni.json`: invented people and what a comune would know of them, so that each rule is met once.
 * Amounts in cents, days ISO; `chiave` names a thing within its comune.
 */

const days = { dal: z.iso.date(), al: z.iso.date().optional() }
const text = z.string().min(1)
const cents = z.int().min(0)

const soggetto = z.strictObject({
  codiceFiscale: text,
  cognome: text.optional(),
  nome: text.optional(),
  denominazione: text.optional(),
  residenza: text.optional(),
  indirizzo: text.optional(),
  civico: text.optional(),
  cap: text.optional(),
  localita: text.optional(),
  famiglia: text.optional(),
  decedutoIl: z.iso.date().optional(),
})

const dato = z.strictObject({
  foglio: text,
  particella: text,
  subalterno: text.optional(),
  categoria: text.optional(),
  rendita: cents.optional(),
  redditoDominicale: cents.optional(),
  valoreVenale: cents.optional(),
  /** Square metres. */
  superficie: z.int().positive().optional(),
  indirizzo: text.optional(),
  civico: text.optional(),
  ...days,
})

const immobile = z.strictObject({
  chiave: text,
  tipo: z.enum(['F', 'T', 'A']),
  dati: z.array(dato).min(1),
  titoli: z.array(z.strictObject({ chi: text, diritto: text, quota: z.string().regex(/^\d+\/\d+$/), ...days })),
  condizioni: z.array(
    z.strictObject({
      chi: text,
      uso: text,
      dati: z.record(z.string(), z.union([z.boolean(), z.string(), z.number()])).optional(),
      pertinenzaDi: text.optional(),
      ...days,
    }),
  ),
})

const utenza = z.strictObject({
  chi: text,
  codice: text,
  tipo: z.enum(['domestica', 'non-domestica']),
  categoria: text.optional(),
  superficie: text,
  occupanti: z.int().optional(),
  immobile: text.optional(),
  ...days,
})

const concessione = z.strictObject({
  chi: text,
  numero: text,
  tipo: text,
  descrizione: text.optional(),
  dati: z.json(),
  ...days,
})

const importo = {
  chiave: text,
  chi: text,
  tributo: text,
  anno: z.int(),
  importo: cents,
  codiceTributo: text.optional(),
}

const dovuto = z.strictObject({
  ...importo,
  rata: text,
  scadenza: z.iso.date(),
  origine: text,
  riferimento: text.optional(),
})

/** `verso`: the amount owed that it was put to, and why. */
const versamento = z.strictObject({
  ...importo,
  rata: text.optional(),
  versatoIl: z.iso.date(),
  mezzo: text,
  verso: text.optional(),
  motivo: text.optional(),
})

const comune = z.strictObject({
  belfiore: text,
  /** The administrator in whose name the rows are. */
  registratoDa: text,
  soggetti: z.array(soggetto),
  immobili: z.array(immobile),
  utenze: z.array(utenza),
  concessioni: z.array(concessione),
  dovuti: z.array(dovuto),
  versamenti: z.array(versamento),
})

const STORY = z.strictObject({ nota: text, comuni: z.array(comune) })
export type StoryComune = z.infer<typeof comune>

export const readStory = (): z.infer<typeof STORY> =>
  STORY.parse(JSON.parse(readFileSync(path.join('data', 'dimostrazione', 'posizioni.json'), 'utf8')))
