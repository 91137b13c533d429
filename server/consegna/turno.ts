import { db } from '../platform/db'
import { staff, system, type Scope } from '../platform/scope'

/** How long a piece of work is one worker's. One that dies holds it so long; then another takes it up. */
const LEASE = '2 minutes'
export const leaseEnd = (): Date => new Date(Date.now() + 120_000)

export type StampaRef = { readonly belfiore: string; readonly id: string }

/** Batches that were asked for and are not all made. */
export type InStampa = StampaRef & {
  readonly emissioneId: string
  readonly stato: 'conta' | 'plichi'
  readonly perPlico: number
  /** Who asked: the worker sees and writes what they may. */
  readonly scope: Scope
}

/** Those of a comune of which something is to be done, the oldest first. */
export const dueStampe = (belfiore: string): Promise<readonly string[]> =>
  db(system(belfiore, 'worker'), async (tx) => {
    const rows = await tx.stampa.findMany({
      where: { belfiore, stato: { not: 'pronta' } },
      orderBy: { chiestaIl: 'asc' },
      select: { id: true },
    })
    return rows.map(({ id }) => id)
  })

/** One of them; undefined where it is done. */
export const findInStampa = ({ belfiore, id }: StampaRef): Promise<InStampa | undefined> =>
  db(system(belfiore, 'worker'), async (tx) => {
    const found = await tx.stampa.findFirst({ where: { belfiore, id, stato: { not: 'pronta' } } })
    if (found === null) return undefined
    const { emissioneId, stato, perPlico, chiestaDa } = found
    const scope = staff(chiestaDa, 'responsabile', [belfiore], `stampa ${id}`)
    return { belfiore, id, emissioneId, perPlico, stato: stato as InStampa['stato'], scope }
  })

/** Another worker has taken it up meanwhile: what was made of it is not written. */
export class TurnoPerso extends Error {
  constructor() {
    super('The work is not this worker’s any more.')
    this.name = 'TurnoPerso'
  }
}

/** Takes the counting up. @returns where it stands, or undefined where another worker has it */
export const prendiConta = ({ belfiore, id, scope }: InStampa) =>
  db(scope, async (tx) => {
    const [row] = await tx.$queryRaw<{ dopo: number; tentativi: number }[]>`
      update stampa set tentativi = tentativi + 1, scade = now() + ${LEASE}::interval
      where belfiore = ${belfiore}::bpchar and id = ${id}::uuid and stato = 'conta' and (scade is null or scade < now())
      returning dopo, tentativi`
    return row
  })

/** A batch in the hands of this worker. */
export type PlicoPreso = { readonly id: string; readonly numero: number; readonly tentativi: number }

/** Takes the next batch up that nobody has. Looked for once: a subquery in a condition may be run again for each row. */
export const prendiPlico = ({ belfiore, id, scope }: InStampa): Promise<PlicoPreso | undefined> =>
  db(scope, async (tx) => {
    const [row] = await tx.$queryRaw<PlicoPreso[]>`
      with libero as materialized (
        select id from plico where belfiore = ${belfiore}::bpchar and stampa_id = ${id}::uuid
          and (stato = 'attesa' or stato = 'in-corso' and scade < now())
        order by numero limit 1 for update skip locked)
      update plico p set stato = 'in-corso', tentativi = p.tentativi + 1, scade = now() + ${LEASE}::interval
      from libero where p.belfiore = ${belfiore}::bpchar and p.id = libero.id
      returning p.id::text, p.numero, p.tentativi`
    return row
  })
