import { MASSIMO_COLLEGAMENTO } from '../../../../../contracts/calcolo/collegamento'
import { MASSIMO_FILE, readFile, type FileLetto } from '../../../../../contracts/calcolo/file-calcolo'
import { readText } from '../../../../../server/platform/request-body'

const MULTIPART = /^multipart\/form-data;/i
/** Boundaries and headers of the form around the file, and the answers of another calculation that may come with it. */
const AROUND = 2 * 1024 + MASSIMO_COLLEGAMENTO

/** The file that was sent, and the other fields of its form. */
export type Upload = { readonly read: FileLetto; readonly field: (name: string) => string | undefined }

const formOf = async (text: string, type: string): Promise<FormData | undefined> => {
  try {
    return await new Response(text, { headers: { 'content-type': type } }).formData()
  } catch (error) {
    if (!(error instanceof TypeError)) throw error
    return undefined
  }
}

const nothing = (code: 'file-empty' | 'file-too-large' | 'file-not-text'): Upload => ({
  read: { ok: false, code, where: '' },
  field: () => undefined,
})

/** The file of a form, read in memory and let go; what is no such form or no such file says why. */
export const readUpload = async (request: Request): Promise<Upload> => {
  const type = request.headers.get('content-type') ?? ''
  if (!MULTIPART.test(type)) return nothing('file-empty')
  const body = await readText(request, MASSIMO_FILE + AROUND)
  if (!body.ok) return nothing(body.status === 413 ? 'file-too-large' : 'file-not-text')
  const form = await formOf(body.value, type)
  const file = form?.get('file')
  return {
    read: readFile(file instanceof File ? await file.text() : ''),
    field: (name) => {
      const value = form?.get(name)
      return typeof value === 'string' ? value : undefined
    },
  }
}
