import { readCodiceFiscale } from '../engine/kernel/codice-fiscale'
import type { IsoDate } from '../engine/kernel/dates'
import { toCents, type Cents } from '../engine/kernel/money'
import type { RigaScritta } from '../f24/lettura/scritto'
import { typedAnyDay, typedEuro } from './calcolo/typed'
import { cleanText } from './personal-text'
import { rowField } from './verifica-campi'
import { fromFields } from './verifica-f24'

/** What a person writes of themselves, of the two comuni, of the payment and of the property, each with its most characters. */
export const CAMPI_ERRORE = {
  chi: 80,
  codiceFiscale: 24,
  indirizzo: 120,
  recapito: 80,
  ricevuto: 60,
  competente: 60,
  presso: 60,
  immobile: 100,
  foglio: 10,
  particella: 10,
  subalterno: 10,
} as const
export type CampoErrore = keyof typeof CAMPI_ERRORE

const FACOLTATIVI: ReadonlySet<CampoErrore> = new Set<CampoErrore>([
  'recapito',
  'presso',
  'immobile',
  'foglio',
  'particella',
  'subalterno',
])

/** The most rows of a letter: a form has four, and who paid more than one form writes them all. */
export const MOST_RIGHE_ERRATE = 12

/** Sentences: `comuneSbagliato.wrong`. */
export type ErroreProblemCode =
  | 'answer-missing'
  | 'amount-ambiguous'
  | 'amount-too-large'
  | 'amount-unreadable'
  | 'anno-unreadable'
  | 'anno-too-early'
  | 'codice-unreadable'
  | 'codice-fiscale-shape'
  | 'codice-fiscale-check'
  | 'codice-fiscale-date'
  | 'comune-unknown'
  | 'comune-near'
  | 'comuni-same'
  | 'date-unreadable'
  | 'date-in-future'
  | 'rows-missing'
  | 'rows-of-others'
  | 'text-characters'

export type ErroreProblem = {
  /** The name of the field, for the link of the summary. */
  readonly field: string
  readonly code: ErroreProblemCode
  readonly values: Readonly<Record<string, string>>
}

/** A row of the F24 that went astray. */
export type RigaErrata = {
  readonly codiceTributo: string
  readonly anno: number
  readonly importo: Cents
  readonly acconto: boolean
  readonly saldo: boolean
}

export type ErroreScritto = {
  readonly testi: Readonly<Record<CampoErrore, string>>
  readonly giorno: { readonly giorno: string; readonly mese: string; readonly anno: string }
  readonly righe: readonly RigaScritta[]
}

export type ErroreLetto = {
  readonly scritto: ErroreScritto
  readonly giorno?: IsoDate
  readonly righe: readonly RigaErrata[]
  readonly problems: readonly ErroreProblem[]
}

const wrong = (
  field: string,
  code: ErroreProblemCode,
  values: Readonly<Record<string, string>> = {},
): ErroreProblem => ({ field, code, values })

/** L. 147/2013 art. 1 c. 722 begins with the tax year 2012. */
export const PRIMO_ANNO_RIVERSAMENTO = 2012

const testiOf = (form: URLSearchParams): Readonly<Record<CampoErrore, string>> =>
  Object.fromEntries(
    Object.entries(CAMPI_ERRORE).map(([campo, most]) => [
      campo,
      cleanText(form.get(campo) ?? '')
        .replace(/\s+/g, ' ')
        .slice(0, most),
    ]),
  ) as Record<CampoErrore, string>

export const bareCode = (text: string): string => text.replace(/\s/g, '').toUpperCase()

const personProblems = ({ testi }: ErroreScritto): readonly ErroreProblem[] => {
  const read = readCodiceFiscale(bareCode(testi.codiceFiscale))
  const missing = (Object.keys(CAMPI_ERRORE) as CampoErrore[]).filter(
    (campo) => testi[campo] === '' && !FACOLTATIVI.has(campo),
  )
  return [
    ...missing.map((campo) => wrong(campo, 'answer-missing')),
    ...(testi.codiceFiscale === '' || read.ok ? [] : [wrong('codiceFiscale', `codice-fiscale-${read.fault}`)]),
  ]
}

const readDay = (
  { giorno: { giorno, mese, anno } }: ErroreScritto,
  oggi: IsoDate,
): { readonly day?: IsoDate; readonly problems: readonly ErroreProblem[] } => {
  const typed = typedAnyDay(giorno, mese, anno)
  if ('code' in typed) {
    const code = typed.code === 'answer-missing' ? 'answer-missing' : 'date-unreadable'
    return { problems: [wrong('giorno.g', code)] }
  }
  return typed.value > oggi ? { problems: [wrong('giorno.g', 'date-in-future')] } : { day: typed.value, problems: [] }
}

const amountCode = (code: string): ErroreProblemCode =>
  code === 'answer-missing' || code === 'amount-ambiguous' || code === 'amount-too-large' ? code : 'amount-unreadable'

const readRow = (
  scritta: RigaScritta,
  row: number,
): { readonly riga: RigaErrata; readonly problems: readonly ErroreProblem[] } => {
  const codiceTributo = bareCode(scritta.codiceTributo ?? '')
  const typedAnno = (scritta.anno ?? '').trim()
  const anno = /^[12]\d{3}$/.test(typedAnno) ? Number(typedAnno) : undefined
  const importo = typedEuro(scritta.debito ?? '')
  const read = 'value' in importo ? importo.value : toCents(0)
  const problems = [
    ...(/^[A-Z0-9]{4}$/.test(codiceTributo) ? [] : [wrong(rowField(row, 'codiceTributo'), 'codice-unreadable')]),
    ...(anno === undefined ? [wrong(rowField(row, 'anno'), 'anno-unreadable')] : []),
    ...(anno !== undefined && anno < PRIMO_ANNO_RIVERSAMENTO
      ? [wrong(rowField(row, 'anno'), 'anno-too-early', { primo: String(PRIMO_ANNO_RIVERSAMENTO) })]
      : []),
    ...('code' in importo ? [wrong(rowField(row, 'debito'), amountCode(importo.code))] : []),
    ...('value' in importo && importo.value === 0 ? [wrong(rowField(row, 'debito'), 'answer-missing')] : []),
  ]
  const isCrossed = (mark: string | undefined) => (mark ?? '') !== ''
  const marks = { acconto: isCrossed(scritta.acconto), saldo: isCrossed(scritta.saldo) }
  return { riga: { codiceTributo, anno: anno ?? 0, importo: read, ...marks }, problems }
}

/** A payment that went to the wrong comune, as a form says it; which comuni are meant is looked up elsewhere. */
export const leggiErrore = (form: URLSearchParams, oggi: IsoDate): ErroreLetto => {
  const part = (name: string) => (form.get(`giorno.${name}`) ?? '').trim().slice(0, 4)
  const scritto: ErroreScritto = {
    testi: testiOf(form),
    giorno: { giorno: part('g'), mese: part('m'), anno: part('a') },
    righe: fromFields(form).modulo.righe.slice(0, MOST_RIGHE_ERRATE),
  }
  const { day, problems: ofDay } = readDay(scritto, oggi)
  const rows = scritto.righe.map(readRow)
  const none = rows.length === 0 ? [wrong(rowField(0, 'codiceTributo'), 'rows-missing')] : []
  return {
    scritto,
    ...(day === undefined ? {} : { giorno: day }),
    righe: rows.map(({ riga }) => riga),
    problems: [...personProblems(scritto), ...ofDay, ...rows.flatMap(({ problems }) => problems), ...none],
  }
}
