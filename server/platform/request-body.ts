import { placeOfFault } from '../../contracts/f24/json-place'
import type { Refusal } from './sentences'

/** Brackets inside one another; no contract of ours needs a third of it. */
export const MOST_DEEP = 40

export type Read<T> =
  { readonly ok: true; readonly value: T } | { readonly ok: false; readonly status: number; readonly problem: Refusal }

const refused = (status: number, code: string, values: Refusal['values'] = {}): Read<never> => ({
  ok: false,
  status,
  problem: { code, field: '', values },
})

/** The bytes of a body, given up as soon as they are more than `max`: a stream without end costs nothing. */
export const readBody = async (request: Request, max: number): Promise<Read<Uint8Array>> => {
  const tooLarge = refused(413, 'body-too-large', { max })
  const declared = Number(request.headers.get('content-length') ?? 0)
  if (declared > max) return tooLarge
  const chunks: Uint8Array[] = []
  let length = 0
  const reader = request.body?.getReader()
  while (reader) {
    const { done, value } = await reader.read()
    if (done) break
    length += value.byteLength
    if (length > max) {
      await reader.cancel()
      return tooLarge
    }
    chunks.push(value)
  }
  return { ok: true, value: Buffer.concat(chunks, length) }
}

/** The text of a body in UTF-8, of at most `max` bytes. */
export const readText = async (request: Request, max: number): Promise<Read<string>> => {
  const bytes = await readBody(request, max)
  if (!bytes.ok) return bytes
  try {
    return { ok: true, value: new TextDecoder('utf-8', { fatal: true }).decode(bytes.value) }
  } catch (error) {
    if (!(error instanceof TypeError)) throw error
    return refused(400, 'body-encoding')
  }
}

/** The fields of a form with files (multipart), of at most `max` bytes in all. */
export const readForm = async (request: Request, max: number): Promise<Read<FormData>> => {
  const type = request.headers.get('content-type') ?? ''
  if (!type.startsWith('multipart/form-data')) return refused(415, 'form-type-unsupported')
  const bytes = await readBody(request, max)
  if (!bytes.ok) return bytes.status === 413 ? refused(413, 'form-too-large') : bytes
  try {
    return {
      ok: true,
      value: await new Response(Buffer.from(bytes.value), { headers: { 'content-type': type } }).formData(),
    }
  } catch (error) {
    if (!(error instanceof TypeError)) throw error
    return refused(400, 'body-encoding')
  }
}

/** How many brackets stand inside one another, outside of texts; it stops counting beyond `most`. */
const depthOf = (text: string, most: number): number => {
  let depth = 0
  let deepest = 0
  let quoted = false
  for (let at = 0; at < text.length && deepest <= most; at++) {
    const character = text[at]
    if (quoted && character === '\\') at++
    else if (character === '"') quoted = !quoted
    else if (quoted) continue
    else if (character === '{' || character === '[') deepest = Math.max(deepest, ++depth)
    else if (character === '}' || character === ']') depth--
  }
  return deepest
}

/** The JSON of a body: refused when it is too large, not UTF-8, too deep, or not JSON (then with line and column). */
export const readJson = async (request: Request, max: number): Promise<Read<unknown>> => {
  const text = await readText(request, max)
  if (!text.ok) return text
  if (depthOf(text.value, MOST_DEEP) > MOST_DEEP) return refused(400, 'json-too-deep', { max: MOST_DEEP })
  try {
    return { ok: true, value: JSON.parse(text.value) as unknown }
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error
    return refused(400, 'json-malformed', { where: placeOfFault(text.value) })
  }
}
