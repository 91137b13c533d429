import {
  DATI_PRIMA,
  readGiorniDati,
  typedGiorniDati,
  type ReadGiorniDati,
} from '../../../../../../contracts/parametri/dati-prima'
import { setParametro } from '../../../../../../server/enti/settings'
import { action } from '../../../../../../server/platform/action'
import { today } from '../../../../../../server/platform/clock'

const PAGE = '/ufficio/aliquote/dati-prima'

type Input = Extract<ReadGiorniDati, { ok: true }>['value'] & { readonly belfiore: string }

/** Other days, from a day on: who was told already keeps theirs. */
export const POST = action<Input>({
  page: PAGE,
  roles: ['responsabile', 'amministratore'],
  read: (form, scope) => {
    const belfiore = scope.comuni.find((one) => one === form.get('comune'))
    const read = readGiorniDati(typedGiorniDati(form), today())
    return read.ok && belfiore !== undefined ? { ...read.value, belfiore } : undefined
  },
  run: async (scope, { belfiore, valore, dal, atto }) => {
    await setParametro(scope, belfiore, {
      ...{ chiave: DATI_PRIMA, valore, pubblico: true, dal, atto },
      reason: `${atto.organo}, n. ${atto.numero} del ${atto.data}`,
    })
    return `${PAGE}?${new URLSearchParams({ comune: belfiore, esito: 'salvata' })}`
  },
})
