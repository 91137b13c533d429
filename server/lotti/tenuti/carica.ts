import type { Lingua } from '../../../contracts/avvisi/lingue'
import type { EsitoLotti } from '../../../contracts/lotti'
import { organizzazioneOf } from '../../organizzazioni/queries'
import { currentSession, scopeIn } from '../../platform/auth'
import { ownerOf, personOfForm, TOKEN } from '../../platform/identity/kept-form'
import { MultipartError, partsOf, textOf, type Part } from '../../platform/multipart'
import type { Scope } from '../../platform/scope'
import { entra, MOST_FILE, nomeDelFile } from './entra'

type Caricato = { readonly ok: true; readonly id: string } | { readonly ok: false; readonly why: EsitoLotti }

const refused = (why: EsitoLotti): Caricato => ({ ok: false, why })

/** The scope of who sends it: whatever client they have open, a batch is their organisation's. */
const senderOf = async (fields: URLSearchParams): Promise<Scope | undefined> => {
  const [session, owner] = [await currentSession(), await ownerOf(fields)]
  if (session === undefined || owner === undefined || personOfForm(owner) !== session.codiceFiscale) return undefined
  return scopeIn(['intermediario'])
}

/** The bytes of a file; undefined for one that is larger than any of ours. */
const wholeOf = async (body: AsyncIterable<Uint8Array>): Promise<Uint8Array | undefined> => {
  const pieces: Uint8Array[] = []
  let length = 0
  for await (const piece of body) {
    length += piece.length
    if (length > MOST_FILE) return undefined
    pieces.push(Buffer.from(piece))
  }
  return Buffer.concat(pieces)
}

const takeFile = async (fields: URLSearchParams, part: Part, lingua: Lingua): Promise<Caricato> => {
  const scope = await senderOf(fields)
  if (scope === undefined) return refused('signed-out')
  if (part.file === undefined || part.file === '') return refused('no-file')
  const bytes = await wholeOf(part.body)
  if (bytes === undefined) return refused('too-large')
  const studio = (await organizzazioneOf(scope)).nome
  return entra(scope, { bytes, nome: nomeDelFile(part.file), rata: fields.get('rata') ?? '', studio, lingua })
}

/** Takes a table in: who sends it is looked at before a byte is held, and one that breaks off in the middle leaves nothing. */
export const caricaLotto = async (request: Request, lingua: Lingua): Promise<Caricato> => {
  if (request.body === null) return refused('form')
  const fields = new URLSearchParams()
  let done: Caricato | undefined
  try {
    for await (const part of partsOf(request.headers.get('content-type') ?? '', request.body)) {
      // what is left of a file that was refused is read to its end: a browser that is cut off shows no answer
      if (part.name === 'file') done ??= await takeFile(fields, part, lingua)
      if ([TOKEN, 'rata'].includes(part.name)) fields.set(part.name, await textOf(part))
    }
    return done ?? refused('no-file')
  } catch (error) {
    if (error instanceof MultipartError) return refused('form')
    throw error
  }
}
