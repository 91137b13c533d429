import { DA, ESITO } from '../../contracts/accesso'
import { MAX_POSTED, POSTED_TYPE } from '../../contracts/posted-form'
import { localeHref, localeOf, type Locale } from '../../i18n/routing'
import { currentSession, scopeIn } from './auth'
import { onwards } from './identity/cookies'
import { dropKeptForm, formOwner, keepForm, ownerOf, personOfForm } from './identity/kept-form'
import { logError } from './log'
import { readText } from './request-body'
import { isSameOrigin } from './same-origin'
import type { Role, Scope } from './scope'
import { isUnavailable } from './unavailable'

/** The page to go on to, and what the browser keeps on the way. */
export type Onward = { readonly to: string; readonly cookies: readonly string[] }

export type Action<Input> = {
  /** The page of the form, from `/`: where it is shown again with what is wrong in it. */
  readonly page: string
  readonly roles: readonly Role[]
  /** Whether it is of the person whatever client they have open: the list of clients, not what is done for one. */
  readonly anyClient?: boolean
  /** What the form says; undefined where something is to correct: the page says what. */
  readonly read: (form: URLSearchParams, scope: Scope) => Input | undefined | Promise<Input | undefined>
  /** Does it, and writes its audit in the same transaction. @returns the page to go on to, or the file that was asked for */
  readonly run: (scope: Scope, input: Input) => Promise<string | Onward | Response>
}

/** The same form sent again to its page: 307 keeps the body, so nothing typed is lost. */
const again = (locale: Locale, page: string, why = ''): Response =>
  new Response(null, {
    status: 307,
    headers: { Location: localeHref(locale, page) + (why && `?${ESITO}=${why}`), 'Cache-Control': 'no-store' },
  })

const formOf = async (request: Request): Promise<URLSearchParams | undefined> => {
  if (!request.headers.get('content-type')?.startsWith(POSTED_TYPE)) return undefined
  const body = await readText(request, MAX_POSTED)
  return body.ok ? new URLSearchParams(body.value) : undefined
}

/** Sent when its session was over: kept, and found again after signing in. */
const tooLate = async (locale: Locale, page: string, owner: string, form: URLSearchParams): Promise<Response> => {
  const path = localeHref(locale, page)
  const kept = await keepForm(owner, page, form)
  const query = new URLSearchParams({ [ESITO]: kept ? 'scaduta' : 'lunga', [DA]: path })
  return onwards(localeHref(locale, `/accesso?${query}`), kept)
}

/**
 * The door of every form of one's own, in this order: where it comes from, session, scope, role, what it says, then the work
 * with its audit, then another page by 303, so that reloading sends nothing twice. A plain route, so that a deployment loses
 * nothing that was typed.
 */
export const action =
  <Input>({ page, roles, anyClient = false, read, run }: Action<Input>) =>
  async (request: Request): Promise<Response> => {
    const locale = localeOf(new URL(request.url).pathname)
    const form = await formOf(request)
    const owner = form && (await ownerOf(form))
    if (form === undefined || owner === undefined || !isSameOrigin(request.headers)) {
      return onwards(localeHref(locale, page))
    }
    const session = await currentSession()
    if (session === undefined) return tooLate(locale, page, owner, form)
    // another person has signed in meanwhile, or another client is open: the form is not theirs
    if (formOwner(session) !== owner && !(anyClient && personOfForm(owner) === session.codiceFiscale))
      return onwards(localeHref(locale, page))
    try {
      const scope = await scopeIn(roles)
      if (scope === undefined) return onwards(localeHref(locale, '/area/ruolo'))
      const input = await read(form, scope)
      if (input === undefined) return again(locale, page)
      const done = await run(scope, input)
      if (done instanceof Response) return done
      const { to, cookies } = typeof done === 'string' ? { to: done, cookies: [] } : done
      return onwards(localeHref(locale, to), [...dropKeptForm(), ...cookies])
    } catch (error) {
      if (!isUnavailable(error)) throw error
      logError('action-unavailable', error)
      return again(locale, page, 'non-raggiungibile')
    }
  }
