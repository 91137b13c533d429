import { CHIAVI, isVoce } from '../../../../../../contracts/parametri/tariffe'
import { setParametro } from '../../../../../../server/enti/settings'
import { action } from '../../../../../../server/platform/action'
import { annoTariffe, readTariffe, tenutoDi, type LettoTariffe, type Tenuto } from '../read'

type Input = { readonly tenuto: Tenuto; readonly value: NonNullable<LettoTariffe['value']> }

type Context = { readonly params: Promise<{ readonly voce: string }> }

/** Saved is only what was seen, as for the rates. */
export const POST = async (request: Request, { params }: Context): Promise<Response> => {
  const { voce } = await params
  if (!isVoce(voce)) return new Response('Not found', { status: 404 })
  const page = `/ufficio/aliquote/${voce}`
  return action<Input>({
    page,
    roles: ['responsabile', 'amministratore'],
    read: async (form, scope) => {
      const belfiore = scope.comuni.find((one) => one === form.get('comune'))
      if (form.get('mossa') !== 'salva' || belfiore === undefined) return undefined
      const tenuto = await tenutoDi(scope, voce, belfiore, annoTariffe(form.get('anno')))
      const { value } = readTariffe(form, tenuto)
      return value && value.impronta === form.get('visto') ? { tenuto, value } : undefined
    },
    run: async (scope, { tenuto: { belfiore, anno }, value: { valore, dal, atto } }) => {
      await setParametro(scope, belfiore, {
        ...{ chiave: CHIAVI[voce], valore: valore as never, pubblico: true, dal, atto },
        reason: `${atto.organo}, n. ${atto.numero} del ${atto.data}`,
      })
      return `${page}?${new URLSearchParams({ comune: belfiore, anno: String(anno), esito: 'salvata' })}`
    },
  })(request)
}
