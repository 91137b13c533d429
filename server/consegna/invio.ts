import { audit } from '../platform/audit'
import { today } from '../platform/clock'
import { db, type Tx } from '../platform/db'
import { staff, system, type Scope } from '../platform/scope'
import { inInvio, sostituito, type RunRef } from './restano'

/** Statements told of in one transaction: about half a second. */
const AT_ONCE = 500

/** Runs of a comune of whose statements people are still to be told. */
export const dueInvii = (belfiore: string): Promise<readonly string[]> =>
  db(system(belfiore, 'worker'), async (tx) => {
    const rows = await tx.$queryRaw<{ id: string }[]>`
      select e.id::text from emissione e where e.belfiore = ${belfiore}::bpchar and ${inInvio} order by e.finita_il`
    return rows.map(({ id }) => id)
  })

/** Whoever released the run, or made it where nobody did: the worker tells people in their name. */
const whoReleased = ({ belfiore, id }: RunRef): Promise<string | undefined> =>
  db(system(belfiore, 'worker'), async (tx) => {
    const begun = await tx.invio.findFirst({ where: { belfiore, emissioneId: id } })
    if (begun !== null) return begun.avviatoDa
    return (await tx.emissione.findFirst({ where: { belfiore, id } }))?.rilasciataDa ?? undefined
  })

/** Begins it, if it was not begun. @returns whether it was now */
export const beginInvio = async (tx: Tx, scope: Scope, { belfiore, id }: RunRef): Promise<boolean> => {
  const { count } = await tx.invio.createMany({
    data: [{ belfiore, emissioneId: id, avviatoDa: scope.actor }],
    skipDuplicates: true,
  })
  if (count === 0) return false
  const reason = 'avvisi da mandare con i canali scelti dal comune'
  await audit(tx, scope, { belfiore, persona: null, action: 'send:emissione', object: id, reason })
  return true
}

/**
 * A message for each of the statements that follow, put in with the number they go up to: a worker that dies leaves neither. What is on
 * its way to the printing house has its way already; of what a person who died owed each heir is told. @returns whether there may be more
 */
const tellSome = (scope: Scope, { belfiore, id }: RunRef): Promise<boolean> =>
  db(scope, async (tx) => {
    const [invio] = await tx.$queryRaw<{ dopo: number }[]>`
      select dopo from invio where belfiore = ${belfiore}::bpchar and emissione_id = ${id}::uuid and finito_il is null for update`
    if (invio === undefined) return false
    const [seen] = await tx.$queryRaw<{ fino: number | null }[]>`
      with alcuni as materialized (
        select a.id, a.numero, a.codice_fiscale, a.tributo, a.anno, (
          select min(s ->> 'giorno') from jsonb_array_elements(a.risultato -> 'scadenze') s
          where s ->> 'giorno' >= ${today()} and (s ->> 'resta')::bigint > 0) as entro, ${sostituito} as sostituito
        from avviso a where a.belfiore = ${belfiore}::bpchar and a.emissione_id = ${id}::uuid and a.numero > ${invio.dopo}
        order by a.numero limit ${AT_ONCE}),
      messi as (
        insert into messaggio (belfiore, codice_fiscale, tributo, riferimento, modello, valori, lingua, creato_da)
        select ${belfiore}, coalesce(c.codice_fiscale, a.codice_fiscale), a.tributo, concat_ws('/', a.id, c.ordine), 'avviso-emesso',
          jsonb_strip_nulls(jsonb_build_object(
          'tributo', a.tributo, 'anno', a.anno::text, 'comune', ${belfiore}::text, 'avviso', a.id::text, 'entro', a.entro,
          'daErede', case when c.id is not null then a.numero || '/' || a.anno end)),
          'it', ${scope.actor}
        from alcuni a left join copia_avviso c on c.belfiore = ${belfiore}::bpchar and c.avviso_id = a.id
        where not a.sostituito and not exists (select from busta b where b.belfiore = ${belfiore}::bpchar and b.avviso_id = a.id)
        on conflict do nothing)
      select max(numero)::int as fino from alcuni`
    const fino = seen?.fino ?? undefined
    const data = fino === undefined ? { finitoIl: new Date() } : { dopo: fino }
    await tx.invio.updateMany({ where: { belfiore, emissioneId: id }, data })
    await tx.$executeRaw`select pg_notify('messaggio', ${belfiore})`
    return fino !== undefined
  })

/** Has people told of the statements of a run, some at a time, until there is none left. */
export const workOnInvio = async (run: RunRef): Promise<void> => {
  const who = await whoReleased(run)
  if (who === undefined) return
  const scope = staff(who, 'responsabile', [run.belfiore], `invio ${run.id}`)
  await db(scope, (tx) => beginInvio(tx, scope, run))
  while (await tellSome(scope, run)) continue
}
