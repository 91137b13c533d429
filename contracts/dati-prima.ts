import { z } from 'zod'
import { isUuid } from './uuid'
import { cleanText } from './personal-text'

/** What a tax is computed from, of one object: in the order in which it is told. */
export const VOCI_DATI = [
  'possesso',
  'quota',
  'uso',
  'categoria',
  'rendita',
  'redditoDominicale',
  'valoreVenale',
  'superficie',
  'occupanti',
  'attivita',
] as const
export type VoceDati = (typeof VOCI_DATI)[number]

const text = z.string()
const day = z.iso.date()

/** Days in which a value holds: cents, square metres and people as figures, a share as `1/2`; of the possession itself, nothing. */
export const trattoSchema = z.strictObject({ dal: day, al: day, valore: text })
export type Tratto = z.infer<typeof trattoSchema>

/** What an object is known by. */
export const nomeSchema = z.strictObject({
  /** `F` fabbricato, `T` terreno, `A` area fabbricabile; of an utenza `domestica` or `non-domestica`. */
  tipo: text,
  indirizzo: text.optional(),
  foglio: text.optional(),
  particella: text.optional(),
  subalterno: text.optional(),
  /** Of an utenza. */
  codice: text.optional(),
})
export type NomeOggetto = z.infer<typeof nomeSchema>

const oggettoSchema = z.strictObject({
  id: text,
  nome: nomeSchema,
  voci: z.partialRecord(z.enum(VOCI_DATI), z.array(trattoSchema)),
})
export type OggettoDati = z.infer<typeof oggettoSchema>

/** All that a person is told: kept as it was sent, so a field may be added and none changes its meaning. */
export const datiSchema = z.strictObject({ oggetti: z.array(oggettoSchema) })
export type DatiDetti = z.infer<typeof datiSchema>

/** One thing that is otherwise than it was told: what was, and what is; nothing where it was not there, or is not any more. */
export const cambiatoSchema = z.strictObject({
  oggetto: nomeSchema,
  voce: z.enum(VOCI_DATI),
  prima: z.array(trattoSchema),
  dopo: z.array(trattoSchema),
})
export type Cambiato = z.infer<typeof cambiatoSchema>

/** What a statement says of the data that were sent before it. */
export const datiMandatiSchema = z.strictObject({
  inviatiIl: day,
  confermatiIl: day.optional(),
  cambiati: z.array(cambiatoSchema),
})
export type DatiMandati = z.infer<typeof datiMandatiSchema>

/** Days in which a person may answer. */
export const MOST_GIORNI = 180
const giorni = z.int().min(1).max(MOST_GIORNI)

export const giorniOf = (typed: string): number | undefined => {
  const read = giorni.safeParse(/^\d{1,3}$/.test(typed.trim()) ? Number(typed) : undefined)
  return read.success ? read.data : undefined
}

/** Which run, and how many days where the comune has not decided them. */
export const readInvioDati = (
  form: URLSearchParams,
): { readonly id: string; readonly giorni: number | undefined } | undefined => {
  const id = form.get('id') ?? ''
  return isUuid(id) ? { id, giorni: giorniOf(form.get('giorni') ?? '') } : undefined
}

export const MOST_PAROLE = 1_000

/** What a person answers: all is right, or what is not of one object. */
export type RispostaDati =
  { readonly esito: 'confermata' } | { readonly esito: 'contestata'; readonly oggetto: string; readonly parole: string }

export type CampoRisposta = 'oggetto' | 'parole'
export type RispostaLetta =
  | { readonly ok: true; readonly value: RispostaDati }
  | { readonly ok: false; readonly problems: readonly CampoRisposta[] }

/** @param oggetti ids of those that it may be about */
export const readRispostaDati = (form: URLSearchParams, oggetti: readonly string[]): RispostaLetta => {
  if (form.get('esito') === 'confermata') return { ok: true, value: { esito: 'confermata' } }
  const oggetto = oggetti.find((each) => each === form.get('oggetto'))
  const parole = cleanText(form.get('parole') ?? '').slice(0, MOST_PAROLE)
  if (oggetto !== undefined && parole !== '') return { ok: true, value: { esito: 'contestata', oggetto, parole } }
  return {
    ok: false,
    problems: [...(oggetto === undefined ? ['oggetto' as const] : []), ...(parole === '' ? ['parole' as const] : [])],
  }
}
