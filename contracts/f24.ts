import type { z } from 'zod'
import type { IsoDate } from '../engine/kernel/dates'
import { checkVersamento, MOST_ROWS } from '../f24/model/check'
import { findCodiceTributo, rateOf } from '../f24/model/codici-tributo'
import type { ComuneLookup } from '../f24/model/comune-lookup'
import type { Delega, RigaF24, Versamento } from '../f24/model/delega'
import { at, f24Problem, hasErrors, type F24Problem } from '../f24/model/f24-problem'
import { splitVersamento } from '../f24/model/pack'
import { problemsOf, withoutUnknown } from './f24/issues'
import { fromLibrary, LIBRARY_NAMES, libraryF24 } from './f24/library'
import { detectShape, parseJson, type Shape } from './f24/parse'
import { jsonPath, type Names, type RawF24 } from './f24/raw'
import { fromSend, SEND_NAMES, sendF24 } from './f24/send'
import { toVersamento } from './f24/to-versamento'

export type ReadOptions = {
  /** Names of the comuni by codice catastale; without it none is looked up. */
  readonly comuni?: ComuneLookup
  /** Without it nothing is compared with today. */
  readonly oggi?: IsoDate
}

/** `deleghe` is empty when any problem is an error. Paths of `problems` are those of the JSON that was read. */
export type F24Reading = { readonly deleghe: readonly Delega[]; readonly problems: readonly F24Problem[] }

const refused = (problems: readonly F24Problem[]): F24Reading => ({ deleghe: [], problems })

/** The rows of either shape, before anything is checked: a list without end is not worth reading. */
const countRows = (json: unknown, shape: Shape): number => {
  const keys =
    shape === 'send' ? ['f24Simplified', 'payments', 'records'] : ['paymentReasonSection', 'reasonRecordList']
  const list = keys.reduce<unknown>(
    (value, key) => (typeof value === 'object' && value !== null ? (value as Record<string, unknown>)[key] : undefined),
    json,
  )
  return Array.isArray(list) ? list.length : 0
}

type RawReading = { readonly raw?: RawF24; readonly problems: readonly F24Problem[] }

/** A property too many is an error, but no reason to keep silent about the rest. */
const parseWith = <T>(schema: z.ZodType<T>, json: unknown, toRaw: (value: T) => RawF24): RawReading => {
  const result = schema.safeParse(json)
  if (result.success) return { raw: toRaw(result.data), problems: [] }
  const { issues } = result.error
  const pruned = schema.safeParse(withoutUnknown(issues, json))
  return { raw: pruned.success ? toRaw(pruned.data) : undefined, problems: problemsOf(issues, json) }
}

const readRaw = (json: unknown, shape: Shape, names: Names): RawReading => {
  const rows = countRows(json, shape)
  if (rows > MOST_ROWS) {
    return { problems: [f24Problem('rows-too-many', names.fields.righe, { rows, max: MOST_ROWS })] }
  }
  return shape === 'send' ? parseWith(sendF24, json, fromSend) : parseWith(libraryF24, json, fromLibrary)
}

/** IMU and the taxes like it have no instalment box to fill: an old `0101` is understood, warned of, not printed. */
const asPrinted = (riga: RigaF24): RigaF24 => {
  const entry = riga.sezione === 'EL' ? findCodiceTributo(riga.codiceTributo) : undefined
  return entry && rateOf(entry) === 'acconto-saldo' ? { ...riga, rateazione: undefined } : riga
}

const check = (raw: RawF24, options: ReadOptions): { versamento: Versamento; problems: readonly F24Problem[] } => {
  const { versamento, problems } = toVersamento(raw)
  const unreadable = new Set(problems.map(({ field }) => field))
  if ([...unreadable].some((field) => /\.(debito|credito)$/.test(field))) unreadable.add('saldoFinale')
  // a field that could not be read is blank now: what the checks say of the blank, or of its sum, is no news
  const found = checkVersamento(versamento, options).filter(({ field }) => !unreadable.has(field))
  return { versamento, problems: [...problems, ...found] }
}

/**
 * Reads an F24 semplificato from JSON, of SEND (`F24Metadata`) or of the older library, told apart by their content.
 * Rows are printed as given: ten a form, each form with its own total. Never throws on anything that JSON can hold.
 */
export const readF24 = (input: unknown, options: ReadOptions = {}): F24Reading => {
  const parsed = typeof input === 'string' ? parseJson(input) : { ok: true as const, json: input }
  if (!parsed.ok) return refused([parsed.problem])
  const detected = detectShape(parsed.json)
  if ('problem' in detected) return refused([detected.problem])
  const names = detected.shape === 'send' ? SEND_NAMES : LIBRARY_NAMES
  const { raw, problems: malformed } = readRaw(parsed.json, detected.shape, names)
  if (!raw) return refused(malformed)
  const { versamento, problems: found } = check(raw, options)
  const problems = [
    ...malformed,
    ...found.map((problem) => at(problem, jsonPath(problem.field, names))),
    ...raw.unprinted.map((field) => f24Problem('payment-details-not-printed', field)),
  ]
  if (hasErrors(problems)) return refused(problems)
  const { deleghe, unplaced } = splitVersamento({ ...versamento, righe: versamento.righe.map(asPrinted) })
  if (unplaced.length === 0) return { deleghe, problems }
  return refused([...problems, f24Problem('credit-not-placeable', names.fields.saldoFinale, { rows: unplaced.length })])
}
