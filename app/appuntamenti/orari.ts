import { readUuid } from '../../contracts/appuntamento'
import { action } from '../../server/platform/action'
import type { Scope } from '../../server/platform/scope'

/** Where it is set when the offices receive. */
export const ORARI = '/ufficio/appuntamenti/orari'

/** Who may set it. */
export const CHI_DECIDE = ['responsabile', 'amministratore'] as const

/** The comune that a form of this page is about: one of those somebody works for. */
export const comuneDi = (form: URLSearchParams, scope: Scope): string | undefined =>
  scope.comuni.find((one) => one === form.get('comune'))

/** A button that ends a row: hours that are offered no more, or days on which the office receives again. */
export const finisce = (end: (scope: Scope, belfiore: string, id: string) => Promise<boolean>) =>
  action({
    page: ORARI,
    roles: CHI_DECIDE,
    read: (form, scope) => {
      const [belfiore, id] = [comuneDi(form, scope), readUuid(form.get('id'))]
      return belfiore === undefined || id === undefined ? undefined : { belfiore, id }
    },
    run: async (scope, { belfiore, id }) => {
      const done = await end(scope, belfiore, id)
      return `${ORARI}?comune=${belfiore}&esito=${done ? 'salvato' : 'cambiato'}`
    },
  })
