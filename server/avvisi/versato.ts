import { toCents, type Cents } from '../../engine/kernel/money'
import { db } from '../platform/db'
import type { Scope } from '../platform/scope'

/** What came for a tax and year after a statement was issued, in cents: what the statement knew is taken off. */
export const versatoDopo = (
  scope: Scope,
  { belfiore, id }: { readonly belfiore: string; readonly id: string },
): Promise<Cents> =>
  db(scope, async (tx) => {
    const [row] = await tx.$queryRaw<{ dopo: bigint }[]>`
      select coalesce((select sum(v.importo) from versamento v where v.belfiore = a.belfiore and v.codice_fiscale = a.codice_fiscale
          and v.anno = a.anno and v.tributo = a.tributo and v.superato_il is null), 0)::bigint
        - coalesce((select sum((x ->> 'importo')::bigint) from jsonb_array_elements(a.istantanea -> 'versamenti') x), 0)::bigint as dopo
      from avviso a where a.belfiore = ${belfiore}::bpchar and a.id = ${id}::uuid`
    return toCents(Number(row?.dopo ?? 0n))
  })
