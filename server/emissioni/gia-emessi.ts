import { Prisma } from '../platform/db'
import type { DiChe } from './tributo'

/**
 * Statements (`a`) that ask a person for an instalment that a run asks for: the same one, or all of them. A correction asks for what the
 * statement before it did. All in SQL: whose, and what the run is of.
 */
export const giaEmessi = (
  code: Prisma.Sql,
  { belfiore, tributo, anno, rata }: Readonly<Record<keyof DiChe, Prisma.Sql>>,
): Prisma.Sql => Prisma.sql`
  select a.numero, a.emissione_id from avviso a where a.belfiore = ${belfiore} and a.codice_fiscale = ${code}
    and a.tributo = ${tributo} and a.anno = ${anno} and (a.rata in (${rata}, 'anno') or ${rata} = 'anno')`

/** What a run is of, as it stands in its row (`e`). */
export const DELLA_EMISSIONE = {
  belfiore: Prisma.sql`e.belfiore`,
  tributo: Prisma.sql`e.tributo`,
  anno: Prisma.sql`e.anno`,
  rata: Prisma.sql`e.rata`,
} as const
