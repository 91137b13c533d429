import type { Cercato } from '../../contracts/ricerca'
import { Prisma, type Tx } from '../platform/db'

/** Somebody whom a comune knows, as a list shows them. */
export type Found = {
  readonly belfiore: string
  /** Opaque: stands in addresses, and says nothing of the person. */
  readonly id: string
  readonly codiceFiscale: string
  readonly natura: string
  readonly nome: string | null
  readonly natoIl: Date | null
  readonly decedutoIl: Date | null
  readonly indirizzo: string | null
}

type Row = Found & { readonly totale: number }

/** Words of an address that say what kind of street it is: files of the Catasto often leave them out. */
const KINDS = new Set([
  'via',
  'viale',
  'piazza',
  'piazzale',
  'corso',
  'vicolo',
  'largo',
  'strada',
  'contrada',
  'localita',
])

/** Letters and digits alone, lower case, without accents: never a sign that `like` would read. */
const wordsOf = (text: string): readonly string[] =>
  text
    .normalize('NFD')
    .replace(/[\u0300-\u036f]/g, '')
    .toLowerCase()
    .split(/[^a-z0-9]+/)
    .filter((word) => word !== '')

const all = (conditions: readonly Prisma.Sql[]): Prisma.Sql => Prisma.join([...conditions], ' and ')

/** Every word begins a word of the name, which is kept without accents. */
const named = (words: readonly string[]): Prisma.Sql =>
  // letters that no name here is written with: nobody
  words.length === 0 ? Prisma.sql`false` : all(words.map((word) => Prisma.sql`' ' || x.ricerca like ${`% ${word}%`}`))

const ACCENTED: Readonly<Record<string, string>> = {
  a: 'aàáâä',
  c: 'cç',
  e: 'eèéêë',
  i: 'iìíîï',
  o: 'oòóôö',
  u: 'uùúûü',
}

/** Every word begins a word of the address as the source wrote it; quicker than rewriting each row. */
const at = (words: readonly string[]): Prisma.Sql =>
  words.length === 0
    ? Prisma.sql`false`
    : all(
        words.map((word) => {
          const pattern = word.replace(/[aceiou]/g, (letter) => `[${ACCENTED[letter]}]`)
          return Prisma.sql`x.indirizzo || ' ' || coalesce(x.civico, '') ~* ${`\\m${pattern}`}`
        }),
      )

/** Sixteen signs of a person, eleven digits, or the beginning of either. */
const CODE = /^(?:[A-Z]{6}\d[A-Z\d]{0,9}|\d{5,11})$/

type Criterion = (here: Prisma.Sql) => Prisma.Sql

const KEY = Prisma.sql`select x.belfiore, x.codice_fiscale`

const byWho = (chi: string): Criterion => {
  const code = chi.toUpperCase().replaceAll(' ', '')
  return (here) =>
    CODE.test(code)
      ? Prisma.sql`${KEY} from soggetto x where ${here}
          and x.codice_fiscale >= ${code} collate "C" and x.codice_fiscale < ${`${code}~`} collate "C"`
      : Prisma.sql`${KEY} from dato_soggetto x where ${here} and x.superato_il is null and ${named(wordsOf(chi))}`
}

const HOLDS = Prisma.sql`select t.belfiore, t.codice_fiscale from dato_catastale x
  join titolarita t on t.belfiore = x.belfiore and t.immobile_id = x.immobile_id and t.superato_il is null`

/** Where somebody lives, owns, or has an utenza. */
const byAddress = (dove: string): Criterion => {
  const words = wordsOf(dove)
  const telling = words.filter((word) => !KINDS.has(word))
  return (here) => {
    const where = Prisma.sql`${here} and x.superato_il is null and ${at(telling.length === 0 ? words : telling)}`
    return Prisma.sql`(${KEY} from dato_soggetto x where ${where} union ${KEY} from utenza_tari x where ${where}
      union ${HOLDS} where ${where})`
  }
}

/** Zeros before a number do not count, as everywhere in the Catasto. */
const bare = (text: string): string => text.toUpperCase().replace(/^0+(?=.)/, '')

const byPlace =
  ({ foglio, particella, subalterno }: Cercato): Criterion =>
  (here) => Prisma.sql`${HOLDS} where ${here} and x.foglio = ${bare(foglio)} and x.particella = ${bare(particella)}
    ${subalterno === '' ? Prisma.empty : Prisma.sql`and x.subalterno = ${bare(subalterno)}`} and x.superato_il is null`

const criteriaOf = (cercato: Cercato): readonly Criterion[] => [
  ...(cercato.chi === '' ? [] : [byWho(cercato.chi)]),
  ...(cercato.dove === '' ? [] : [byAddress(cercato.dove)]),
  ...(cercato.foglio === '' ? [] : [byPlace(cercato)]),
]

/** Those who have all of it, by name; `skip` of them left out, and how many there are. */
export const findAmong = async (
  tx: Tx,
  comuni: readonly string[],
  cercato: Cercato,
  { skip, take }: { readonly skip: number; readonly take: number },
): Promise<{ readonly found: readonly Found[]; readonly total: number }> => {
  // named outright: under row-level security it is what an index can be asked for
  const here = Prisma.sql`x.belfiore = any(${[...comuni]}::bpchar[])`
  const criteria = criteriaOf(cercato).map((criterion) => criterion(here))
  if (criteria.length === 0) return { found: [], total: 0 }
  const rows = await tx.$queryRaw<Row[]>`
    with trovati as materialized (${Prisma.join(criteria, ' intersect ')})
    select s.belfiore, s.id::text, s.codice_fiscale as "codiceFiscale", s.natura,
      coalesce(n.denominazione, concat_ws(' ', n.cognome, n.nome)) as nome, n.nato_il as "natoIl",
      n.deceduto_il as "decedutoIl", nullif(concat_ws(' ', n.indirizzo, n.civico, n.localita), '') as indirizzo,
      count(*) over ()::int as totale
    from (select distinct belfiore, codice_fiscale from trovati) f
    join soggetto s on s.belfiore = f.belfiore and s.codice_fiscale = f.codice_fiscale
    left join lateral (select * from dato_soggetto d where d.belfiore = s.belfiore
      and d.codice_fiscale = s.codice_fiscale and d.superato_il is null
      order by d.fonte = 'anagrafe' desc, d.registrato_il desc, d.id limit 1) n on true
    order by n.ricerca, s.codice_fiscale limit ${take} offset ${skip}`
  return { found: rows.map(({ totale: _, ...row }) => row), total: rows[0]?.totale ?? 0 }
}
