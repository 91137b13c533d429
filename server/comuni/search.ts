import type { IsoDate } from '../../engine/kernel/dates'
import { held } from './current'
import type { Held } from './held'
import { normaliseName } from './nomi'
import type { ComuneRow, NomeRow } from './nomi-rows'
import { Trigrams } from './trigrams'

/** A comune of today that a search leads to. */
export type ComuneTrovato = {
  readonly belfiore: string
  readonly nome: string
  readonly altraLingua?: string
  readonly sigla: string
  readonly provincia: string
  readonly regione: string
  readonly popolazione: number
  readonly slug: string
  /** The former name, or former comune, by which it was found; `al`: its last day. */
  readonly ex?: { readonly nome: string; readonly belfiore: string; readonly al?: IsoDate }
  /** True when no name matches what was typed and this one is only near it. */
  readonly simile: boolean
}

const MOST = 50
const LONGEST = 100
const MOST_WORDS = 8
const CODICE = /^[a-z]\d{3}$/
const ISTAT = /^\d{6}$/
/** How much of a name must be like what was typed, and how many such names are worth showing. */
const NEAR = 0.3
const MOST_NEAR = 5

/** A name that matches, and how well: the least rank is the best. */
type Match = { readonly nome: NomeRow; readonly comune: ComuneRow; readonly rank: number }

const toTrovato = ({ nome: found, comune }: Match, simile: boolean): ComuneTrovato => {
  const today = [comune.nome, comune.altra_lingua ?? ''].map(normaliseName).includes(normaliseName(found.nome))
  const former = found.belfiore !== comune.belfiore || !today
  const { altra_lingua, istat: _istat, ...rest } = comune
  return {
    ...rest,
    ...(altra_lingua === null ? {} : { altraLingua: altra_lingua }),
    ...(former
      ? {
          ex: { nome: found.nome, belfiore: found.belfiore, ...(found.al === null ? {} : { al: found.al }) },
        }
      : {}),
    simile,
  }
}

const isOfToday = ({ nome, comune }: Match): boolean => nome.belfiore === comune.belfiore && nome.al === null

/** Under its own name of today where that one matches too; then by the better match; then the name that lasted longer. */
const isBefore = (one: Match, other: Match): boolean => {
  if (isOfToday(one) !== isOfToday(other)) return isOfToday(one)
  if (one.rank !== other.rank) return one.rank < other.rank
  return (one.nome.al ?? '9999') > (other.nome.al ?? '9999')
}

/** Each comune once, in the order of its best match, the larger first. */
const ranked = (matches: readonly Match[], limit: number): readonly Match[] => {
  const chosen = new Map<string, { match: Match; best: number }>()
  for (const match of matches) {
    const known = chosen.get(match.comune.belfiore)
    if (known === undefined) chosen.set(match.comune.belfiore, { match, best: match.rank })
    else {
      known.best = Math.min(known.best, match.rank)
      if (isBefore(match, known.match)) known.match = match
    }
  }
  return [...chosen.values()]
    .sort(
      (a, b) =>
        a.best - b.best ||
        b.match.comune.popolazione - a.match.comune.popolazione ||
        (a.match.comune.belfiore < b.match.comune.belfiore ? -1 : 1),
    )
    .slice(0, limit)
    .map(({ match }) => match)
}

/** Every word begins a word of the name, or is the province; at least one is of the name. */
const wordsMatch = ({ ricerca }: NomeRow, { sigla, provincia }: ComuneRow, words: readonly string[]): boolean => {
  let ofName = false
  for (const word of words) {
    if (ricerca.includes(` ${word}`)) ofName = true
    else if (sigla.toLowerCase() !== word && provincia.toLowerCase() !== word) return false
  }
  return ofName
}

const rankOf = (nome: NomeRow, comune: ComuneRow, query: string, words: readonly string[]): number | undefined => {
  const { ricerca } = nome
  const byWords = wordsMatch(nome, comune, words)
  if (!byWords && !ricerca.includes(query)) return undefined
  if (ricerca === ` ${query}`) return 0
  if (ricerca.startsWith(` ${query}`)) return 1
  return byWords && ricerca.includes(` ${words[0]!}`) ? 2 : 3
}

const matchesOf = (
  { nomi, comuni }: Held,
  rank: (nome: NomeRow, comune: ComuneRow, at: number) => number | undefined,
): readonly Match[] => {
  const matches: Match[] = []
  nomi.forEach((nome, at) => {
    const comune = nome.comune_oggi === null ? undefined : comuni.get(nome.comune_oggi)
    const found = comune && rank(nome, comune, at)
    if (comune && found !== undefined) matches.push({ nome, comune, rank: found })
  })
  return matches
}

const indexes = new WeakMap<Held, Trigrams>()

const bySimilarity = (data: Held, query: string): readonly Match[] => {
  const index = indexes.get(data) ?? new Trigrams(data.nomi.map(({ ricerca }) => ricerca))
  indexes.set(data, index)
  const near = index.near(query, NEAR)
  return matchesOf(data, (_nome, _comune, at) => {
    const similarity = near.get(at)
    return similarity === undefined ? undefined : 1 - similarity
  })
}

/**
 * Comuni of today by what a person types: a name without accents or capitals, part of it, a former name or comune, a
 * codice catastale, an ISTAT code, with the province or without. Exact names first, then beginnings, then the larger.
 * Where nothing matches, the nearest names, marked `simile`.
 */
export const searchComuni = async (text: string, limit = 10): Promise<readonly ComuneTrovato[]> => {
  const query = normaliseName(text.slice(0, LONGEST))
  const most = Math.max(1, Math.min(MOST, Math.trunc(limit)))
  if (query === '') return []
  const data = await held()
  if (CODICE.test(query) || ISTAT.test(query)) {
    const column = CODICE.test(query) ? 'belfiore' : 'istat'
    const code = query.toUpperCase()
    const matches = matchesOf(data, (nome) => (nome[column] === code ? 0 : undefined))
    return ranked(matches, most).map((match) => toTrovato(match, false))
  }
  const words = query.split(' ').slice(0, MOST_WORDS)
  const found = ranked(
    matchesOf(data, (nome, comune) => rankOf(nome, comune, query, words)),
    most,
  )
  if (found.length > 0) return found.map((match) => toTrovato(match, false))
  return ranked(bySimilarity(data, query), Math.min(most, MOST_NEAR)).map((match) => toTrovato(match, true))
}
