import type { LineError, Parsed } from './line-error'

/** A node of annex A of DM 6 November 2025: the vocabulary in which comuni differentiate their rates. */
export type FattispecieDm = {
  readonly codice: string
  /** The node above; absent for the six roots. */
  readonly padre?: string
  readonly titolo: string
  readonly tipo?: string
  readonly note: string
  readonly opzioni: readonly string[]
}

const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

/** `data/imu-fattispecie-dm-2025.json`: the place of a node in the list stands for the line. */
export const parseFattispecie = (text: string): Parsed<FattispecieDm> => {
  const nodes = nodesOf(text)
  if (nodes === undefined) return { records: [], errors: [{ line: 1, field: 'nodi', reason: 'json', value: '' }] }
  const records: FattispecieDm[] = []
  const errors: LineError[] = []
  nodes.forEach((node, index) => {
    const record = fattispecieOf(node)
    if (record === undefined) errors.push({ line: index + 1, field: 'codice', reason: 'choice', value: '' })
    else records.push(record)
  })
  return { records, errors }
}

const nodesOf = (text: string): readonly unknown[] | undefined => {
  try {
    const file: unknown = JSON.parse(text)
    return isObject(file) && Array.isArray(file.nodi) ? file.nodi : undefined
  } catch {
    return undefined
  }
}

const fattispecieOf = (node: unknown): FattispecieDm | undefined => {
  if (!isObject(node) || typeof node.codice !== 'string' || typeof node.titolo !== 'string') return undefined
  if (!/^\d+(\.\d+)*$/.test(node.codice)) return undefined
  const padre = node.codice.split('.').slice(0, -1).join('.')
  const opzioni = Array.isArray(node.opzioni) ? node.opzioni : []
  return {
    codice: node.codice,
    ...(padre === '' ? {} : { padre }),
    titolo: node.titolo,
    ...(typeof node.tipo === 'string' ? { tipo: node.tipo } : {}),
    note: typeof node.note === 'string' ? node.note : '',
    opzioni: opzioni.flatMap((option) => (isObject(option) && typeof option.testo === 'string' ? [option.testo] : [])),
  }
}
