import type { IsoDate } from '../engine/kernel/dates'
import { ALLEGATO_REFUSALS, type AllegatoRefusal, type TipoAllegato } from './allegati'
import { problemsOf } from './delega'
import { isEmptyDay, readDay, typedDayOf } from './parametri/atto'

/** What a signed mandate may be: a paper that was read in, or one that was signed by a program. */
export const TIPI_MANDATO = ['pdf', 'p7m'] as const satisfies readonly TipoAllegato[]

export const ACCEPT_MANDATO = '.pdf,.p7m,application/pdf,application/pkcs7-mime'

/** The names of the fields that come with the paper. */
export const CAMPI_FIRMATO = ['firmato.g', 'firmato.m', 'firmato.a', 'dichiaro'] as const

export type FirmatoProblem = {
  readonly field: 'firmato' | 'dichiaro'
  readonly code: 'missing' | 'date' | 'future'
}

export type ReadFirmato =
  | { readonly ok: true; readonly firmatoIl: IsoDate }
  | { readonly ok: false; readonly problems: readonly FirmatoProblem[] }

/** As typed: in the boxes when the form is shown again. */
export const typedFirmato = (form: URLSearchParams) => ({
  ...typedDayOf(form, 'firmato'),
  dichiaro: form.get('dichiaro') === 'si',
})

export type TypedFirmato = ReturnType<typeof typedFirmato>

const wrongDay = (
  typed: TypedFirmato,
  day: IsoDate | undefined,
  today: IsoDate,
): FirmatoProblem['code'] | undefined => {
  if (isEmptyDay(typed)) return 'missing'
  if (day === undefined) return 'date'
  return day > today ? 'future' : undefined
}

/** When the client signed, and that who sends the paper answers for it. */
export const readFirmato = (form: URLSearchParams, today: IsoDate): ReadFirmato => {
  const typed = typedFirmato(form)
  const firmatoIl = readDay(typed)
  const problems = problemsOf({
    firmato: wrongDay(typed, firmatoIl, today),
    dichiaro: typed.dichiaro ? undefined : 'missing',
  } satisfies Readonly<Record<FirmatoProblem['field'], FirmatoProblem['code'] | undefined>>)
  return problems.length > 0 || firmatoIl === undefined ? { ok: false, problems } : { ok: true, firmatoIl }
}

/** What came of the paper: it counts, it waits for the office, something of the form is to correct, or it was not taken. */
export const ESITI_FIRMATO = ['vale', 'attende', 'campi', ...ALLEGATO_REFUSALS] as const
export type EsitoFirmato = 'vale' | 'attende' | 'campi' | AllegatoRefusal

export const esitoFirmatoOf = (text: unknown): EsitoFirmato | undefined => ESITI_FIRMATO.find((one) => one === text)
