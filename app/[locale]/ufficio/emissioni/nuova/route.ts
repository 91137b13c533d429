import { readNuovaEmissione } from '../../../../../contracts/emissione'
import { beginEmissione } from '../../../../../server/emissioni/commands'
import { action } from '../../../../../server/platform/action'

const LIST = '/ufficio/emissioni'

/** What was typed goes back in the address: nobody is named in it. */
const back = (form: URLSearchParams, esito: string, campi: readonly string[] = []): string => {
  const typed = [...form].filter(([name]) =>
    ['tributo', 'belfiore', 'anno', 'rata', 'natura', 'residenza', 'avviso', 'minimo'].includes(name),
  )
  const query = new URLSearchParams([
    ...typed,
    ['esito', esito],
    ...(campi.length > 0 ? [['campi', campi.join(' ')]] : []),
  ])
  return `${LIST}?${query}`
}

/** Begins the trial of a run. */
export const POST = action({
  page: LIST,
  roles: ['responsabile', 'amministratore'],
  read: (form) => form,
  run: async (scope, form) => {
    const asked = readNuovaEmissione(form)
    if (!asked.ok) return back(form, 'campi', asked.wrong)
    if (!scope.comuni.includes(asked.value.belfiore)) return back(form, 'campi', ['belfiore'])
    const begun = await beginEmissione(scope, asked.value)
    return 'id' in begun ? `${LIST}/${begun.id}` : back(form, begun.why)
  },
})
