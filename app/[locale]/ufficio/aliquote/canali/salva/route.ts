import { CANALI_AVVISI, type ReadCanali } from '../../../../../../contracts/parametri/canali'
import { setParametro } from '../../../../../../server/enti/settings'
import { action } from '../../../../../../server/platform/action'
import { lettoDi } from '../read'

const PAGE = '/ufficio/aliquote/canali'

type Input = Extract<ReadCanali, { ok: true }>['value'] & { readonly belfiore: string }

/** Saved is only what was seen, as for the rates. What was told already stays told. */
export const POST = action<Input>({
  page: PAGE,
  roles: ['responsabile', 'amministratore'],
  read: (form, scope) => {
    const belfiore = scope.comuni.find((one) => one === form.get('comune'))
    if (form.get('mossa') !== 'salva' || belfiore === undefined) return undefined
    const { read, impronta } = lettoDi(form, belfiore)
    return read.ok && impronta === form.get('visto') ? { ...read.value, belfiore } : undefined
  },
  run: async (scope, { belfiore, ordine, dal, atto }) => {
    await setParametro(scope, belfiore, {
      ...{ chiave: CANALI_AVVISI, valore: { ordine: [...ordine] }, pubblico: true, dal, atto },
      reason: `${atto.organo}, n. ${atto.numero} del ${atto.data}`,
    })
    return `${PAGE}?${new URLSearchParams({ comune: belfiore, esito: 'salvata' })}`
  },
})
