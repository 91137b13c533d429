import { setServed } from '../../../../../server/enti/commands'
import { findEntiGestiti } from '../../../../../server/enti/gestione'
import { action } from '../../../../../server/platform/action'
import type { Scope } from '../../../../../server/platform/scope'

type Context = { readonly params: Promise<{ readonly belfiore: string }> }

/** Ends only what was named, and only once the comune has its data; what was ended may go on. */
const ended = async (scope: Scope, belfiore: string, nome: string): Promise<string> => {
  const ente = (await findEntiGestiti(scope)).find((one) => one.belfiore === belfiore)
  if (ente === undefined) return 'assente'
  if (ente.denominazione !== nome) return 'nome'
  if (ente.consegna === undefined) return 'consegna'
  return (await setServed(scope, belfiore, false)) ? 'finito' : 'assente'
}

export const POST = async (request: Request, { params }: Context): Promise<Response> => {
  const code = (await params).belfiore
  if (!/^[a-z]\d{3}$/.test(code)) return new Response('Not found', { status: 404 })
  const [page, belfiore] = [`/gestione/${code}`, code.toUpperCase()]
  return action<{ readonly nome: string; readonly served: boolean }>({
    page,
    roles: ['gestore'],
    read: (form) => ({ nome: (form.get('nome') ?? '').trim(), served: form.get('mossa') === 'continua' }),
    run: async (scope, { nome, served }) => {
      const goesOn = async (): Promise<string> => ((await setServed(scope, belfiore, true)) ? 'continua' : 'assente')
      return `${page}?esito=${served ? await goesOn() : await ended(scope, belfiore, nome)}`
    },
  })(request)
}
