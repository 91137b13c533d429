import { PROSPETTO } from '../../../../../../contracts/parametri/prospetto'
import { setParametro } from '../../../../../../server/enti/settings'
import { action } from '../../../../../../server/platform/action'
import { annoDi, inizioDi, readForm, type Letto } from '../read'

type Input = { readonly belfiore: string; readonly anno: number; readonly value: NonNullable<Letto['value']> }

/** Saved is only what was seen: every other button, and a form that says something else by now, shows the effect first. */
const read = async (
  form: URLSearchParams,
  scope: { readonly comuni: readonly string[] },
): Promise<Input | undefined> => {
  const belfiore = scope.comuni.find((one) => one === form.get('comune'))
  if (form.get('mossa') !== 'salva' || belfiore === undefined) return undefined
  const anno = annoDi(form.get('anno'))
  const inizio = await inizioDi(belfiore, anno)
  const value = inizio && readForm(form, belfiore, inizio).value
  return value && value.impronta === form.get('visto') ? { belfiore, anno, value } : undefined
}

export const POST = action<Input>({
  page: '/ufficio/aliquote/imu',
  roles: ['responsabile', 'amministratore'],
  read,
  run: async (scope, { belfiore, anno, value: { valore, atto } }) => {
    await setParametro(scope, belfiore, {
      ...{ chiave: PROSPETTO, valore, pubblico: true, dal: `${anno}-01-01`, atto },
      reason: `${atto.organo}, n. ${atto.numero} del ${atto.data}`,
    })
    return `/ufficio/aliquote/imu?${new URLSearchParams({ comune: belfiore, anno: String(anno), esito: 'salvata' })}`
  },
})
