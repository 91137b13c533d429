import { tabellaIn } from '../../formats/elenchi/tabella'
import { HEAD, notText, type NotText } from '../../formats/sniff'
import { currentSession, scopeIn } from '../platform/auth'
import { formOwner, ownerOf, TOKEN } from '../platform/identity/kept-form'
import { MultipartError, partsOf, textOf, type Part } from '../platform/multipart'
import { STAFF_ROLES, type Scope } from '../platform/scope'
import { openImport } from './commands'
import { TIPI, type Tipo } from './destinations'
import { ELENCHI } from './files'
import { FileTooLarge, forget, keepFor, readKept, receive, rewriteKept, type Received } from './kept-file'
import { listImports } from './queries'
import { notOfKind } from './recognise'
import { readOn } from './running'

/** Why a file was not taken in: each has its sentence. */
export type Refused = NotText | 'no-file' | 'no-kind' | 'too-large' | 'too-many' | 'form' | 'other-kind' | 'signed-out'

export type Uploaded =
  { readonly ok: true; readonly id: string } | { readonly ok: false; readonly why: Refused; readonly kind?: string }

const LONGEST_NAME = 100
/** Files under way in the comuni of somebody: each holds its rows in the database. */
const MOST_OPEN = 20

const refused = (why: Refused, kind?: string): Uploaded => ({ ok: false, why, ...(kind === undefined ? {} : { kind }) })

/** The scope of who sends it, in the comune that they name: one of theirs. */
const senderOf = async (fields: URLSearchParams): Promise<{ scope: Scope; belfiore: string } | undefined> => {
  const session = await currentSession()
  if (session === undefined || (await ownerOf(fields)) !== formOwner(session)) return undefined
  const scope = await scopeIn(STAFF_ROLES)
  const belfiore = scope?.comuni.find((code) => code === fields.get('comune')) ?? scope?.comuni[0]
  if (scope === undefined || belfiore === undefined) return undefined
  return fields.has('comune') && fields.get('comune') !== belfiore ? undefined : { scope, belfiore }
}

/** The last part of a name, without signs that no name has: it is shown, and opens nothing. */
const fileName = (name: string): string =>
  (name.split(/[\\/]/).at(-1) ?? '').replace(/[^\p{L}\p{N} ._()-]/gu, '').slice(0, LONGEST_NAME) || 'file'

type Sent = { readonly scope: Scope; readonly belfiore: string; readonly tipo: Tipo; readonly file: string }

/** Larger workbooks are not unpacked: a list of that size comes as text. */
const MOST_WORKBOOK = 24 * 1024 * 1024

/** A workbook becomes the text of its sheet where it waits. @returns why it does not, or the first bytes of that text */
const asText = async (waiting: string): Promise<NotText | Uint8Array> => {
  const bytes = await readKept(waiting, MOST_WORKBOOK)
  if (bytes === undefined) return 'sheet-too-large'
  const tabella = await tabellaIn(bytes)
  if (!tabella.ok) return tabella.why
  await rewriteKept(waiting, tabella.bytes)
  return tabella.bytes.subarray(0, HEAD)
}

/** The first bytes of a text, or why it is none. */
const textIn = async ({ head, waiting }: Received, isList: boolean): Promise<NotText | Uint8Array> => {
  const not = notText(head)
  if (not === 'spreadsheet' && isList) return asText(waiting)
  return not ?? head
}

const takeIn = async ({ scope, belfiore, tipo, file }: Sent, received: Received): Promise<Uploaded> => {
  const isList = ELENCHI[tipo] !== undefined
  const head = await textIn(received, isList)
  if (typeof head === 'string') return refused(head)
  const instead = await notOfKind(tipo, belfiore, head)
  if (instead !== undefined) return refused('other-kind', instead)
  const asked = { belfiore, tipo }
  const id = await openImport(scope, asked, file, received.sha256, isList ? 'colonne' : 'lettura')
  await keepFor(id, received.waiting)
  if (!isList) readOn(scope, { belfiore, id })
  return { ok: true, id }
}

const takeFile = async (fields: URLSearchParams, part: Part): Promise<Uploaded> => {
  const sender = await senderOf(fields)
  if (sender === undefined) return refused('signed-out')
  const tipo = TIPI.find((each) => each === fields.get('tipo'))
  if (tipo === undefined) return refused('no-kind')
  if (part.file === undefined || part.file === '') return refused('no-file')
  const open = (await listImports(sender.scope, 200)).filter(({ finitaIl }) => finitaIl === undefined)
  if (open.length >= MOST_OPEN) return refused('too-many')
  const received = await receive(part.body, HEAD)
  const done = await takeIn({ ...sender, tipo, file: fileName(part.file) }, received)
  if (!done.ok) await forget(received.waiting)
  return done
}

/**
 * Takes a file of an office in as its bytes arrive: who sends it is looked at before a byte is kept, what it is by its content.
 * Nothing of it is applied.
 */
export const uploaded = async (request: Request): Promise<Uploaded> => {
  if (request.body === null) return refused('form')
  const fields = new URLSearchParams()
  let done: Uploaded | undefined
  try {
    for await (const part of partsOf(request.headers.get('content-type') ?? '', request.body)) {
      // what is left of a file that was refused is read to its end: a browser that is cut off shows no answer
      if (part.name === 'file') done ??= await takeFile(fields, part)
      if ([TOKEN, 'comune', 'tipo'].includes(part.name)) fields.set(part.name, await textOf(part))
    }
    return done ?? refused('no-file')
  } catch (error) {
    if (error instanceof FileTooLarge) return refused('too-large')
    if (error instanceof MultipartError) return refused('form')
    throw error
  }
}
