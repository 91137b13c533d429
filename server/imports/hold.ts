import type { Tx } from '../platform/db'

type Which = { readonly belfiore: string; readonly id: string }

/** How long an import is one process's, from its last step. One that dies holds it so long; then a worker goes on. */
export const LEASE = '60 seconds'

/** The process at it says that it is there: with each step, in the transaction of the step. */
export const hold = async (tx: Tx, { belfiore, id }: Which): Promise<void> => {
  await tx.$executeRaw`update importazione set scade = now() + ${LEASE}::interval
    where belfiore = ${belfiore}::bpchar and id = ${id}::uuid and stato in ('lettura', 'anteprima', 'confermata')`
}

/** Nobody is at it, and nobody need be: what comes next is somebody's to decide. */
export const letGo = async (tx: Tx, { belfiore, id }: Which, stato: string): Promise<void> => {
  await tx.importazione.updateMany({ where: { belfiore, id, stato }, data: { scade: null } })
}
