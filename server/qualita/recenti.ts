import type { Qualita } from '../../contracts/qualita'
import { qualitaDi } from './queries'

/** A page that is open to all must not make the database count at each call. */
const HELD_MS = 60_000

const held = new Map<string, { readonly at: number; readonly value: Promise<Qualita> }>()

/** The figures of a comune, or of all, counted at most once a minute. `belfiore` is one of the comuni served. */
export const qualitaRecente = (belfiore?: string): Promise<Qualita> => {
  const key = belfiore ?? ''
  const found = held.get(key)
  if (found !== undefined && Date.now() - found.at < HELD_MS) return found.value
  const value = qualitaDi(belfiore)
  held.set(key, { at: Date.now(), value })
  // what failed is tried again by the next one
  value.catch(() => held.delete(key))
  return value
}
