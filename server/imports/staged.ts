import type { LineError, LineRead } from '../../formats/line-error'

export type Json = string | number | boolean | null | readonly Json[] | { readonly [name: string]: Json }

/** Values by column of the table they go to; null where the source says that there is none. */
export type Columns = { readonly [column: string]: Json }

/**
 * What one line says of one thing. Lines of one `chiave` are put together, each bringing its `parte`: a part that a file
 * does not give leaves what is known as it is.
 */
export type Staged = {
  readonly riga: number
  readonly chiave: string | null
  readonly parti: readonly string[]
  readonly dati: Columns | null
  /** What is looked up when it is applied: the owner, the property. */
  readonly legami: Columns | null
  readonly problemi: readonly LineError[]
  readonly esito: 'errata' | null
}

/** What a record becomes, or why it cannot be used although its line could be read. */
export type Mapped =
  | { readonly chiave: string; readonly parte: string; readonly dati: Columns; readonly legami: Columns }
  | { readonly problem: Pick<LineError, 'field' | 'reason' | 'value'> }

const faulty = (riga: number, problemi: readonly LineError[]): Staged => ({
  riga,
  chiave: null,
  parti: [],
  dati: null,
  legami: null,
  problemi,
  esito: 'errata',
})

/** A line on its way in. */
export const toStaged = <T>(read: LineRead<T>, map: (record: T) => Mapped): Staged => {
  if (!read.ok) return faulty(read.line, read.errors)
  const mapped = map(read.record)
  if ('problem' in mapped) return faulty(read.line, [{ line: read.line, ...mapped.problem }])
  const { chiave, parte, dati, legami } = mapped
  return { riga: read.line, chiave, parti: [parte], dati, legami, problemi: read.notices, esito: null }
}

const repeats = (a: Staged, b: Staged): boolean => b.parti.some((parte) => a.parti.includes(parte))

const together = (a: Staged, b: Staged): Staged =>
  repeats(a, b)
    ? { ...a, problemi: [...a.problemi, { line: b.riga, field: '', reason: 'duplicate', value: b.chiave ?? '' }] }
    : {
        ...a,
        parti: [...a.parti, ...b.parti],
        dati: { ...a.dati, ...b.dati },
        legami: { ...a.legami, ...b.legami },
        problemi: [...a.problemi, ...b.problemi],
      }

/** Rows of one key as one row; of two that say the same part the first one counts, and the second is told. */
export const merged = (rows: readonly Staged[]): readonly Staged[] => {
  const byKey = new Map<string, Staged>()
  for (const row of rows) {
    const key = row.chiave ?? ` ${row.riga}`
    const before = byKey.get(key)
    byKey.set(key, before === undefined ? row : together(before, row))
  }
  return [...byKey.values()]
}
