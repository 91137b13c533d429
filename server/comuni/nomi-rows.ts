import { previousDay, type IsoDate } from '../../engine/kernel/dates'
import type { ComuneAttivo, Confluenza, NomeStorico } from '../../formats/comuni'
import { normaliseName, readableName, slugOf } from './nomi'

/** A row of `comune`, in the names of its columns. */
export type ComuneRow = {
  readonly belfiore: string
  readonly istat: string
  readonly nome: string
  readonly altra_lingua: string | null
  readonly sigla: string
  readonly provincia: string
  readonly regione: string
  readonly popolazione: number
  readonly slug: string
}

/** A row of `comune_nome`, in the names of its columns. */
export type NomeRow = {
  readonly belfiore: string
  readonly nome: string
  readonly sigla: string
  readonly istat: string
  readonly dal: IsoDate | null
  readonly al: IsoDate | null
  readonly ricerca: string
  readonly comune_oggi: string | null
  readonly provenienza: string | null
}

export const comuneRows = (attivi: readonly ComuneAttivo[]): readonly ComuneRow[] =>
  attivi.map(({ nomeAltraLingua, ...comune }) => ({
    ...comune,
    altra_lingua: nomeAltraLingua ?? null,
    slug: slugOf(comune.nome, comune.belfiore),
  }))

type Link = { readonly comune_oggi: string | null; readonly provenienza: string | null }

const NOWHERE: Link = { comune_oggi: null, provenienza: null }

/** Follows a former comune to the one of today, through those that ended in between. */
const linkOf = (belfiore: string, today: ReadonlySet<string>, into: ReadonlyMap<string, Confluenza>): Link => {
  if (today.has(belfiore)) return { comune_oggi: belfiore, provenienza: 'stesso-codice' }
  const first = into.get(belfiore)
  const passed = new Set([belfiore])
  for (let next = first?.confluitoIn; next !== undefined; next = into.get(next)?.confluitoIn) {
    if (today.has(next)) return { comune_oggi: next, provenienza: first?.fonte ?? null }
    if (passed.has(next)) return NOWHERE
    passed.add(next)
  }
  return NOWHERE
}

type Period = Pick<NomeRow, 'belfiore' | 'sigla' | 'istat' | 'dal' | 'al'>

const periodOf = (row: NomeStorico, ended: IsoDate | undefined): Period => ({
  belfiore: row.belfiore,
  sigla: row.sigla,
  istat: row.istat,
  dal: row.dal,
  al: row.al ?? (ended === undefined ? null : previousDay(ended)),
})

const present = (names: readonly (string | undefined)[]): readonly string[] =>
  names.filter((name) => name !== undefined && name !== '') as string[]

/** The two languages of a comune are two names, each to be found. */
const named = (nomi: readonly string[], period: Period, link: Link): readonly NomeRow[] =>
  nomi.map((each) => {
    const nome = readableName(each)
    return { ...period, nome, ricerca: ` ${normaliseName(nome)}`, ...link }
  })

/** Names of today that the archive, which stops earlier, does not have. */
const todaysNames = (
  attivi: readonly ComuneAttivo[],
  archived: readonly NomeRow[],
  confluenze: readonly Confluenza[],
): readonly NomeRow[] => {
  const known = new Set(archived.map(({ belfiore, ricerca }) => belfiore + ricerca))
  const born = new Map(confluenze.map(({ confluitoIn, dal }) => [confluitoIn, dal]))
  const archivedCodes = new Set(archived.map(({ belfiore }) => belfiore))
  return attivi.flatMap(({ belfiore, sigla, istat, nome, nomeAltraLingua }) => {
    const dal = archivedCodes.has(belfiore) ? null : (born.get(belfiore) ?? null)
    const rows = named(
      present([nome, nomeAltraLingua]),
      { belfiore, sigla, istat, dal, al: null },
      { comune_oggi: belfiore, provenienza: 'stesso-codice' },
    )
    return rows.filter(({ ricerca }) => !known.has(belfiore + ricerca))
  })
}

/** Every name that leads somewhere, and those that lead nowhere any more. */
export const nomeRows = (
  attivi: readonly ComuneAttivo[],
  storico: readonly NomeStorico[],
  confluenze: readonly Confluenza[],
): readonly NomeRow[] => {
  const today = new Set(attivi.map(({ belfiore }) => belfiore))
  const into = new Map(confluenze.map((each) => [each.belfiore, each]))
  const archived = storico.flatMap((row) => {
    const ended = today.has(row.belfiore) ? undefined : into.get(row.belfiore)?.dal
    return named(present([row.nome, row.nomeAltraLingua]), periodOf(row, ended), linkOf(row.belfiore, today, into))
  })
  return [...archived, ...todaysNames(attivi, archived, confluenze)]
}
