import { MAX_POSTED } from '../../contracts/posted-form'
import { toFields } from '../../contracts/verifica-f24'
import type { F24Problem } from '../../f24/model/f24-problem'
import { PDF_LIMITS } from '../platform/pdf-text'
import { countCall } from '../platform/rate-limit'
import { readForm } from '../platform/request-body'
import type { Refusal } from '../platform/sentences'
import { isUnavailable } from '../platform/unavailable'
import { leggiFile, leggiIncollato, type Letto } from './lettura'

/** A file at its largest, and the fields around it. */
const MOST = PDF_LIMITS.bytes + 500_000
/** Pasted text that goes round again, so that nothing typed is lost. */
const MOST_KEPT = 6_000
const MOST_SAID = 5
const RETRY = 30

export type Uploaded =
  | { readonly ok: true; readonly fields: string }
  | { readonly ok: false; readonly status: number; readonly problem: Refusal }

const refused = (status: number, code: string, values: Refusal['values'] = {}): Uploaded => ({
  ok: false,
  status,
  problem: { code, field: '', values },
})

const said = (problems: readonly F24Problem[]): string =>
  JSON.stringify(problems.slice(0, MOST_SAID).map(({ code, field, values }) => ({ code, field, values })))

const fieldsOf = (letto: Letto, testo: string): URLSearchParams => {
  if (letto.ok) {
    const fields = toFields(letto.modulo)
    if (fields.toString().length > MAX_POSTED - 1_000) return new URLSearchParams({ esito: 'too-long' })
    fields.set('azione', 'letto')
    if (letto.problems.length > 0) fields.set('guasti', said(letto.problems))
    return fields
  }
  const fields = new URLSearchParams({ esito: letto.code, testo: testo.slice(0, MOST_KEPT) })
  if (letto.problems.length > 0) fields.set('guasti', said(letto.problems))
  return fields
}

const read = async (request: Request): Promise<Uploaded> => {
  const { wait } = countCall('visura', request)
  if (wait !== undefined) return refused(429, 'rate-limited', { seconds: wait })
  const form = await readForm(request, MOST)
  if (!form.ok && form.status === 413) return { ok: true, fields: 'esito=too-large' }
  if (!form.ok) return { ok: false, status: form.status, problem: form.problem }
  const [testo, file] = [form.value.get('testo'), form.value.get('file')]
  const text = typeof testo === 'string' ? testo : ''
  const hasFile = file instanceof File && file.size > 0
  const letto = hasFile ? await leggiFile(new Uint8Array(await file.arrayBuffer())) : leggiIncollato(text)
  return { ok: true, fields: fieldsOf(letto, text).toString() }
}

/**
 * An F24 sent as a file or pasted, as the fields that somebody would have typed; or why there are none, in the field `esito`.
 * Nothing of it is kept.
 */
export const uploadedFields = async (request: Request): Promise<Uploaded> => {
  try {
    return await read(request)
  } catch (error) {
    if (!isUnavailable(error)) throw error
    return refused(503, 'service-unavailable', { seconds: RETRY })
  }
}
