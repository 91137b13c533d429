import type { Ragione } from '../../contracts/ricerca'
import { isUuid } from '../../contracts/uuid'
import { currentLook } from '../../server/contribuenti/current-look'
import { findContribuente } from '../../server/contribuenti/queries'
import type { Whose } from '../../server/eredi/queries'
import { action, type Action } from '../../server/platform/action'
import { signedIn } from '../../server/platform/auth'
import { STAFF_ROLES, type Scope } from '../../server/platform/scope'
import { erediPath } from './address'

type Context = { readonly params: Promise<{ readonly id: string }> }

type Act<Input> = {
  readonly read: (form: URLSearchParams, scope: Scope, id: string) => ReturnType<Action<Input>['read']>
  /** @returns what the page then says of it */
  readonly run: (scope: Scope, whose: Whose, input: Input, ragione: Ragione) => Promise<string>
}

/** An act on the heirs of a person, for the reason for which the position was opened. */
export const erediAct =
  <Input>({ read, run }: Act<Input>) =>
  async (request: Request, { params }: Context): Promise<Response> => {
    const { id } = await params
    if (!isUuid(id)) return new Response(null, { status: 404 })
    const page = erediPath(id)
    return action<Input>({
      page,
      roles: STAFF_ROLES,
      read: (form, scope) => read(form, scope, id),
      run: async (scope, input) => {
        const look = await currentLook((await signedIn())!.session)
        const whose = await findContribuente(scope, id)
        if (look === undefined || whose === undefined) return `/ufficio/contribuenti/${id}`
        return `${page}?esito=${await run(scope, whose, input, look.ragione)}`
      },
    })(request)
  }
