import { db, reference, type Tx } from '../platform/db'
import { chains, readEvents, sealer, sealHash } from './chain'

/** What is wrong with a batch, or with an event outside all batches. */
export type AuditFault = {
  readonly kind: 'changed' | 'missing' | 'order' | 'late'
  /** Number of the batch; undefined for an event of none. */
  readonly numero?: number
  readonly events?: number
}

export type AuditReport = {
  readonly belfiore: string
  readonly seals: number
  readonly sealed: number
  /** Hash of the last batch: note it elsewhere, and who rewrites the whole chain is found out too. */
  readonly head: string
  /** Batches whose events went when their retention ended, as the chain itself says. */
  readonly erased: number
  readonly tail: { readonly events: number; readonly since: string | null }
  readonly faults: readonly AuditFault[]
}

type Link = { readonly numero: number; readonly hash: string }
type Found = { readonly link: Link; readonly events: number; readonly erased: boolean; readonly faults: AuditFault[] }

/** The last batch that was erased in good order. */
const erasedUpTo = async (tx: Tx, belfiore: string): Promise<number> => {
  const rows = await tx.$queryRaw<{ upto: number | null }[]>`
    select max((dati->>'upTo')::int) as upto from audit_event where belfiore = ${belfiore} and azione = 'erase:audit'`
  return rows[0]?.upto ?? 0
}

/** The batch after `before`, looked at; undefined after the last. */
const nextSeal = (belfiore: string, before: Link): Promise<Found | undefined> =>
  db(sealer(belfiore), async (tx) => {
    const seal = await tx.auditSeal.findFirst({
      where: { belfiore, numero: { gt: before.numero } },
      orderBy: { numero: 'asc' },
    })
    if (!seal) return undefined
    const { numero, hash, eventi, precedente } = seal
    const events = await readEvents(tx, belfiore, eventi)
    const erased = events.length === 0 && numero <= (await erasedUpTo(tx, belfiore))
    const faults: AuditFault[] = []
    if (numero !== before.numero + 1 || precedente !== before.hash) faults.push({ kind: 'order', numero })
    if (!erased && events.length !== eventi.length)
      faults.push({ kind: 'missing', numero, events: eventi.length - events.length })
    else if (!erased && sealHash(belfiore, numero, precedente, events) !== hash)
      faults.push({ kind: 'changed', numero })
    return { link: { numero, hash }, events: eventi.length, erased, faults }
  })

type Open = { readonly events: number; readonly late: number; readonly since: string | null }

/** Events of no batch. One far older than the last batch was put in behind its back. */
const openEvents = (belfiore: string): Promise<Open> =>
  db(sealer(belfiore), async (tx) => {
    const rows = await tx.$queryRaw<Open[]>`
      with last as (select max(sigillato_il) - interval '1 day' as late from audit_seal where belfiore = ${belfiore})
      select count(*)::int as events, count(*) filter (where e.quando < (select late from last))::int as late,
        to_char(min(e.quando) at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"') as since
      from audit_event e where e.belfiore = ${belfiore}
        and e.id not in (select unnest(s.eventi) from audit_seal s where s.belfiore = ${belfiore})`
    return rows[0] ?? { events: 0, late: 0, since: null }
  })

/** Recomputes the chain of a comune from its events, one batch at a time. */
export const verifyAudit = async (belfiore: string): Promise<AuditReport> => {
  let before: Link = { numero: 0, hash: '' }
  const sums = { seals: 0, sealed: 0, erased: 0 }
  const faults: AuditFault[] = []
  for (;;) {
    const found = await nextSeal(belfiore, before)
    if (!found) break
    sums.seals += 1
    sums.sealed += found.events
    sums.erased += found.erased ? 1 : 0
    faults.push(...found.faults)
    before = found.link
  }
  const { events, late, since } = await openEvents(belfiore)
  if (late > 0) faults.push({ kind: 'late', events: late })
  return { belfiore, ...sums, head: before.hash, tail: { events, since }, faults }
}

/** The chains of all comuni and of the installation. */
export const verifyAll = async (): Promise<readonly AuditReport[]> => {
  const reports: AuditReport[] = []
  for (const belfiore of await reference(chains)) reports.push(await verifyAudit(belfiore))
  return reports
}
