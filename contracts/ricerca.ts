/** Why somebody of the office looks at a person's data: what the person reads in "Chi ha visto i miei dati". */
export const MOTIVI = ['sportello', 'contatto', 'pratica', 'controllo'] as const
export type Motivo = (typeof MOTIVI)[number]

/** As the audit keeps it: in Italian, the language of the register. */
const WORDS: Readonly<Record<Motivo, string>> = {
  sportello: 'la persona è allo sportello',
  contatto: 'la persona ha telefonato o scritto',
  pratica: 'lavoro su una pratica',
  controllo: 'controllo dell’ufficio',
}

/** Why, and the number of the matter it is about, if there is one. */
export type Ragione = { readonly motivo: Motivo; readonly pratica: string }

export const reasonOf = ({ motivo, pratica }: Ragione): string =>
  pratica === '' ? WORDS[motivo] : `${WORDS[motivo]} (${pratica})`

/** What is looked for. Fields that are filled in hold together; an empty one is the empty text. */
export type Cercato = {
  readonly chi: string
  readonly dove: string
  readonly foglio: string
  readonly particella: string
  readonly subalterno: string
}

export type Ricerca = Cercato & Ragione

export type RicercaProblem = {
  readonly field: 'chi' | 'dove' | 'foglio' | 'motivo'
  readonly code: 'chi-missing' | 'chi-short' | 'dove-short' | 'foglio-place' | 'motivo-missing'
}

export type ReadRicerca =
  { readonly ok: true; readonly value: Ricerca } | { readonly ok: false; readonly problems: readonly RicercaProblem[] }

const LONGEST = { chi: 80, dove: 80, foglio: 10, particella: 10, subalterno: 10, pratica: 40 } as const

const text = (form: URLSearchParams, field: keyof typeof LONGEST): string =>
  (form.get(field) ?? '').replace(/\s+/g, ' ').trim().slice(0, LONGEST[field])

const isMotivo = (said: string): said is Motivo => MOTIVI.some((each) => each === said)

/** As typed: in the boxes when the form is shown again. */
export const typedRicerca = (form: URLSearchParams) => ({
  chi: text(form, 'chi'),
  dove: text(form, 'dove'),
  foglio: text(form, 'foglio'),
  particella: text(form, 'particella'),
  subalterno: text(form, 'subalterno'),
  pratica: text(form, 'pratica'),
  motivo: form.get('motivo') ?? '',
})

export type TypedRicerca = ReturnType<typeof typedRicerca>

/** Two letters or digits: with less, everybody would be found. */
const isShort = (said: string): boolean => said !== '' && said.replace(/[^\p{L}\d]/gu, '').length < 2

const PROBLEMS: readonly [RicercaProblem, (typed: TypedRicerca) => boolean][] = [
  [
    { field: 'chi', code: 'chi-missing' },
    ({ chi, dove, foglio, particella }) => chi + dove + foglio + particella === '',
  ],
  [{ field: 'chi', code: 'chi-short' }, ({ chi }) => isShort(chi)],
  [{ field: 'dove', code: 'dove-short' }, ({ dove }) => isShort(dove)],
  [
    { field: 'foglio', code: 'foglio-place' },
    ({ foglio, particella, subalterno }) =>
      (foglio === '') !== (particella === '') || (foglio === '' && subalterno !== ''),
  ],
  [{ field: 'motivo', code: 'motivo-missing' }, ({ motivo }) => !isMotivo(motivo)],
]

/** What to look for and why, or what is wrong. */
export const readRicerca = (form: URLSearchParams): ReadRicerca => {
  const typed = typedRicerca(form)
  const problems = PROBLEMS.flatMap(([problem, isSo]) => (isSo(typed) ? [problem] : []))
  const { motivo } = typed
  return problems.length === 0 && isMotivo(motivo) ? { ok: true, value: { ...typed, motivo } } : { ok: false, problems }
}

/** Only why: asked before a position is opened by its address. */
export const readRagione = (form: URLSearchParams): Ragione | undefined => {
  const { motivo, pratica } = typedRicerca(form)
  return isMotivo(motivo) ? { motivo, pratica } : undefined
}
