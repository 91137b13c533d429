import type { LineError, Parsed } from './line-error'

/** One line of a JSON-lines file: its number and the object it holds. */
export type JsonLine = { readonly line: number; readonly values: Readonly<Record<string, unknown>> }

const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

const objectOf = (text: string): Readonly<Record<string, unknown>> | undefined => {
  try {
    const value: unknown = JSON.parse(text)
    return isObject(value) ? value : undefined
  } catch {
    return undefined
  }
}

/** Reads one JSON object a line; a line that is none is reported and the next ones are read. */
export const readJsonLines = (text: string): Parsed<JsonLine> => {
  const records: JsonLine[] = []
  const errors: LineError[] = []
  text.split(/\r?\n/).forEach((content, index) => {
    if (content.trim() === '') return
    const values = objectOf(content)
    if (values === undefined) errors.push({ line: index + 1, field: '', reason: 'json', value: content })
    else records.push({ line: index + 1, values })
  })
  return { records, errors }
}
