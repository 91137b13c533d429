import { findComune } from '../comuni/queries'
import { findEnti } from './queries'

/** A comune that is served, with the name of its pages. */
export type Servito = { readonly belfiore: string; readonly denominazione: string; readonly slug: string }

/** The comuni served today whose pages there are. */
export const comuniServiti = async (): Promise<readonly Servito[]> => {
  const found = (await findEnti()).map(async ({ belfiore, denominazione }) => {
    const comune = await findComune(belfiore)
    return comune && { belfiore, denominazione, slug: comune.slug }
  })
  return (await Promise.all(found)).filter((each) => each !== undefined)
}
