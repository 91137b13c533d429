import type { Tx } from '../platform/db'

/** A table with rows of one comune. */
export type EnteTable = { readonly name: string; readonly order: readonly string[] }

type Found = { readonly name: string; readonly keys: string[]; readonly above: string[] }

/** Those that others name come first: in this order they can be put in, and in the other taken away. */
const sorted = (tables: readonly Found[]): readonly Found[] => {
  const done: Found[] = []
  const open = [...tables]
  while (open.length > 0) {
    const next = open.findIndex(({ above }) => above.every((name) => done.some((each) => each.name === name)))
    if (next < 0)
      throw new Error(`Tables that name one another in a circle: ${open.map(({ name }) => name).join(', ')}`)
    done.push(...open.splice(next, 1))
  }
  return done
}

/**
 * Every table of a comune, as the catalogue has it: a new one cannot be left out of an export. A draft that was not sent is
 * its writer's and not the comune's: nobody there sees it, and it goes with the comune.
 */
export const enteTables = async (tx: Tx): Promise<readonly EnteTable[]> => {
  const tables = await tx.$queryRaw<Found[]>`
    select c.relname::text as name,
      array(select a.attname::text from pg_index i, unnest(i.indkey::int2[]) with ordinality k (number, place)
        join pg_attribute a on a.attnum = k.number
        where i.indrelid = c.oid and i.indisprimary and a.attrelid = c.oid order by k.place) as keys,
      array(select distinct f.confrelid::regclass::text from pg_constraint f
        where f.conrelid = c.oid and f.contype = 'f' and f.confrelid <> c.oid) as above
    from pg_class c
    where c.relnamespace = 'public'::regnamespace and c.relkind = 'r' and c.relrowsecurity and c.relname <> 'bozza'
      and exists (select from pg_attribute a where a.attrelid = c.oid and a.attname = 'belfiore' and not a.attisdropped)
    order by 1`
  // an organisation stands above its mandates, and is no comune's: it is not among them
  const names = new Set(tables.map(({ name }) => name))
  const own = tables.map((each) => ({ ...each, above: each.above.filter((name) => names.has(name)) }))
  return sorted(own).map(({ name, keys }) => ({ name, order: keys }))
}
