import { readCodiceFiscale } from '../engine/kernel/codice-fiscale'
import { bareCodiceFiscale } from './contribuente/campi'
import { problemsOf } from './delega'

/** What somebody may do for an organisation: act for its clients, or also name its people, its seats and its keys. */
export const RUOLI_STUDIO = ['operatore', 'responsabile'] as const
export type RuoloStudio = (typeof RUOLI_STUDIO)[number]

export type OperatoreForm = {
  readonly codiceFiscale: string
  readonly ruolo: RuoloStudio
  /** Undefined: at none in particular. */
  readonly sede: string | undefined
}

export type OperatoreProblem = {
  readonly field: 'codiceFiscale' | 'ruolo' | 'sede'
  readonly code: 'missing' | 'codice-fiscale' | 'gone'
}

export type ReadOperatore =
  | { readonly ok: true; readonly value: OperatoreForm }
  | { readonly ok: false; readonly problems: readonly OperatoreProblem[] }

/** As typed: in the boxes when the form is shown again. */
export const typedOperatore = (form: URLSearchParams) => ({
  codiceFiscale: (form.get('codiceFiscale') ?? '').slice(0, 40),
  ruolo: form.get('ruolo') ?? '',
  sede: form.get('sede') ?? '',
})

export type TypedOperatore = ReturnType<typeof typedOperatore>

const wrongPerson = (code: string): OperatoreProblem['code'] | undefined => {
  if (code === '') return 'missing'
  const read = readCodiceFiscale(code)
  return read.ok && read.value.kind === 'persona' ? undefined : 'codice-fiscale'
}

/** Who is to act for the organisation, as what, and where. @param sedi ids of the seats that are open */
export const readOperatore = (form: URLSearchParams, sedi: readonly string[]): ReadOperatore => {
  const typed = typedOperatore(form)
  const codiceFiscale = bareCodiceFiscale(typed.codiceFiscale)
  const ruolo = RUOLI_STUDIO.find((one) => one === typed.ruolo)
  const problems = problemsOf({
    codiceFiscale: wrongPerson(codiceFiscale),
    ruolo: ruolo === undefined ? 'missing' : undefined,
    sede: typed.sede === '' || sedi.includes(typed.sede) ? undefined : 'gone',
  } satisfies Readonly<Record<OperatoreProblem['field'], OperatoreProblem['code'] | undefined>>)
  if (problems.length > 0 || ruolo === undefined) return { ok: false, problems }
  return { ok: true, value: { codiceFiscale, ruolo, sede: typed.sede || undefined } }
}

export type SedeForm = {
  readonly nome: string
  readonly indirizzo: string | undefined
  readonly localita: string | undefined
}

const LONGEST = 80

const text = (form: URLSearchParams, name: string): string => (form.get(name) ?? '').trim().slice(0, LONGEST)

/** As typed, for a seat. */
export const typedSede = (form: URLSearchParams) => ({
  nome: text(form, 'nome'),
  indirizzo: text(form, 'indirizzo'),
  localita: text(form, 'localita'),
})

export type TypedSede = ReturnType<typeof typedSede>

/** Where people of the organisation work; undefined where it has no name. */
export const readSede = (form: URLSearchParams): SedeForm | undefined => {
  const { nome, indirizzo, localita } = typedSede(form)
  return nome === '' ? undefined : { nome, indirizzo: indirizzo || undefined, localita: localita || undefined }
}
