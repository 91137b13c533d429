import type { z } from 'zod'
import { MOST_ROWS } from '../../f24/model/check'
import { f24Problem, type F24Problem } from '../../f24/model/f24-problem'
import { problemsOf, withoutUnknown } from './issues'
import { fromLibrary, LIBRARY_NAMES, libraryF24 } from './library'
import type { Shape } from './parse'
import type { Names, RawF24 } from './raw'
import { fromSend, SEND_NAMES, sendF24 } from './send'
import { libraryStandardF24, sendStandardF24 } from './standard'
import { LIBRARY_STANDARD, SEND_STANDARD, type StandardNames } from './standard-names'
import { valueAt } from './to-ordinario'

/** A JSON whose types were checked, with the names of its shape; undefined where it cannot be understood at all. */
export type Read<T, N> = { readonly raw?: T; readonly names: N; readonly problems: readonly F24Problem[] }

export const isStandard = (shape: Shape): shape is 'send-standard' | 'library-standard' =>
  shape === 'send-standard' || shape === 'library-standard'

/** A property too many is an error, but no reason to keep silent about the rest. */
const parseWith = <T>(schema: z.ZodType<T>, json: unknown): { raw?: T; problems: readonly F24Problem[] } => {
  const result = schema.safeParse(json)
  if (result.success) return { raw: result.data, problems: [] }
  const { issues } = result.error
  const pruned = schema.safeParse(withoutUnknown(issues, json))
  return { raw: pruned.success ? pruned.data : undefined, problems: problemsOf(issues, json) }
}

/** The rows of some lists, before anything is checked: a list without end is not worth reading. */
const tooMany = (json: unknown, lists: readonly string[], field: string): readonly F24Problem[] => {
  const rows = lists.reduce((sum, path) => {
    const list = valueAt(json, path)
    return sum + (Array.isArray(list) ? list.length : 0)
  }, 0)
  return rows > MOST_ROWS ? [f24Problem('rows-too-many', field, { rows, max: MOST_ROWS })] : []
}

const mapped = <T, R>(
  { raw, problems }: { raw?: T; problems: readonly F24Problem[] },
  map: (value: T) => R,
): { raw?: R; problems: readonly F24Problem[] } => ({ raw: raw === undefined ? undefined : map(raw), problems })

/** A semplificato of either shape. */
export const readSemplificato = (json: unknown, shape: 'send' | 'library'): Read<RawF24, Names> => {
  const names = shape === 'send' ? SEND_NAMES : LIBRARY_NAMES
  const many = tooMany(json, [names.fields.righe], names.fields.righe)
  if (many.length > 0) return { names, problems: many }
  const read =
    shape === 'send' ? mapped(parseWith(sendF24, json), fromSend) : mapped(parseWith(libraryF24, json), fromLibrary)
  return { ...read, names }
}

/** An ordinario of either shape: read by its names, which are the same for every section. */
export const readOrdinario = (
  json: unknown,
  shape: 'send-standard' | 'library-standard',
): Read<unknown, StandardNames> => {
  const names = shape === 'send-standard' ? SEND_STANDARD : LIBRARY_STANDARD
  const lists = Object.values(names.sections).map(({ list }) => list)
  const many = tooMany(json, lists, names.fields.sezioni)
  if (many.length > 0) return { names, problems: many }
  const read = shape === 'send-standard' ? parseWith(sendStandardF24, json) : parseWith(libraryStandardF24, json)
  return { ...read, names }
}
