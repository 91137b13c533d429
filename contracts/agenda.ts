import { MODI, readUuid, TEMI, type Modo, type Tema } from './appuntamento'
import { isEmptyDay, readDay, typedDayOf } from './parametri/atto'
import { cleanText } from './personal-text'

/** A stretch of hours of a day of the week. `dalle` and `alle` in minutes from midnight, of the clock at the office's wall. */
export type Fascia = {
  readonly giorno: number
  readonly dalle: number
  readonly alle: number
  readonly minuti: number
  readonly posti: number
  readonly riservati: number
  readonly oreLibere: number
  readonly giorniAvanti: number
  readonly orePreavviso: number
  readonly modi: readonly Modo[]
}

/** The same as the office writes it. */
export type AgendaForm = Fascia & {
  /** The row that this one takes the place of; empty for a new one. */
  readonly id: string
  readonly ufficio: string
  readonly temi: readonly Tema[]
}

/** Whole numbers, each with what is allowed: the database holds the same. */
const NUMERI = {
  minuti: { least: 5, most: 240 },
  posti: { least: 1, most: 50 },
  riservati: { least: 0, most: 50 },
  oreLibere: { least: 0, most: 720 },
  giorniAvanti: { least: 1, most: 366 },
  orePreavviso: { least: 0, most: 720 },
} as const
type Numero = keyof typeof NUMERI
export const NUMERI_AGENDA = Object.keys(NUMERI) as readonly Numero[]

export type CampoAgenda = Numero | 'ufficio' | 'giorno' | 'dalle' | 'alle' | 'temi' | 'modi'
export type AgendaProblem = { readonly field: CampoAgenda; readonly code: 'missing' | 'hour' | 'range' | 'order' }

export type TypedAgenda = { readonly [K in Exclude<CampoAgenda, 'temi' | 'modi'>]: string } & {
  readonly id: string
  readonly temi: readonly string[]
  readonly modi: readonly string[]
}

/** As typed: in the boxes when the form is shown again. */
export const typedAgenda = (form: URLSearchParams): TypedAgenda => {
  const text = (name: string): string => (form.get(name) ?? '').trim().slice(0, 40)
  return {
    ...{ id: text('id'), ufficio: text('ufficio'), giorno: text('giorno'), dalle: text('dalle'), alle: text('alle') },
    ...{ minuti: text('minuti'), posti: text('posti'), riservati: text('riservati'), oreLibere: text('oreLibere') },
    ...{ giorniAvanti: text('giorniAvanti'), orePreavviso: text('orePreavviso') },
    temi: form.getAll('temi'),
    modi: form.getAll('modi'),
  }
}

/** `8:30`, `08.30`, `9` → minutes from midnight; undefined for what is no hour. */
export const readOrario = (said: string): number | undefined => {
  const found = /^(\d{1,2})(?:[:.](\d{2}))?$/.exec(said)
  const [hours, minutes] = [Number(found?.[1]), Number(found?.[2] ?? 0)]
  return found !== null && minutes < 60 && hours * 60 + minutes <= 1440 ? hours * 60 + minutes : undefined
}

export const writeOrario = (minutes: number): string =>
  `${Math.floor(minutes / 60)}:${String(minutes % 60).padStart(2, '0')}`

/** What a new stretch of hours begins with: all of it is in the boxes, to be changed. */
const NEW = new URLSearchParams(
  'minuti=20&posti=1&riservati=1&oreLibere=24&giorniAvanti=30&orePreavviso=2&modi=sportello',
)

/** Hours that stand in the boxes of their form; of none, what new ones begin with. */
export const agendaTyped = (agenda: AgendaForm | undefined): TypedAgenda => {
  if (agenda === undefined) return typedAgenda(NEW)
  const { dalle, alle, giorno, id, ufficio, temi, modi } = agenda
  const numbers = Object.fromEntries(NUMERI_AGENDA.map((one) => [one, String(agenda[one])]))
  return {
    ...(numbers as Record<Numero, string>),
    ...{ id, ufficio, temi, modi, giorno: String(giorno), dalle: writeOrario(dalle), alle: writeOrario(alle) },
  }
}

const readNumero = (said: string, { least, most }: (typeof NUMERI)[Numero]): number | undefined =>
  /^\d{1,3}$/.test(said) && Number(said) >= least && Number(said) <= most ? Number(said) : undefined

const problemsOf = (typed: TypedAgenda): readonly AgendaProblem[] => {
  const [dalle, alle] = [readOrario(typed.dalle), readOrario(typed.alle)]
  const hour = (field: 'dalle' | 'alle', read: number | undefined): AgendaProblem[] =>
    read === undefined ? [{ field, code: typed[field] === '' ? 'missing' : 'hour' }] : []
  const tooShort = dalle !== undefined && alle !== undefined && dalle + Number(typed.minuti) > alle
  return [
    ...(readUuid(typed.ufficio) === undefined ? [{ field: 'ufficio', code: 'missing' } as const] : []),
    ...(/^[1-7]$/.test(typed.giorno) ? [] : [{ field: 'giorno', code: 'missing' } as const]),
    ...hour('dalle', dalle),
    ...hour('alle', alle),
    ...(tooShort ? [{ field: 'alle', code: 'order' } as const] : []),
    ...NUMERI_AGENDA.filter((one) => readNumero(typed[one], NUMERI[one]) === undefined).map(
      (field) => ({ field, code: 'range' }) as const,
    ),
    ...(TEMI.some((one) => typed.temi.includes(one)) ? [] : [{ field: 'temi', code: 'missing' } as const]),
    ...(MODI.some((one) => typed.modi.includes(one)) ? [] : [{ field: 'modi', code: 'missing' } as const]),
  ]
}

export type ReadAgenda =
  | { readonly ok: true; readonly value: AgendaForm }
  | { readonly ok: false; readonly problems: readonly AgendaProblem[] }

/** All that is wrong at once. */
export const readAgenda = (typed: TypedAgenda): ReadAgenda => {
  const problems = problemsOf(typed)
  if (problems.length > 0) return { ok: false, problems }
  const number = (name: Numero): number => Number(typed[name])
  return {
    ok: true,
    value: {
      ...{ id: readUuid(typed.id) ?? '', ufficio: typed.ufficio, giorno: Number(typed.giorno) },
      ...{ dalle: readOrario(typed.dalle)!, alle: readOrario(typed.alle)! },
      ...{ minuti: number('minuti'), posti: number('posti'), riservati: number('riservati') },
      ...{ oreLibere: number('oreLibere'), giorniAvanti: number('giorniAvanti'), orePreavviso: number('orePreavviso') },
      temi: TEMI.filter((one) => typed.temi.includes(one)),
      modi: MODI.filter((one) => typed.modi.includes(one)),
    },
  }
}

/** Days on which nobody is received; `ufficio` is the `serie` of the one that closes, empty for all. */
export type ChiusuraForm = {
  readonly dal: string
  readonly al: string
  readonly motivo: string
  readonly ufficio: string
}

/** `order`: the last day before the first; `past`: all of it is over. */
export type ChiusuraProblem = 'dal' | 'al' | 'order' | 'past' | 'motivo'

export type ReadChiusura =
  | { readonly ok: true; readonly value: ChiusuraForm }
  | { readonly ok: false; readonly problems: readonly ChiusuraProblem[] }

const daysProblem = (dal: string | undefined, al: string | undefined, today: string): readonly ChiusuraProblem[] => {
  if (dal === undefined || al === undefined) return []
  if (al < dal) return ['order']
  return al < today ? ['past'] : []
}

/** All that is wrong at once; a last day that is left open is the first one. */
export const readChiusura = (form: URLSearchParams, today: string): ReadChiusura => {
  const [dal, until] = [readDay(typedDayOf(form, 'dal')), typedDayOf(form, 'al')]
  const isOne = isEmptyDay(until)
  const al = isOne ? dal : readDay(until)
  const motivo = cleanText(form.get('motivo') ?? '').slice(0, 200)
  const problems: readonly ChiusuraProblem[] = [
    ...(dal === undefined ? ['dal' as const] : []),
    ...(al === undefined && !isOne ? ['al' as const] : []),
    ...daysProblem(dal, al, today),
    ...(motivo === '' ? ['motivo' as const] : []),
  ]
  if (dal === undefined || al === undefined || problems.length > 0) return { ok: false, problems }
  return { ok: true, value: { dal, al, motivo, ufficio: readUuid(form.get('chiude')) ?? '' } }
}
