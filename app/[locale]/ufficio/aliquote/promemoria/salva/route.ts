import {
  PROMEMORIA,
  readPromemoria,
  typedPromemoria,
  type ReadPromemoria,
} from '../../../../../../contracts/parametri/promemoria'
import { setParametro } from '../../../../../../server/enti/settings'
import { action } from '../../../../../../server/platform/action'
import { today } from '../../../../../../server/platform/clock'

const PAGE = '/ufficio/aliquote/promemoria'

type Input = Extract<ReadPromemoria, { ok: true }>['value'] & { readonly belfiore: string }

/** Other days, from a day on: what was written already stays written. */
export const POST = action<Input>({
  page: PAGE,
  roles: ['responsabile', 'amministratore'],
  read: (form, scope) => {
    const belfiore = scope.comuni.find((one) => one === form.get('comune'))
    const read = readPromemoria(typedPromemoria(form), today())
    return read.ok && belfiore !== undefined ? { ...read.value, belfiore } : undefined
  },
  run: async (scope, { belfiore, valore, dal, atto }) => {
    await setParametro(scope, belfiore, {
      ...{ chiave: PROMEMORIA, valore, pubblico: true, dal, atto },
      reason: `${atto.organo}, n. ${atto.numero} del ${atto.data}`,
    })
    return `${PAGE}?${new URLSearchParams({ comune: belfiore, esito: 'salvata' })}`
  },
})
