import { CHIAVI, isVoce } from '../../../../../../contracts/parametri/tariffe'
import { isVisto, salva } from '../../salva'
import { annoDi, readTariffe, tenutoDi } from '../read'

type Context = { readonly params: Promise<{ readonly voce: string }> }

export const POST = async (request: Request, { params }: Context): Promise<Response> => {
  const { voce } = await params
  if (!isVoce(voce)) return new Response('Not found', { status: 404 })
  return salva(`/ufficio/aliquote/${voce}`, async (form, belfiore, scope) => {
    const anno = annoDi(voce, form.get('anno'))
    const { value } = readTariffe(form, await tenutoDi(scope, voce, belfiore, anno))
    if (value === undefined || !isVisto(form, value.impronta)) return undefined
    const { valore, dal, atto } = value
    return { chiave: CHIAVI[voce], valore, dal, atto, about: { anno: String(anno) } }
  })(request)
}
