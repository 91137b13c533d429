/** The fields of who pays, as typed: names in the form are `p0.cognome`, where 0 is the person, 1… a co-owner. */
export const CAMPI_CONTRIBUENTE = [
  'kind',
  'cf',
  'cognome',
  'nome',
  'nascita.g',
  'nascita.m',
  'nascita.a',
  'sesso',
  'comune',
  'provincia',
  'denominazione',
  'confermo',
  'altro.cf',
  'altro.id',
] as const

export type CampoContribuente = (typeof CAMPI_CONTRIBUENTE)[number]
export type ContribuenteTyped = Readonly<Record<CampoContribuente, string>>

/** What may be wrong with who pays. A closed union: each has a sentence in every catalogue under `contribuente.wrong`. */
export const CONTRIBUENTE_PROBLEMS = [
  'codice-fiscale-missing',
  'codice-fiscale-shape',
  'codice-fiscale-check',
  'codice-fiscale-date',
  'codice-fiscale-of-ente',
  'codice-fiscale-of-persona',
  'kind-missing',
  'cognome-missing',
  'nome-missing',
  'denominazione-missing',
  'nascita-missing',
  'nascita-invalid',
  'nascita-future',
  'nascita-remote',
  'sesso-missing',
  'comune-missing',
  'provincia-missing',
  'provincia-invalid',
  'text-characters',
  'text-too-long',
  'differs-cognome',
  'differs-nome',
  'differs-data',
  'differs-sesso',
  'differs-luogo',
  'altro-codice-missing',
  'altro-id-missing',
  'altro-id-invalid',
] as const

export type ContribuenteProblem = {
  readonly code: (typeof CONTRIBUENTE_PROBLEMS)[number]
  /** The name of the field in the form. */
  readonly field: string
  readonly values: Readonly<Record<string, string | number>>
}

/** More than any box holds; what is longer is cut before it is looked at. */
const MAX_TYPED = 120

export const prefixOf = (who: number): string => `p${who}.`

/** What was typed for the person at `who`. Never refuses: long texts are cut, unknown names ignored. */
export const readTyped = (params: URLSearchParams, who: number): ContribuenteTyped =>
  Object.fromEntries(
    CAMPI_CONTRIBUENTE.map((campo) => [campo, (params.get(prefixOf(who) + campo) ?? '').trim().slice(0, MAX_TYPED)]),
  ) as ContribuenteTyped

/** Capitals without spaces: how a codice fiscale is compared and printed, however it was typed. */
export const bareCodiceFiscale = (typed: string): string => typed.toUpperCase().replace(/[\s.\-_/]/g, '')
