import { db, reference } from '../platform/db'
import { chains, readEvents, sealer, sealHash } from './chain'

const BATCH = 5_000
/** How far back an event may have been written by a transaction that ended late. */
const LATE = '1 day'

type Open = { readonly id: bigint }

/** Seals one batch of a comune. @returns how many events it holds */
const sealBatch = (belfiore: string): Promise<number> =>
  db(sealer(belfiore), async (tx) => {
    // two at once would both follow the same batch
    await tx.$executeRaw`select pg_advisory_xact_lock(hashtext('audit_seal'), hashtext(${belfiore}))`
    const last = await tx.auditSeal.findFirst({ where: { belfiore }, orderBy: { numero: 'desc' } })
    // numbers are given before a transaction ends: one that ended late has events below the last sealed
    const open = await tx.$queryRaw<Open[]>`
      with recent as (
        select eventi from audit_seal where belfiore = ${belfiore}
        and sigillato_il > (select max(sigillato_il) from audit_seal where belfiore = ${belfiore}) - ${LATE}::interval),
      floor as (select coalesce(min(eventi[1]), 0) as id from recent)
      select e.id from audit_event e
      where e.belfiore = ${belfiore} and e.id >= (select id from floor)
        and e.id not in (select unnest(eventi) from recent)
      order by e.id limit ${BATCH}`
    if (open.length === 0) return 0
    const ids = open.map(({ id }) => id)
    const [numero, precedente] = [(last?.numero ?? 0) + 1, last?.hash ?? '']
    const hash = sealHash(belfiore, numero, precedente, await readEvents(tx, belfiore, ids))
    await tx.auditSeal.createMany({ data: [{ belfiore, numero, eventi: ids, hash, precedente }] })
    return ids.length
  })

/** Seals what is open in a comune, batch after batch. @returns how many events were sealed */
export const sealAudit = async (belfiore: string): Promise<number> => {
  let sealed = 0
  for (;;) {
    const batch = await sealBatch(belfiore)
    sealed += batch
    if (batch < BATCH) return sealed
  }
}

/** The same for every comune and the installation. */
export const sealAll = async (): Promise<number> => {
  let sealed = 0
  for (const belfiore of await reference(chains)) sealed += await sealAudit(belfiore)
  return sealed
}
