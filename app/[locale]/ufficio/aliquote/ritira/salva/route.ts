import { problemiRitiro, typedMotivo } from '../../../../../../contracts/parametri/ritiro'
import { ritiraParametro } from '../../../../../../server/enti/settings'
import { ritirabile, type Ritirabile } from '../../../../../../server/parametri/ritiro'
import { action } from '../../../../../../server/platform/action'
import { schedaHref } from '../scheda'

type Input = { readonly voce: Ritirabile; readonly motivo: string }

/** Withdrawn is only what was seen: where something else would count after it by now, that is shown first. */
export const POST = action<Input>({
  page: '/ufficio/aliquote/ritira',
  roles: ['responsabile', 'amministratore'],
  read: async (form, scope) => {
    const belfiore = scope.comuni.find((one) => one === form.get('comune'))
    const motivo = typedMotivo(form)
    if (form.get('mossa') !== 'ritira' || belfiore === undefined || problemiRitiro(motivo).length > 0) return undefined
    const voce = await ritirabile(scope, belfiore, form.get('voce') ?? '')
    return voce && voce.visto === form.get('visto') ? { voce, motivo } : undefined
  },
  run: async (scope, { voce, motivo }) => {
    const done = await ritiraParametro(scope, voce.belfiore, { id: voce.decisione.id, motivo })
    return schedaHref(voce, done ? 'ritirata' : 'altrove')
  },
})
