import { readCodiceFiscale } from '../../engine/kernel/codice-fiscale'
import type { ComuneLookup, ComuneName } from '../../f24/model/comune-lookup'
import { findComune, nomiDi } from '../comuni/queries'

/** The most codes looked up for one request: a hundred forms with a comune on each row, and who pays. */
const MOST = 1_100

const CODE = /^[A-Z]\d{3}$/

/** The names that these codici catastali ever had; other codes are unknown to the lookup. */
export const comuniWith = async (codes: Iterable<string>): Promise<ComuneLookup> => {
  const wanted = [...new Set(codes)].filter((code) => CODE.test(code)).slice(0, MOST)
  const names = new Map<string, ComuneName[]>()
  for (const code of wanted) {
    const other = (await findComune(code))?.altraLingua
    for (const { nome, sigla, dal, al } of await nomiDi(code)) {
      const name: ComuneName = { nome, provincia: sigla, dal: dal ?? undefined, al: al ?? undefined }
      const both = other && other !== nome ? [{ ...name, nome: other }, name] : [name]
      names.set(code, [...(names.get(code) ?? []), ...both])
    }
  }
  return (belfiore) => names.get(belfiore)
}

/** The codice catastale of the place of birth that a codice fiscale says; none where it is no person's code. */
export const luogoOf = (codiceFiscale: string): readonly string[] => {
  const read = readCodiceFiscale(codiceFiscale)
  return read.ok && read.value.kind === 'persona' ? [read.value.luogo] : []
}

const collect = (json: unknown, found: Set<string>): void => {
  if (found.size >= MOST) return
  if (typeof json === 'string') {
    if (CODE.test(json)) found.add(json)
    else for (const luogo of luogoOf(json)) found.add(luogo)
  } else if (typeof json === 'object' && json !== null) {
    for (const value of Object.values(json)) collect(value, found)
  }
}

/** The comuni that a JSON may speak of, whatever its shape: every text like a codice catastale or a codice fiscale. */
export const comuniOfF24 = (json: unknown): Promise<ComuneLookup> => {
  const found = new Set<string>()
  collect(json, found)
  return comuniWith(found)
}
