import type { Atto } from '../../../../contracts/parametri/atto'
import type { IsoDate } from '../../../../engine/kernel/dates'
import { setParametro } from '../../../../server/enti/settings'
import { action } from '../../../../server/platform/action'
import type { Scope } from '../../../../server/platform/scope'

/** What a form of the settings says, once nothing in it is to correct. */
export type Decisa = {
  readonly chiave: string
  readonly valore: unknown
  readonly pubblico?: boolean
  readonly dal: IsoDate
  readonly atto: Atto
  /** Stands in the address of the page that is gone on to: a year, a class. */
  readonly about?: Readonly<Record<string, string>>
}

type Read = (form: URLSearchParams, belfiore: string, scope: Scope) => Decisa | undefined | Promise<Decisa | undefined>

/** Saved is only what was seen: every other button, and a form that says something else by now, shows the effect first. */
export const isVisto = (form: URLSearchParams, impronta: string | undefined): boolean =>
  form.get('mossa') === 'salva' && impronta !== undefined && impronta === form.get('visto')

/** Where the form of a setting is sent: who directs the office of one of their comuni saves it, and its page says so. */
export const salva = (page: string, read: Read): ((request: Request) => Promise<Response>) =>
  action<Decisa & { readonly belfiore: string }>({
    page,
    roles: ['responsabile', 'amministratore'],
    read: async (form, scope) => {
      const belfiore = scope.comuni.find((one) => one === form.get('comune'))
      const decisa = belfiore === undefined ? undefined : await read(form, belfiore, scope)
      return belfiore === undefined || decisa === undefined ? undefined : { ...decisa, belfiore }
    },
    run: async (scope, { belfiore, chiave, valore, pubblico = true, dal, atto, about = {} }) => {
      await setParametro(scope, belfiore, {
        ...{ chiave, valore: valore as never, pubblico, dal, atto },
        reason: `${atto.organo}, n. ${atto.numero} del ${atto.data}`,
      })
      return `${page}?${new URLSearchParams({ comune: belfiore, ...about, esito: 'salvata' })}`
    },
  })
