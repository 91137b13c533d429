import type { Cents } from '../../engine/kernel/money'
import { checkShape } from './check-contribuente'
import { RIGHE_PER_DELEGA, type RigaF24 } from './delega'
import { excerpt, f24Problem, type F24Problem } from './f24-problem'

/** 99.999.999,99: what the boxes of a row hold. */
export const MAX_AMOUNT = 9_999_999_999 as Cents
/** 99.999,99: seven digits of cents. */
export const MAX_DETRAZIONE = 9_999_999 as Cents

export const checkAmount = (value: number, max: number, field: string): readonly F24Problem[] => {
  if (!Number.isInteger(value) || value < 0) return [f24Problem('amount-invalid', field, { value: String(value) })]
  if (value <= max) return []
  return [f24Problem(field.endsWith('detrazione') ? 'detrazione-too-large' : 'amount-too-large', field)]
}

const checkNumbers = (riga: RigaF24, path: string, maxDetrazione: Cents): readonly F24Problem[] => {
  const { numeroImmobili: immobili, anno, detrazione } = riga
  const problems: F24Problem[] = []
  if (immobili !== undefined && !(Number.isInteger(immobili) && immobili >= 0 && immobili <= 999)) {
    problems.push(f24Problem('numero-immobili-invalid', `${path}.numeroImmobili`, { value: String(immobili) }))
  }
  if (anno !== undefined && !(Number.isInteger(anno) && anno >= 1000 && anno <= 2999)) {
    problems.push(f24Problem('anno-invalid', `${path}.anno`, { value: String(anno) }))
  }
  if (detrazione !== undefined) problems.push(...checkAmount(detrazione, maxDetrazione, `${path}.detrazione`))
  return problems
}

/** A row is a debit or a credit. */
export const checkOneSide = (
  { debito, credito }: Pick<RigaF24, 'debito' | 'credito'>,
  path: string,
): readonly F24Problem[] => (debito > 0 && credito > 0 ? [f24Problem('debit-and-credit', path)] : [])

/** What keeps a row from being printed: its codes, its numbers, its amounts. `path` is that of the row. */
export const checkRiga = (
  riga: RigaF24,
  path: string,
  maxDetrazione: Cents = MAX_DETRAZIONE,
): readonly F24Problem[] => {
  return [
    ...checkShape(riga.sezione, /^(EL|ER|RG)$/, 'sezione-invalid', `${path}.sezione`),
    ...checkShape(riga.codiceTributo, /^[0-9A-Z]{4}$/, 'codice-tributo-invalid', `${path}.codiceTributo`),
    ...checkShape(riga.codiceEnte, /^[0-9A-Z]{4}$/, 'codice-ente-invalid', `${path}.codiceEnte`),
    ...checkShape(riga.rateazione, /^[0-9A-Z]{0,4}$/, 'rateazione-invalid', `${path}.rateazione`),
    ...checkNumbers(riga, path, maxDetrazione),
    ...checkAmount(riga.debito, MAX_AMOUNT, `${path}.debito`),
    ...checkAmount(riga.credito, MAX_AMOUNT, `${path}.credito`),
    ...checkOneSide(riga, path),
  ]
}

type Costed = Pick<RigaF24, 'applyCost' | 'credito'> & { readonly path: string }

/** One `applyCost` at most, and never on a credit. */
export const checkApplyCost = (righe: readonly Costed[]): readonly F24Problem[] => {
  const costed = righe.filter(({ applyCost }) => applyCost === true)
  return [
    ...costed.slice(1).map(({ path }) => f24Problem('apply-cost-twice', `${path}.applyCost`)),
    ...costed
      .filter(({ credito }) => credito > 0)
      .map(({ path }) => f24Problem('apply-cost-on-credit', `${path}.applyCost`)),
  ]
}

/** The rows together: some, not too many, one `applyCost` at most and never on a credit, not below zero. */
export const checkRighe = (righe: readonly RigaF24[], most: number): readonly F24Problem[] => {
  if (righe.length === 0) return [f24Problem('rows-missing', 'righe')]
  if (righe.length > most) return [f24Problem('rows-too-many', 'righe', { rows: righe.length, max: most })]
  const total = righe.reduce((sum, riga) => sum + riga.debito - riga.credito, 0)
  return [
    ...checkApplyCost(righe.map((riga, i) => ({ ...riga, path: `righe.${i}` }))),
    ...(total < 0 ? [f24Problem('total-negative', 'saldoFinale', { forms: formsOf(righe) })] : []),
  ]
}

const formsOf = (righe: readonly RigaF24[]): number => Math.ceil(righe.length / RIGHE_PER_DELEGA)

const IBAN_BODY = /^\d{2}[A-Z]\d{10}[A-Z0-9]{12}$/

/** Remainder of ISO 13616: the country and the check digits go last, letters count from ten. */
const ibanRemainder = (body: string): number => {
  const digits = [...`${body.slice(2)}IT${body.slice(0, 2)}`].map((character) => parseInt(character, 36)).join('')
  return [...digits].reduce((rest, digit) => (rest * 10 + Number(digit)) % 97, 0)
}

/** The 25 characters after "IT". */
export const checkIban = (body: string): readonly F24Problem[] => {
  if (!IBAN_BODY.test(body)) return [f24Problem('iban-invalid', 'iban', { value: excerpt(body) })]
  return ibanRemainder(body) === 1 ? [] : [f24Problem('iban-check', 'iban')]
}
