import { cleanText } from './personal-text'
import { TRIBUTI } from './tributi'
import { isUuid } from './uuid'

/** What one may come about; `altro` is the whole desk. */
export const TEMI = [...TRIBUTI, 'altro'] as const
export type Tema = (typeof TEMI)[number]

/** Why somebody is received first. Of a special category: never in an address, in a log or in a letter. */
export const PRIORITA = ['nessuna', 'disabilita', 'gravidanza', 'difficolta'] as const
export type Priorita = (typeof PRIORITA)[number]

export const MODI = ['sportello', 'telefono', 'video'] as const
export type Modo = (typeof MODI)[number]

export type StatoAppuntamento = 'prenotato' | 'spostato' | 'annullato' | 'tenuto' | 'mancato'

/** One's open appointments in a comune at once: more would be places that others miss. */
export const MOST_OPEN = 3
export const MOST_NOTE = 500

const oneOf = <T extends string>(known: readonly T[], said: string | null): T | undefined =>
  known.find((each) => each === said)

export const readTema = (said: string | null): Tema | undefined => oneOf(TEMI, said)
export const readModo = (said: string | null): Modo | undefined => oneOf(MODI, said)
const readPriorita = (said: string | null): Priorita | undefined => oneOf(PRIORITA, said)

/** `2026-12-16T09:00`, of the clock at the office's wall. */
export type OraLocale = string

const ORA = /^\d{4}-\d{2}-\d{2}T([01]\d|2[0-3]):[0-5]\d$/
/** Where, about what and for whom: what decides which hours are free. */
export type Chiesto = {
  readonly comune: string
  readonly ufficio: string
  readonly tema: Tema
  readonly priorita: Priorita
}

/** An hour of an agenda. */
export type Ora = { readonly agenda: string; readonly inizio: OraLocale }

export const readUuid = (said: string | null): string | undefined => (isUuid(said) ? said : undefined)

/** `AGENDA 2026-12-16T09:00`, as a button of the list says it. */
export const readOra = (said: string | null): Ora | undefined => {
  const [agenda = '', inizio = ''] = (said ?? '').split(' ')
  return isUuid(agenda) && ORA.test(inizio) ? { agenda, inizio } : undefined
}

export const writeOra = ({ agenda, inizio }: Ora): string => `${agenda} ${inizio}`

/** `imu 0f0f0f0f-…`: about what and where are one choice. */
export const writeCosa = ({ tema, ufficio }: Pick<Chiesto, 'tema' | 'ufficio'>): string => `${tema} ${ufficio}`

export const readChiesto = (form: URLSearchParams): Chiesto | undefined => {
  const comune = form.get('comune') ?? ''
  const [about = '', where = ''] = (form.get('cosa') ?? '').split(' ')
  const [tema, ufficio, priorita] = [readTema(about), readUuid(where), readPriorita(form.get('priorita'))]
  if (!/^[A-Z]\d{3}$/.test(comune) || ufficio === undefined || tema === undefined || priorita === undefined) {
    return undefined
  }
  return { comune, ufficio, tema, priorita }
}

export type Prenotazione = Chiesto &
  Ora & {
    readonly modo: Modo
    readonly email: string
    readonly telefono: string
    readonly nota: string
  }

export type PrenotazioneProblem = {
  readonly field: 'ora' | 'modo' | 'email' | 'telefono' | 'nota'
  readonly code: 'missing' | 'written' | 'long'
}

export type ReadPrenotazione =
  | { readonly ok: true; readonly value: Prenotazione }
  | { readonly ok: false; readonly problems: readonly PrenotazioneProblem[] }

const EMAIL = /^[^\s@]+@[^\s@]+\.[^\s@]+$/
const TELEFONO = /^\+?[\d\s./-]{5,30}$/

/** As typed: in the boxes when the form is shown again. */
export const typedPrenotazione = (form: URLSearchParams) => ({
  modo: form.get('modo') ?? '',
  email: cleanText(form.get('email') ?? '').slice(0, 200),
  telefono: cleanText(form.get('telefono') ?? '').slice(0, 40),
  nota: cleanText(form.get('nota') ?? '').slice(0, MOST_NOTE + 1),
})

export type TypedPrenotazione = ReturnType<typeof typedPrenotazione>

/** The last step of a booking; undefined where what the earlier ones said is not there. */
export const readPrenotazione = (form: URLSearchParams): ReadPrenotazione | undefined => {
  const [chiesto, ora] = [readChiesto(form), readOra(form.get('ora'))]
  if (chiesto === undefined || ora === undefined) return undefined
  const typed = typedPrenotazione(form)
  const modo = oneOf(MODI, typed.modo)
  const problems: PrenotazioneProblem[] = []
  if (modo === undefined) problems.push({ field: 'modo', code: 'missing' })
  if (typed.email !== '' && !EMAIL.test(typed.email)) problems.push({ field: 'email', code: 'written' })
  if (typed.telefono !== '' && !TELEFONO.test(typed.telefono)) problems.push({ field: 'telefono', code: 'written' })
  if (modo === 'telefono' && typed.telefono === '') problems.push({ field: 'telefono', code: 'missing' })
  if (modo === 'video' && typed.email === '') problems.push({ field: 'email', code: 'missing' })
  if (typed.nota.length > MOST_NOTE) problems.push({ field: 'nota', code: 'long' })
  if (modo === undefined || problems.length > 0) return { ok: false, problems }
  return { ok: true, value: { ...chiesto, ...ora, ...typed, modo } }
}

/** Which appointment a form is about. */
export type AppuntamentoRef = { readonly comune: string; readonly id: string }

export const readAppuntamentoRef = (form: URLSearchParams): AppuntamentoRef | undefined => {
  const [comune, id] = [form.get('comune') ?? '', readUuid(form.get('id'))]
  return /^[A-Z]\d{3}$/.test(comune) && id !== undefined ? { comune, id } : undefined
}
