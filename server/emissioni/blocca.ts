import type { Tx } from '../platform/db'

export type EmissioneRef = { readonly belfiore: string; readonly id: string }

/**
 * A run whose state nobody else changes until the transaction ends. Its row is locked against the workers; not for its key, which the rows of
 * its parts put in hold. Who may not change the row cannot lock it, so people of the office wait for one another at its id.
 */
export const blocca = async (tx: Tx, { belfiore, id }: EmissioneRef) => {
  await tx.$executeRaw`select pg_advisory_xact_lock(hashtextextended(${id}, 0))`
  await tx.$queryRaw`select id::text from emissione where belfiore = ${belfiore}::bpchar and id = ${id}::uuid for no key update`
  return tx.emissione.findFirst({ where: { belfiore, id } })
}
