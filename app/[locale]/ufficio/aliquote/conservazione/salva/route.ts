import {
  chiaveConservazione,
  classeIn,
  readConservazione,
  typedConservazione,
  type ClasseConservata,
  type ReadConservazione,
} from '../../../../../../contracts/parametri/conservazione'
import { setParametro } from '../../../../../../server/enti/settings'
import { action } from '../../../../../../server/platform/action'
import { today } from '../../../../../../server/platform/clock'

const PAGE = '/ufficio/aliquote/conservazione'

type Input = Extract<ReadConservazione, { ok: true }>['value'] & {
  readonly belfiore: string
  readonly classe: ClasseConservata
}

/** Another term of a class, from a day on: the one before stays readable, and nothing is erased by it. */
export const POST = action<Input>({
  page: PAGE,
  roles: ['responsabile', 'amministratore'],
  read: (form, scope) => {
    const belfiore = scope.comuni.find((one) => one === form.get('comune'))
    const classe = classeIn(form.get('classe'))
    const read = readConservazione(typedConservazione(form), today())
    return read.ok && belfiore !== undefined && classe !== undefined ? { ...read.value, belfiore, classe } : undefined
  },
  run: async (scope, { belfiore, classe, anni, dal, atto }) => {
    await setParametro(scope, belfiore, {
      ...{ chiave: chiaveConservazione(classe), valore: { anni }, pubblico: false, dal, atto },
      reason: `${atto.organo}, n. ${atto.numero} del ${atto.data}`,
    })
    return `${PAGE}?${new URLSearchParams({ comune: belfiore, classe, esito: 'salvata' })}`
  },
})
