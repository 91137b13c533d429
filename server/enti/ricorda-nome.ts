import { audit } from '../platform/audit'
import { db } from '../platform/db'
import { logError } from '../platform/log'
import { isStaffRole, staff, type Scope } from '../platform/scope'
import { isUnavailable } from '../platform/unavailable'
import { capacitiesOf } from './queries'

type Entrato = { readonly codiceFiscale: string; readonly nome: string; readonly from?: string }

const write = (scope: Scope, belfiore: string, nome: string): Promise<void> =>
  db(scope, async (tx) => {
    const key = { belfiore, codiceFiscale: scope.actor }
    const before = await tx.collega.findFirst({ where: key })
    if (before?.nome === nome) return
    await (before === null
      ? tx.collega.createMany({ data: [{ ...key, nome }], skipDuplicates: true })
      : tx.collega.updateMany({ where: key, data: { nome, vistoIl: new Date() } }))
    const about = { belfiore, persona: scope.actor, action: 'change:collega' } as const
    await audit(tx, scope, { ...about, reason: 'nome per i colleghi, come lo dice l’identità' })
  })

/** Keeps what somebody is called in each comune that they work for, when they come in. Nobody is kept out by it. */
export const ricordaNome = async ({ codiceFiscale, nome, from }: Entrato): Promise<void> => {
  try {
    const { incarichi } = await capacitiesOf(codiceFiscale)
    const roles = new Map(incarichi.map(({ belfiore, role }) => [belfiore, role]))
    for (const [belfiore, role] of roles) {
      if (isStaffRole(role)) await write(staff(codiceFiscale, role, [belfiore], from), belfiore, nome)
    }
  } catch (error) {
    if (!isUnavailable(error)) throw error
    logError('name-not-kept', error)
  }
}
