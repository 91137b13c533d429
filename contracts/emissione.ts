import { z } from 'zod'
import { isUuid } from './uuid'

/** Taxes that a run can be of. */
export const TRIBUTI_EMISSIONE = ['imu', 'tari'] as const
export type TributoEmissione = (typeof TRIBUTI_EMISSIONE)[number]

/** Parts of the year's IMU that a run asks for. */
export const RATE_EMISSIONE = ['acconto', 'saldo', 'anno'] as const
/** Which part of the year's tax: of the IMU one of those; of the TARI all instalments of the comune, or the number of one. */
export type RataEmissione = (typeof RATE_EMISSIONE)[number] | `${number}`

const NUMERO_RATA = /^([1-9]|1[0-2])$/

const isRataOf = (tributo: TributoEmissione, rata: string): rata is RataEmissione =>
  tributo === 'imu' ? RATE_EMISSIONE.some((each) => each === rata) : rata === 'anno' || NUMERO_RATA.test(rata)

export const NATURE = ['tutti', 'persone', 'giuridiche'] as const
/** Where they live or have their seat: in the comune, or not. */
export const RESIDENZE = ['tutti', 'residenti', 'altrove'] as const

/** Whoever has no statement of it yet, or everybody: who has one is held. */
export const AVVISATI = ['tutti', 'senza'] as const

/** For whom a run is. */
export const sceltaSchema = z.object({
  natura: z.enum(NATURE),
  residenza: z.enum(RESIDENZE),
  /** Cents of the year's tax: whoever owes less gets no statement. */
  minimo: z.int().min(0).max(1_000_00),
  /** Only who has no statement of it yet. */
  avviso: z.literal('senza').optional(),
})
export type Scelta = z.infer<typeof sceltaSchema>

export const STATI_EMISSIONE = ['prova', 'provata', 'emissione', 'emessa', 'annullata'] as const
export type StatoEmissione = (typeof STATI_EMISSIONE)[number]
export type FaseEmissione = 'prova' | 'emissione'

/** Why a run rests: somebody said so; the engine or the rates are not those it was tried with; a part failed again and again. */
export const SOSPESA_PER = ['persona', 'basi', 'errore'] as const
export type SospesaPer = (typeof SOSPESA_PER)[number]

export const ESITI_VOCE = ['pronta', 'trattenuta', 'sotto-minimo', 'niente'] as const
export type EsitoVoce = (typeof ESITI_VOCE)[number]

/** Why a person who owes gets no statement, beside the problems of the engine. */
export const TRATTENUTE = [
  'deceduto',
  'senza-codice',
  'altro-regime',
  'cambiata',
  'contestata',
  'gia-avvisato',
  'gia-emesso',
] as const

/** What an office should look at before it releases. */
export const ANOMALIE = [
  'tre-volte',
  'nuovo',
  'senza-indirizzo',
  'omonimo',
  'quote',
  'aliquota',
  'avvertimento',
] as const
export type Anomalia = (typeof ANOMALIE)[number]

/** Lower ends of the brackets of amounts, in cents. */
export const FASCE = [0, 100_00, 250_00, 500_00, 1_000_00, 5_000_00] as const

const quanti = z.record(z.string(), z.int())
const somme = z.record(z.string(), z.object({ quanti: z.int(), importo: z.int() }))

/** What a part of a run came to. Amounts in cents; `prima`: of the year before, where it could be computed. */
export const conteggiSchema = z.object({
  persone: z.int(),
  esclusi: z.int(),
  dovuto: z.int(),
  prima: z.int(),
  importo: z.int(),
  esiti: quanti,
  motivi: quanti,
  anomalie: quanti,
  /** By codice tributo, and by lower end of the bracket. */
  codici: somme,
  fasce: somme,
})
export type Conteggi = z.infer<typeof conteggiSchema>

const money = z
  .string()
  .trim()
  .regex(/^\d{1,3}([,.]\d{1,2})?$/)
  .transform((text) => Math.round(Number(text.replace(',', '.')) * 100))

const YEAR = /^20(2[0-9]|3[0-9])$/
const nuova = z
  .object({
    tributo: z.enum(TRIBUTI_EMISSIONE).default('imu'),
    belfiore: z.string().regex(/^[A-Z]\d{3}$/),
    anno: z.string().regex(YEAR).transform(Number),
    rata: z.string().default(''),
    natura: z.enum(NATURE),
    residenza: z.enum(RESIDENZE),
    minimo: money,
    avviso: z.enum(AVVISATI).default('tutti'),
  })
  .refine(({ tributo, rata }) => isRataOf(tributo, rata), { path: ['rata'], when: () => true })

export type NuovaEmissione = {
  readonly tributo: TributoEmissione
  readonly belfiore: string
  readonly anno: number
  readonly rata: RataEmissione
  readonly scelta: Scelta
}

/** What the form of a new run says. @returns the names of its wrong fields where there are any */
export const readNuovaEmissione = (
  form: URLSearchParams,
):
  { readonly ok: true; readonly value: NuovaEmissione } | { readonly ok: false; readonly wrong: readonly string[] } => {
  const parsed = nuova.safeParse(Object.fromEntries(form))
  if (!parsed.success) return { ok: false, wrong: [...new Set(parsed.error.issues.map(({ path }) => String(path[0])))] }
  const { tributo, belfiore, anno, rata, natura, residenza, minimo, avviso } = parsed.data
  const scelta = { natura, residenza, minimo, ...(avviso === 'senza' ? { avviso } : {}) }
  return { ok: true, value: { tributo, belfiore, anno, rata: rata as RataEmissione, scelta } }
}

/** What may be done with a run. */
export const ATTI_EMISSIONE = ['rilascia', 'sospendi', 'riprendi', 'annulla'] as const
export type AttoEmissione = (typeof ATTI_EMISSIONE)[number]

/** Which run, and what to do with it. */
export const readAttoEmissione = (
  form: URLSearchParams,
): { readonly id: string; readonly atto: AttoEmissione } | undefined => {
  const id = form.get('id') ?? ''
  const atto = ATTI_EMISSIONE.find((each) => each === form.get('atto'))
  return isUuid(id) && atto !== undefined ? { id, atto } : undefined
}

/** A statement of a tried run put on hold by hand, or taken off. */
export const ATTI_FERMO = ['ferma', 'togli'] as const
export type AttoFermo = (typeof ATTI_FERMO)[number]
export const MOST_MOTIVO = 500

/** Whose statement of which run, and why. `soggetto`: what an address names the person by. */
export type Fermo = {
  readonly id: string
  readonly soggetto: string
  readonly atto: AttoFermo
  /** Empty where none was typed. */
  readonly motivo: string
}

export const readFermo = (form: URLSearchParams): Fermo | undefined => {
  const [id, soggetto] = [form.get('id') ?? '', form.get('soggetto') ?? '']
  const atto = ATTI_FERMO.find((each) => each === form.get('atto'))
  const motivo = (form.get('motivo') ?? '').trim().slice(0, MOST_MOTIVO)
  return isUuid(id) && isUuid(soggetto) && atto !== undefined ? { id, soggetto, atto, motivo } : undefined
}

/** What may be done towards the correction of a statement. */
export const ATTI_CORREZIONE = ['chiedi', 'rilascia', 'lascia'] as const
export type AttoCorrezione = (typeof ATTI_CORREZIONE)[number]

/** Of which run, by the number of the statement. */
export type Correzione = {
  readonly id: string
  readonly numero: number
  readonly atto: AttoCorrezione
  /** Empty where none was typed. */
  readonly motivo: string
}

export const readCorrezione = (form: URLSearchParams): Correzione | undefined => {
  const [id, numero] = [form.get('id') ?? '', form.get('numero') ?? '']
  const atto = ATTI_CORREZIONE.find((each) => each === form.get('atto'))
  const motivo = (form.get('motivo') ?? '').trim().slice(0, MOST_MOTIVO)
  const isGood = isUuid(id) && /^\d{1,9}$/.test(numero) && atto !== undefined
  return isGood ? { id, numero: Number(numero), atto, motivo } : undefined
}
