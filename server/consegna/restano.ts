import { Prisma } from '../platform/db'

export type RunRef = { readonly belfiore: string; readonly id: string }

/**
 * Statements of a run (`a`) that go on paper: not on their way to the printing house yet, and whoever they are for was not told of
 * them by another way, nor is about to be.
 */
export const restano = ({ belfiore, id }: RunRef): Prisma.Sql => Prisma.sql`
  a.belfiore = ${belfiore}::bpchar and a.emissione_id = ${id}::uuid
  and not exists (select from busta b where b.belfiore = a.belfiore and b.avviso_id = a.id)
  and not exists (select from messaggio m where m.belfiore = a.belfiore and m.riferimento = a.id::text
    and m.modello = 'avviso-emesso' and m.stato in ('in-coda', 'inviato'))`
