import type { Prospetto } from '../../contracts/avvisi/prospetto'
import { findUffici } from '../enti/queries'

/** The office that answers for a tax, as a paper names it; undefined where the comune has not said. */
export const ufficioDi = async (belfiore: string, tributo: Prospetto['tributo']): Promise<Prospetto['ufficio']> => {
  const found = (await findUffici(belfiore)).find(({ tributi }) => tributi.includes(tributo))
  if (found === undefined) return undefined
  const { id: _, serie: __, tributi: ___, ...ufficio } = found
  return ufficio
}
