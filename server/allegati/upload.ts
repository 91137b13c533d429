import type { AllegatoRefusal } from '../../contracts/allegati'
import { isUuid } from '../../contracts/uuid'
import { TOKEN } from '../platform/identity/kept-form'
import type { Part } from '../platform/multipart'
import { ROLES, type Scope } from '../platform/scope'
import { attach, type Attached } from './commands'
import { readFormWithFile, senderIn } from './form-with-file'
import { findPlace, type HangingOn, type Place } from './queries'
import { receive } from './receive'

/** What came of a file, and the page that it was sent from. */
export type Uploaded = { readonly page: string | undefined; readonly done: Attached }

const FIELDS = [TOKEN, 'comune', 'bozza', 'pratica', 'pagina']
const BELFIORE = /^[A-Z]\d{3}$/
const refused = (why: AllegatoRefusal): Attached => ({ ok: false, why })

const hangingOn = (fields: URLSearchParams): HangingOn | undefined => {
  const [belfiore, bozzaId, praticaId] = ['comune', 'bozza', 'pratica'].map((name) => fields.get(name) ?? '')
  if (!BELFIORE.test(belfiore!)) return undefined
  if (isUuid(bozzaId)) return { belfiore: belfiore!, bozzaId: bozzaId! }
  return isUuid(praticaId) ? { belfiore: belfiore!, praticaId: praticaId! } : undefined
}

type Sender = { readonly scope: Scope; readonly place: Place }

/** Who sends it, and on what: both are looked at before a byte of the file is kept. */
const senderOf = async (fields: URLSearchParams): Promise<Sender | AllegatoRefusal> => {
  const scope = await senderIn(fields, ROLES)
  if (scope === undefined) return 'signed-out'
  const on = hangingOn(fields)
  const place = on && (await findPlace(scope, on))
  return place === undefined ? 'draft-gone' : { scope, place }
}

const takeFile = async (fields: URLSearchParams, { file, body }: Part): Promise<Attached> => {
  if (file === undefined || file === '') return refused('no-file')
  const sender = await senderOf(fields)
  if (typeof sender === 'string') return refused(sender)
  let done = refused('form')
  const stopped = await receive(body, async (received) => {
    done = await attach(sender.scope, sender.place, file, received)
  })
  return stopped === undefined ? done : refused(stopped)
}

/** Takes a file of a person in as its bytes arrive. */
export const uploadedAllegato = async (request: Request): Promise<Uploaded> => {
  const { fields, done } = await readFormWithFile(request, FIELDS, takeFile)
  return { page: fields.get('pagina') ?? undefined, done: typeof done === 'string' ? refused(done) : done }
}
