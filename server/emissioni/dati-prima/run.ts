import { CHIUSI } from '../../../contracts/pratiche/stati'
import { isoDayOf, today } from '../../platform/clock'
import { Prisma, type Tx } from '../../platform/db'
import type { EmissioneRef } from '../blocca'

export type RunRef = EmissioneRef

/** Whether somebody may still be told, or answer. */
export const isAperto = ({
  finitoIl,
  chiudeIl,
}: {
  readonly finitoIl: Date | null
  readonly chiudeIl: Date
}): boolean => finitoIl === null || isoDayOf(chiudeIl) >= today()

/** Whether the data of a run can still be answered: then it is not released, and the database refuses it too. */
export const datiAperti = async (tx: Tx, { belfiore, id }: RunRef): Promise<boolean> => {
  const inviati = await tx.invioDati.findFirst({ where: { belfiore, emissioneId: id } })
  return inviati !== null && isAperto(inviati)
}

/** People of a run who said that something is wrong, and whom the office has not answered in full. */
export const inAttesaDi = ({ belfiore, id }: RunRef): Prisma.Sql => Prisma.sql`
  select r.codice_fiscale from risposta_dati r
    left join proposta p on p.belfiore = r.belfiore and p.id = r.proposta_id
    left join pratica q on q.belfiore = r.belfiore and q.id = r.pratica_id
  where r.belfiore = ${belfiore}::bpchar and r.emissione_id = ${id}::uuid and r.esito = 'contestata'
    and (p.id is not null and p.esito is null or q.id is not null and q.stato <> all (${[...CHIUSI]}))`

/** They are held: nobody is asked for a sum at which the office is still looking. */
export const trattieniContestate = (tx: Tx, ref: RunRef): Promise<number> =>
  tx.$executeRaw`
    update voce_emissione v set esito = 'trattenuta', motivo = 'contestata'
    where v.belfiore = ${ref.belfiore}::bpchar and v.emissione_id = ${ref.id}::uuid and v.esito = 'pronta'
      and v.codice_fiscale in (${inAttesaDi(ref)})`
