import { readCodiceFiscale } from '../../engine/kernel/codice-fiscale'
import type { ComuneLookup, ComuneName } from '../../f24/model/comune-lookup'
import { reference } from '../platform/db'

/** The most codes looked up for one request: a hundred forms with a comune on each row, and who pays. */
const MOST = 1_100

const iso = (day: Date | null): string | undefined => day?.toISOString().slice(0, 10)

/** The names that these codici catastali ever had, read at once; other codes are unknown to the lookup. */
export const comuniWith = async (codes: Iterable<string>): Promise<ComuneLookup> => {
  const wanted = [...new Set(codes)].filter((code) => /^[A-Z]\d{3}$/.test(code)).slice(0, MOST)
  const rows = await reference((db) =>
    db.comuneNome.findMany({
      where: { belfiore: { in: wanted } },
      include: { comune: { select: { belfiore: true, altraLingua: true } } },
      orderBy: [{ belfiore: 'asc' }, { dal: { sort: 'asc', nulls: 'first' } }, { id: 'asc' }],
    }),
  )
  const names = new Map<string, ComuneName[]>()
  for (const { belfiore, nome, sigla, dal, al, comune } of rows) {
    const name: ComuneName = { nome, provincia: sigla, dal: iso(dal), al: iso(al) }
    const other = comune?.belfiore === belfiore ? comune.altraLingua : null
    const both = other && other !== nome ? [{ ...name, nome: other }, name] : [name]
    names.set(belfiore, [...(names.get(belfiore) ?? []), ...both])
  }
  return (belfiore) => names.get(belfiore)
}

/** The codice catastale of the place of birth that a codice fiscale says; none where it is no person's code. */
export const luogoOf = (codiceFiscale: string): readonly string[] => {
  const read = readCodiceFiscale(codiceFiscale)
  return read.ok && read.value.kind === 'persona' ? [read.value.luogo] : []
}

const CODE = /^[A-Z]\d{3}$/

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
