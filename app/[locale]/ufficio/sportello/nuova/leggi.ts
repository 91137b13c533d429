import { codiceIn, leggiBanco } from '../../../../../contracts/pratiche/banco'
import type { Scope } from '../../../../../server/platform/scope'
import { anagraficaOf } from '../../../../../server/positions/queries'

/** In which comune it begins: the only one of who works there, or the one that was chosen. */
export const comuneIn = ({ comuni }: Scope, form: URLSearchParams): string =>
  comuni.find((each) => each === form.get('comune')) ?? comuni[0]!

/** Reads the form of a new request at the counter against what the comune knows of that code. */
export const leggiNuova = async (scope: Scope, form: URLSearchParams) => {
  const belfiore = comuneIn(scope, form)
  const codiceFiscale = codiceIn(form)
  const noti = codiceFiscale === '' ? undefined : await anagraficaOf(scope, { belfiore, codiceFiscale })
  return { belfiore, letta: leggiBanco(form, noti) }
}
