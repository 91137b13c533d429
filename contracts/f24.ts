import type { IsoDate } from '../engine/kernel/dates'
import { checkVersamento } from '../f24/model/check'
import { checkDomicilio, checkOrdinario } from '../f24/model/check-ordinario'
import { findCodiceTributo, rateOf } from '../f24/model/codici-tributo'
import type { ComuneLookup } from '../f24/model/comune-lookup'
import type { Delega, RigaF24, Versamento } from '../f24/model/delega'
import type { DelegaOrdinaria, VersamentoOrdinario } from '../f24/model/delega-ordinaria'
import { at, f24Problem, hasErrors, type F24Problem } from '../f24/model/f24-problem'
import { splitVersamento } from '../f24/model/pack'
import { sezioniDi, splitOrdinario } from '../f24/model/split-ordinario'
import { detectShape, parseJson, type Shape } from './f24/parse'
import { jsonPath, type RawF24 } from './f24/raw'
import { isStandard, readOrdinario, readSemplificato } from './f24/read-raw'
import { standardPath } from './f24/standard-names'
import { toOrdinario } from './f24/to-ordinario'
import { domicilio, Reader, toVersamento } from './f24/to-versamento'

export type Modello = 'semplificato' | 'ordinario'

export type ReadOptions = {
  /** Names of the comuni by codice catastale; without it none is looked up. */
  readonly comuni?: ComuneLookup
  /** Without it nothing is compared with today. */
  readonly oggi?: IsoDate
  /** The model to print; without it the one that the JSON is of. */
  readonly modello?: Modello
}

/** No form when any problem is an error; otherwise those of one model. Paths are those of the JSON that was read. */
export type F24Reading = {
  readonly deleghe: readonly Delega[]
  readonly ordinarie: readonly DelegaOrdinaria[]
  readonly problems: readonly F24Problem[]
}

const refused = (problems: readonly F24Problem[]): F24Reading => ({ deleghe: [], ordinarie: [], problems })

/** IMU and the taxes like it have no instalment box to fill: an old `0101` is understood, warned of, not printed. */
const asPrinted = (riga: RigaF24): RigaF24 => {
  const entry = riga.sezione === 'EL' ? findCodiceTributo(riga.codiceTributo) : undefined
  return entry && rateOf(entry) === 'acconto-saldo' ? { ...riga, rateazione: undefined } : riga
}

/** A field that could not be read is blank now: what the checks say of the blank, or of its sum, is no news. */
const withoutNoise = (unread: readonly F24Problem[], found: readonly F24Problem[]): readonly F24Problem[] => {
  const fields = new Set(unread.map(({ field }) => field))
  if ([...fields].some((field) => /\.(debito|credito)$/.test(field))) fields.add('saldoFinale')
  return [...unread, ...found.filter(({ field }) => !fields.has(field))]
}

const creditsLeft = (rows: number, field: string): readonly F24Problem[] =>
  rows === 0 ? [] : [f24Problem('credit-not-placeable', field, { rows })]

const formsOrdinarie = (
  versamento: VersamentoOrdinario,
  problems: readonly F24Problem[],
  total: string,
): F24Reading => {
  const locali = versamento.sezioni.locali.map(asPrinted)
  const { deleghe, unplaced } = splitOrdinario({ ...versamento, sezioni: { ...versamento.sezioni, locali } })
  const left = creditsLeft(unplaced, total)
  return left.length > 0 ? refused([...problems, ...left]) : { deleghe: [], ordinarie: deleghe, problems }
}

const forms = (versamento: Versamento, problems: readonly F24Problem[], total: string): F24Reading => {
  const { deleghe, unplaced } = splitVersamento({ ...versamento, righe: versamento.righe.map(asPrinted) })
  const left = creditsLeft(unplaced.length, total)
  return left.length > 0 ? refused([...problems, ...left]) : { deleghe, ordinarie: [], problems }
}

/** The rows of a semplificato on the ordinario: what that form asks for beside, and the region's code of two figures. */
const toOther = (raw: RawF24, versamento: Versamento) => {
  const reader = new Reader()
  const address = domicilio(raw.address, reader)
  const other: VersamentoOrdinario = {
    ...versamento,
    contribuente: { ...versamento.contribuente, domicilio: address },
    sezioni: sezioniDi(versamento.righe),
  }
  const regioni = versamento.righe.flatMap(({ sezione, codiceEnte }, i) =>
    sezione === 'RG' && !/^(00)?\d{2}$/.test(codiceEnte)
      ? [f24Problem('section-field-invalid', `righe.${i}.codiceEnte`, { value: codiceEnte, example: '03' })]
      : [],
  )
  return { other, problems: [...reader.problems, ...checkDomicilio(address), ...regioni] }
}

const readSimplified = (json: unknown, shape: 'send' | 'library', options: ReadOptions): F24Reading => {
  const { raw, names, problems: malformed } = readSemplificato(json, shape)
  if (!raw) return refused(malformed)
  const { versamento, problems: unread } = toVersamento(raw)
  const asOther = options.modello === 'ordinario' ? toOther(raw, versamento) : undefined
  const found = [...withoutNoise(unread, checkVersamento(versamento, options)), ...(asOther?.problems ?? [])]
  const problems = [
    ...malformed,
    ...found.map((problem) => at(problem, jsonPath(problem.field, names) ?? '')),
    ...raw.unprinted.map((field) => f24Problem('payment-details-not-printed', field)),
  ]
  if (hasErrors(problems)) return refused(problems)
  return asOther
    ? formsOrdinarie(asOther.other, problems, names.fields.saldoFinale)
    : forms(versamento, problems, names.fields.saldoFinale)
}

const readStandard = (json: unknown, shape: 'send-standard' | 'library-standard', options: ReadOptions): F24Reading => {
  if (options.modello === 'semplificato') return refused([f24Problem('model-not-convertible', '')])
  const { raw, names, problems: malformed } = readOrdinario(json, shape)
  if (raw === undefined) return refused(malformed)
  const { versamento, problems: unread } = toOrdinario(raw, names)
  const found = withoutNoise(unread, checkOrdinario(versamento, options))
  const problems = [...malformed, ...found.map((problem) => at(problem, standardPath(problem.field, names) ?? ''))]
  return hasErrors(problems) ? refused(problems) : formsOrdinarie(versamento, problems, names.fields.saldoFinale)
}

const readShape = (json: unknown, shape: Shape, options: ReadOptions): F24Reading =>
  isStandard(shape) ? readStandard(json, shape, options) : readSimplified(json, shape, options)

/**
 * Reads an F24, semplificato or ordinario, from JSON of SEND (`F24Metadata`) or of the older library, told apart by their
 * content. Rows are printed as given, each form with its own total. Never throws on anything that JSON can hold.
 */
export const readF24 = (input: unknown, options: ReadOptions = {}): F24Reading => {
  const parsed = typeof input === 'string' ? parseJson(input) : { ok: true as const, json: input }
  if (!parsed.ok) return refused([parsed.problem])
  const detected = detectShape(parsed.json)
  return 'problem' in detected ? refused([detected.problem]) : readShape(parsed.json, detected.shape, options)
}
