import { CANALI_AVVISI } from '../../contracts/parametri/canali'
import { Prisma } from '../platform/db'

export type RunRef = { readonly belfiore: string; readonly id: string }

/** That the message of a statement (`a`) is still to be put in: its run is being sent, and has not come to it. */
export const daMandare = Prisma.sql`exists (select from invio i where i.belfiore = a.belfiore and i.emissione_id = a.emissione_id
  and i.finito_il is null and a.numero > i.dopo)`

/** That a statement (`a`) came back: the envelope, or the message that a channel had taken. */
export const tornato = Prisma.sql`exists (select from esito_consegna t where t.belfiore = a.belfiore and t.avviso_id = a.id
  and t.esito = 'tornata' and t.superato_il is null)`

/** That another has taken the place of a statement (`a`): nobody is told of it any more. */
export const sostituito = Prisma.sql`exists (select from avviso n where n.belfiore = a.belfiore and n.sostituisce = a.id)`

/**
 * Statements of a run (`a`) that go on paper: not on their way to the printing house yet, and whoever they are for was not told of
 * them by another way, nor is about to be.
 */
export const restano = ({ belfiore, id }: RunRef): Prisma.Sql => Prisma.sql`
  a.belfiore = ${belfiore}::bpchar and a.emissione_id = ${id}::uuid
  and not ${sostituito} and not exists (select from busta b where b.belfiore = a.belfiore and b.avviso_id = a.id)
  and not exists (select from messaggio m where m.belfiore = a.belfiore and m.riferimento = a.id::text
    and m.modello = 'avviso-emesso' and (m.stato = 'in-coda' or m.stato = 'inviato' and not ${tornato}))
  and not ${daMandare}`

/**
 * That people are still to be told of the statements of a run (`e`): it was begun, or it ended while the comune had chosen a channel, as
 * was known then. One that ended before is begun by hand.
 */
export const inInvio = Prisma.sql`coalesce(
  (select i.finito_il is null from invio i where i.belfiore = e.belfiore and i.emissione_id = e.id),
  e.stato = 'emessa' and (
    select jsonb_array_length(p.valore -> 'ordine') > 0 from parametro_ente p
    where p.belfiore = e.belfiore and p.chiave = ${CANALI_AVVISI} and p.registrato_il <= e.finita_il
      and p.dal <= (e.finita_il at time zone 'Europe/Rome')::date and (p.superato_il is null or p.superato_il > e.finita_il)
    order by p.dal desc, p.registrato_il desc limit 1), false)`
