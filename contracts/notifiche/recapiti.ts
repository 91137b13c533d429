import { z } from 'zod'
import { SCELTE, type Scelta } from './modelli'

/** Channels whose address the person says. IO has none: it knows the person. */
export const CON_INDIRIZZO = ['email', 'pec'] as const
export type ConIndirizzo = (typeof CON_INDIRIZZO)[number]

/** As the pages are written in. */
const LINGUE = ['it', 'en', 'de'] as const

export type RecapitiForm = {
  /** Empty: no longer written to by this way. */
  readonly indirizzi: Readonly<Record<ConIndirizzo, string>>
  readonly lingua: (typeof LINGUE)[number]
  readonly messaggi: readonly Scelta[]
}

export type RecapitiProblem = { readonly field: ConIndirizzo; readonly code: 'unreadable' | 'twice' }

export type TypedRecapiti = {
  readonly email: string
  readonly pec: string
  readonly lingua: string
  readonly messaggi: readonly string[]
}

const LONGEST = 254

export const typedRecapiti = (form: URLSearchParams): TypedRecapiti => ({
  email: (form.get('email') ?? '').trim().slice(0, LONGEST + 1),
  pec: (form.get('pec') ?? '').trim().slice(0, LONGEST + 1),
  lingua: form.get('lingua') ?? '',
  messaggi: form.getAll('messaggi'),
})

export type ReadRecapiti =
  | { readonly ok: true; readonly value: RecapitiForm }
  | { readonly ok: false; readonly problems: readonly RecapitiProblem[] }

const address = z.email().max(LONGEST)

/** Where a person wants to be written to, and of what. */
export const readRecapiti = (form: URLSearchParams): ReadRecapiti => {
  const { lingua, messaggi, ...indirizzi } = typedRecapiti(form)
  const problems = CON_INDIRIZZO.flatMap((field): RecapitiProblem[] =>
    indirizzi[field] === '' || address.safeParse(indirizzi[field]).success ? [] : [{ field, code: 'unreadable' }],
  )
  // a PEC in the place of the ordinary mailbox gets everything twice
  if (indirizzi.pec !== '' && indirizzi.pec.toLowerCase() === indirizzi.email.toLowerCase())
    problems.push({ field: 'pec', code: 'twice' })
  if (problems.length > 0) return { ok: false, problems }
  const wanted = SCELTE.filter((one) => messaggi.includes(one))
  return { ok: true, value: { indirizzi, lingua: LINGUE.find((one) => one === lingua) ?? 'it', messaggi: wanted } }
}

/** The digits that came to an address, as typed: spaces between are nothing. */
export const readCodice = (
  form: URLSearchParams,
): { readonly canale: ConIndirizzo; readonly codice: string } | undefined => {
  const canale = CON_INDIRIZZO.find((one) => one === form.get('canale'))
  return canale && { canale, codice: (form.get(`codice-${canale}`) ?? '').replace(/\s/g, '').slice(0, 6) }
}
