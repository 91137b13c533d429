import { excerpt, f24Problem, type F24Problem } from '../../f24/model/f24-problem'
import { placeOfFault } from './json-place'

/** A hundred forms, written with room to spare. */
export const MAX_JSON_LENGTH = 1_000_000

export type Parsed =
  { readonly ok: true; readonly json: unknown } | { readonly ok: false; readonly problem: F24Problem }

/** Text to JSON; a byte order mark at its head is no fault. */
export const parseJson = (text: string): Parsed => {
  if (text.length > MAX_JSON_LENGTH) {
    return { ok: false, problem: f24Problem('json-too-large', '', { max: MAX_JSON_LENGTH }) }
  }
  const content = text.replace(/^\uFEFF/, '')
  try {
    return { ok: true, json: JSON.parse(content) as unknown }
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error
    return { ok: false, problem: f24Problem('json-malformed', '', { where: placeOfFault(content) }) }
  }
}

export type Shape = 'send' | 'library' | 'send-standard' | 'library-standard'

const SEND_ROOTS = ['f24Simplified', 'f24Standard', 'f24Excise', 'f24Elid'] as const
const LIBRARY_ROOTS = ['header', 'taxPayer', 'paymentDetails', 'paymentReasonSection'] as const
const ORDINARIO = [
  'treasurySection',
  'inpsSection',
  'regionSection',
  'localTaxSection',
  'socialSecuritySection',
] as const
const OTHER_MODELS = ['exciseSection', 'treasuryAndOtherSection'] as const

const isObject = (json: unknown): json is Readonly<Record<string, unknown>> =>
  typeof json === 'object' && json !== null && !Array.isArray(json)

type Detected = { readonly shape: Shape } | { readonly problem: F24Problem }

/**
 * Which of the shapes a JSON has, SEND's or the library's, of the semplificato or of the ordinario, by what its root holds;
 * a root that is null counts as absent.
 */
export const detectShape = (json: unknown): Detected => {
  if (!isObject(json)) return { problem: f24Problem('root-missing', '') }
  const has = (key: string): boolean => Object.hasOwn(json, key) && json[key] != null
  const roots = SEND_ROOTS.filter(has)
  if (roots.length > 1) return { problem: f24Problem('root-two-types', roots[1]!, { models: roots.join(', ') }) }
  const root = roots[0]
  if (root === 'f24Simplified') return { shape: 'send' }
  if (root === 'f24Standard') return { shape: 'send-standard' }
  if (root !== undefined) return { problem: f24Problem('model-refused', root) }
  const other = OTHER_MODELS.find(has)
  if (other) return { problem: f24Problem('model-refused', other) }
  if (ORDINARIO.some(has)) return { shape: 'library-standard' }
  if (LIBRARY_ROOTS.some(has)) return { shape: 'library' }
  const first = Object.keys(json).at(0)
  return { problem: f24Problem('root-missing', '', first === undefined ? {} : { found: excerpt(first) }) }
}
