import type { IsoDate } from '../../engine/kernel/dates'
import { Prisma, reference, type Db } from '../platform/db'
import { normaliseName } from './nomi'

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

type Row = {
  readonly belfiore: string
  readonly nome: string
  readonly altra_lingua: string | null
  readonly sigla: string
  readonly provincia: string
  readonly regione: string
  readonly popolazione: number
  readonly slug: string
  readonly found_nome: string
  readonly found_belfiore: string
  readonly found_al: string | null
}

const MOST = 50
const LONGEST = 100
const MOST_WORDS = 8
const CODICE = /^[a-z]\d{3}$/
const ISTAT = /^\d{6}$/

const toTrovato = (row: Row, simile: boolean): ComuneTrovato => {
  const found = normaliseName(row.found_nome)
  const today = [row.nome, row.altra_lingua ?? ''].map(normaliseName).includes(found)
  const former = row.found_belfiore !== row.belfiore || !today
  return {
    belfiore: row.belfiore,
    nome: row.nome,
    ...(row.altra_lingua === null ? {} : { altraLingua: row.altra_lingua }),
    sigla: row.sigla,
    provincia: row.provincia,
    regione: row.regione,
    popolazione: row.popolazione,
    slug: row.slug,
    ...(former
      ? {
          ex: {
            nome: row.found_nome,
            belfiore: row.found_belfiore,
            ...(row.found_al === null ? {} : { al: row.found_al }),
          },
        }
      : {}),
    simile,
  }
}

/**
 * The comuni that match, each once and under its own name of today where that one matches too, in the order of their
 * best match. `rank` is a number, the least the best.
 */
const ranked = (db: Db, where: Prisma.Sql, rank: Prisma.Sql, limit: number): Promise<Row[]> => db.$queryRaw<Row[]>`
  select * from (
    select distinct on (belfiore) * from (
      select c.belfiore, c.nome, c.altra_lingua, c.sigla, c.provincia, c.regione, c.popolazione, c.slug,
        n.nome as found_nome, n.belfiore as found_belfiore, n.al::text as found_al,
        (n.belfiore = c.belfiore and n.al is null) as of_today, ${rank} as rank,
        min(${rank}) over (partition by c.belfiore) as best
      from comune_nome n join comune c on c.belfiore = n.comune_oggi
      where ${where}
    ) matches
    order by belfiore, of_today desc, rank, found_al desc
  ) comuni
  order by best, popolazione desc, belfiore
  limit ${limit}`

const BY_CODE = Prisma.sql`0`

/** Every word begins a word of the name, or is the province; at least one is of the name. */
const wordsMatch = (words: readonly string[]): Prisma.Sql => {
  const ofName = words.map((word) => Prisma.sql`n.ricerca like ${`% ${word}%`}`)
  const each = words.map(
    (word, at) => Prisma.sql`(${ofName[at]} or lower(c.sigla) = ${word} or lower(c.provincia) = ${word})`,
  )
  return Prisma.sql`((${Prisma.join(each, ' and ')}) and (${Prisma.join(ofName, ' or ')}))`
}

const byWords = (db: Db, query: string, limit: number): Promise<Row[]> => {
  const words = query.split(' ').slice(0, MOST_WORDS)
  const name = ` ${query}`
  const rank = Prisma.sql`case
    when n.ricerca = ${name} then 0
    when n.ricerca like ${`${name}%`} then 1
    when n.ricerca like ${`% ${words[0] ?? ''}%`} and ${wordsMatch(words)} then 2
    else 3 end`
  return ranked(db, Prisma.sql`(n.ricerca like ${`%${query}%`} or ${wordsMatch(words)})`, rank, limit)
}

const bySimilarity = (db: Db, query: string, limit: number): Promise<Row[]> =>
  ranked(db, Prisma.sql`n.ricerca % ${query}`, Prisma.sql`1 - similarity(n.ricerca, ${query})`, Math.min(limit, 5))

/**
 * Comuni of today by what a person types: a name without accents or capitals, part of it, a former name or comune, a
 * codice catastale, an ISTAT code, with the province or without. Exact names first, then beginnings, then the larger.
 * Where nothing matches, the nearest names, marked `simile`.
 */
export const searchComuni = (text: string, limit = 10): Promise<readonly ComuneTrovato[]> => {
  const query = normaliseName(text.slice(0, LONGEST))
  const most = Math.max(1, Math.min(MOST, Math.trunc(limit)))
  if (query === '') return Promise.resolve([])
  return reference(async (db) => {
    if (CODICE.test(query) || ISTAT.test(query)) {
      const column = CODICE.test(query) ? Prisma.sql`n.belfiore` : Prisma.sql`n.istat`
      const rows = await ranked(db, Prisma.sql`${column} = ${query.toUpperCase()}`, BY_CODE, most)
      return rows.map((row) => toTrovato(row, false))
    }
    const rows = await byWords(db, query, most)
    if (rows.length > 0) return rows.map((row) => toTrovato(row, false))
    return (await bySimilarity(db, query, most)).map((row) => toTrovato(row, true))
  })
}
