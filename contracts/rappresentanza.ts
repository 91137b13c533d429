import { readCodiceFiscale } from '../engine/kernel/codice-fiscale'
import type { IsoDate } from '../engine/kernel/dates'
import { bareCodiceFiscale } from './contribuente/campi'
import { problemsOf } from './delega'
import { isEmptyDay, readDay, typedDayOf } from './parametri/atto'
import { isUuid } from './uuid'

/** By what right somebody acts for a firm or a body. */
export const TITOLI = [
  'legale-rappresentante',
  'liquidatore',
  'curatore',
  'amministratore-condominio',
  'procuratore',
] as const
export type Titolo = (typeof TITOLI)[number]

export const isTitolo = (text: string): text is Titolo => TITOLI.some((one) => one === text)

export const MOST_DENOMINAZIONE = 200
export const MOST_MOTIVO_RAPPRESENTANZA = 500
/** Shorter says nothing to who is refused, nor to who looks at it years later. */
const LEAST_MOTIVO = 3

/** Somebody asks a comune to confirm that they act for a firm or a body. */
export type RappresentanzaForm = {
  readonly comune: string
  readonly codiceFiscale: string
  readonly denominazione: string
  readonly titolo: Titolo
  /** First day. */
  readonly dal: IsoDate
}

export type RappresentanzaProblem = {
  readonly field: keyof RappresentanzaForm
  readonly code: 'missing' | 'codice-fiscale' | 'persona' | 'date' | 'future'
}

export type ReadRappresentanza =
  | { readonly ok: true; readonly value: RappresentanzaForm }
  | { readonly ok: false; readonly problems: readonly RappresentanzaProblem[] }

/** What must be known to read the form: what day it is, which comuni there are. */
export type RappresentanzaAround = {
  readonly today: IsoDate
  readonly comuni: readonly string[]
}

/** As typed: in the boxes when the form is shown again. */
export const typedRappresentanza = (form: URLSearchParams) => ({
  comune: form.get('comune') ?? '',
  codiceFiscale: (form.get('codiceFiscale') ?? '').slice(0, 40),
  denominazione: (form.get('denominazione') ?? '').trim().slice(0, MOST_DENOMINAZIONE),
  titolo: form.get('titolo') ?? '',
  ...typedDayOf(form, 'dal'),
})

export type TypedRappresentanza = ReturnType<typeof typedRappresentanza>

const wrongCode = (code: string): RappresentanzaProblem['code'] | undefined => {
  if (code === '') return 'missing'
  const read = readCodiceFiscale(code)
  if (!read.ok) return 'codice-fiscale'
  return read.value.kind === 'persona' ? 'persona' : undefined
}

const wrongFirstDay = (
  typed: TypedRappresentanza,
  dal: IsoDate | undefined,
  today: IsoDate,
): RappresentanzaProblem['code'] | undefined => {
  if (isEmptyDay(typed)) return 'missing'
  if (dal === undefined) return 'date'
  return dal > today ? 'future' : undefined
}

/** For whom, by what right and since when. */
export const readRappresentanza = (form: URLSearchParams, around: RappresentanzaAround): ReadRappresentanza => {
  const typed = typedRappresentanza(form)
  const { comune, denominazione, titolo } = typed
  const codiceFiscale = bareCodiceFiscale(typed.codiceFiscale)
  const dal = readDay(typed)
  const problems = problemsOf({
    comune: around.comuni.includes(comune) ? undefined : 'missing',
    codiceFiscale: wrongCode(codiceFiscale),
    denominazione: denominazione === '' ? 'missing' : undefined,
    titolo: isTitolo(titolo) ? undefined : 'missing',
    dal: wrongFirstDay(typed, dal, around.today),
  } satisfies Readonly<Record<RappresentanzaProblem['field'], RappresentanzaProblem['code'] | undefined>>)
  if (problems.length > 0 || dal === undefined || !isTitolo(titolo)) return { ok: false, problems }
  return { ok: true, value: { comune, codiceFiscale, denominazione, titolo, dal } }
}

/**
 * What an office does with what was asked, or ends what holds; or says of a mandate by what it knows that its person wants it, or
 * whether the paper that an organisation put in will do.
 */
export const DECISIONI = [
  'confirm',
  'revoke',
  'ufficio',
  'documento',
  'guardato',
  'sospendi',
  'riprendi',
  'rifiuta',
] as const

export type Decisione = {
  readonly id: string
  readonly what: (typeof DECISIONI)[number]
  /** What was seen, or why not: the person reads it. */
  readonly motivo: string
}

/** Several stand on one page: each has a box of its own. */
export const motivoField = (id: string): string => `motivo-${id}`

/** What was decided of which, as typed; the reason may be missing. */
const typedDecisione = (form: URLSearchParams): Decisione | undefined => {
  const id = form.get('id')
  const what = DECISIONI.find((one) => one === form.get('what'))
  if (!isUuid(id) || what === undefined) return undefined
  return { id, what, motivo: (form.get(motivoField(id)) ?? '').trim().slice(0, MOST_MOTIVO_RAPPRESENTANZA) }
}

const isSaid = ({ motivo }: Decisione): boolean => motivo.length >= LEAST_MOTIVO

/** @returns undefined where no reason was given, or nothing was chosen: `senzaMotivo` says of which */
export const readDecisione = (form: URLSearchParams): Decisione | undefined => {
  const typed = typedDecisione(form)
  return typed !== undefined && isSaid(typed) ? typed : undefined
}

/** Of a form that came back: of which thing the reason is missing, and what was typed. */
export const senzaMotivo = (form: URLSearchParams | undefined): Decisione | undefined => {
  const typed = form && typedDecisione(form)
  return typed !== undefined && !isSaid(typed) ? typed : undefined
}
