import { Problem, said } from './problem'

/*
 * What comes from JSON or a form may not be what its type says, and an unknown word must never fall through a branch
 * as if it were the ordinary case.
 */

export type Loose = Readonly<Record<string, unknown>>

const isRecord = (value: unknown): value is Loose =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

/** @throws Problem `value-missing` */
export const record = (value: unknown, field: string): Loose => {
  if (!isRecord(value)) throw new Problem('value-missing', field, { value: said(value) })
  return value
}

/** @throws Problem `value-missing` */
export const list = (value: unknown, field: string): readonly unknown[] => {
  if (!Array.isArray(value)) throw new Problem('value-missing', field, { value: said(value) })
  return value
}

/** @throws Problem `choice-unknown` unless it is absent, true or false */
export const flag = (value: unknown, field: string): void => {
  if (value !== undefined && typeof value !== 'boolean')
    throw new Problem('choice-unknown', field, { value: said(value) })
}

/** @throws Problem `amount-invalid` unless it is whole cents, zero or more */
export const cents = (value: unknown, field: string): void => {
  if (!Number.isSafeInteger(value) || (value as number) < 0) {
    throw new Problem('amount-invalid', field, { value: said(value) })
  }
}

/** @throws Problem `choice-unknown` */
export const word = (value: unknown, field: string): void => {
  if (typeof value !== 'string') throw new Problem('choice-unknown', field, { value: said(value) })
}

/**
 * Absent, or JSON's null, is a rate not known: whether it is needed is seen where it is used.
 * @throws Problem `aliquota-invalid`
 */
export const rate = (value: unknown, field: string): void => {
  if (value !== undefined && value !== null && !isRecord(value)) {
    throw new Problem('aliquota-invalid', field, { value: said(value) })
  }
}
