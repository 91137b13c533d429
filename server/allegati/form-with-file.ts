import { currentSession, scopeIn } from '../platform/auth'
import { formOwner, ownerOf } from '../platform/identity/kept-form'
import { MultipartError, partsOf, textOf, type Part } from '../platform/multipart'
import type { Role, Scope } from '../platform/scope'

/** What came of a form with a file: its fields, and what was made of the file, or why there was none. */
export type FormWithFile<Done> = { readonly fields: URLSearchParams; readonly done: Done | 'no-file' | 'form' }

/**
 * Reads the form of one file as its bytes arrive. The fields about it come before it, as they stand in the form.
 * @param take makes something of the file; called once, with the fields that came before
 */
export const readFormWithFile = async <Done>(
  request: Request,
  names: readonly string[],
  take: (fields: URLSearchParams, file: Part) => Promise<Done>,
): Promise<FormWithFile<Done>> => {
  const fields = new URLSearchParams()
  let done: Done | undefined
  if (request.body === null) return { fields, done: 'form' }
  try {
    for await (const part of partsOf(request.headers.get('content-type') ?? '', request.body)) {
      // what is left of a file that was refused is read to its end: a browser that is cut off shows no answer
      if (part.name === 'file') done ??= await take(fields, part)
      if (names.includes(part.name)) fields.append(part.name, await textOf(part))
    }
    return { fields, done: done ?? 'no-file' }
  } catch (error) {
    if (!(error instanceof MultipartError)) throw error
    return { fields, done: done ?? 'form' }
  }
}

/** Who sent such a form, in one of these roles, and for whom it was shown; undefined for anybody else. */
export const senderIn = async (fields: URLSearchParams, roles: readonly Role[]): Promise<Scope | undefined> => {
  const session = await currentSession()
  if (session === undefined || (await ownerOf(fields)) !== formOwner(session)) return undefined
  return scopeIn(roles)
}
