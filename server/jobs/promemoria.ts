import { workOnPromemoria } from '../consegna/promemoria'
import { findEnti } from '../enti/queries'

/** Looks for who is to be reminded, in every comune. Another worker may look at the same moment: nobody is written to twice. */
export const remindAll = async (): Promise<void> => {
  for (const { belfiore } of await findEnti()) await workOnPromemoria(belfiore)
}
