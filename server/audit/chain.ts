import { createHash } from 'node:crypto'
import type { Tx } from '../platform/db'
import { INSTALLATION, staff, type Scope } from '../platform/scope'

/** An event as it is hashed: every column as PostgreSQL writes it, so that no conversion of ours can hide a change. */
export type EventText = {
  readonly id: bigint
  readonly quando: string
  readonly attore: string
  readonly ruolo: string
  readonly persona: string | null
  readonly azione: string
  readonly motivo: string
  readonly oggetto: string | null
  readonly dati: string | null
  readonly origine: string
}

/** Who seals and verifies: the installation itself, in one comune at a time. */
export const sealer = (belfiore: string): Scope => staff('sistema', 'amministratore', [belfiore], 'audit')

/** These events of a comune, in their order. */
export const readEvents = (tx: Tx, belfiore: string, ids: readonly bigint[]): Promise<readonly EventText[]> =>
  tx.$queryRaw<EventText[]>`
    select id, to_char(quando at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US') as quando, attore, ruolo, persona, azione,
      motivo, oggetto, dati::text as dati, origine
    from audit_event where belfiore = ${belfiore} and id = any (${[...ids]}::bigint[]) order by id`

const lineOf = ({ id, ...event }: EventText): string =>
  JSON.stringify([
    String(id),
    event.quando,
    event.attore,
    event.ruolo,
    event.persona,
    event.azione,
    event.motivo,
    event.oggetto,
    event.dati,
    event.origine,
  ])

/** The hash of a batch: over its place in the chain, the hash before it, and every event. */
export const sealHash = (belfiore: string, numero: number, before: string, events: readonly EventText[]): string => {
  const hash = createHash('sha256').update(JSON.stringify([belfiore, numero, before]))
  for (const event of events) hash.update(`\n${lineOf(event)}`)
  return hash.digest('hex')
}

/** The comuni that have a chain, and the installation's own. */
export const chains = async (tx: Tx): Promise<readonly string[]> => {
  const enti = await tx.ente.findMany({ select: { belfiore: true }, orderBy: { belfiore: 'asc' } })
  return [INSTALLATION, ...enti.map(({ belfiore }) => belfiore)]
}
