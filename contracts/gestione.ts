import { enteForm, type EnteForm } from './ente'
import { chiaveConservazione, CLASSI_CONSERVATE, readAnni } from './parametri/conservazione'

const LINGUE = ['it', 'de', 'en'] as const

export const CAMPI_ENTE = [
  'comune',
  'denominazione',
  'host',
  'amministratori',
  'ufficio.nome',
  'ufficio.indirizzo',
  'ufficio.cap',
  'ufficio.localita',
  'ufficio.telefono',
  'ufficio.email',
  'ufficio.pec',
  'ufficio.orari',
  'delibera',
  ...CLASSI_CONSERVATE.map((classe) => `anni.${classe}` as const),
] as const
export type CampoEnte = (typeof CAMPI_ENTE)[number]

export type TypedEnte = Readonly<Record<CampoEnte, string>> & { readonly lingue: readonly string[] }

const LONGEST = 1_000

export const typedEnte = (form: URLSearchParams): TypedEnte => ({
  ...(Object.fromEntries(
    CAMPI_ENTE.map((campo) => [campo, (form.get(campo) ?? '').trim().slice(0, LONGEST)]),
  ) as Record<CampoEnte, string>),
  lingue: form.getAll('lingue').filter((lingua) => lingua !== ''),
})

export type EnteProblem = {
  readonly field: CampoEnte | 'lingue'
  readonly code: 'missing' | 'unreadable' | 'comune-unknown' | 'ente-exists' | 'host-taken' | 'years'
  readonly value?: string
}

const list = (text: string): readonly string[] => text.split(/[\s,;]+/).filter((each) => each !== '')

const given = (typed: TypedEnte, prefix: string) =>
  Object.fromEntries(
    CAMPI_ENTE.filter((campo) => campo.startsWith(prefix) && typed[campo] !== '').map((campo) => [
      campo.slice(prefix.length),
      typed[campo],
    ]),
  )

/** Years for which each class is kept: without them nothing of it is ever erased. */
const parametriOf = (typed: TypedEnte) =>
  CLASSI_CONSERVATE.filter((classe) => readAnni(typed[`anni.${classe}`]) !== undefined).map((classe) => ({
    chiave: chiaveConservazione(classe),
    valore: { anni: Number(typed[`anni.${classe}`]) },
    ...(typed.delibera === '' ? {} : { delibera: typed.delibera }),
  }))

/** Where an issue of the schema stands in the form. */
const fieldOf = (path: readonly PropertyKey[]): EnteProblem['field'] => {
  const [head, , tail] = path.map(String)
  const asked = head === 'uffici' ? `ufficio.${tail ?? 'nome'}` : head === 'parametri' ? 'delibera' : (head ?? 'comune')
  return CAMPI_ENTE.find((campo) => campo === asked) ?? (asked === 'lingue' ? 'lingue' : 'comune')
}

const wrongYears = (typed: TypedEnte): readonly EnteProblem[] =>
  CLASSI_CONSERVATE.flatMap((classe): EnteProblem[] => {
    const text = typed[`anni.${classe}`]
    return text === '' || readAnni(text) !== undefined ? [] : [{ field: `anni.${classe}`, code: 'years' }]
  })

export type ReadEnte =
  { readonly ok: true; readonly value: EnteForm } | { readonly ok: false; readonly problems: readonly EnteProblem[] }

/** What brings a comune in, as the command reads it from a file; what is served already is looked at by who knows. */
export const readEnte = (typed: TypedEnte): ReadEnte => {
  const ufficio = given(typed, 'ufficio.')
  const read = enteForm.safeParse({
    comune: typed.comune.toUpperCase(),
    ...(typed.denominazione === '' ? {} : { denominazione: typed.denominazione }),
    lingue: LINGUE.filter((lingua) => typed.lingue.includes(lingua)),
    host: list(typed.host),
    amministratori: list(typed.amministratori),
    uffici: Object.keys(ufficio).length === 0 ? [] : [ufficio],
    parametri: parametriOf(typed),
  })
  const years = wrongYears(typed)
  if (read.success && years.length === 0) return { ok: true, value: read.data }
  const fields = read.success ? [] : [...new Set(read.error.issues.map(({ path }) => fieldOf(path)))]
  const problems = fields.map((field): EnteProblem => {
    const isEmpty = field === 'lingue' ? typed.lingue.length === 0 : typed[field] === ''
    return { field, code: isEmpty ? 'missing' : 'unreadable' }
  })
  return { ok: false, problems: [...problems, ...years] }
}
